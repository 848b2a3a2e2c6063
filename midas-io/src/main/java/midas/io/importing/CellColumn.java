package midas.io.importing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnBuilder;
import midas.io.dataset.Columns;
import midas.io.dataset.NumberSyntax;
import midas.io.workbook.Allowance;
import org.jspecify.annotations.Nullable;

/** One column of a sheet: cells that have a type each, rows from 0 on, those that are never told of are missing. */
final class CellColumn {

    /** What all cells of a column are that are not missing. */
    enum Kind {
        /** There are none. */
        NONE,
        /** Numbers. */
        NUMBER,
        /** Booleans. */
        BOOLEAN,
        /** Days, with or without a time of day. */
        MOMENT,
        /** Texts that were entered as such: they may be numbers to the reader of texts. */
        TEXT,
        /** Texts that are not read any further, such as times of day. */
        SHOWN,
        /** Cells of several kinds, each with its text. */
        MIXED
    }

    private static final long MICROS_A_DAY = 86_400_000_000L;
    private static final long MICROS_A_SECOND = 1_000_000;

    private final Allowance allowance;
    private final BitSet missing = new BitSet();
    private Kind kind = Kind.NONE;
    private long[] values = {};
    private @Nullable String[] texts = {};
    private int rows;

    CellColumn(Allowance allowance) {
        this.allowance = allowance;
    }

    Kind kind() {
        return kind;
    }

    /** Takes away the cells of rows {@code [from, to)}. */
    void clear(int from, int to) {
        if (from < Math.min(rows, to)) {
            missing.set(from, Math.min(rows, to));
        }
    }

    /**
     * Adds a number.
     *
     * @param row its row, larger than all before
     * @return whether this made a column of one kind one of several
     */
    boolean number(int row, double value) {
        if (kind == Kind.TEXT && onlyInfinities()) {
            toNumbers();
        }
        return add(row, Kind.NUMBER, Double.doubleToRawLongBits(value));
    }

    /** Adds a boolean, as {@link #number}. */
    boolean bool(int row, boolean value) {
        return add(row, Kind.BOOLEAN, value ? 1 : 0);
    }

    /** Adds a day, with or without a time of day, in microseconds since 1970; as {@link #number}. */
    boolean moment(int row, long micros) {
        return add(row, Kind.MOMENT, micros);
    }

    /** Adds a text, as {@link #number}. An infinity among numbers is a number: workbooks have no other way to write it. */
    boolean text(int row, String text) {
        if (kind == Kind.NUMBER) {
            double number = infinity(text);
            if (!Double.isNaN(number)) {
                return add(row, Kind.NUMBER, Double.doubleToRawLongBits(number));
            }
        }
        boolean turned = kind != Kind.TEXT && kind != Kind.MIXED && kind != Kind.NONE;
        if (kind == Kind.NONE) {
            kind = Kind.TEXT;
            texts = new @Nullable String[16];
        } else if (turned) {
            toTexts();
        }
        put(row, text);
        return turned;
    }

    /** Adds a text that is not read any further, as {@link #number}. */
    boolean shown(int row, String text) {
        boolean turned = kind != Kind.MIXED && kind != Kind.SHOWN && kind != Kind.NONE;
        if (turned) {
            toTexts();
        } else if (kind == Kind.NONE) {
            texts = new @Nullable String[16];
            kind = Kind.SHOWN;
        }
        put(row, text);
        return turned;
    }

    private boolean add(int row, Kind ofCell, long value) {
        if (kind == Kind.NONE) {
            kind = ofCell;
        }
        boolean turned = false;
        if (kind == ofCell) {
            if (row >= values.length) {
                int capacity = Math.max(16, row + (row >> 1));
                allowance.take(8L * (capacity - values.length));
                values = Arrays.copyOf(values, capacity);
            }
            values[row] = value;
            missing.set(rows, row);
            rows = row + 1;
        } else {
            turned = kind != Kind.MIXED;
            toTexts();
            put(row, text(ofCell, value));
        }
        return turned;
    }

    private void put(int row, String text) {
        if (row >= texts.length) {
            int capacity = Math.max(16, row + (row >> 1));
            allowance.take(8L * (capacity - texts.length));
            texts = Arrays.copyOf(texts, capacity);
        }
        texts[row] = text;
        missing.set(rows, row);
        rows = row + 1;
    }

    private void toTexts() {
        if (kind == Kind.NUMBER || kind == Kind.BOOLEAN || kind == Kind.MOMENT) {
            texts = new @Nullable String[Math.max(16, values.length)];
            for (int row = 0; row < rows; row++) {
                if (!missing.get(row)) {
                    texts[row] = text(kind, values[row]);
                    allowance.takeText(24);
                }
            }
            values = new long[0];
        }
        kind = Kind.MIXED;
    }

    private boolean onlyInfinities() {
        for (int row = 0; row < rows; row++) {
            String text = texts[row];
            if (text != null && !missing.get(row) && Double.isNaN(infinity(text))) {
                return false;
            }
        }
        return true;
    }

    private void toNumbers() {
        values = new long[texts.length];
        for (int row = 0; row < rows; row++) {
            String text = texts[row];
            values[row] = text == null ? 0 : Double.doubleToRawLongBits(infinity(text));
        }
        texts = new @Nullable String[0];
        kind = Kind.NUMBER;
    }

    private static double infinity(String text) {
        // most texts are longer than "-infinity", or no infinity by their second letter
        double number = text.length() > 16 || text.length() < 3 ? Double.NaN : new NumberText('.').read(text);
        return Double.isInfinite(number) && text.chars().noneMatch(Character::isDigit) ? number : Double.NaN;
    }

    private static String text(Kind kind, long value) {
        return switch (kind) {
            case NUMBER -> NumberText.render(Double.longBitsToDouble(value), '.');
            case BOOLEAN -> value == 1 ? "true" : "false";
            case MOMENT -> momentText(value, Math.floorMod(value, MICROS_A_DAY) != 0);
            case NONE, TEXT, SHOWN, MIXED -> throw new IllegalArgumentException("no value of " + kind);
        };
    }

    /** Returns the text of a day, with or without its time of day. */
    static String momentText(long micros, boolean time) {
        LocalDateTime moment = LocalDateTime.ofInstant(
                Instant.ofEpochSecond(
                        Math.floorDiv(micros, MICROS_A_SECOND), 1000 * Math.floorMod(micros, MICROS_A_SECOND)),
                ZoneOffset.UTC);
        if (!time) {
            return moment.toLocalDate().toString();
        }
        String text = moment.toString();
        return moment.getSecond() == 0 && moment.getNano() == 0 ? text + ":00" : text;
    }

    /** Returns the text of a cell, or null where it is missing. */
    @Nullable
    String text(int row) {
        if (row >= rows || missing.get(row)) {
            return null;
        }
        return kind == Kind.TEXT || kind == Kind.SHOWN || kind == Kind.MIXED ? texts[row] : text(kind, values[row]);
    }

    /**
     * Returns the column of cells of one kind that is no text, or of several kinds.
     *
     * @param name its name
     * @param total number of its rows
     */
    Column build(String name, int total) {
        missing.set(rows, Math.max(rows, total));
        return switch (kind) {
            case NUMBER -> numbers(name, total);
            case SHOWN, MIXED -> Columns.strings(name, Arrays.asList(texts(total)));
            case NONE -> read(name, total, NumberSyntax.of('.'), Set.of(), row -> null);
            case BOOLEAN -> read(name, total, NumberSyntax.of('.'), Set.of(), row -> text(Kind.BOOLEAN, values[row]));
            case MOMENT -> {
                boolean time = anyTime();
                yield read(name, total, NumberSyntax.of('.'), Set.of(), row -> momentText(values[row], time));
            }
            case TEXT -> throw new IllegalArgumentException("texts have to be read");
        };
    }

    /**
     * Returns the column of texts as the reader of texts finds it.
     *
     * @param name its name
     * @param total number of its rows
     * @param syntax how numbers are written
     * @param missingTokens texts that stand for a missing cell
     */
    Column read(String name, int total, NumberSyntax syntax, Set<String> missingTokens) {
        missing.set(rows, Math.max(rows, total));
        return read(name, total, syntax, missingTokens, row -> texts[row]);
    }

    private interface Texts {
        @Nullable
        String at(int row);
    }

    private Column read(String name, int total, NumberSyntax syntax, Set<String> missingTokens, Texts cells) {
        ColumnBuilder builder = new ColumnBuilder(syntax, missingTokens, total);
        for (int row = 0; row < total; row++) {
            String text = missing.get(row) ? null : cells.at(row);
            if (text == null) {
                builder.appendMissing();
            } else {
                char[] chars = text.toCharArray();
                builder.append(chars, 0, chars.length);
            }
        }
        return builder.build(name);
    }

    private boolean anyTime() {
        for (int row = 0; row < rows; row++) {
            if (!missing.get(row) && Math.floorMod(values[row], MICROS_A_DAY) != 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String[] texts(int total) {
        @Nullable String[] all = Arrays.copyOf(texts, total);
        for (int row = missing.nextSetBit(0); row >= 0 && row < total; row = missing.nextSetBit(row + 1)) {
            all[row] = null;
        }
        return all;
    }

    private Column numbers(String name, int total) {
        boolean whole = true;
        for (int row = 0; row < rows && whole; row++) {
            whole = missing.get(row) || isInteger(Double.longBitsToDouble(values[row]));
        }
        if (whole) {
            long[] integers = new long[total];
            for (int row = 0; row < rows; row++) {
                integers[row] = missing.get(row) ? 0 : (long) Double.longBitsToDouble(values[row]);
            }
            return Columns.int64(name, integers, missing);
        }
        double[] doubles = new double[total];
        for (int row = 0; row < rows; row++) {
            doubles[row] = missing.get(row) ? 0 : Double.longBitsToDouble(values[row]);
        }
        return Columns.float64(name, doubles, missing);
    }

    private static boolean isInteger(double value) {
        boolean negativeZero = value == 0 && 1 / value < 0;
        return value == Math.rint(value) && Math.abs(value) <= NumberText.MAX_EXACT_INTEGER && !negativeZero;
    }
}
