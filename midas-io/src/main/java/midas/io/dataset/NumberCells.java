package midas.io.dataset;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import midas.io.cell.CapacityExceededException;
import midas.io.cell.NumberText;
import midas.io.cell.RawTexts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;

/** Numbers: a TableSaw column of longs or doubles, and the texts that the numbers do not give back. */
final class NumberCells extends Cells {

    private final NumericColumn<?> values;
    private final RawTexts raw;
    private final NumberStyle style;

    private NumberCells(NumericColumn<?> values, BitSet missing, RawTexts raw, NumberStyle style) {
        super(values.size(), missing);
        this.values = values;
        this.raw = raw;
        this.style = style;
    }

    static NumberCells ofLongs(long[] values, BitSet missing, RawTexts raw, char decimalSeparator) {
        NumberStyle style = NumberStyle.shortest(decimalSeparator);
        return new NumberCells(LongColumn.create("", values), missing, raw, style);
    }

    static NumberCells ofDoubles(double[] values, BitSet missing, RawTexts raw, NumberStyle style) {
        return new NumberCells(DoubleColumn.create("", values), missing, raw, style);
    }

    /** A column over an array that is handed over: the library itself would copy it. */
    private static final class Owned extends DoubleColumn {
        Owned(double[] values) {
            super("", DoubleArrayList.wrap(values));
        }
    }

    @Override
    ColumnType type() {
        return values instanceof LongColumn ? ColumnType.INT64 : ColumnType.FLOAT64;
    }

    @Override
    String valueText(int row) {
        String text = raw.find(row);
        return text != null ? text : style.text(valueNumber(row));
    }

    @Override
    char decimalSeparator() {
        return style.decimalSeparator();
    }

    @Override
    double valueNumber(int row) {
        return values.getDouble(row);
    }

    @Override
    double coercedNumber(int row) {
        return valueNumber(row);
    }

    @Override
    double[] coercedValues() {
        return values.asDoubleArray();
    }

    @Override
    int countUnique() {
        // a text kept apart is never one that the style gives, so the two kinds can be counted apart
        long[] rendered = new long[rows()];
        int count = 0;
        Set<String> apart = new HashSet<>();
        for (int row = 0; row < rows(); row++) {
            if (isMissing(row)) {
                continue;
            }
            String text = raw.find(row);
            if (text == null) {
                rendered[count++] = Double.doubleToLongBits(valueNumber(row));
            } else {
                apart.add(text);
            }
        }
        return distinct(rendered, count) + apart.size();
    }

    /** Collects whole numbers. */
    static final class Longs implements CellsBuilder {

        private final NumberText syntax;
        private final char decimalSeparator;
        private final RawTexts.Builder raw = new RawTexts.Builder();
        private long[] values;
        private int rows;

        Longs(int missingRows, int room, char decimalSeparator) {
            this.syntax = new NumberText(decimalSeparator);
            this.decimalSeparator = decimalSeparator;
            this.values = new long[Math.max(16, room)];
            this.rows = missingRows;
        }

        @Override
        public boolean accept(char[] text, int from, int to, int inner, int innerEnd) {
            if (syntax.parse(text, inner, innerEnd) != NumberText.Kind.INTEGER) {
                return false;
            }
            if (!syntax.isCanonical() || inner != from || innerEnd != to) {
                raw.add(rows, text, from, to);
            }
            add((long) syntax.value());
            return true;
        }

        @Override
        public int accept(byte[] text, int from, byte delimiter) {
            int end = syntax.scan(text, from, delimiter);
            if (end < 0 || syntax.kind() != NumberText.Kind.INTEGER || !syntax.isCanonical()) {
                return -1;
            }
            add((long) syntax.value());
            return end;
        }

        @Override
        public boolean append(CellsBuilder next, boolean first) {
            if (!(next instanceof Longs others)) {
                return false;
            }
            raw.append(others.raw, rows);
            if (rows + others.rows > values.length) {
                values = Arrays.copyOf(values, rows + others.rows);
            }
            System.arraycopy(others.values, 0, values, rows, others.rows);
            rows += others.rows;
            return true;
        }

        @Override
        public void acceptMissing() {
            add(0);
        }

        private void add(long value) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, grown(rows));
            }
            values[rows++] = value;
        }

        @Override
        public String textAt(int row) {
            String text = raw.find(row);
            return text != null ? text : Long.toString(values[row]);
        }

        /** Returns a builder of floating-point numbers that holds the same cells. */
        Doubles widened() {
            double[] widened = new double[values.length];
            for (int row = 0; row < rows; row++) {
                widened[row] = values[row];
            }
            // whole numbers have the shortest text already
            NumberStyle.Finder style = new NumberStyle.Finder(NumberStyle.shortest(decimalSeparator));
            return new Doubles(widened, rows, raw, style, decimalSeparator);
        }

        @Override
        public Cells build(BitSet missing) {
            return ofLongs(
                    rows == values.length ? values : Arrays.copyOf(values, rows),
                    missing,
                    raw.build(),
                    decimalSeparator);
        }
    }

    /** Collects floating-point numbers. */
    static final class Doubles implements CellsBuilder {

        private final NumberText syntax;
        private final RawTexts.Builder raw;
        private final NumberStyle.Finder style;
        private double[] values;
        private int rows;

        Doubles(int missingRows, int room, char decimalSeparator) {
            this(
                    new double[Math.max(16, room)],
                    missingRows,
                    new RawTexts.Builder(),
                    new NumberStyle.Finder(decimalSeparator),
                    decimalSeparator);
        }

        private Doubles(
                double[] values, int rows, RawTexts.Builder raw, NumberStyle.Finder style, char decimalSeparator) {
            this.syntax = new NumberText(decimalSeparator);
            this.style = style;
            this.raw = raw;
            this.values = values;
            this.rows = rows;
        }

        @Override
        public boolean accept(char[] text, int from, int to, int inner, int innerEnd) {
            boolean number = switch (syntax.parse(text, inner, innerEnd)) {
                case INTEGER, DECIMAL -> true;
                case NONE, OVERSIZED_INTEGER -> false;
            };
            if (!number) {
                return false;
            }
            if (inner != from || innerEnd != to || !style.gives(syntax)) {
                raw.add(rows, text, from, to);
            }
            add(syntax.value());
            return true;
        }

        @Override
        public int accept(byte[] text, int from, byte delimiter) {
            int end = syntax.scan(text, from, delimiter);
            if (end < 0 || !style.gives(syntax)) {
                return -1;
            }
            add(syntax.value());
            return end;
        }

        @Override
        public boolean append(CellsBuilder next, boolean first) {
            if (next instanceof Longs longs && style.isShortest()) {
                return append(longs.widened(), first);
            }
            if (!(next instanceof Doubles others)) {
                return false;
            }
            if (first) {
                style.begin(others.style);
            } else if (!style.append(others.style)) {
                return false;
            }
            raw.append(others.raw, rows);
            if (rows + others.rows > values.length) {
                values = Arrays.copyOf(values, rows + others.rows);
            }
            System.arraycopy(others.values, 0, values, rows, others.rows);
            rows += others.rows;
            return true;
        }

        @Override
        public void acceptMissing() {
            add(0);
        }

        private void add(double value) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, grown(rows));
            }
            values[rows++] = value;
        }

        @Override
        public String textAt(int row) {
            String text = raw.find(row);
            return text != null ? text : style.style().text(values[row]);
        }

        @Override
        public Cells build(BitSet missing) {
            double[] owned = rows == values.length ? values : Arrays.copyOf(values, rows);
            return new NumberCells(new Owned(owned), missing, raw.build(), style.style());
        }
    }

    /** Returns the next capacity after {@code size}. */
    static int grown(int size) {
        long capacity = Math.max(16, size + (long) (size >> 1));
        if (capacity > Integer.MAX_VALUE - 8) {
            throw new CapacityExceededException();
        }
        return (int) capacity;
    }
}
