package midas.io.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Columns;
import midas.io.dataset.NumberSyntax;
import org.jspecify.annotations.Nullable;

/** What there is to say of columns once all of their cells are known. Digits of which some have zeros in front are codes if all are of one length, and then texts. */
final class ColumnNotes {

    private static final int SHORTEST_CODE = 2;

    private static final int LONGEST_DAY = "2026-03-31".length();

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
            CellNotes cells = table.cells();
            FirstCells.Cell zero = cells.zeros().of(k);
            FirstCells.Cell text = cells.texts().of(k);
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
                    problems.remove(ImportProblem.Code.THOUSANDS_BY_EVIDENCE, column.name());
                    if (text == null || told.contains(column.name())) {
                        break;
                    }
                    if (ImpossibleDay.is(text.raw()) && ImpossibleDay.areAllOthersDays(column)) {
                        problems.add(ImportProblem.Code.NO_SUCH_DAY, text.line(), column.name(), text.raw());
                    } else {
                        problems.addAll(odd(column, cells, text, cells.firsts().of(k)));
                    }
                }
                case DATETIME -> {
                    FirstCells.Cell day = cells.days().of(k);
                    if (day != null) {
                        problems.add(ImportProblem.Code.DAY_AMONG_TIMES, day.line(), column.name(), day.raw());
                    }
                    FirstCells.Cell time = cells.times().of(k);
                    if (time != null && column.isZoned()) {
                        problems.add(ImportProblem.Code.TIMES_IN_UTC, time.line(), column.name(), time.raw());
                    }
                }
                case FLOAT64 -> {
                    FirstCells.Cell infinite = cells.infinities().of(k);
                    if (infinite != null) {
                        infinite(column).ifPresent(odd -> problems.add(odd.on(infinite.line())));
                    }
                }
                case BOOLEAN, DATE -> {}
            }
            columns.add(column);
        }
        return columns;
    }

    /** Says which cell is odd in a column of texts: the first cell of all, or the one that does not fit those before it. */
    private static List<ImportProblem> odd(
            Column column, CellNotes cells, FirstCells.Cell turning, FirstCells.@Nullable Cell first) {
        Optional<OddCells.Odd> odd = OddCells.in(column, cells.syntax());
        if (odd.isPresent()) {
            long line = first != null && first.raw().equals(odd.get().raw()) ? first.line() : turning.line();
            return List.of(odd.get().problem(line, column.name()));
        }
        return OddCells.areAllValues(column, cells.syntax())
                ? List.of(new ImportProblem(
                        ImportProblem.Code.TEXT_AMONG_VALUES, turning.line(), column.name(), turning.raw()))
                : List.of();
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

    /** Returns the first infinite number of a column, and how many more there are; with its row, from 0, for its line. */
    static Optional<ImportProblem> infinite(Column column) {
        int first = -1;
        long count = 0;
        for (int row = 0; column.type() == ColumnType.FLOAT64 && row < column.rows(); row++) {
            if (Double.isInfinite(column.number(row))) {
                first = count == 0 ? row : first;
                count++;
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        String raw = Objects.requireNonNull(column.text(first));
        return Optional.of(
                new ImportProblem(ImportProblem.Code.INFINITE_NUMBER, first, column.name(), raw, count - 1, null));
    }

    /** Returns what there is to say of a column whose cells are read: a text among values, an impossible day among days, or a day among days with a time of day; with its row, from 0, for its line. */
    static Optional<ImportProblem> odd(Column column) {
        for (int row = 0; column.type() == ColumnType.DATETIME && row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null && text.strip().length() <= LONGEST_DAY) {
                return Optional.of(new ImportProblem(ImportProblem.Code.DAY_AMONG_TIMES, row, column.name(), text));
            }
        }
        if (column.type() != ColumnType.STRING) {
            return Optional.empty();
        }
        if (ImpossibleDay.areAllOthersDays(column)) {
            for (int row = 0; row < column.rows(); row++) {
                String text = column.text(row);
                if (text != null && ImpossibleDay.is(text)) {
                    return Optional.of(new ImportProblem(ImportProblem.Code.NO_SUCH_DAY, row, column.name(), text));
                }
            }
        }
        return OddCells.in(column, NumberSyntax.of('.')).map(odd -> odd.problem(odd.row(), column.name()));
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
