package midas.io.export;

import java.util.Locale;

/** Texts as cells of Office Open XML hold them (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
final class CellText {

    private static final int ESCAPE_LENGTH = "_x0000_".length();

    private CellText() {}

    /** Returns whether a code point may be part of a cell: all but halves of surrogate pairs and those that are no characters. */
    static boolean canStand(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !surrogate && codePoint != 0xfffe && codePoint != 0xffff;
    }

    /** Returns a text with what XML cannot hold, and what would be taken for an escape, as {@code _x000B_}. */
    static String escaped(String text) {
        int first = 0;
        while (first < text.length() && !needsEscape(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 2 * ESCAPE_LENGTH).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (needsEscape(text, i)) {
                String hex = Integer.toHexString(c | 0x10000).substring(1).toUpperCase(Locale.ROOT);
                escaped.append("_x").append(hex).append('_');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean needsEscape(String text, int at) {
        char c = text.charAt(at);
        return c < ' ' && c != '\t' && c != '\n' || c == '_' && isEscapeAt(text, at);
    }

    private static boolean isEscapeAt(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length()
                || text.charAt(at + 1) != 'x'
                || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + ESCAPE_LENGTH - 1; i++) {
            if (text.charAt(i) >= 128 || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
