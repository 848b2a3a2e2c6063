package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a table of UTF-8 text without any quote straight from its bytes: there, a delimiter is always one, and so is a
 * line end. Most numbers are read where they stand; every other cell takes the way that it takes in any other text.
 * Blank lines are passed over.
 */
final class PlainScan {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte delimiter;
    private final TableHandler handler;
    private byte[] buffer = new byte[BUFFER];
    private char[] characters = new char[64];
    private int end;
    private long line = 1;
    private boolean afterReturn;

    PlainScan(InputStream in, char delimiter, TableHandler handler) {
        this.in = in;
        this.delimiter = (byte) delimiter;
        this.handler = handler;
    }

    /** Returns whether a file can be read in this way. */
    static boolean suits(Encoding encoding, RecordSniffer.Sniff sniff) {
        char delimiter = sniff.delimiter();
        boolean inNumbers = delimiter >= '0' && delimiter <= '9' || delimiter == '-';
        return encoding.isUtf8() && encoding.valid() && !sniff.quotes() && delimiter < 128 && !inNumbers;
    }

    /** Hands all records over. */
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
    private void takeLines(int limit) {
        int at = 0;
        while (at < limit) {
            boolean secondHalf = afterReturn && buffer[at] == '\n';
            if (!isLineEnd(buffer[at])) {
                at = takeRecord(at);
            }
            afterReturn = buffer[at] == '\r';
            line += secondHalf ? 0 : 1;
            at++;
        }
    }

    /** Returns where the record's line end is. */
    private int takeRecord(int from) {
        handler.beginRecord(line);
        int at = from;
        while (true) {
            int stop = handler.addNumber(buffer, at, delimiter);
            if (stop < 0) {
                stop = at;
                while (buffer[stop] != delimiter && !isLineEnd(buffer[stop])) {
                    stop++;
                }
                addText(at, stop);
            }
            if (buffer[stop] != delimiter) {
                handler.buildRecord();
                return stop;
            }
            at = stop + 1;
        }
    }

    private void addText(int from, int to) {
        int length = to - from;
        if (length > characters.length) {
            characters = new char[Math.max(length, 2 * characters.length)];
        }
        for (int i = 0; i < length; i++) {
            if (buffer[from + i] < 0) {
                String text = new String(buffer, from, length, StandardCharsets.UTF_8);
                text.getChars(0, text.length(), characters, 0);
                length = text.length();
                break;
            }
            characters[i] = (char) buffer[from + i];
        }
        handler.addField(characters, 0, length, false);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }
}
