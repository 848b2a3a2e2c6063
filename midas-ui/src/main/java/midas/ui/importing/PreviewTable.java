package midas.ui.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.ui.label.WindowText;
import midas.ui.table.RowNumbers;
import midas.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The first rows of a file as they are read: the first columns only, for the toolkit makes a heading for each at once. */
final class PreviewTable {

    static final int MOST_COLUMNS = 40;

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final double CHARACTER = 7.4;
    private static final double PADDING = 28;
    private static final double NARROWEST = 64;
    private static final double WIDEST = 240;

    private final TableView<Integer> table;
    private final double zoom;
    private List<ColumnRow> columns = List.of();

    /**
     * Ties a table.
     *
     * @param table the table
     * @param zoom zoom of the window
     */
    PreviewTable(TableView<Integer> table, double zoom) {
        this.table = table;
        this.zoom = zoom;
        table.setEditable(false);
    }

    /** Shows the first rows of columns. */
    void show(List<ColumnRow> shown, int rows) {
        columns = List.copyOf(shown.subList(0, Math.min(MOST_COLUMNS, shown.size())));
        List<TableColumn<Integer, ?>> made = new ArrayList<>();
        for (ColumnRow column : columns) {
            made.add(column(column, rows));
        }
        // at once: each change of the list lays all headings out anew
        table.getColumns().setAll(made);
        table.setItems(new RowNumbers(rows));
    }

    /** Shows the cells of the columns as they are now. */
    void refresh() {
        table.refresh();
    }

    private TableColumn<Integer, Integer> column(ColumnRow source, int rows) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new Cell(source));
        column.setSortable(false);
        column.setReorderable(false);
        Label name = new Label(source.name());
        name.getStyleClass().add("column-name");
        Label type = new Label();
        type.getStyleClass().addAll("soft", "small");
        type.textProperty()
                .bind(source.stateProperty().map(state -> state.type().label()));
        VBox heading = new VBox(name, type);
        heading.getStyleClass().add("preview-heading");
        column.setGraphic(heading);
        int widest = source.name().length();
        for (int row = 0; row < rows; row++) {
            widest = Math.max(widest, text(source.state().column(), row).length());
        }
        column.setPrefWidth(zoom * Math.clamp(PADDING + CHARACTER * widest, NARROWEST, WIDEST));
        boolean numeric = isNumeric(source.state().column());
        column.getStyleClass().add(numeric ? "numeric" : "words");
        return column;
    }

    private static boolean isNumeric(Column column) {
        return column.type() == ColumnType.INT64 || column.type() == ColumnType.FLOAT64;
    }

    private static String text(Column column, int row) {
        String text = column.shownText(row);
        if (text == null) {
            return WindowText.text("dataset.missing");
        }
        return isNumeric(column)
                ? Numbers.typographic(text)
                : text.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎');
    }

    private static final class Cell extends TableCell<Integer, Integer> {

        private final ColumnRow source;

        Cell(ColumnRow source) {
            this.source = source;
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                pseudoClassStateChanged(MISSING, false);
            } else {
                Column column = source.state().column();
                setText(text(column, row));
                pseudoClassStateChanged(MISSING, column.isMissing(row));
            }
        }
    }
}
