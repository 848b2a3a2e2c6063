package midas.ui.importing;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.ui.grid.Grid;
import midas.ui.grid.GridActions;
import midas.ui.grid.GridContent;
import midas.ui.grid.Selection;
import midas.ui.grid.SortMark;
import midas.ui.label.WindowText;
import midas.ui.text.Numbers;

/** The first rows of a file as they are read, with all columns. */
final class PreviewTable {

    private static final double CHARACTER = 7.4;
    private static final double DIGIT = 8.3;
    private static final double PADDING = 28;
    private static final double NARROWEST = 64;
    private static final double WIDEST = 240;
    private static final double WIDEST_FITTING = 1600;

    private final Grid grid = new Grid(new Content(List.of(), 0), new Looking());

    /**
     * Makes a table without columns.
     *
     * @param zoom zoom of the window
     * @param onRow hears of each row the user goes to
     */
    PreviewTable(double zoom, IntConsumer onRow) {
        grid.setId("parsed");
        grid.setAccessibleText(WindowText.text("import.parsed"));
        grid.setZoom(zoom);
        grid.selectionProperty().subscribe(selection -> {
            if (grid.isFocused() && selection.row() >= 0) {
                onRow.accept(selection.row());
            }
        });
    }

    Grid grid() {
        return grid;
    }

    /** Shows the first rows of columns. */
    void show(List<ColumnRow> columns, int rows) {
        int[] former = new int[columns.size()];
        Arrays.fill(former, -1);
        boolean first = grid.selection().isHeading();
        grid.setContent(new Content(List.copyOf(columns), rows), former, index -> false);
        if (first) {
            grid.select(Selection.at(0, 0));
        }
    }

    /** Shows the cells of the columns as they are now. */
    void refresh() {
        grid.refresh();
    }

    /** Nothing can be done in a preview but to look. */
    private static final class Looking implements GridActions {

        @Override
        public void sort(int column) {}

        @Override
        public void summarize(int column) {}

        @Override
        public void menu(int column, double screenX, double screenY) {}

        @Override
        public void copy(boolean named) {}
    }

    /**
     * The cells.
     *
     * @param columnRows all columns
     * @param rows number of rows shown
     */
    private record Content(List<ColumnRow> columnRows, int rows) implements GridContent {

        private Column column(int column) {
            return columnRows.get(column).state().column();
        }

        @Override
        public int columns() {
            return columnRows.size();
        }

        @Override
        public String text(int column, int row) {
            return isNumeric(column)
                    ? whole(column, row)
                    : whole(column, row).replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎');
        }

        @Override
        public String whole(int column, int row) {
            if (row == HEADING) {
                return WindowText.text("dataset.whole-heading", name(column), detail(column));
            }
            return ParsedText.of(column(column), row).orElseGet(() -> WindowText.text("dataset.missing"));
        }

        @Override
        public boolean isMissing(int column, int row) {
            return column(column).isMissing(row);
        }

        @Override
        public boolean isMarked(int column, int row) {
            return false;
        }

        @Override
        public boolean isNumeric(int column) {
            ColumnType type = column(column).type();
            return type == ColumnType.INT64 || type == ColumnType.FLOAT64;
        }

        @Override
        public String name(int column) {
            return columnRows.get(column).name();
        }

        @Override
        public String detail(int column) {
            return columnRows.get(column).state().type().label();
        }

        @Override
        public SortMark sort(int column) {
            return SortMark.NONE;
        }

        @Override
        public String spoken(int column) {
            return whole(column, HEADING);
        }

        @Override
        public String rowLabel(int row) {
            return Numbers.count(row + 1L);
        }

        @Override
        public String longestRowLabel() {
            return Numbers.count(rows);
        }

        @Override
        public double usualWidth(int column) {
            return Math.clamp(needed(column), NARROWEST, WIDEST);
        }

        @Override
        public double fittingWidth(int column) {
            return Math.min(needed(column), WIDEST_FITTING);
        }

        private double needed(int column) {
            int widest = name(column).length();
            for (int row = 0; row < rows; row++) {
                widest = Math.max(widest, text(column, row).length());
            }
            return PADDING + (column(column).type().isNumeric() ? DIGIT : CHARACTER) * widest;
        }

        @Override
        public String placeholder() {
            return columnRows.isEmpty() ? "" : WindowText.text("dataset.empty");
        }
    }
}
