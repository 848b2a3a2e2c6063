package midas.io.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.DateText;
import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Columns;
import org.jspecify.annotations.Nullable;

/** What there is to say of columns once all of their cells are known. Digits of which some have zeros in front are codes if all are of one length, and then texts. */
final class ColumnNotes {

    private static final int SHORTEST_CODE = 2;

    private static final int LONGEST_DAY = "2026-03-31".length();
    private static final double NEARLY_ALL = 0.9;

    /** What says already why a column is text. */
    private static final Set<ImportProblem.Code> TOLD = EnumSet.of(
            ImportProblem.Code.AMBIGUOUS_NUMBER,
            ImportProblem.Code.THOUSANDS_SEPARATOR,
            ImportProblem.Code.MIXED_DECIMAL_SEPARATORS,
            ImportProblem.Code.INTEGER_TOO_LARGE,
            ImportProblem.Code.NUMBER_OUT_OF_RANGE);

    private ColumnNotes() {}

    /** Returns the columns, some of them as texts, and says what is odd about them. */
    static List<Column> taken(Table table) {
        Problems problems = table.problems();
        Set<String> told = new HashSet<>();
        for (ImportProblem problem : problems.listed()) {
            String column = problem.column();
            if (column != null && TOLD.contains(problem.code())) {
                told.add(column);
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < table.columns().size(); k++) {
            Column column = table.columns().get(k);
            FirstCells.Cell zero = table.zeros().of(k);
            FirstCells.Cell text = table.texts().of(k);
            switch (column.type()) {
                case INT64 -> {
                    if (zero != null) {
                        boolean code = isCode(column);
                        problems.add(
                                code ? ImportProblem.Code.LEADING_ZEROS_TEXT : ImportProblem.Code.LEADING_ZEROS,
                                zero.line(),
                                column.name(),
                                zero.raw());
                        column = code ? asTexts(column) : column;
                    }
                }
                case STRING -> {
                    if (text == null || told.contains(column.name())) {
                        break;
                    }
                    if (ImpossibleDay.is(text.raw()) && ImpossibleDay.areAllOthersDays(column)) {
                        problems.add(ImportProblem.Code.NO_SUCH_DAY, text.line(), column.name(), text.raw());
                    } else if (isNearlyAllValues(column)) {
                        problems.add(ImportProblem.Code.TEXT_AMONG_VALUES, text.line(), column.name(), text.raw());
                    }
                }
                case DATETIME -> {
                    FirstCells.Cell day = table.days().of(k);
                    if (day != null) {
                        problems.add(ImportProblem.Code.DAY_AMONG_TIMES, day.line(), column.name(), day.raw());
                    }
                    FirstCells.Cell time = table.times().of(k);
                    if (time != null && column.isZoned()) {
                        problems.add(ImportProblem.Code.TIMES_IN_UTC, time.line(), column.name(), time.raw());
                    }
                }
                case FLOAT64, BOOLEAN, DATE -> {}
            }
            columns.add(column);
        }
        return columns;
    }

    /** Returns whether all cells are digits of one length, and any of them begins with a zero, which a number would lose. */
    static boolean isCode(Column column) {
        int length = 0;
        long zeros = 0;
        boolean any = false;
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text == null) {
                continue;
            }
            length = any ? length : text.length();
            if (text.length() != length || length < SHORTEST_CODE || !isDigits(text)) {
                return false;
            }
            any = true;
            zeros += text.charAt(0) == '0' ? 1 : 0;
        }
        return zeros > 0;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static Column asTexts(Column column) {
        List<@Nullable String> texts = new ArrayList<>(column.rows());
        for (int row = 0; row < column.rows(); row++) {
            texts.add(column.text(row));
        }
        return Columns.strings(column.name(), texts);
    }

    /**
     * A cell that is odd in its column.
     *
     * @param code in what way
     * @param row its row, from 0
     * @param raw its text
     */
    record Odd(ImportProblem.Code code, int row, String raw) {}

    /** Returns the first cell of a column that is no value where nearly all others are, an impossible day among days, or a day among days with a time of day. */
    static Optional<Odd> odd(Column column) {
        for (int row = 0; column.type() == ColumnType.DATETIME && row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null && text.strip().length() <= LONGEST_DAY) {
                return Optional.of(new Odd(ImportProblem.Code.DAY_AMONG_TIMES, row, text));
            }
        }
        if (column.type() != ColumnType.STRING
                || !isNearlyAllValues(column) && !ImpossibleDay.areAllOthersDays(column)) {
            return Optional.empty();
        }
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null && !isValue(text.strip())) {
                boolean day = ImpossibleDay.is(text) && ImpossibleDay.areAllOthersDays(column);
                return Optional.of(new Odd(
                        day ? ImportProblem.Code.NO_SUCH_DAY : ImportProblem.Code.TEXT_AMONG_VALUES, row, text));
            }
        }
        return Optional.empty();
    }

    /** Returns whether at least nine of ten texts are numbers or days. */
    static boolean isNearlyAllValues(Column column) {
        int cells = column.rows() - column.missing();
        long most = (long) Math.floor((1 - NEARLY_ALL) * cells + 1e-9);
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text == null) {
                continue;
            }
            if (!isValue(text.strip()) && most-- == 0) {
                return false;
            }
        }
        return cells > 0;
    }

    private static boolean isValue(String text) {
        char[] chars = text.toCharArray();
        return new NumberText('.').parse(chars, 0, chars.length) != NumberText.Kind.NONE
                || new NumberText(',').parse(chars, 0, chars.length) != NumberText.Kind.NONE
                || new DateText().parse(chars, 0, chars.length) != DateText.Kind.NONE;
    }

    /** Says whether names of rows stand in the first column, where the header has no name for it. */
    static void ofHeader(List<Column> columns, Problems problems) {
        Column first = columns.getFirst();
        boolean type = first.type() == ColumnType.STRING || first.type() == ColumnType.INT64;
        if (!type || first.missing() > 0 || first.unique() < first.rows()) {
            problems.rename(ImportProblem.Code.ROW_NAMES, ImportProblem.Code.HEADER_TOO_SHORT);
        }
    }
}
