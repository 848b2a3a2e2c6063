package midas.io.cell;

/** Reads true/false, yes/no and y/n in any case. */
public final class BooleanText {

    /** A text that is neither. */
    public static final int NONE = -1;

    private static final String[] TRUE = {"y", "yes", "true"};
    private static final String[] FALSE = {"n", "no", "false"};

    private BooleanText() {}

    /** Returns 1 or 0 for {@code text[from, to)}, or {@link #NONE}. */
    public static int parse(char[] text, int from, int to) {
        int length = to - from;
        if (length < 1 || length > 5) {
            return NONE;
        }
        for (String word : TRUE) {
            if (matches(text, from, length, word)) {
                return 1;
            }
        }
        for (String word : FALSE) {
            if (matches(text, from, length, word)) {
                return 0;
            }
        }
        return NONE;
    }

    private static boolean matches(char[] text, int from, int length, String lowerCase) {
        if (length != lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            if (c != lowerCase.charAt(i) && c != lowerCase.charAt(i) - 32) {
                return false;
            }
        }
        return true;
    }
}
