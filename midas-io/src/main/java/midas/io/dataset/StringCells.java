package midas.io.dataset;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import midas.io.binary.LittleEndianReader;
import midas.io.binary.LittleEndianWriter;
import tech.tablesaw.api.StringColumn;

/**
 * Texts in a TableSaw dictionary column. Its own marker of a missing cell, the empty text, is a value here: the mask
 * alone says what is missing.
 */
final class StringCells extends Cells {

    private final StringColumn values;
    private final NumberSyntax syntax;

    private StringCells(StringColumn values, BitSet missing, NumberSyntax syntax) {
        super(values.size(), missing);
        this.values = values;
        this.syntax = syntax;
    }

    @Override
    ColumnType type() {
        return ColumnType.STRING;
    }

    @Override
    String valueText(int row) {
        return values.get(row);
    }

    @Override
    NumberSyntax syntax() {
        return syntax;
    }

    @Override
    double valueNumber(int row) {
        return Double.NaN;
    }

    @Override
    double coercedNumber(int row) {
        return syntax.reader().read(valueText(row));
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
    void write(LittleEndianWriter out) throws IOException {
        StringDictionary dictionary = new StringDictionary();
        int[] codes = new int[rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = isMissing(row) ? 0 : dictionary.codeOf(valueText(row));
        }
        out.putByte(syntax.decimal());
        out.putByte(syntax.thousands().ordinal());
        out.putInt(dictionary.size());
        for (int code = 0; code < dictionary.size(); code++) {
            out.putText(dictionary.text(code));
        }
        int width = width(dictionary.size());
        for (int code : codes) {
            out.put(code, width);
        }
    }

    private static int width(int texts) {
        return texts <= Byte.MAX_VALUE ? 1 : texts <= Short.MAX_VALUE ? 2 : 4;
    }

    /** Reads what {@link #write} has written. */
    static StringCells read(LittleEndianReader in, int rows, BitSet missing) throws IOException {
        NumberSyntax syntax = NumberCells.readSyntax(in);
        String[] texts = new String[in.room(in.takeInt(), Integer.BYTES)];
        for (int code = 0; code < texts.length; code++) {
            texts[code] = in.takeText();
        }
        int width = width(texts.length);
        in.room(rows, width);
        Cells.begin();
        StringColumn column = StringColumn.create("");
        for (int row = 0; row < rows; row++) {
            int code = (int) in.take(width);
            if (missing.get(row)) {
                column.append("");
            } else if (code < 0 || code >= texts.length) {
                throw new IOException("text " + code + " of " + texts.length);
            } else {
                column.append(texts[code]);
            }
        }
        return new StringCells(column, missing, syntax);
    }

    /** Collects texts. */
    static final class Builder implements CellsBuilder {

        private final StringDictionary dictionary = new StringDictionary();
        private final NumberSyntax syntax;
        private int[] codes;
        private int rows;

        Builder(int missingRows, int room, NumberSyntax syntax) {
            this.syntax = syntax;
            codes = new int[Math.max(16, room)];
            Arrays.fill(codes, 0, missingRows, -1);
            rows = missingRows;
        }

        @Override
        public boolean accept(char[] text, int from, int to, int inner, int innerEnd) {
            add(dictionary.codeOf(text, from, to));
            return true;
        }

        void accept(String text) {
            add(dictionary.codeOf(text));
        }

        @Override
        public boolean append(CellsBuilder next, boolean first) {
            if (!(next instanceof Builder others)) {
                return false;
            }
            int[] codeOf = new int[others.dictionary.size()];
            for (int code = 0; code < codeOf.length; code++) {
                codeOf[code] = dictionary.codeOf(others.dictionary.text(code));
            }
            for (int row = 0; row < others.rows; row++) {
                add(others.codes[row] < 0 ? -1 : codeOf[others.codes[row]]);
            }
            return true;
        }

        @Override
        public void acceptMissing() {
            add(-1);
        }

        private void add(int code) {
            if (rows == codes.length) {
                codes = Arrays.copyOf(codes, NumberCells.grown(rows));
            }
            codes[rows++] = code;
        }

        @Override
        public String textAt(int row) {
            return dictionary.text(codes[row]);
        }

        @Override
        public Cells build(BitSet missing) {
            Cells.begin();
            StringColumn column = StringColumn.create("");
            for (int row = 0; row < rows; row++) {
                column.append(codes[row] < 0 ? "" : dictionary.text(codes[row]));
            }
            return new StringCells(column, missing, syntax);
        }
    }
}
