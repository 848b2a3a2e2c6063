package midas.ui.text;

/** Sentences inside a text. */
public final class Sentences {

    private Sentences() {}

    /** Returns the first sentence of a text with its full stop; what stands between “ and ” ends no sentence. */
    public static String first(String text) {
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u201c') {
                quotes++;
            } else if (c == '\u201d') {
                quotes--;
            } else if (c == '.' && quotes <= 0 && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                return text.substring(0, i + 1);
            }
        }
        return text;
    }
}
