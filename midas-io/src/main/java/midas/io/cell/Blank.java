package midas.io.cell;

/** White space around a cell: space, tab and the other control characters, no-break space. */
public final class Blank {

    private Blank() {}

    /** Returns the index of the first character in {@code text[from, to)} that is not white space, or {@code to}. */
    public static int start(char[] text, int from, int to) {
        int i = from;
        while (i < to && is(text[i])) {
            i++;
        }
        return i;
    }

    /**
     * Returns the index behind the last character in {@code text[from, to)} that is not white space, or {@code from}.
     */
    public static int end(char[] text, int from, int to) {
        int i = to;
        while (i > from && is(text[i - 1])) {
            i--;
        }
        return i;
    }

    /** Returns whether a character is white space. */
    public static boolean is(char c) {
        return c <= ' ' || c == '\u00a0';
    }
}
