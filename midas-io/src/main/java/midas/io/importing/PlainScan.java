package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a table of UTF-8 text straight from its bytes: there, a delimiter outside quotes is always one, and so is a
 * line end. Most numbers are read where they stand; every other cell takes the way that it takes in any other text.
 * Blank lines are no records. Quotes may stand around a whole cell, and doubled within it.
 */
final class PlainScan {

    /** A quote elsewhere, or a line end between quotes. */
    static final class NotPlainException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte delimiter;
    private final TableHandler handler;
    private final Witness witness;
    private byte[] buffer = new byte[BUFFER];
    private char[] characters = new char[64];
    private int end;
    private long line = 1;
    private boolean afterReturn;

    /**
     * Makes a scan.
     *
     * @param in the text, which begins and ends between two records
     * @param delimiter character between cells
     * @param handler takes the cells
     * @param witness takes note of what the text looks like
     */
    PlainScan(InputStream in, char delimiter, TableHandler handler, Witness witness) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.handler = handler;
        this.witness = witness;
    }

    /** Returns whether cells between such delimiters can be read in this way: a run of blanks is one delimiter. */
    static boolean suits(char delimiter) {
        boolean inNumbers = delimiter >= '0' && delimiter <= '9' || delimiter == '-';
        return delimiter < 128 && delimiter != ' ' && !inNumbers;
    }

    /** Returns whether a file can be read in this way. */
    static boolean suits(Encoding encoding, RecordSniffer.Sniff sniff) {
        return encoding.isUtf8() && encoding.valid() && !sniff.quotes() && suits(sniff.delimiter());
    }

    /** Returns how many line ends were met. */
    long lines() {
        return line - 1;
    }

    /**
     * Hands all records over.
     *
     * @throws NotPlainException if it is not such a text; some records have been handed over then
     */
    void read() throws IOException {
        int open = 0;
        while (fill()) {
            int limit = end;
            while (limit > open && !isLineEnd(buffer[limit - 1])) {
                limit--;
            }
            if (limit > open) {
                takeLines(limit);
                System.arraycopy(buffer, limit, buffer, 0, end - limit);
                end -= limit;
            }
            open = end;
        }
        if (end > 0) {
            buffer[end++] = '\n';
            takeLines(end);
        }
    }

    /** Reads more behind what is there, and leaves room for a line end. */
    private boolean fill() throws IOException {
        if (end >= buffer.length - 1) {
            buffer = Arrays.copyOf(buffer, Math.multiplyExact(2, buffer.length));
        }
        int count = in.read(buffer, end, buffer.length - 1 - end);
        end += Math.max(0, count);
        return count > 0;
    }

    /** Takes whole lines: the last byte before {@code limit} is a line end. */
    private void takeLines(int limit) throws NotPlainException {
        int at = 0;
        while (at < limit) {
            boolean secondHalf = afterReturn && buffer[at] == '\n';
            if (!isLineEnd(buffer[at])) {
                at = takeRecord(at);
            } else if (!secondHalf) {
                handler.blankLine(line);
            }
            afterReturn = buffer[at] == '\r';
            line += secondHalf ? 0 : 1;
            at++;
        }
    }

    /** Returns where the record's line end is. */
    private int takeRecord(int from) throws NotPlainException {
        handler.beginRecord(line);
        int at = from;
        int delimiters = 0;
        while (true) {
            int stop = handler.addNumber(buffer, at, delimiter);
            boolean number = stop >= 0;
            if (!number) {
                stop = takeText(at, delimiters == 0 ? '\n' : (char) delimiter);
            }
            if (buffer[stop] != delimiter) {
                witness.endRecord(delimiters, number);
                handler.buildRecord();
                return stop;
            }
            delimiters++;
            at = stop + 1;
        }
    }

    /** Takes a cell that is not a number as most are written; returns where it ends. */
    private int takeText(int from, char before) throws NotPlainException {
        boolean quoted = buffer[from] == '"';
        int stop = quoted ? quotedEnd(from) : unquotedEnd(from);
        witness.cell(buffer, from, stop, before);
        addText(quoted ? from + 1 : from, quoted ? stop - 1 : stop, quoted);
        return stop;
    }

    private int unquotedEnd(int from) throws NotPlainException {
        int stop = from;
        while (buffer[stop] != delimiter && !isLineEnd(buffer[stop])) {
            if (buffer[stop] == '"') {
                throw new NotPlainException();
            }
            stop++;
        }
        return stop;
    }

    private int quotedEnd(int from) throws NotPlainException {
        int stop = from + 1;
        while (buffer[stop] != '"' || buffer[stop + 1] == '"') {
            if (isLineEnd(buffer[stop])) {
                throw new NotPlainException();
            }
            stop += buffer[stop] == '"' ? 2 : 1;
        }
        stop++;
        if (buffer[stop] != delimiter && !isLineEnd(buffer[stop])) {
            throw new NotPlainException();
        }
        return stop;
    }

    private void addText(int from, int to, boolean quoted) {
        if (to - from > characters.length) {
            characters = new char[Math.max(to - from, 2 * characters.length)];
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            if (buffer[i] < 0) {
                String text = new String(buffer, from, to - from, StandardCharsets.UTF_8).replace("\"\"", "\"");
                text.getChars(0, text.length(), characters, 0);
                length = text.length();
                break;
            }
            characters[length++] = (char) buffer[i];
            // the first of a pair: there are no others
            i += buffer[i] == '"' ? 1 : 0;
        }
        handler.addField(characters, 0, length, quoted);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }
}
