package midas.ui.grid;

/**
 * A rectangle of cells, ends included; empty where an end lies before its beginning.
 *
 * @param firstRow topmost row
 * @param lastRow lowest row
 * @param firstColumn leftmost column
 * @param lastColumn rightmost column
 */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** Returns the number of rows. */
    public int rows() {
        return Math.max(0, lastRow - firstRow + 1);
    }

    /** Returns the number of columns. */
    public int columns() {
        return Math.max(0, lastColumn - firstColumn + 1);
    }

    /** Returns the number of cells. */
    public long cells() {
        return (long) rows() * columns();
    }

    /** Returns whether there is no cell. */
    public boolean isEmpty() {
        return cells() == 0;
    }

    /** Returns whether a cell is inside. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
