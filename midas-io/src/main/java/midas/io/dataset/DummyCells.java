package midas.io.dataset;

import java.io.IOException;
import java.util.BitSet;
import midas.io.binary.LittleEndianWriter;
import midas.io.cell.RawTexts;

/**
 * 1 where a row is of one category, 0 where it is of another. All dummies of a column look at the same codes, so that a thousand of them take no more memory than one.
 */
final class DummyCells extends Cells {

    private final short[] codes;
    private final short category;

    /**
     * Takes over codes and mask, which nobody may change from now on.
     *
     * @param codes the category of each row; of no account where it is missing
     * @param missing a bit for each row that is missing
     * @param category the category whose rows are 1
     */
    DummyCells(short[] codes, BitSet missing, int category) {
        super(codes.length, missing);
        this.codes = codes;
        this.category = (short) category;
    }

    @Override
    ColumnType type() {
        return ColumnType.INT64;
    }

    @Override
    String valueText(int row) {
        return codes[row] == category ? "1" : "0";
    }

    @Override
    double valueNumber(int row) {
        return codes[row] == category ? 1 : 0;
    }

    @Override
    double coercedNumber(int row) {
        return valueNumber(row);
    }

    @Override
    double[] coercedValues() {
        double[] numbers = new double[codes.length];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = codes[row] == category ? 1 : 0;
        }
        return numbers;
    }

    @Override
    void write(LittleEndianWriter out) throws IOException {
        NumberCells.writeHead(out, NumberSyntax.of('.'), 1);
        for (int row = 0; row < codes.length; row++) {
            out.putByte(codes[row] == category && !isMissing(row) ? 1 : 0);
        }
        RawTexts.NONE.write(out);
    }

    @Override
    int countUnique() {
        int ones = 0;
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == category && !isMissing(row)) {
                ones++;
            }
        }
        int others = rows() - missingCount() - ones;
        return (ones > 0 ? 1 : 0) + (others > 0 ? 1 : 0);
    }
}
