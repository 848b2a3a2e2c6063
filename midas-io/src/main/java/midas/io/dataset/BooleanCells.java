package midas.io.dataset;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import midas.io.binary.LittleEndianReader;
import midas.io.binary.LittleEndianWriter;
import midas.io.cell.BooleanText;
import midas.io.cell.RawTexts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;

/** Two states, each with the text it usually has in this column; other spellings are kept apart. */
final class BooleanCells extends Cells {

    private final BooleanColumn values;
    private final String trueText;
    private final String falseText;
    private final RawTexts raw;

    private BooleanCells(BooleanColumn values, BitSet missing, String trueText, String falseText, RawTexts raw) {
        super(values.size(), missing);
        this.values = values;
        this.trueText = trueText;
        this.falseText = falseText;
        this.raw = raw;
    }

    @Override
    ColumnType type() {
        return ColumnType.BOOLEAN;
    }

    @Override
    String valueText(int row) {
        String text = raw.find(row);
        return text != null ? text : values.getByte(row) == 1 ? trueText : falseText;
    }

    @Override
    double valueNumber(int row) {
        return values.getByte(row);
    }

    @Override
    double coercedNumber(int row) {
        return valueNumber(row);
    }

    @Override
    int countUnique() {
        Set<String> texts = new HashSet<>();
        for (int row = 0; row < rows(); row++) {
            if (!isMissing(row)) {
                texts.add(valueText(row));
            }
        }
        return texts.size();
    }

    @Override
    int countValues() {
        int states = 0;
        for (int row = 0; row < rows() && states < 3; row++) {
            states |= isMissing(row) ? 0 : 1 << values.getByte(row);
        }
        return Integer.bitCount(states);
    }

    @Override
    void write(LittleEndianWriter out) throws IOException {
        BitSet states = new BitSet();
        for (int row = 0; row < rows(); row++) {
            states.set(row, values.getByte(row) == 1);
        }
        ColumnFile.putBits(out, states, rows());
        out.putText(trueText);
        out.putText(falseText);
        raw.write(out);
    }

    /** Reads what {@link #write} has written. */
    static BooleanCells read(LittleEndianReader in, int rows, BitSet missing) throws IOException {
        BitSet bits = ColumnFile.takeBits(in, rows);
        boolean[] states = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            states[row] = bits.get(row);
        }
        return new BooleanCells(
                BooleanColumn.create("", states), missing, in.takeText(), in.takeText(), RawTexts.read(in, rows));
    }

    /** Collects two states. */
    static final class Builder implements CellsBuilder {

        private final RawTexts.Builder raw = new RawTexts.Builder();
        private @Nullable String trueText;
        private @Nullable String falseText;
        private byte[] values;
        private int rows;

        Builder(int missingRows, int room) {
            values = new byte[Math.max(16, room)];
            rows = missingRows;
        }

        @Override
        public boolean accept(char[] text, int from, int to, int inner, int innerEnd) {
            int state = BooleanText.parse(text, inner, innerEnd);
            if (state == BooleanText.NONE) {
                return false;
            }
            String usual = state == 1 ? trueText : falseText;
            if (usual == null) {
                usual = new String(text, from, to - from);
                if (state == 1) {
                    trueText = usual;
                } else {
                    falseText = usual;
                }
            } else if (!StringDictionary.same(usual, text, from, to)) {
                raw.add(rows, text, from, to);
            }
            add((byte) state);
            return true;
        }

        @Override
        public void acceptMissing() {
            add((byte) 0);
        }

        private void add(byte value) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, NumberCells.grown(rows));
            }
            values[rows++] = value;
        }

        @Override
        public String textAt(int row) {
            String text = raw.find(row);
            return text != null ? text : usual(values[row]);
        }

        private String usual(byte state) {
            String text = state == 1 ? trueText : falseText;
            return text != null ? text : state == 1 ? "true" : "false";
        }

        @Override
        public Cells build(BitSet missing) {
            boolean[] states = new boolean[rows];
            for (int row = 0; row < rows; row++) {
                states[row] = values[row] == 1;
            }
            return new BooleanCells(
                    BooleanColumn.create("", states), missing, usual((byte) 1), usual((byte) 0), raw.build());
        }
    }
}
