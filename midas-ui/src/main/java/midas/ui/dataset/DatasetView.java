package midas.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import midas.io.dataset.Scale;
import midas.ui.label.WindowText;
import midas.ui.table.RowNumbers;
import midas.ui.task.JobRunner;
import midas.ui.text.Numbers;
import midas.ui.widget.Callout;
import midas.ui.widget.Clip;
import org.jspecify.annotations.Nullable;

/** A dataset as a table of any length. */
public final class DatasetView {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final double CHARACTER = 7.4;
    private static final double SMALL_CHARACTER = 5;
    private static final double PADDING = 28;
    private static final double NARROWEST = 120;
    private static final double WIDEST = 320;
    /** The toolkit makes a heading for every column at once, and thousands of them stop the window. */
    private static final int MOST_COLUMNS = 200;

    private final DatasetViewModel model;
    private final ReadOnlyDoubleProperty zoom;
    private final JobRunner runner;
    private final ChangeListener<Number> onZoom = (property, before, now) -> rescale(before, now);

    @FXML
    private VBox notes;

    @FXML
    private TableView<Integer> table;

    /**
     * Makes the controller.
     *
     * @param model the dataset
     * @param zoom zoom of the window
     * @param runner where rows are copied
     */
    public DatasetView(DatasetViewModel model, ReadOnlyDoubleProperty zoom, JobRunner runner) {
        this.model = model;
        this.zoom = zoom;
        this.runner = runner;
    }

    @FXML
    private void initialize() {
        table.setAccessibleText(model.summary());
        table.getSelectionModel().setCellSelectionEnabled(false);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Clip.onCopy(
                table,
                runner,
                () -> model.tsv(table.getSelectionModel().getSelectedIndices().stream()
                        .mapToInt(Integer::intValue)
                        .toArray()));
        List<TableColumn<Integer, ?>> columns = new ArrayList<>();
        columns.add(rowNumber());
        for (int index = 0; index < Math.min(model.columns().size(), MOST_COLUMNS); index++) {
            columns.add(column(index));
        }
        // at once: each change of the list lays all headings out anew
        table.getColumns().setAll(columns);
        rescale(1, zoom.getValue());
        zoom.addListener(new WeakChangeListener<>(onZoom));
        table.setItems(new RowNumbers(model.rows()));
        if (model.columns().size() > MOST_COLUMNS) {
            notes.getChildren()
                    .add(new Callout(
                            Callout.Kind.NOTE,
                            WindowText.text("dataset.wide.title"),
                            WindowText.text(
                                    "dataset.wide",
                                    MOST_COLUMNS,
                                    model.columns().size())));
        }
        if (!model.notes().isEmpty()) {
            notes.getChildren()
                    .add(new Callout(
                                    Callout.Kind.NOTE,
                                    WindowText.text("dataset.notes"),
                                    model.notes().toArray(String[]::new))
                            .withClose(() -> notes.getChildren().clear()));
        }
    }

    private void rescale(Number before, Number now) {
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            column.setPrefWidth(column.getPrefWidth() * now.doubleValue() / before.doubleValue());
        }
    }

    private TableColumn<Integer, Integer> rowNumber() {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : Numbers.count(row + 1L));
            }
        });
        column.getStyleClass().addAll("numeric", "row-number");
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(PADDING + CHARACTER * Numbers.count(model.rows()).length());
        return column;
    }

    private TableColumn<Integer, Integer> column(int index) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new DataCell(index));
        column.getStyleClass().add(model.isNumeric(index) ? "numeric" : "words");
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(Math.clamp(
                PADDING + Math.max(CHARACTER * model.widestText(index), SMALL_CHARACTER * model.headingLength(index)),
                NARROWEST,
                WIDEST));
        Label name = new Label(model.columns().get(index).name());
        name.getStyleClass().add("column-name");
        Label detail = new Label();
        detail.getStyleClass().addAll("soft", "small");
        detail.textProperty().bind(model.heading(index));
        VBox heading = new VBox(name, detail);
        heading.getStyleClass().add("column-heading");
        column.setGraphic(heading);
        column.setContextMenu(scaleMenu(index));
        return column;
    }

    private ContextMenu scaleMenu(int index) {
        ContextMenu menu = new ContextMenu();
        ToggleGroup group = new ToggleGroup();
        for (Scale scale : Scale.values()) {
            RadioMenuItem item = new RadioMenuItem(label(scale));
            item.setToggleGroup(group);
            item.setUserData(scale);
            item.setOnAction(event -> model.setScale(index, scale));
            menu.getItems().add(item);
        }
        menu.setOnShowing(event ->
                group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == model.scale(index))));
        return menu;
    }

    private static String label(Scale scale) {
        return WindowText.text(
                switch (scale) {
                    case NOMINAL -> "scale.nominal";
                    case ORDINAL -> "scale.ordinal";
                    case INTERVAL -> "scale.interval";
                    case RATIO -> "scale.ratio";
                });
    }

    private final class DataCell extends TableCell<Integer, Integer> {

        private final int index;

        DataCell(int index) {
            this.index = index;
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                pseudoClassStateChanged(MISSING, false);
            } else {
                setText(model.cell(index, row));
                pseudoClassStateChanged(MISSING, model.isMissing(index, row));
            }
        }
    }
}
