package midas.io.importing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.NumberSyntax;
import midas.io.dataset.ThousandsSeparator;

/** Reads a column of a sheet whose cells are all texts, as the reader of texts would. */
final class TextCells {

    /**
     * What was found.
     *
     * @param column the column
     * @param code what is odd
     * @param row row of the cell that shows it
     * @param raw the text of that cell
     */
    record Found(Column column, Optional<ImportProblem.Code> code, int row, String raw) {}

    private TextCells() {}

    /** Reads a column: numbers by the separators that are known, or else by those of the first number with any. */
    static Found read(CellColumn cells, String name, int rows, ImportOptions options) {
        NumberSyntax known = new NumberSyntax(
                options.decimalKnown().orElse('.'), options.thousandsSeparator().orElse(ThousandsSeparator.NONE));
        Column column = cells.read(name, rows, known, options.missingTokens());
        int row = firstRow(column);
        String first = row < 0 ? null : cells.text(row);
        if (first == null) {
            return new Found(column, Optional.empty(), 0, "");
        }
        boolean asked = options.decimalSeparator().isPresent()
                || options.thousandsSeparator().isPresent();
        if (!asked && !PointDoubt.in(List.of(column)).isEmpty()) {
            Column texts = cells.read(name, rows, NumberSyntax.of(','), options.missingTokens());
            int unsure = firstUnsure(cells, rows);
            String raw = Objects.requireNonNull(cells.text(unsure));
            return new Found(texts, Optional.of(ImportProblem.Code.AMBIGUOUS_NUMBER), unsure, raw);
        }
        if (column.type() == ColumnType.INT64 && ColumnNotes.isCode(column)) {
            return new Found(
                    ColumnNotes.asTexts(column), Optional.of(ImportProblem.Code.LEADING_ZEROS_TEXT), row, first);
        }
        if (isNumber(column)) {
            return new Found(column, Optional.of(ImportProblem.Code.NUMBERS_AS_TEXT), row, first);
        }
        for (; column.type() == ColumnType.STRING && row < rows; row++) {
            String text = cells.text(row);
            NumberShape shape = text == null || column.isMissing(row) ? NumberShape.OTHER : NumberShape.of(text);
            if (text != null && shape != NumberShape.OTHER) {
                Column other = syntax(shape, options)
                        .map(syntax -> cells.read(name, rows, syntax, options.missingTokens()))
                        .orElse(column);
                return isNumber(other)
                        ? new Found(other, Optional.of(ImportProblem.Code.NUMBERS_AS_TEXT), row, text)
                        : new Found(
                                column,
                                beginsWithNumber(first) && !isDenied(shape, options)
                                        ? Optional.of(code(shape, options))
                                        : Optional.empty(),
                                row,
                                text);
            }
            if (text != null && !column.isMissing(row) && !isDigits(text)) {
                break;
            }
        }
        return new Found(column, Optional.empty(), 0, "");
    }

    /** Where somebody has said that nothing separates thousands, nothing has to be said of that. */
    private static boolean isDenied(NumberShape shape, ImportOptions options) {
        return options.thousandsSeparator().equals(Optional.of(ThousandsSeparator.NONE))
                && (shape.isUnsure() || shape.thousands() != ThousandsSeparator.NONE);
    }

    private static boolean beginsWithNumber(String first) {
        return isDigits(first) || NumberShape.of(first) != NumberShape.OTHER;
    }

    private static ImportProblem.Code code(NumberShape shape, ImportOptions options) {
        boolean grouped = shape.thousands() != ThousandsSeparator.NONE;
        return shape.isUnsure() && options.decimalSeparator().isEmpty()
                ? ImportProblem.Code.AMBIGUOUS_NUMBER
                : grouped ? ImportProblem.Code.THOUSANDS_SEPARATOR : ImportProblem.Code.MIXED_DECIMAL_SEPARATORS;
    }

    /** Returns the separators by which a number can be read; where somebody has said what separates decimals, the other one may separate thousands. */
    private static Optional<NumberSyntax> syntax(NumberShape shape, ImportOptions options) {
        if (options.thousandsSeparator().isPresent()) {
            return Optional.empty();
        }
        if (options.decimalSeparator().isPresent()) {
            char decimal = options.decimalSeparator().get();
            ThousandsSeparator other = decimal == ',' ? ThousandsSeparator.POINT : ThousandsSeparator.COMMA;
            boolean blanks =
                    shape.thousands() == ThousandsSeparator.SPACE || shape.thousands() == ThousandsSeparator.APOSTROPHE;
            return Optional.of(new NumberSyntax(decimal, blanks ? shape.thousands() : other));
        }
        if (shape.isUnsure()) {
            return Optional.empty();
        }
        boolean comma = shape.hasDecimal(',') || shape.thousands() == ThousandsSeparator.POINT;
        return Optional.of(new NumberSyntax(comma ? ',' : '.', shape.thousands()));
    }

    private static boolean isNumber(Column column) {
        return column.type() == ColumnType.INT64 || column.type() == ColumnType.FLOAT64;
    }

    private static int firstUnsure(CellColumn cells, int rows) {
        for (int row = 0; row < rows; row++) {
            String text = cells.text(row);
            if (text != null && NumberShape.of(text).isUnsure()) {
                return row;
            }
        }
        throw new IllegalArgumentException("no number that is unsure");
    }

    private static int firstRow(Column column) {
        for (int row = 0; row < column.rows(); row++) {
            if (!column.isMissing(row)) {
                return row;
            }
        }
        return -1;
    }

    private static boolean isDigits(String text) {
        String inner = text.strip();
        int start = inner.startsWith("-") || inner.startsWith("+") ? 1 : 0;
        return inner.length() > start && inner.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }
}
