package midas.io.dataset;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import midas.io.binary.LittleEndianReader;
import midas.io.binary.LittleEndianWriter;
import midas.io.cell.CapacityExceededException;
import midas.io.cell.NumberText;
import midas.io.cell.RawTexts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;

/** Numbers: a TableSaw column of longs or doubles, and the texts that the numbers do not give back. */
final class NumberCells extends Cells {

    private static final int MOST_DECIMALS = 22;

    private final NumericColumn<?> values;
    private final RawTexts raw;
    private final NumberStyle style;
    private final NumberSyntax syntax;

    private NumberCells(NumericColumn<?> values, BitSet missing, RawTexts raw, NumberStyle style, NumberSyntax syntax) {
        super(values.size(), missing);
        this.values = values;
        this.raw = raw;
        this.style = style;
        this.syntax = syntax;
    }

    static NumberCells ofLongs(long[] values, BitSet missing, RawTexts raw, NumberSyntax syntax) {
        NumberStyle style = NumberStyle.shortest(syntax.decimal());
        return new NumberCells(LongColumn.create("", values), missing, raw, style, syntax);
    }

    static NumberCells ofDoubles(double[] values, BitSet missing, RawTexts raw, NumberStyle style) {
        NumberSyntax syntax = NumberSyntax.of(style.decimalSeparator());
        return new NumberCells(DoubleColumn.create("", values), missing, raw, style, syntax);
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
    NumberSyntax syntax() {
        return syntax;
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

    @Override
    int countValues() {
        if (raw.size() == 0) {
            return unique();
        }
        long[] bits = new long[rows()];
        int count = 0;
        for (int row = 0; row < rows(); row++) {
            if (!isMissing(row)) {
                // of the two zeros one is enough
                bits[count++] = Double.doubleToLongBits(valueNumber(row) + 0.0);
            }
        }
        return distinct(bits, count);
    }

    @Override
    void write(LittleEndianWriter out) throws IOException {
        if (values instanceof LongColumn longs) {
            int width = width(longs);
            writeHead(out, syntax, width);
            for (int row = 0; row < rows(); row++) {
                out.put(isMissing(row) ? 0 : longs.getLong(row), width);
            }
        } else {
            writeHead(out, syntax, style.decimals());
            for (int row = 0; row < rows(); row++) {
                out.putDouble(isMissing(row) ? 0 : values.getDouble(row));
            }
        }
        raw.write(out);
    }

    /** Writes what comes before the values: how numbers are written, and one number more. */
    static void writeHead(LittleEndianWriter out, NumberSyntax syntax, int detail) throws IOException {
        out.putByte(syntax.decimal());
        out.putByte(syntax.thousands().ordinal());
        out.putInt(detail);
    }

    /** Returns the fewest bytes that hold every value. */
    private int width(LongColumn longs) {
        long bits = 0;
        for (int row = 0; row < rows(); row++) {
            long value = isMissing(row) ? 0 : longs.getLong(row);
            bits |= value ^ (value >> 63);
        }
        return bits <= Byte.MAX_VALUE ? 1 : bits <= Short.MAX_VALUE ? 2 : bits <= Integer.MAX_VALUE ? 4 : 8;
    }

    /** Reads whole numbers that {@link #write} has written. */
    static NumberCells readLongs(LittleEndianReader in, int rows, BitSet missing) throws IOException {
        NumberSyntax syntax = readSyntax(in);
        int width = in.takeInt();
        long[] values = new long[in.room(rows, Math.max(1, width))];
        for (int row = 0; row < rows; row++) {
            values[row] = in.take(width);
            if (Math.abs(values[row]) > NumberText.MAX_EXACT_INTEGER) {
                throw new IOException(values[row] + " is beyond 2^53 - 1");
            }
        }
        return ofLongs(values, missing, RawTexts.read(in, rows), syntax);
    }

    /** Reads floating-point numbers that {@link #write} has written. */
    static NumberCells readDoubles(LittleEndianReader in, int rows, BitSet missing) throws IOException {
        NumberSyntax syntax = readSyntax(in);
        int decimals = in.takeInt();
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IOException(decimals + " decimals");
        }
        double[] values = new double[in.room(rows, Double.BYTES)];
        for (int row = 0; row < rows; row++) {
            values[row] = in.takeDouble();
            if (Double.isNaN(values[row])) {
                throw new IOException("not a number at row " + row);
            }
        }
        NumberStyle style = new NumberStyle(decimals, syntax.decimal());
        return new NumberCells(new Owned(values), missing, RawTexts.read(in, rows), style, syntax);
    }

    static NumberSyntax readSyntax(LittleEndianReader in) throws IOException {
        char decimal = (char) in.takeByte();
        int thousands = in.takeByte();
        if (thousands >= ThousandsSeparator.values().length) {
            throw new IOException("thousands separator " + thousands);
        }
        try {
            return new NumberSyntax(decimal, ThousandsSeparator.values()[thousands]);
        } catch (IllegalArgumentException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Collects whole numbers. */
    static final class Longs implements CellsBuilder {

        private final NumberSyntax syntax;
        private final NumberText number;
        private final RawTexts.Builder raw = new RawTexts.Builder();
        private long[] values;
        private int rows;

        Longs(int missingRows, int room, NumberSyntax syntax) {
            this.syntax = syntax;
            this.number = syntax.reader();
            this.values = new long[Math.max(16, room)];
            this.rows = missingRows;
        }

        @Override
        public boolean accept(char[] text, int from, int to, int inner, int innerEnd) {
            if (number.parse(text, inner, innerEnd) != NumberText.Kind.INTEGER) {
                return false;
            }
            if (!number.isCanonical() || inner != from || innerEnd != to) {
                raw.add(rows, text, from, to);
            }
            add((long) number.value());
            return true;
        }

        @Override
        public int accept(byte[] text, int from, byte delimiter) {
            int end = number.scan(text, from, delimiter);
            if (end < 0 || number.kind() != NumberText.Kind.INTEGER || !number.isCanonical()) {
                return -1;
            }
            add((long) number.value());
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
            NumberStyle.Finder style = new NumberStyle.Finder(NumberStyle.shortest(syntax.decimal()));
            return new Doubles(widened, rows, raw, style, syntax);
        }

        @Override
        public Cells build(BitSet missing) {
            return ofLongs(rows == values.length ? values : Arrays.copyOf(values, rows), missing, raw.build(), syntax);
        }
    }

    /** Collects floating-point numbers. */
    static final class Doubles implements CellsBuilder {

        private final NumberSyntax syntax;
        private final NumberText number;
        private final RawTexts.Builder raw;
        private final NumberStyle.Finder style;
        private double[] values;
        private int rows;

        Doubles(int missingRows, int room, NumberSyntax syntax) {
            this(
                    new double[Math.max(16, room)],
                    missingRows,
                    new RawTexts.Builder(),
                    new NumberStyle.Finder(syntax.decimal()),
                    syntax);
        }

        private Doubles(
                double[] values, int rows, RawTexts.Builder raw, NumberStyle.Finder style, NumberSyntax syntax) {
            this.syntax = syntax;
            this.number = syntax.reader();
            this.style = style;
            this.raw = raw;
            this.values = values;
            this.rows = rows;
        }

        @Override
        public boolean accept(char[] text, int from, int to, int inner, int innerEnd) {
            boolean fits = switch (number.parse(text, inner, innerEnd)) {
                case INTEGER, DECIMAL -> true;
                case NONE, OVERSIZED_INTEGER -> false;
            };
            if (!fits) {
                return false;
            }
            if (inner != from || innerEnd != to || !style.gives(number)) {
                raw.add(rows, text, from, to);
            }
            add(number.value());
            return true;
        }

        @Override
        public int accept(byte[] text, int from, byte delimiter) {
            int end = number.scan(text, from, delimiter);
            if (end < 0 || !style.gives(number)) {
                return -1;
            }
            add(number.value());
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
            return new NumberCells(new Owned(owned), missing, raw.build(), style.style(), syntax);
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
