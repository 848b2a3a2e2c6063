package midas.ui.dummy;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.project.DatasetCombo;
import midas.ui.project.ProjectDataset;
import midas.ui.widget.Callout;
import midas.ui.widget.ComboKeys;
import midas.ui.widget.GrowingTable;

/** A tab that codes columns: what becomes of each on the left, what that would make on the right. */
public final class DummyView {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DummyViewModel model;

    @FXML
    private Label datasetLabel;

    @FXML
    private ComboBox<ProjectDataset> dataset;

    @FXML
    private TextField filter;

    @FXML
    private TableView<DummyRow> table;

    @FXML
    private Label nothing;

    @FXML
    private VBox preview;

    @FXML
    private Label nameLabel;

    @FXML
    private TextField name;

    @FXML
    private Label nameProblem;

    @FXML
    private Button create;

    @FXML
    private HBox runSide;

    @FXML
    private Hyperlink cancel;

    @FXML
    private Label blocked;

    @FXML
    private Label message;

    /** Makes the controller. */
    public DummyView(DummyViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        datasetLabel.setLabelFor(dataset);
        nameLabel.setLabelFor(name);
        ComboKeys.listen(dataset);
        ComboKeys.openWithArrows(dataset);
        DatasetCombo.tie(dataset, model.datasets(), model.datasetProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        initializeTable();
        model.previewProperty().subscribe(now -> showPreview());
        model.previewFailureProperty().subscribe(now -> showPreview());
        model.lookingProperty().subscribe(now -> preview.pseudoClassStateChanged(STALE, now));
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(event -> model.create());
        model.nameProblemBinding().subscribe(problem -> {
            show(nameProblem, problem);
            name.pseudoClassStateChanged(INVALID, !problem.isEmpty());
        });
        create.disableProperty().bind(model.blockedBinding().isNotEmpty().or(model.runningProperty()));
        runSide.visibleProperty().bind(model.runningProperty());
        runSide.managedProperty().bind(runSide.visibleProperty());
        model.blockedBinding().subscribe(text -> show(blocked, text));
        model.messageProperty().subscribe(text -> show(message, text));
    }

    /** Gives the keyboard to the first thing to choose. */
    public void focusFirst() {
        if (model.datasetProperty().get() == null) {
            dataset.requestFocus();
        } else {
            table.requestFocus();
        }
    }

    private void showPreview() {
        String failure = model.previewFailureProperty().get();
        if (failure.isEmpty()) {
            preview.getChildren().setAll(PreviewPane.of(model.previewProperty().get()));
        } else {
            Callout callout = new Callout(Callout.Kind.ERROR, "", failure)
                    .withAction(WindowText.text("dummy.preview.again"), model::lookAgain);
            callout.setId("dummyPreviewFailure");
            preview.getChildren().setAll(callout);
        }
    }

    private void initializeTable() {
        TableColumn<DummyRow, DummyRow> column = DummyColumns.name();
        TableColumn<DummyRow, DummyRow> scale = DummyColumns.scale();
        TableColumn<DummyRow, DummyRow> action = DummyColumns.action();
        TableColumn<DummyRow, DummyRow> reference = DummyColumns.reference();
        table.getColumns().add(column);
        table.getColumns().add(scale);
        table.getColumns().add(action);
        table.getColumns().add(reference);
        CodingWidths.tie(table, column, scale, action, reference, datasetLabel);
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> WindowText.text(
                                model.datasetProperty().get() == null ? "form.fixed.no-dataset" : "form.fixed.none"),
                        model.datasetProperty()));
        table.setItems(model.rows());
        GrowingTable.tie(table);
    }

    @FXML
    private void onCreate() {
        model.create();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
