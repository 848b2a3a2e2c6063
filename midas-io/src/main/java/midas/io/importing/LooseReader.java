package midas.io.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Passes a text on whose cells are written in another way than most, so that cells are quoted and delimited as in all others. Lines keep their numbers. */
final class LooseReader extends Reader {

    /** How cells are quoted and delimited. */
    enum Style {
        /** Quotes are around whole cells, and doubled within them: nothing has to be changed. */
        STRICT,
        /** Blanks may stand behind the quote that ends a cell. */
        BLANKS_BEHIND,
        /** Quotes within cells have a backslash before them; so may backslashes. */
        BACKSLASHES,
        /** Any run of blanks is between two cells, none begins a record; quotes within cells may have a backslash before them. */
        BLANK_RUNS
    }

    private final BufferedReader in;
    private final Style style;
    private final String delimiters;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int pushedBack = -1;
    private boolean inQuotes;
    private boolean cellBegins = true;
    private boolean lineBegins = true;
    private long line = 1;
    private int column;
    private final StringBuilder cell = new StringBuilder();
    private boolean escapeInCell;
    private boolean afterReturn;
    private boolean doubled;
    private long escapeLine;
    private int escapeColumn;
    private String escapeCell = "";

    /**
     * Makes a reader.
     *
     * @param in the text
     * @param style how its cells are written
     * @param delimiters characters that may delimit cells
     */
    LooseReader(Reader in, Style style, String delimiters) {
        this.in = new BufferedReader(in);
        this.style = style;
        this.delimiters = style == Style.BLANK_RUNS ? " \t" : delimiters;
    }

    /** Returns whether a quote within a cell was doubled. */
    boolean hasDoubled() {
        return doubled;
    }

    /** Returns the line on which a quote with a backslash before it was first met, or 0. */
    long escapeLine() {
        return escapeLine;
    }

    /** Returns the column in which that was, from 0. */
    int escapeColumn() {
        return escapeColumn;
    }

    /** Returns what the cell holds in which that was. */
    String escapeCell() {
        return escapeCell;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (out.length() - at == 0) {
            out.setLength(0);
            at = 0;
            int c = next();
            if (c < 0) {
                return -1;
            }
            take((char) c);
        }
        int count = Math.min(length, out.length() - at);
        out.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int next() throws IOException {
        int c = pushedBack >= 0 ? pushedBack : in.read();
        pushedBack = -1;
        return c;
    }

    private int peek() throws IOException {
        if (pushedBack < 0) {
            pushedBack = in.read();
        }
        return pushedBack;
    }

    private void take(char c) throws IOException {
        if (c == '\r' || c == '\n' && !afterReturn) {
            line++;
        }
        afterReturn = c == '\r';
        if (inQuotes) {
            takeQuoted(c);
        } else if (isLineEnd(c)) {
            out.append(c);
            cellBegins = true;
            lineBegins = true;
            column = 0;
        } else if (style == Style.BLANK_RUNS && isDelimiter(c)) {
            takeBlanks();
        } else {
            inQuotes = c == '"' && cellBegins;
            cellBegins = isDelimiter(c);
            column += cellBegins ? 1 : 0;
            lineBegins = false;
            out.append(c);
        }
    }

    private void takeQuoted(char c) throws IOException {
        boolean escapes = style == Style.BACKSLASHES || style == Style.BLANK_RUNS;
        if (c == '\\' && escapes && peek() == '"') {
            next();
            keep('"');
            out.append('"');
            escapeInCell = true;
        } else if (c == '\\' && style == Style.BACKSLASHES && peek() == '\\') {
            keep((char) next());
        } else if (c != '"') {
            keep(c);
        } else if (peek() == '"') {
            next();
            keep('"');
            out.append('"');
            doubled = true;
        } else {
            out.append(c);
            endQuoted();
        }
    }

    private void keep(char c) {
        out.append(c);
        cell.append(c);
    }

    private void endQuoted() throws IOException {
        inQuotes = false;
        cellBegins = false;
        if (escapeInCell && escapeLine == 0) {
            escapeLine = line - cell.chars().filter(c -> c == '\n').count();
            escapeColumn = column;
            escapeCell = cell.toString();
        }
        escapeInCell = false;
        cell.setLength(0);
        if (style == Style.BLANK_RUNS) {
            return;
        }
        int blanks = 0;
        while (peek() == ' ' && delimiters.indexOf(' ') < 0) {
            next();
            blanks++;
        }
        int behind = peek();
        if (behind >= 0 && !isLineEnd((char) behind) && !isDelimiter((char) behind)) {
            out.repeat(' ', blanks);
        }
    }

    private void takeBlanks() throws IOException {
        while (peek() >= 0 && isDelimiter((char) peek())) {
            next();
        }
        int behind = peek();
        if (!lineBegins && behind >= 0 && !isLineEnd((char) behind)) {
            out.append(' ');
            cellBegins = true;
            column++;
        }
    }

    private boolean isDelimiter(char c) {
        return delimiters.indexOf(c) >= 0;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
