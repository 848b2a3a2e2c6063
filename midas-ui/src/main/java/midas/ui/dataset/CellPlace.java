package midas.ui.dataset;

/**
 * A cell of a dataset, or the name of a column.
 *
 * @param row row of the dataset from 0, or {@link #NAME}
 * @param column index of the column
 */
public record CellPlace(int row, int column) {

    /** The row of the names. */
    public static final int NAME = -1;
}
