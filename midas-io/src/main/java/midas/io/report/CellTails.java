package midas.io.report;

import java.util.List;

/** What the numbers of a column lack behind their decimal points, so that these stand one below the other where the numbers are flush right. */
final class CellTails {

    private final int longest;

    CellTails(List<List<ReportBlock.Cell>> rows, int column) {
        this.longest = rows.stream()
                .mapToInt(row -> tail(row.get(column).text()))
                .max()
                .orElse(0);
    }

    /** Returns what a number would have to end with to be as long behind its point as the longest: zeros, with a point before them where it has none. */
    String missing(String number) {
        int missing = longest - tail(number);
        if (missing <= 0 || number.chars().noneMatch(Character::isDigit)) {
            return "";
        }
        return tail(number) == 0 ? '.' + "0".repeat(missing - 1) : "0".repeat(missing);
    }

    /** Counts the characters from the decimal point on, or from the exponent, where there is no point. */
    private static int tail(String number) {
        int point = number.indexOf('.');
        int from = point >= 0 ? point : number.indexOf('e');
        return from < 0 || number.chars().noneMatch(Character::isDigit) ? 0 : number.length() - from;
    }
}
