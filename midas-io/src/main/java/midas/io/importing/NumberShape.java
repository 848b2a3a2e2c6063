package midas.io.importing;

/** What the separators in a cell of digits say about the decimal separator. */
enum NumberShape {
    /** Not a number with separators. */
    OTHER,
    /** {@code 1,5}: a decimal comma. */
    DECIMAL_COMMA,
    /** {@code 1.5}: a decimal point. */
    DECIMAL_POINT,
    /** {@code 1,234}: a decimal comma, or one that groups thousands. */
    COMMA_UNSURE,
    /** {@code 1.234}: a decimal point, or one that groups thousands. */
    POINT_UNSURE,
    /** {@code 1.234,5} or {@code 1.234.567}: points group thousands. */
    GROUPED_BY_POINT,
    /** {@code 1,234.5} or {@code 1,234,567}: commas group thousands. */
    GROUPED_BY_COMMA;

    private static final int GROUP = 3;

    /** Returns the shape of {@code text[from, to)}, which has no white space around it. */
    static NumberShape of(char[] text, int from, int to) {
        int i = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        int start = i;
        int points = 0;
        int commas = 0;
        int lastSeparator = -1;
        boolean groups = true;
        int runStart = i;
        for (; i < to && (isDigit(text[i]) || text[i] == ',' || text[i] == '.'); i++) {
            if (isDigit(text[i])) {
                continue;
            }
            int run = i - runStart;
            groups &= lastSeparator < 0 ? run >= 1 && run <= GROUP && text[start] != '0' : run == GROUP;
            points += text[i] == '.' ? 1 : 0;
            commas += text[i] == ',' ? 1 : 0;
            lastSeparator = i;
            runStart = i + 1;
        }
        boolean exponent = i < to;
        int lastRun = i - runStart;
        if (lastSeparator < 0 || i - start < 2 || exponent && !isExponent(text, i, to)) {
            return OTHER;
        }
        boolean comma = text[lastSeparator] == ',';
        if (points + commas == 1) {
            boolean unsure = groups && lastRun == GROUP && !exponent;
            return unsure ? (comma ? COMMA_UNSURE : POINT_UNSURE) : comma ? DECIMAL_COMMA : DECIMAL_POINT;
        }
        if (!groups) {
            return OTHER;
        }
        if (points > 0 && commas > 0) {
            return (comma ? commas : points) == 1 ? (comma ? GROUPED_BY_POINT : GROUPED_BY_COMMA) : OTHER;
        }
        return lastRun == GROUP && !exponent ? (comma ? GROUPED_BY_COMMA : GROUPED_BY_POINT) : OTHER;
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
