package midas.ui.glmm;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.ui.label.WindowText;
import midas.ui.project.DatasetCombo;
import midas.ui.project.ProjectDataset;
import midas.ui.project.RefreshViewModel;
import midas.ui.project.StaleLine;
import midas.ui.text.Labels;
import midas.ui.widget.ComboKeys;
import midas.ui.widget.ComboSearch;
import org.jspecify.annotations.Nullable;

/** The fields of the form. */
public final class GlmmFormView {

    private static final int MOST_ROWS = 8;

    private final GlmmFormViewModel form;
    private final QuickCodingViewModel coding;
    private final RefreshViewModel refreshing;
    private @Nullable ColumnCombo responses;
    private @Nullable ColumnCombo groups;
    private boolean updating;

    @FXML
    private VBox fields;

    @FXML
    private ComboBox<ProjectDataset> dataset;

    @FXML
    private StaleLine staleLine;

    @FXML
    private ComboBox<ColumnOption> response;

    @FXML
    private Label responseProblem;

    @FXML
    private TextField predictorFilter;

    @FXML
    private ListView<PredictorOption> predictors;

    @FXML
    private VBox codingSide;

    @FXML
    private Label codingText;

    @FXML
    private Hyperlink undoCoding;

    @FXML
    private Hyperlink changeReference;

    @FXML
    private VBox groupField;

    @FXML
    private ComboBox<ColumnOption> group;

    @FXML
    private Label groupProblem;

    @FXML
    private Hyperlink useAsGroup;

    @FXML
    private Label predictorProblem;

    @FXML
    private ComboBox<Family> family;

    @FXML
    private Hyperlink useBinomial;

    @FXML
    private ComboBox<Link> link;

    @FXML
    private TextField confidence;

    @FXML
    private Label confidenceProblem;

    @FXML
    private CheckBox intercept;

    @FXML
    private TitledPane advanced;

    @FXML
    private TextField maxIterations;

    @FXML
    private Label maxIterationsProblem;

    @FXML
    private TextField tolerance;

    @FXML
    private Label toleranceProblem;

    /**
     * Makes the controller.
     *
     * @param form the fields
     * @param coding codes columns
     * @param refreshing makes a dataset again that is out of date
     */
    public GlmmFormView(GlmmFormViewModel form, QuickCodingViewModel coding, RefreshViewModel refreshing) {
        this.form = form;
        this.coding = coding;
        this.refreshing = refreshing;
    }

    @FXML
    private void initialize() {
        for (Control control :
                List.of(dataset, response, predictors, group, family, link, confidence, maxIterations, tolerance)) {
            label(control).setLabelFor(control);
        }
        List.of(dataset, family, link).forEach(ComboKeys::listen);
        List.of(family, link).forEach(ComboSearch::listen);
        ComboKeys.openWithArrows(dataset);
        DatasetCombo.tie(dataset, form.datasets(), form.datasetProperty());
        staleLine.tie(form.datasetProperty(), refreshing);
        responses = new ColumnCombo(
                response,
                "form.response.problem",
                form.responses(),
                form.responseProperty(),
                new SimpleStringProperty(""));
        groups = new ColumnCombo(
                group, "form.group.problem", form.groups(), form.groupProperty(), form.groupCountProperty());
        responses.answerProperty().subscribe(now -> showProblems());
        groups.answerProperty().subscribe(now -> showProblems());
        form.blockedBinding().subscribe(now -> showProblems());
        form.responseProperty().subscribe(now -> showProblems());
        form.groupProperty().subscribe(now -> showProblems());
        // what a column can be changes with its scale, also where that leaves the form as incomplete as it was
        form.groups().addListener((ListChangeListener<ColumnOption>) change -> showProblems());
        initializePredictors();
        initializeCoding();
        initializeFamily();
        intercept.selectedProperty().bindBidirectional(form.interceptProperty());
        CheckedText.tie(confidence, confidenceProblem, form.confidence());
        CheckedText.tie(maxIterations, maxIterationsProblem, form.maxIterations());
        CheckedText.tie(tolerance, toleranceProblem, form.tolerance());
        show(groupField, form.kind().hasGroup());
    }

    /** Returns the panes that can be filled piece by piece. */
    public List<Pane> panes() {
        return List.of(fields);
    }

    /** Returns whether the advanced options are unfolded. */
    public BooleanProperty advancedProperty() {
        return advanced.expandedProperty();
    }

    /** Gives the keyboard to the first field that must be filled in and is not, or to the fixed effects where all are. */
    public void focusFirstUnfilled() {
        if (form.datasetProperty().get() == null) {
            dataset.requestFocus();
        } else if (form.responseProperty().get() == null) {
            response.requestFocus();
        } else if (form.kind().hasGroup() && form.groupProperty().get() == null) {
            group.requestFocus();
        } else {
            predictors.requestFocus();
        }
    }

    private void initializePredictors() {
        form.takenOutProperty().subscribe(sentence -> show(predictorProblem, sentence));
        predictorProblem.pseudoClassStateChanged(Pseudo.HINT, true);
        predictors.setItems(form.predictors());
        predictors.setCellFactory(list -> new PredictorCell(coding::code));
        predictors.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            PredictorOption focused = predictors.getFocusModel().getFocusedItem();
            boolean enter = event.getCode() == KeyCode.ENTER && !event.isShortcutDown();
            if (focused != null && focused.isCodable() && (enter || event.getCode() == KeyCode.SPACE)) {
                coding.code(focused.name());
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE && focused != null) {
                focused.toggle();
                event.consume();
            }
        });
        predictors
                .prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(form.predictorRows(), 2, MOST_ROWS) * predictors.getFixedCellSize() + 10,
                        predictors.fixedCellSizeProperty(),
                        form.columnCountProperty()));
        predictorFilter.textProperty().bindBidirectional(form.predictorFilterProperty());
        predictorFilter.visibleProperty().bind(form.filterUsefulBinding());
        predictorFilter.managedProperty().bind(predictorFilter.visibleProperty());
    }

    private void initializeCoding() {
        coding.noticeProperty().subscribe(notice -> {
            show(codingText, notice.text());
            show(undoCoding, notice.canUndo());
            show(changeReference, notice.canChange());
            show(codingSide, !notice.text().isEmpty());
        });
    }

    @FXML
    private void onUndoCoding() {
        coding.undo();
        predictors.requestFocus();
    }

    @FXML
    private void onChangeReference() {
        coding.changeReference();
    }

    private void initializeFamily() {
        family.getItems().setAll(form.kind().families());
        family.setConverter(names(Labels::family));
        family.valueProperty().bindBidirectional(form.familyProperty());
        TableSections.explain(family, form.familyProperty().map(Labels::familyUse));
        link.setConverter(names(Labels::link));
        TableSections.explain(link, form.linkProperty().map(now -> now == null ? "" : Labels.linkFormula(now)));
        link.valueProperty().subscribe(now -> {
            if (!updating && now != null) {
                form.linkProperty().set(now);
            }
        });
        form.links().addListener((ListChangeListener<Link>) change -> showLinks());
        form.linkProperty().subscribe(now -> showLinks());
        useBinomial.setText(WindowText.text("form.family.binary", Labels.family(Family.BINOMIAL)));
        useBinomial
                .visibleProperty()
                .bind(form.binaryResponseProperty().and(Bindings.equal(form.familyProperty(), Family.GAUSSIAN)));
        useBinomial.managedProperty().bind(useBinomial.visibleProperty());
    }

    @FXML
    private void onUseBinomial() {
        form.familyProperty().set(Family.BINOMIAL);
        family.requestFocus();
    }

    private void showLinks() {
        updating = true;
        if (!link.getItems().equals(form.links())) {
            link.getItems().setAll(form.links());
        }
        link.setValue(form.linkProperty().get());
        updating = false;
    }

    @FXML
    private void onUseAsGroup() {
        form.useAsGroup();
        group.requestFocus();
    }

    private void showProblems() {
        ColumnCombo asked = responses;
        ColumnCombo askedToo = groups;
        if (asked == null || askedToo == null) {
            return;
        }
        show(responseProblem, asked.wordsAbout(form.responseProblem()));
        responseProblem.pseudoClassStateChanged(
                Pseudo.HINT, form.responseProblem().isEmpty());
        response.pseudoClassStateChanged(Pseudo.INVALID, !form.responseProblem().isEmpty());
        show(groupProblem, askedToo.wordsAbout(form.groupProblem()));
        groupProblem.pseudoClassStateChanged(
                Pseudo.HINT, form.canUseAsGroup() || form.groupProblem().isEmpty());
        group.pseudoClassStateChanged(Pseudo.INVALID, !form.groupProblem().isEmpty() && !form.canUseAsGroup());
        show(useAsGroup, form.canUseAsGroup());
    }

    /** The label of a field stands first in its box; this is where screen readers get the field's name from. */
    private static Label label(Control control) {
        return (Label) ((VBox) control.getParent()).getChildren().getFirst();
    }

    private static void show(Label label, String text) {
        label.setText(text);
        show(label, !text.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static <T> StringConverter<T> names(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
