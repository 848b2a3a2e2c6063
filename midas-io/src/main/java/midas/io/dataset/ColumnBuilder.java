package midas.io.dataset;

import java.util.BitSet;
import java.util.Set;
import midas.io.cell.Blank;
import midas.io.cell.CapacityExceededException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a column from texts, row by row. The type is the first of boolean, int64, float64, date, datetime and string
 * that all cells have, where a day among days with a time of day is its midnight; missing cells have no vote, and a column without any other cell is a string column. White space
 * around a cell plays no part in this, and stays in its text.
 */
public final class ColumnBuilder {

    /** Most rows that a column can have. */
    public static final int MOST_ROWS = Integer.MAX_VALUE - 8;

    private final NumberSyntax syntax;
    private final String[] missingTokens;
    private final boolean[] tokenStarts = new boolean[128];
    private final boolean tokensLikeNumbers;
    private final int expectedRows;
    private final BitSet missing = new BitSet();
    private @Nullable CellsBuilder cells;
    private ColumnType type = ColumnType.STRING;
    private int rows;

    /**
     * Makes a builder.
     *
     * @param decimalSeparator {@code '.'} or {@code ','}
     * @param missingTokens texts that stand for a missing cell, once the white space around the cell is taken away
     */
    public ColumnBuilder(char decimalSeparator, Set<String> missingTokens) {
        this(NumberSyntax.of(decimalSeparator), missingTokens, 0);
    }

    /**
     * Makes a builder that has room from the beginning.
     *
     * @param syntax how numbers are written
     * @param missingTokens texts that stand for a missing cell, once the white space around the cell is taken away
     * @param expectedRows how many rows there will be, ≥ 0; more or fewer are as good, at the price of a copy
     */
    public ColumnBuilder(NumberSyntax syntax, Set<String> missingTokens, int expectedRows) {
        this.syntax = syntax;
        this.missingTokens = missingTokens.toArray(String[]::new);
        this.expectedRows = expectedRows;
        this.tokensLikeNumbers = missingTokens.stream()
                .anyMatch(token -> !Double.isNaN(syntax.reader().read(token)));
        for (String token : missingTokens) {
            if (!token.isEmpty() && token.charAt(0) < tokenStarts.length) {
                tokenStarts[token.charAt(0)] = true;
            }
        }
    }

    /**
     * Adds the cell {@code text[from, to)}.
     *
     * @return whether this cell made a string column of one that was not, or is the first cell and text
     */
    public boolean append(char[] text, int from, int to) {
        int inner = Blank.start(text, from, to);
        int innerEnd = Blank.end(text, inner, to);
        if (isMissingToken(text, inner, innerEnd)) {
            appendMissing();
            return false;
        }
        checkCapacity();
        boolean became = false;
        if (cells == null) {
            start(text, from, to, inner, innerEnd);
            became = type == ColumnType.STRING;
        } else if (!cells.accept(text, from, to, inner, innerEnd)) {
            widen(cells, text, from, to, inner, innerEnd);
            became = type == ColumnType.STRING;
        }
        rows++;
        return became;
    }

    /** Adds the cell {@code text[from, to)} as a text, whatever it looks like. */
    public void appendText(char[] text, int from, int to) {
        checkCapacity();
        if (cells == null) {
            cells = builderOf(ColumnType.STRING);
            type = ColumnType.STRING;
        }
        if (cells instanceof StringCells.Builder strings) {
            strings.accept(text, from, to, from, to);
        } else {
            widenToText(cells, text, from, to);
        }
        rows++;
    }

    /** Returns whether the cell that was added last is missing. */
    public boolean lastIsMissing() {
        return rows > 0 && missing.get(rows - 1);
    }

    /** Returns whether any cell was added that is not missing. */
    public boolean isTyped() {
        return cells != null;
    }

    /**
     * Adds the cell that begins at {@code from} if it is a number as most are written, without white space around it,
     * all cells so far are such numbers, and the column gives back its text without keeping it.
     *
     * @param text ASCII or UTF-8, of which one byte at or behind {@code from} is a line end
     * @param from where the cell begins
     * @param delimiter what ends it other than a line end
     * @return where the cell ends, or −1 if nothing was added: then it may be any cell
     */
    public int append(byte[] text, int from, byte delimiter) {
        if (cells == null || tokensLikeNumbers) {
            return -1;
        }
        int end = cells.accept(text, from, delimiter);
        rows += end < 0 ? 0 : 1;
        return end;
    }

    /** Adds a missing cell. */
    public void appendMissing() {
        checkCapacity();
        missing.set(rows);
        if (cells != null) {
            cells.acceptMissing();
        }
        rows++;
    }

    private void checkCapacity() {
        if (rows == MOST_ROWS) {
            throw new CapacityExceededException();
        }
    }

    private boolean isMissingToken(char[] text, int from, int to) {
        if (from < to && text[from] < tokenStarts.length && !tokenStarts[text[from]]) {
            return false;
        }
        for (String token : missingTokens) {
            if (StringDictionary.same(token, text, from, to)) {
                return true;
            }
        }
        return false;
    }

    private void start(char[] text, int from, int to, int inner, int innerEnd) {
        for (ColumnType candidate : ColumnType.values()) {
            CellsBuilder builder = builderOf(candidate);
            if (builder.accept(text, from, to, inner, innerEnd)) {
                type = candidate;
                cells = builder;
                return;
            }
        }
        throw new IllegalStateException("a string column takes any text");
    }

    private CellsBuilder builderOf(ColumnType candidate) {
        int room = Math.max(expectedRows, rows);
        return switch (candidate) {
            case BOOLEAN -> new BooleanCells.Builder(rows, room);
            case INT64 -> new NumberCells.Longs(rows, room, syntax);
            case FLOAT64 -> new NumberCells.Doubles(rows, room, syntax);
            case DATE, DATETIME -> new TemporalCells.Builder(candidate, rows, room).takingDays();
            case STRING -> new StringCells.Builder(rows, room, syntax);
        };
    }

    private void widen(CellsBuilder narrow, char[] text, int from, int to, int inner, int innerEnd) {
        if (narrow instanceof NumberCells.Longs longs) {
            CellsBuilder doubles = longs.widened();
            if (doubles.accept(text, from, to, inner, innerEnd)) {
                cells = doubles;
                type = ColumnType.FLOAT64;
                return;
            }
        }
        if (narrow instanceof TemporalCells.Builder && type == ColumnType.DATE) {
            CellsBuilder times = withTimes(narrow);
            if (times.accept(text, from, to, inner, innerEnd)) {
                cells = times;
                type = ColumnType.DATETIME;
                return;
            }
        }
        widenToText(narrow, text, from, to);
    }

    /** Days among days with a time of day are their midnights. */
    private CellsBuilder withTimes(CellsBuilder days) {
        CellsBuilder times =
                new TemporalCells.Builder(ColumnType.DATETIME, 0, Math.max(expectedRows, rows)).takingDays();
        for (int row = 0; row < rows; row++) {
            if (missing.get(row)) {
                times.acceptMissing();
            } else {
                char[] day = days.textAt(row).toCharArray();
                int inner = Blank.start(day, 0, day.length);
                times.accept(day, 0, day.length, inner, Blank.end(day, inner, day.length));
            }
        }
        return times;
    }

    private void widenToText(CellsBuilder narrow, char[] text, int from, int to) {
        StringCells.Builder strings = new StringCells.Builder(0, Math.max(expectedRows, rows), syntax);
        for (int row = 0; row < rows; row++) {
            if (missing.get(row)) {
                strings.acceptMissing();
            } else {
                strings.accept(narrow.textAt(row));
            }
        }
        strings.accept(text, from, to, from, to);
        cells = strings;
        type = ColumnType.STRING;
    }

    /**
     * Adds all cells of another builder, which is spent then, as if each had been added here.
     *
     * @param next cells read in the same way
     * @return whether this was possible without making a string column of one that was not: if not, both are spent
     */
    public boolean append(ColumnBuilder next) {
        CellsBuilder others = next.cells;
        if ((long) rows + next.rows > MOST_ROWS) {
            throw new CapacityExceededException();
        }
        if (others == null) {
            for (int row = 0; row < next.rows; row++) {
                appendMissing();
            }
            return true;
        }
        boolean first = cells == null;
        if (cells == null) {
            cells = builderOf(next.type);
            type = next.type;
        } else if (cells instanceof NumberCells.Longs longs && next.type == ColumnType.FLOAT64) {
            cells = longs.widened();
            type = ColumnType.FLOAT64;
        }
        if (!cells.append(others, first)) {
            return appendTexts(next, others);
        }
        for (int row = next.missing.nextSetBit(0); row >= 0; row = next.missing.nextSetBit(row + 1)) {
            missing.set(rows + row);
        }
        rows += next.rows;
        return true;
    }

    private boolean appendTexts(ColumnBuilder next, CellsBuilder others) {
        for (int row = 0; row < next.rows; row++) {
            if (next.missing.get(row)) {
                appendMissing();
            } else {
                char[] text = others.textAt(row).toCharArray();
                if (append(text, 0, text.length)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns whether a cell was added that made this a string column. */
    public boolean isText() {
        return cells != null && type == ColumnType.STRING;
    }

    /** Returns the type that all cells so far have. */
    public ColumnType type() {
        return type;
    }

    /** Returns the number of cells so far. */
    public int rows() {
        return rows;
    }

    /** Returns the column, with its type's default scale. The builder is spent. */
    public Column build(String name) {
        CellsBuilder builder = cells == null ? new StringCells.Builder(rows, rows, syntax) : cells;
        return new Column(name, type.defaultScale(), builder.build(missing));
    }
}
