package midas.ui.dataset;

import org.jspecify.annotations.Nullable;

/** The order in which the rows of a dataset are shown; the dataset itself keeps its own. Rows count from 0. Immutable. */
public final class RowOrder {

    private final int rows;
    private final int @Nullable [] fileRows;

    private RowOrder(int rows, int @Nullable [] fileRows) {
        this.rows = rows;
        this.fileRows = fileRows;
    }

    /** Returns the order of the dataset. */
    public static RowOrder asInFile(int rows) {
        return new RowOrder(rows, null);
    }

    /**
     * Returns another order.
     *
     * @param fileRows for each row shown its row in the dataset: a permutation, which is taken over
     */
    static RowOrder of(int[] fileRows) {
        return new RowOrder(fileRows.length, fileRows);
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns the row of the dataset that is shown at a place. */
    public int fileRow(int shown) {
        return fileRows == null ? shown : fileRows[shown];
    }

    /** Returns the place where a row of the dataset is shown; looks for it. */
    public int shownRow(int fileRow) {
        if (fileRows != null) {
            for (int shown = 0; shown < rows; shown++) {
                if (fileRows[shown] == fileRow) {
                    return shown;
                }
            }
        }
        return fileRow;
    }
}
