package midas.ui.importing;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.ui.label.WindowText;

/** Types and scales of the columns of a dataset of the project, changed together. */
public final class ColumnTypesView {

    private final Dataset dataset;
    private final ColumnTypesViewModel model;
    private final double zoom;
    private final Consumer<List<Column>> apply;
    private final Runnable close;

    @FXML
    private Label title;

    @FXML
    private Label explanation;

    @FXML
    private TextField filter;

    @FXML
    private TableView<ColumnRow> columns;

    @FXML
    private Label changes;

    @FXML
    private Button applyChanges;

    /**
     * Makes the controller.
     *
     * @param dataset the dataset
     * @param model an empty table of columns
     * @param zoom zoom of the window
     * @param apply takes the columns that were changed
     * @param close closes the window
     */
    public ColumnTypesView(
            Dataset dataset, ColumnTypesViewModel model, double zoom, Consumer<List<Column>> apply, Runnable close) {
        this.dataset = dataset;
        this.model = model;
        this.zoom = zoom;
        this.apply = apply;
        this.close = close;
    }

    @FXML
    private void initialize() {
        boolean derived = dataset.lineage() instanceof Lineage.Derived;
        title.setText(WindowText.text("columns.of", dataset.name()));
        explanation.setText(WindowText.text(derived ? "columns.derived" : "columns.explanation"));
        new ColumnTable(columns, model, zoom);
        filter.textProperty().bindBidirectional(model.filterProperty());
        model.show(dataset, ColumnChoices.NONE, derived);
        applyChanges
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.convertingProperty().get()
                                || model.changed().isEmpty(),
                        model.convertingProperty(),
                        model.changesProperty()));
        model.changesProperty().subscribe(count -> showChanges());
        model.convertingProperty().subscribe(converting -> showChanges());
    }

    private void showChanges() {
        String words = model.changesInWords();
        changes.setText(
                model.convertingProperty().get()
                        ? WindowText.text("import.blocked.converting")
                        : words.isEmpty() ? WindowText.text("columns.none") : words);
    }

    @FXML
    private void onCancel() {
        model.close();
        close.run();
    }

    @FXML
    private void onApply() {
        List<Column> changed = model.changed();
        model.close();
        close.run();
        apply.accept(changed);
    }
}
