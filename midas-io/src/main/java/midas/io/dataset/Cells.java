package midas.io.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import midas.io.binary.LittleEndianWriter;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column: immutable, shared by every view of it. Which cells are missing is kept here and nowhere else.
 */
abstract sealed class Cells permits BooleanCells, DummyCells, NumberCells, TemporalCells, StringCells {

    static {
        // Its types and their common interface need one another to be initialized: two threads that begin at different
        // ends wait for each other for ever. Whoever makes cells begins here.
        Objects.requireNonNull(tech.tablesaw.api.ColumnType.values());
    }

    private static final int NOT_COUNTED = -1;

    /** Stands for these cells where somebody has to recognize them without keeping them in memory. */
    private final Object mark = new Object();

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

    /** Does what has to be done before a column of the library is made: for one who makes it before its cells. */
    static void begin() {
        // the initializer above
    }

    abstract ColumnType type();

    /** Returns the text of a cell that is not missing. */
    abstract String valueText(int row);

    /** Returns the number of a cell that is not missing; NaN where the type has none. */
    abstract double valueNumber(int row);

    /** Returns a cell that is not missing, read as a number whatever the type; NaN where it is none. */
    abstract double coercedNumber(int row);

    /** Returns how numbers are written in texts of this column. */
    NumberSyntax syntax() {
        return NumberSyntax.of('.');
    }

    /** Returns all cells read as numbers whatever the type; NaN where they are missing or none. */
    final double[] coercedNumbers() {
        double[] numbers = coercedValues();
        if (missing != null) {
            for (int row = missing.nextSetBit(0); row >= 0; row = missing.nextSetBit(row + 1)) {
                numbers[row] = Double.NaN;
            }
        }
        return numbers;
    }

    /** Returns a new array with all cells read as numbers; what stands at a missing row is of no account. */
    double[] coercedValues() {
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = isMissing(row) ? Double.NaN : coercedNumber(row);
        }
        return numbers;
    }

    abstract int countUnique();

    /** Writes the values, without which of them are missing, so that the class's own {@code read} gives them back; see {@link ColumnFile}. */
    abstract void write(LittleEndianWriter out) throws IOException;

    /** Returns whether other cells would be written to a project as these are: the same values, missing cells and texts. Reads all of both. */
    final boolean holdsSameAs(Cells other) {
        return this == other
                || type() == other.type()
                        && rows == other.rows
                        && missingMask().equals(other.missingMask())
                        && Arrays.equals(digest(), other.digest());
    }

    private byte[] digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            LittleEndianWriter out =
                    new LittleEndianWriter(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            write(out);
            out.flush();
            return sha256.digest();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Returns which cells are missing: not to be changed. */
    final BitSet missingMask() {
        return missing == null ? new BitSet() : missing;
    }

    final Object mark() {
        return mark;
    }

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

    /** Returns the number of distinct values, which may have several texts. */
    int countValues() {
        return unique();
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
