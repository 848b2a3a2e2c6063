package midas.ui.dataset;

import java.util.Comparator;

/**
 * Orders texts as people number things: digits that stand together count as one number, so that {@code S2} comes before {@code S10}; all else goes by code point.
 * Texts that differ in leading zeros only go by code point, too.
 */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
                int endOne = end(one, i);
                int endOther = end(other, j);
                int bySize = compareNumbers(one, i, endOne, other, j, endOther);
                if (bySize != 0) {
                    return bySize;
                }
                i = endOne;
                j = endOther;
            } else {
                int a = one.codePointAt(i);
                int b = other.codePointAt(j);
                if (a != b) {
                    return Integer.compare(a, b);
                }
                i += Character.charCount(a);
                j += Character.charCount(b);
            }
        }
        int byRest = Integer.compare(one.length() - i, other.length() - j);
        return byRest != 0 ? byRest : one.compareTo(other);
    }

    private static int compareNumbers(String one, int i, int endOne, String other, int j, int endOther) {
        int a = withoutZeros(one, i, endOne);
        int b = withoutZeros(other, j, endOther);
        int byLength = Integer.compare(endOne - a, endOther - b);
        if (byLength != 0) {
            return byLength;
        }
        for (; a < endOne; a++, b++) {
            if (one.charAt(a) != other.charAt(b)) {
                return Character.compare(one.charAt(a), other.charAt(b));
            }
        }
        return 0;
    }

    private static int withoutZeros(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int end(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
