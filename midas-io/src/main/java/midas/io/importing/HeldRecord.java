package midas.io.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import midas.io.cell.Blank;

/** The cells of a record that may be none: held back until it is known whether it is a line of blanks, a comment, or a row. */
final class HeldRecord {

    private static final int LONGEST = 1_000;

    /** Takes a cell that was held back. */
    @FunctionalInterface
    interface Taker {
        void take(int column, char[] text, int offset, int length, boolean quoted);
    }

    private record Cell(char[] text, boolean quoted) {}

    private final List<Cell> cells = new ArrayList<>();
    private int mark;
    private boolean spaced;
    private boolean mayBeBlank;

    /**
     * Looks at the first cell of a record.
     *
     * @param several whether the table has more than one column: in one of one column a cell of blanks is missing
     * @param comments with what lines begin that are no rows
     */
    void begin(char[] text, int offset, int length, boolean quoted, boolean several, Set<String> comments) {
        mayBeBlank = several && length > 0 && !quoted && Blank.start(text, offset, offset + length) == offset + length;
        mark = quoted || comments.isEmpty() ? 0 : CommentLines.markOf(text, offset, length);
        mark = mark > 0 && comments.contains(new String(text, offset, mark)) ? mark : 0;
        spaced = mark > 0 && mark < length && Blank.is(text[offset + mark]);
    }

    /** Returns whether a cell of the record that has begun is held back. */
    boolean takes(int column, char[] text, int offset, int length, boolean quoted) {
        boolean held = mark > 0 || mayBeBlank && column == 0;
        if (held) {
            cells.add(new Cell(Arrays.copyOfRange(text, offset, offset + length), quoted));
        }
        return held;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Returns whether the record that has ended is a line of blanks. */
    boolean isBlank() {
        return mark == 0 && !cells.isEmpty();
    }

    /**
     * Returns whether the record that has ended is a comment: one that has not as many cells as the table has columns, or a blank behind its mark; in a table of one column all that have a mark.
     */
    boolean isComment(int fields, int columns) {
        return mark > 0 && !cells.isEmpty() && (fields != columns || spaced || columns == 1);
    }

    /** Returns the text of the record. */
    String text(char delimiter) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells) {
            if (text.length() < LONGEST) {
                text.append(text.isEmpty() ? "" : delimiter).append(cell.text);
            }
        }
        return text.substring(0, Math.min(LONGEST, text.length())).strip();
    }

    /** Hands all over: they are the cells of a row. */
    void release(Taker taker) {
        for (int k = 0; k < cells.size(); k++) {
            Cell cell = cells.get(k);
            taker.take(k, cell.text, 0, cell.text.length, cell.quoted);
        }
        clear();
    }

    /** Lets go of all, and of what is known of the record. */
    void clear() {
        cells.clear();
        mark = 0;
        mayBeBlank = false;
    }
}
