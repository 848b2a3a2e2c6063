package midas.ui.table;

import java.util.List;
import midas.ui.text.Numbers;

/** Sets numbers so that, flush right and with tabular figures, their decimal points stand one below the other. */
public final class Decimals {

    private static final char FIGURE_SPACE = '\u2007';
    private static final char PUNCTUATION_SPACE = '\u2008';

    private Decimals() {}

    /**
     * Returns the numbers, each followed by as many figure spaces (and one punctuation space for a missing point) as it is short of the longest tail.
     *
     * @param numbers texts made by {@link Numbers}; an empty text stays empty
     */
    public static List<String> aligned(List<String> numbers) {
        int longest = numbers.stream().mapToInt(Decimals::tail).max().orElse(0);
        return numbers.stream().map(number -> padded(number, longest)).toList();
    }

    /** Returns how many characters of a number stand from its decimal point (or exponent) on. */
    public static int tail(String number) {
        return number.length() - Numbers.point(number);
    }

    /** Returns a number followed by as many spaces as its tail is shorter than the longest; one with a longer tail as it is. */
    public static String padded(String number, int longest) {
        int missing = longest - tail(number);
        if (missing <= 0 || number.isEmpty()) {
            return number;
        }
        StringBuilder padded = new StringBuilder(number);
        if (tail(number) == 0) {
            padded.append(PUNCTUATION_SPACE);
            missing--;
        }
        return padded.repeat(FIGURE_SPACE, missing).toString();
    }
}
