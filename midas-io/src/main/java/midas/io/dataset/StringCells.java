package midas.io.dataset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import midas.io.cell.NumberText;
import tech.tablesaw.api.StringColumn;

/**
 * Texts in a TableSaw dictionary column. Its own marker of a missing cell, the empty text, is a value here: the mask
 * alone says what is missing.
 */
final class StringCells extends Cells {

    private final StringColumn values;
    private final char decimalSeparator;

    private StringCells(StringColumn values, BitSet missing, char decimalSeparator) {
        super(values.size(), missing);
        this.values = values;
        this.decimalSeparator = decimalSeparator;
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
    char decimalSeparator() {
        return decimalSeparator;
    }

    @Override
    double valueNumber(int row) {
        return Double.NaN;
    }

    @Override
    double coercedNumber(int row) {
        return new NumberText(decimalSeparator).read(valueText(row));
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

    /** Collects texts. */
    static final class Builder implements CellsBuilder {

        private final StringDictionary dictionary = new StringDictionary();
        private final char decimalSeparator;
        private int[] codes;
        private int rows;

        Builder(int missingRows, int room, char decimalSeparator) {
            this.decimalSeparator = decimalSeparator;
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
            return new StringCells(column, missing, decimalSeparator);
        }
    }
}
