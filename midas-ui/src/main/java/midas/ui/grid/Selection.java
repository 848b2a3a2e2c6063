package midas.ui.grid;

/**
 * What is selected in a grid: one rectangle, from a cell that stays to the cell where the keyboard is.
 *
 * @param shape whether whole rows or columns are meant
 * @param anchorRow row of the cell that stays
 * @param anchorColumn its column
 * @param row row of the cell where the keyboard is, {@link GridContent#HEADING} for a heading
 * @param column its column
 */
public record Selection(Shape shape, int anchorRow, int anchorColumn, int row, int column) {

    /** What a selection is made of. */
    public enum Shape {
        /** Cells. */
        CELLS,
        /** Whole rows. */
        ROWS,
        /** Whole columns. */
        COLUMNS,
        /** Everything. */
        ALL
    }

    /** Returns a selection of one cell, or of nothing but a place among the headings. */
    public static Selection at(int row, int column) {
        return new Selection(Shape.CELLS, row, column, row, column);
    }

    /** Returns the selection that reaches from the cell that stays to another one. */
    public Selection extendedTo(int newRow, int newColumn) {
        return new Selection(shape == Shape.ALL ? Shape.CELLS : shape, anchorRow, anchorColumn, newRow, newColumn);
    }

    /** Returns the same from cell to cell in another shape. */
    public Selection as(Shape newShape) {
        return new Selection(newShape, anchorRow, anchorColumn, row, column);
    }

    /** Returns this selection inside a grid that may have become smaller. */
    public Selection within(int rows, int columns) {
        return new Selection(
                shape,
                inside(anchorRow, rows),
                Math.max(0, inside(anchorColumn, columns)),
                inside(row, rows),
                Math.max(0, inside(column, columns)));
    }

    private static int inside(int index, int size) {
        return Math.min(index, size - 1);
    }

    /** Returns whether the keyboard is among the headings. */
    public boolean isHeading() {
        return row == GridContent.HEADING && shape == Shape.CELLS;
    }

    /**
     * Returns the cells selected.
     *
     * @param rows number of rows of the grid
     * @param columns number of its columns
     */
    public CellRange range(int rows, int columns) {
        if (isHeading()) {
            return new CellRange(0, -1, column, column);
        }
        int firstRow = Math.max(0, Math.min(anchorRow, row));
        int lastRow = Math.max(anchorRow, row);
        int firstColumn = Math.min(anchorColumn, column);
        int lastColumn = Math.max(anchorColumn, column);
        return switch (shape) {
            case CELLS -> new CellRange(firstRow, Math.min(lastRow, rows - 1), firstColumn, lastColumn);
            case ROWS -> new CellRange(firstRow, Math.min(lastRow, rows - 1), 0, columns - 1);
            case COLUMNS -> new CellRange(0, rows - 1, firstColumn, lastColumn);
            case ALL -> new CellRange(0, rows - 1, 0, columns - 1);
        };
    }
}
