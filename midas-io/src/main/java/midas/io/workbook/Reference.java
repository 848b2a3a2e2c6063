package midas.io.workbook;

import org.jspecify.annotations.Nullable;

/**
 * The address of a cell: {@code C5}.
 *
 * @param line row from 1, or 0 where the address has none
 * @param column column from 0, or −1 where the address has none
 */
record Reference(long line, int column) {

    private static final int MOST_DIGITS = 9;

    /** A range of cells, the smaller line and column first. */
    record Range(Reference first, Reference last) {}

    /**
     * Reads an address; dollar signs are passed over.
     *
     * @throws DamagedException if it is none
     */
    static Reference of(String text) throws DamagedException {
        int column = 0;
        int letters = 0;
        long line = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
            if (upper >= 'A' && upper <= 'Z' && digits == 0 && letters < 3) {
                column = 26 * column + (upper - 'A' + 1);
                letters++;
            } else if (c >= '0' && c <= '9' && digits < MOST_DIGITS) {
                line = 10 * line + (c - '0');
                digits++;
            } else if (c != '$') {
                throw new DamagedException("address " + text);
            }
        }
        if (letters == 0 && digits == 0 || column > Workbook.MOST_COLUMNS) {
            throw new DamagedException("address " + text);
        }
        return new Reference(line, column - 1);
    }

    /** Reads a range such as {@code A1:C5}, or returns null where it is none of whole addresses. */
    static @Nullable Range range(String text) throws DamagedException {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return null;
        }
        Reference a = of(text.substring(0, colon));
        Reference b = of(text.substring(colon + 1));
        if (a.line < 1 || b.line < 1 || a.column < 0 || b.column < 0) {
            return null;
        }
        return new Range(
                new Reference(Math.min(a.line, b.line), Math.min(a.column, b.column)),
                new Reference(Math.max(a.line, b.line), Math.max(a.column, b.column)));
    }
}
