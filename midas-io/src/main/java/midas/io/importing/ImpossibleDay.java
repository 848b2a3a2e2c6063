package midas.io.importing;

import java.util.regex.Pattern;
import midas.io.cell.DateText;
import midas.io.dataset.Column;

/** Texts that are written as days, and are days of no calendar: {@code 2026-02-30}. */
final class ImpossibleDay {

    private static final Pattern DAY =
            Pattern.compile("\\d{4}(-\\d{2}-\\d{2}|/\\d{1,2}/\\d{1,2})([T ]\\d{2}:\\d{2}.*)?");

    private ImpossibleDay() {}

    /** Returns whether a text is one. */
    static boolean is(String text) {
        String inner = text.strip();
        return DAY.matcher(inner).matches() && !isDay(inner);
    }

    /** Returns whether every text of a column that is none is a day, with or without a time of day, and there is one. */
    static boolean areAllOthersDays(Column column) {
        boolean any = false;
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null) {
                boolean day = isDay(text.strip());
                any |= day;
                if (!day && !is(text)) {
                    return false;
                }
            }
        }
        return any;
    }

    private static boolean isDay(String text) {
        char[] chars = text.toCharArray();
        return new DateText().parse(chars, 0, chars.length) != DateText.Kind.NONE;
    }
}
