package midas.io.dataset;

import java.util.BitSet;
import java.util.List;
import midas.io.cell.NumberText;
import midas.io.cell.RawTexts;
import org.jspecify.annotations.Nullable;

/** Makes columns from computed values. Arrays and masks are copied. */
public final class Columns {

    private Columns() {}

    /**
     * Returns an int64 column.
     *
     * @param name its name
     * @param values its values, each within ±(2^53 − 1)
     * @param missing a bit for each row that is missing
     * @throws IllegalArgumentException if a value is out of range or a bit is beyond the last row
     */
    public static Column int64(String name, long[] values, BitSet missing) {
        for (long value : values) {
            if (value > NumberText.MAX_EXACT_INTEGER || value < -NumberText.MAX_EXACT_INTEGER) {
                throw new IllegalArgumentException(name + ": " + value + " is beyond 2^53 - 1");
            }
        }
        return new Column(
                name,
                ColumnType.INT64.defaultScale(),
                NumberCells.ofLongs(values, copy(missing, values.length), RawTexts.NONE, NumberSyntax.of('.')));
    }

    /**
     * Returns a float64 column.
     *
     * @param name its name
     * @param values its values; what stands at a missing row is of no account
     * @param missing a bit for each row that is missing
     * @throws IllegalArgumentException if a value that is not missing is NaN, or a bit is beyond the last row
     */
    public static Column float64(String name, double[] values, BitSet missing) {
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row]) && !missing.get(row)) {
                throw new IllegalArgumentException(name + " is NaN at row " + row);
            }
        }
        return new Column(
                name,
                ColumnType.FLOAT64.defaultScale(),
                NumberCells.ofDoubles(values, copy(missing, values.length), RawTexts.NONE, NumberStyle.shortest('.')));
    }

    /**
     * Returns a string column.
     *
     * @param name its name
     * @param texts its texts, null where missing
     */
    public static Column strings(String name, List<? extends @Nullable String> texts) {
        StringCells.Builder builder = new StringCells.Builder(0, texts.size(), NumberSyntax.of('.'));
        BitSet missing = new BitSet();
        int row = 0;
        for (String text : texts) {
            if (text == null) {
                missing.set(row);
                builder.acceptMissing();
            } else {
                builder.accept(text);
            }
            row++;
        }
        return new Column(name, ColumnType.STRING.defaultScale(), builder.build(missing));
    }

    private static BitSet copy(BitSet missing, int rows) {
        if (missing.length() > rows) {
            throw new IllegalArgumentException("row " + (missing.length() - 1) + " of " + rows + " is missing");
        }
        return (BitSet) missing.clone();
    }
}
