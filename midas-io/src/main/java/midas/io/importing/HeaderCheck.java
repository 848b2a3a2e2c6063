package midas.io.importing;

import java.util.List;
import java.util.Set;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnBuilder;
import midas.io.dataset.ColumnType;
import midas.io.dataset.NumberSyntax;

/**
 * Decides whether the first record of a file holds names. It does if a cell of it does not fit the rest of its column,
 * all of which is of a narrower type than text; a column of y and n tells so only where nothing speaks against it. It does not if every cell of it that could be told apart fits. Where
 * all columns are text, it does unless one of its cells stands again below, or is a text that stands for a missing value, which is no name. Years one step apart, above columns of anything but years, are names.
 */
final class HeaderCheck {

    private static final double EARLIEST_YEAR = 1800;
    private static final double LATEST_YEAR = 2200;

    private final NumberSyntax syntax;
    private final Set<String> missingTokens;
    private boolean guess;

    HeaderCheck(NumberSyntax syntax, Set<String> missingTokens) {
        this.syntax = syntax;
        this.missingTokens = missingTokens;
    }

    /**
     * Decides.
     *
     * @param first the cells of the first record
     * @param rest the columns without it; there may be more
     * @param shift how many columns stand before that of its first cell
     */
    boolean isHeader(List<String> first, List<Column> rest, int shift) {
        if (areYears(first, rest, shift)) {
            return true;
        }
        int fitting = 0;
        boolean noState = false;
        for (int k = 0; k < first.size(); k++) {
            Column column = rest.get(k + shift);
            ColumnType cell = typeOf(first.get(k));
            boolean bodyTells = column.missing() < column.rows() && column.type() != ColumnType.STRING;
            if (isMissing(first.get(k))) {
                continue;
            }
            if (bodyTells && !fits(cell, column.type())) {
                if (column.type() != ColumnType.BOOLEAN) {
                    return true;
                }
                noState = true;
                continue;
            }
            // a lone y or n is a name rather than a value
            boolean value = cell != ColumnType.STRING && cell != ColumnType.BOOLEAN;
            if (bodyTells || column.rows() == 0 && value) {
                fitting++;
            }
        }
        boolean header = fitting == 0 && (noState || !isAnyAbsent(first) && !repeats(first, rest, shift));
        guess = header && rest.getFirst().rows() > 0 && !isTold(first, rest, shift);
        return header;
    }

    /** Returns whether a column is no text, or a cell without digits stands above cells half of which have some. */
    private static boolean isTold(List<String> first, List<Column> rest, int shift) {
        for (int k = 0; k < first.size(); k++) {
            Column column = rest.get(k + shift);
            boolean filled = column.missing() < column.rows();
            if (filled && (column.type() != ColumnType.STRING || !hasDigit(first.get(k)) && haveDigits(column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean haveDigits(Column column) {
        long count = 0;
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            count += text != null && hasDigit(text) ? 1 : 0;
        }
        return 2 * count >= column.rows() - column.missing();
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Returns whether the record was taken for names although nothing tells so: there are words only. */
    boolean isGuess() {
        return guess;
    }

    /** Tables with a column for each year have names that fit their columns as numbers do. */
    private boolean areYears(List<String> first, List<Column> rest, int shift) {
        double last = Double.NaN;
        double step = Double.NaN;
        int years = 0;
        for (int k = 0; k < first.size(); k++) {
            double year = column(first.get(k)).number(0);
            if (Double.isNaN(year)) {
                continue;
            }
            Column.Range below = rest.get(k + shift).range().orElse(null);
            if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR) || below == null || isAmongYears(below)) {
                return false;
            }
            if (years == 1) {
                step = year - last;
            }
            if (years > 0 && (!(step > 0) || year - last != step)) {
                return false;
            }
            last = year;
            years++;
        }
        return years > 1 && last == Math.rint(last) && step == Math.rint(step);
    }

    private static boolean isAmongYears(Column.Range range) {
        return range.min() >= EARLIEST_YEAR && range.max() <= LATEST_YEAR;
    }

    private static boolean fits(ColumnType cell, ColumnType body) {
        return cell == body
                || cell == ColumnType.INT64 && body == ColumnType.FLOAT64
                || cell == ColumnType.FLOAT64 && body == ColumnType.INT64
                || cell == ColumnType.DATE && body == ColumnType.DATETIME;
    }

    private static boolean repeats(List<String> first, List<Column> rest, int shift) {
        for (int k = 0; k < first.size(); k++) {
            Column column = rest.get(k + shift);
            for (int row = 0; row < column.rows(); row++) {
                if (first.get(k).equals(column.text(row))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An empty cell may be a name that was left out; NA is none. */
    private boolean isAnyAbsent(List<String> first) {
        return first.stream().anyMatch(cell -> !cell.isBlank() && isMissing(cell));
    }

    private boolean isMissing(String cell) {
        return missingTokens.contains(cell.strip());
    }

    private ColumnType typeOf(String cell) {
        return column(cell).type();
    }

    private Column column(String cell) {
        ColumnBuilder builder = new ColumnBuilder(syntax, missingTokens, 0);
        char[] text = cell.toCharArray();
        builder.append(text, 0, text.length);
        return builder.build(cell);
    }
}
