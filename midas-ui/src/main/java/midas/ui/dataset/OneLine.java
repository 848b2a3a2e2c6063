package midas.ui.dataset;

/** Texts of cells as they are set: in one line, and cut where they are endless. */
final class OneLine {

    private static final int LONGEST = 1_000;

    private OneLine() {}

    /** Returns the text with a sign for each line end, and its beginning only where it is longer than any window is wide. */
    static String of(String text) {
        boolean cut = text.length() > LONGEST;
        int end = cut ? LONGEST - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0) : text.length();
        if (!cut && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder line = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (!second) {
                line.append(c == '\n' || c == '\r' ? '⏎' : c);
            }
        }
        return line.append(cut ? "…" : "").toString();
    }
}
