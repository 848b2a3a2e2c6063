package midas.io.importing;

import java.util.Optional;
import midas.io.cell.Blank;
import midas.io.cell.BooleanText;
import midas.io.cell.DateText;
import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.NumberSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cells that keep a column of texts from being one of numbers, days or truth values: where at most a third of three cells or more is not of the kind that most are. Numbers with
 * another minus sign than the hyphen are always worth a word: they are texts to readers of such files (readr, R, pandas), however many they are.
 */
final class OddCells {

    private static final int FEWEST = 3;

    /** The minus sign of mathematics, the dash that stands for it in print, and the small and the wide hyphen. */
    private static final String OTHER_MINUS = "\u2212\u2013\ufe63\uff0d";

    private static final ColumnType[] KINDS = {ColumnType.FLOAT64, ColumnType.DATE, ColumnType.BOOLEAN};

    private final NumberText numbers;
    private final DateText days = new DateText();

    /**
     * The first of them.
     *
     * @param code {@link ImportProblem.Code#TEXT_AMONG_VALUES} or {@link ImportProblem.Code#OTHER_MINUS}
     * @param kind what most cells are
     * @param row its row, from 0
     * @param raw its text
     * @param more how many more there are
     */
    record Odd(ImportProblem.Code code, ColumnType kind, int row, String raw, long more) {

        ImportProblem problem(long line, String column) {
            return new ImportProblem(code, line, column, raw, more, kind);
        }
    }

    private OddCells(NumberSyntax syntax) {
        numbers = new NumberText(syntax.decimal(), syntax.thousands().characters());
    }

    /** Looks for them in a column of texts; numbers are written in the style that is given. */
    static Optional<Odd> in(Column column, NumberSyntax syntax) {
        return new OddCells(syntax).look(column);
    }

    /** Returns whether all cells of a column of texts are numbers, days or truth values: then there are some of several kinds. */
    static boolean areAllValues(Column column, NumberSyntax syntax) {
        OddCells cells = new OddCells(syntax);
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null && cells.kindOf(text) == null) {
                return false;
            }
        }
        return column.missing() < column.rows();
    }

    private Optional<Odd> look(Column column) {
        int cells = column.rows() - column.missing();
        long[] counts = new long[KINDS.length];
        long minus = 0;
        long others = 0;
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text == null) {
                continue;
            }
            ColumnType kind = kindOf(text);
            if (kind == null && hasOtherMinus(text)) {
                minus++;
            } else if (kind == null && ++others > cells / FEWEST) {
                return Optional.empty();
            }
            for (int k = 0; k < KINDS.length; k++) {
                counts[k] += KINDS[k] == kind ? 1 : 0;
            }
        }
        // a number with another minus sign is as good as one for what most cells are
        counts[0] += minus;
        int most = 0;
        for (int k = 1; k < KINDS.length; k++) {
            most = counts[k] > counts[most] ? k : most;
        }
        long unlike = cells - counts[most];
        long odd = unlike + (most == 0 ? minus : 0);
        boolean few = counts[most] > 0 && unlike <= cells / FEWEST;
        return few && odd > 0 ? Optional.of(first(column, KINDS[most], odd, minus)) : Optional.empty();
    }

    private Odd first(Column column, ColumnType kind, long odd, long minus) {
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null && kindOf(text) != kind) {
                boolean other = kind == ColumnType.FLOAT64 && hasOtherMinus(text);
                return other
                        ? new Odd(ImportProblem.Code.OTHER_MINUS, kind, row, text, minus - 1)
                        : new Odd(ImportProblem.Code.TEXT_AMONG_VALUES, kind, row, text, odd - 1);
            }
        }
        throw new IllegalStateException("every cell is of the kind");
    }

    private @Nullable ColumnType kindOf(String text) {
        char[] chars = text.toCharArray();
        int from = Blank.start(chars, 0, chars.length);
        int to = Blank.end(chars, from, chars.length);
        if (numbers.parse(chars, from, to) != NumberText.Kind.NONE || numbers.isOutOfRange()) {
            return ColumnType.FLOAT64;
        }
        if (days.parse(chars, from, to) != DateText.Kind.NONE) {
            return ColumnType.DATE;
        }
        return BooleanText.parse(chars, from, to) == BooleanText.NONE ? null : ColumnType.BOOLEAN;
    }

    private boolean hasOtherMinus(String text) {
        String inner = text.strip();
        if (inner.length() < 2 || OTHER_MINUS.indexOf(inner.charAt(0)) < 0) {
            return false;
        }
        char[] rest = inner.substring(1).toCharArray();
        return Character.isDigit(rest[rest.length - 1]) && numbers.parse(rest, 0, rest.length) != NumberText.Kind.NONE;
    }
}
