package midas.io.cell;

import java.util.Arrays;

/** Digits of a number in groups of three. */
final class DigitGroups {

    private static final int GROUP = 3;

    private DigitGroups() {}

    /**
     * Returns the number in {@code text[from, to)} without what separates its groups.
     *
     * @param decimalSeparator what the fraction begins with
     * @param separators characters each of which may separate groups
     * @return its characters; none where these are no well-formed groups with a fraction or none
     */
    static char[] joined(char[] text, int from, int to, char decimalSeparator, String separators) {
        int start = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        int i = start;
        int run = 0;
        int groups = 0;
        for (; i < to && text[i] != decimalSeparator; i++) {
            if (isDigit(text[i])) {
                run++;
            } else if (separators.indexOf(text[i]) >= 0
                    && (groups == 0 ? run >= 1 && run <= GROUP && text[start] != '0' : run == GROUP)) {
                groups++;
                run = 0;
            } else {
                return new char[0];
            }
        }
        if (groups == 0 || run != GROUP || !isFraction(text, i, to)) {
            return new char[0];
        }
        char[] plain = new char[to - from];
        int length = 0;
        for (int k = from; k < to; k++) {
            if (k < start || k >= i || isDigit(text[k])) {
                plain[length++] = text[k];
            }
        }
        return Arrays.copyOf(plain, length);
    }

    /** Returns whether there is nothing, or a separator and digits to the end. */
    private static boolean isFraction(char[] text, int at, int to) {
        for (int i = at + 1; i < to; i++) {
            if (!isDigit(text[i])) {
                return false;
            }
        }
        return at == to || to > at + 1;
    }

    /** Returns whether a character is one of the ten digits. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
