package midas.io.workbook;

import java.util.Locale;

/** What a number format of a workbook shows of a number. */
enum NumberFormat {
    /** A number. */
    NUMBER,
    /** A day, with or without a time of day. */
    DAY,
    /** A time of day alone. */
    TIME,
    /** Hours, minutes or seconds that go on counting beyond a day. */
    ELAPSED,
    /** Whatever it is, as usual: so are texts marked that would be read as something else. */
    CERTAIN_TEXT;

    /** Format code of cells that hold texts whatever they look like: it shows all of them as the usual one does, and nobody chooses it. */
    static final String CERTAIN_TEXT_CODE = "General;General;General;@";

    private static final int FIRST_CUSTOM = 164;

    /** Returns what a format known by its number alone shows. */
    static NumberFormat ofBuiltIn(int id) {
        if (id >= FIRST_CUSTOM) {
            return NUMBER;
        }
        return switch (id) {
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DAY;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47 -> TIME;
            case 46 -> ELAPSED;
            default -> NUMBER;
        };
    }

    /**
     * Returns what a format code shows, by its first section: {@code y}, {@code d}, {@code e} and {@code m} without hours or
     * seconds show days, {@code h} and {@code s} times; what stands between quotes, behind a backslash, or in brackets that
     * are no elapsed time shows nothing.
     */
    static NumberFormat of(String code) {
        String plain = code.toLowerCase(Locale.ROOT);
        if (plain.equalsIgnoreCase(CERTAIN_TEXT_CODE)) {
            return CERTAIN_TEXT;
        }
        boolean day = false;
        boolean month = false;
        boolean time = false;
        boolean elapsed = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '"' -> i = orEnd(plain, plain.indexOf('"', i + 1));
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = orEnd(plain, plain.indexOf(']', i + 1));
                    elapsed |= isElapsed(plain, i + 1, end);
                    i = end;
                }
                case ';' -> i = plain.length();
                case 'g' -> i += plain.startsWith("general", i) ? "general".length() - 1 : 0;
                case 'a' -> {
                    time |= plain.startsWith("am/pm", i) || plain.startsWith("a/p", i);
                    i += plain.startsWith("am/pm", i) ? 4 : plain.startsWith("a/p", i) ? 2 : 0;
                }
                case 'y', 'd' -> day = true;
                case 'e' -> {
                    // an exponent has its sign behind it
                    char next = i + 1 < plain.length() ? plain.charAt(i + 1) : ' ';
                    day |= next != '+' && next != '-';
                }
                case 'm' -> month = true;
                case 'h', 's' -> time = true;
                default -> {}
            }
        }
        if (elapsed) {
            return ELAPSED;
        }
        return day || month && !time ? DAY : time ? TIME : NUMBER;
    }

    private static int orEnd(String text, int index) {
        return index < 0 ? text.length() : index;
    }

    private static boolean isElapsed(String code, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            if (c != 'h' && c != 'm' && c != 's' || c != code.charAt(from)) {
                return false;
            }
        }
        return from < to;
    }
}
