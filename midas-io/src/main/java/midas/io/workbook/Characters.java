package midas.io.workbook;

import java.util.Arrays;
import midas.io.cell.CapacityExceededException;

/** Characters of one cell, collected piece by piece in the same memory; a {@link CapacityExceededException} ends a cell that is too long. */
final class Characters {

    /** More characters than this have no cell. */
    private static final int MOST = 1 << 24;

    private static final int ESCAPE_LENGTH = "_x0000_".length();

    private char[] chars = new char[256];
    private int length;

    /** Takes all characters away. */
    void clear() {
        length = 0;
    }

    /** Appends characters. */
    void append(char[] text, int from, int count) {
        room(count);
        System.arraycopy(text, from, chars, length, count);
        length += count;
    }

    /** Appends a character so many times. */
    void append(char c, int times) {
        room(times);
        Arrays.fill(chars, length, length + times, c);
        length += times;
    }

    private void room(int count) {
        if (count > MOST - length) {
            throw new CapacityExceededException();
        }
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + count, 2 * chars.length));
        }
    }

    /** Returns the characters, of which {@link #length} are valid until the next change. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** Resolves {@code _x000D_}, which stands for the character with that number, everywhere. */
    void unescape() {
        int to = 0;
        for (int from = 0; from < length; from++) {
            int code = chars[from] == '_' ? escapeAt(from) : -1;
            chars[to++] = code < 0 ? chars[from] : (char) code;
            from += code < 0 ? 0 : ESCAPE_LENGTH - 1;
        }
        length = to;
    }

    private int escapeAt(int at) {
        if (at + ESCAPE_LENGTH > length || chars[at + 1] != 'x' || chars[at + ESCAPE_LENGTH - 1] != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE_LENGTH - 1; i++) {
            int digit = chars[i] < 128 ? Character.digit(chars[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
