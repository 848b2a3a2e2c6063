package midas.io.dataset;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One column of a dataset: an immutable view. Rows count from 0. */
public final class Column {

    /**
     * Smallest and largest of a column's finite numbers.
     *
     * @param min the smallest
     * @param max the largest
     */
    public record Range(double min, double max) {}

    Column() {}

    /** Returns the name, unique in its dataset. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /** Returns how cells are read. */
    public ColumnType type() {
        throw new UnsupportedOperationException();
    }

    /** Returns the level of measurement. */
    public Scale scale() {
        throw new UnsupportedOperationException();
    }

    /** Returns the number of rows. */
    public int rows() {
        throw new UnsupportedOperationException();
    }

    /** Returns the number of missing cells. */
    public int missing() {
        throw new UnsupportedOperationException();
    }

    /** Returns whether the cell at {@code row} is missing. */
    public boolean isMissing(int row) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the cell's text exactly as it stood in the file ({@code 1}, {@code 01} and {@code 1.0} are three texts), or null where
     * the cell is missing. The empty text is a value, never a missing one. Cells that were computed have their shortest exact text.
     */
    public @Nullable String text(int row) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the cell's number: booleans as 0/1. NaN where the cell is missing and for every cell of a date, datetime or string column;
     * otherwise never NaN, possibly infinite.
     */
    public double number(int row) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the cell read as a number whatever the column's type is: a string column's text is parsed by the decimal separator of the import.
     * NaN where the cell is missing or its text is not a number; possibly infinite.
     */
    public double coercedNumber(int row) {
        throw new UnsupportedOperationException();
    }

    /** Returns the number of distinct texts among the cells that are not missing. Counted at the first call. */
    public int unique() {
        throw new UnsupportedOperationException();
    }

    /** Returns the range of the finite numbers, or empty where the column is not numeric or has none. */
    public Optional<Range> range() {
        throw new UnsupportedOperationException();
    }
}
