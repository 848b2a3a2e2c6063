package midas.io.dataset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column: immutable, shared by every view of it. Which cells are missing is kept here and nowhere else.
 */
abstract sealed class Cells permits BooleanCells, NumberCells, TemporalCells, StringCells {

    static {
        // Its types and their common interface need one another to be initialized: two threads that begin at different
        // ends wait for each other for ever. Whoever makes cells begins here.
        Objects.requireNonNull(tech.tablesaw.api.ColumnType.values());
    }

    private static final int NOT_COUNTED = -1;

    private final int rows;
    private final @Nullable BitSet missing;
    private final int missingCount;
    private volatile int unique = NOT_COUNTED;

    /** Takes over the mask, which nobody else may change from now on. */
    Cells(int rows, BitSet missing) {
        this.rows = rows;
        this.missingCount = missing.cardinality();
        this.missing = missingCount == 0 ? null : missing;
    }

    abstract ColumnType type();

    /** Returns the text of a cell that is not missing. */
    abstract String valueText(int row);

    /** Returns the number of a cell that is not missing; NaN where the type has none. */
    abstract double valueNumber(int row);

    /** Returns a cell that is not missing, read as a number whatever the type; NaN where it is none. */
    abstract double coercedNumber(int row);

    abstract int countUnique();

    final int rows() {
        return rows;
    }

    final int missingCount() {
        return missingCount;
    }

    final boolean isMissing(int row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException(row);
        }
        return missing != null && missing.get(row);
    }

    final int unique() {
        int count = unique;
        if (count == NOT_COUNTED) {
            count = countUnique();
            unique = count;
        }
        return count;
    }

    /** Returns the number of distinct values among the first {@code size}, which are sorted by this. */
    static int distinct(long[] values, int size) {
        Arrays.sort(values, 0, size);
        int count = size == 0 ? 0 : 1;
        for (int i = 1; i < size; i++) {
            if (values[i] != values[i - 1]) {
                count++;
            }
        }
        return count;
    }
}
