package midas.ui.dataset;

/**
 * What is searched for in cells and names: upper and lower case are the same, and so are a hyphen and a minus sign.
 *
 * @param text what is searched for, not empty
 * @param wholeCell whether a cell must be nothing else
 */
public record CellQuery(String text, boolean wholeCell) {

    /** Takes the text as cells have it. */
    public CellQuery {
        text = text.replace('\u2212', '-');
    }

    /** Returns whether a text is what is searched for, or holds it. */
    public boolean matches(String cell) {
        int length = text.length();
        if (wholeCell) {
            return cell.length() == length && cell.regionMatches(true, 0, text, 0, length);
        }
        int last = cell.length() - length;
        if (last < 0) {
            return false;
        }
        char first = text.charAt(0);
        char upper = Character.toUpperCase(first);
        char lower = Character.toLowerCase(upper);
        for (int i = 0; i <= last; i++) {
            char c = cell.charAt(i);
            boolean begins = c == first
                    || c == upper
                    || c == lower
                    || c > 127 && Character.toLowerCase(Character.toUpperCase(c)) == lower;
            if (begins && cell.regionMatches(true, i, text, 0, length)) {
                return true;
            }
        }
        return false;
    }
}
