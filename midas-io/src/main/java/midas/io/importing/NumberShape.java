package midas.io.importing;

import midas.io.cell.Blank;
import midas.io.dataset.ThousandsSeparator;

/** What the separators in a cell of digits say about the separators of the file. */
enum NumberShape {
    /** Not a number with separators. */
    OTHER(ThousandsSeparator.NONE, ' '),
    /** {@code 1,5}: a decimal comma. */
    DECIMAL_COMMA(ThousandsSeparator.NONE, ','),
    /** {@code 1.5}: a decimal point. */
    DECIMAL_POINT(ThousandsSeparator.NONE, '.'),
    /** {@code 1,234}: a decimal comma, or one between thousands. */
    COMMA_UNSURE(ThousandsSeparator.NONE, ' '),
    /** {@code 1.234}: a decimal point, or one between thousands. */
    POINT_UNSURE(ThousandsSeparator.NONE, ' '),
    /** {@code 1,234,567}. */
    COMMAS(ThousandsSeparator.COMMA, ' '),
    /** {@code 1,234.5}. */
    COMMAS_POINT(ThousandsSeparator.COMMA, '.'),
    /** {@code 1.234.567}. */
    POINTS(ThousandsSeparator.POINT, ' '),
    /** {@code 1.234,5}. */
    POINTS_COMMA(ThousandsSeparator.POINT, ','),
    /** {@code 1 234}. */
    SPACES(ThousandsSeparator.SPACE, ' '),
    /** {@code 1 234,5}. */
    SPACES_COMMA(ThousandsSeparator.SPACE, ','),
    /** {@code 1 234.5}. */
    SPACES_POINT(ThousandsSeparator.SPACE, '.'),
    /** {@code 1'234}. */
    APOSTROPHES(ThousandsSeparator.APOSTROPHE, ' '),
    /** {@code 1'234,5}. */
    APOSTROPHES_COMMA(ThousandsSeparator.APOSTROPHE, ','),
    /** {@code 1'234.5}. */
    APOSTROPHES_POINT(ThousandsSeparator.APOSTROPHE, '.');

    private static final int GROUP = 3;

    private final ThousandsSeparator thousands;
    private final char decimal;

    NumberShape(ThousandsSeparator thousands, char decimal) {
        this.thousands = thousands;
        this.decimal = decimal;
    }

    /** Returns what stands between thousands without any doubt. */
    ThousandsSeparator thousands() {
        return thousands;
    }

    /** Returns whether this character separates decimals without any doubt. */
    boolean hasDecimal(char separator) {
        return decimal == separator;
    }

    /** Returns whether there are two numbers that it can be. */
    boolean isUnsure() {
        return this == COMMA_UNSURE || this == POINT_UNSURE;
    }

    /** Returns the shape of a text without the white space around it. */
    static NumberShape of(String text) {
        char[] chars = text.toCharArray();
        int from = Blank.start(chars, 0, chars.length);
        return of(chars, from, Blank.end(chars, from, chars.length));
    }

    /** Returns the shape of {@code text[from, to)}, which has no white space around it. */
    static NumberShape of(char[] text, int from, int to) {
        int start = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        ThousandsSeparator first = ThousandsSeparator.NONE;
        ThousandsSeparator last = ThousandsSeparator.NONE;
        int separators = 0;
        boolean groups = true;
        int i = start;
        int runStart = start;
        for (; i < to; i++) {
            if (isDigit(text[i])) {
                continue;
            }
            ThousandsSeparator separator = separator(text[i]);
            if (separator == ThousandsSeparator.NONE) {
                break;
            }
            int run = i - runStart;
            groups &= separators == 0 ? run >= 1 && run <= GROUP && text[start] != '0' : run == GROUP && last == first;
            first = separators == 0 ? separator : first;
            last = separator;
            separators++;
            runStart = i + 1;
        }
        boolean exponent = i < to;
        int lastRun = i - runStart;
        if (separators == 0 || i - start < 2 || exponent && !isExponent(text, i, to)) {
            return OTHER;
        }
        boolean whole = groups && lastRun == GROUP && !exponent;
        if (separators == 1) {
            return switch (first) {
                case COMMA -> whole ? COMMA_UNSURE : DECIMAL_COMMA;
                case POINT -> whole ? POINT_UNSURE : DECIMAL_POINT;
                case SPACE -> whole ? SPACES : OTHER;
                case APOSTROPHE -> whole ? APOSTROPHES : OTHER;
                case NONE -> OTHER;
            };
        }
        if (last == first) {
            return whole ? of(first, ' ') : OTHER;
        }
        boolean fraction = last == ThousandsSeparator.COMMA || last == ThousandsSeparator.POINT;
        return groups && fraction && lastRun > 0 && !exponent ? of(first, text[runStart - 1]) : OTHER;
    }

    private static NumberShape of(ThousandsSeparator thousands, char decimal) {
        for (NumberShape shape : values()) {
            if (shape.thousands == thousands && shape.decimal == decimal) {
                return shape;
            }
        }
        return OTHER;
    }

    private static ThousandsSeparator separator(char c) {
        return switch (c) {
            case ',' -> ThousandsSeparator.COMMA;
            case '.' -> ThousandsSeparator.POINT;
            case ' ', '\u00a0', '\u202f', '\u2009' -> ThousandsSeparator.SPACE;
            case '\'', '\u2019' -> ThousandsSeparator.APOSTROPHE;
            default -> ThousandsSeparator.NONE;
        };
    }

    private static boolean isExponent(char[] text, int at, int to) {
        int i = at + 1;
        if (text[at] != 'e' && text[at] != 'E') {
            return false;
        }
        if (i < to && (text[i] == '-' || text[i] == '+')) {
            i++;
        }
        int digits = i;
        while (i < to && isDigit(text[i])) {
            i++;
        }
        return i == to && i > digits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
