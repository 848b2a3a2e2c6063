package midas.ui.importing;

import java.util.Optional;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;

/**
 * A number that can be read in two ways, which only the user can decide.
 *
 * @param column where it stands
 * @param raw the cell
 * @param separator the character that separates decimals, or thousands
 * @param columns number of columns with such numbers, at least 1
 */
public record ImportQuestion(String column, String raw, char separator, long columns) {

    /** What the user can say. */
    public enum Answer {
        /** The character separates thousands. */
        THOUSANDS,
        /** The character separates decimals. */
        DECIMALS,
        /** Neither: the cells are texts. */
        TEXT
    }

    /** Returns the question a file asks, if it does. */
    public static Optional<ImportQuestion> of(ImportReport report) {
        return report.problems().stream()
                .filter(problem -> problem.code() == ImportProblem.Code.AMBIGUOUS_NUMBER)
                .findFirst()
                .map(problem -> {
                    String column = problem.column();
                    return new ImportQuestion(
                            column == null ? "" : column,
                            problem.text(),
                            problem.text().indexOf(',') >= 0 ? ',' : '.',
                            report.problemCounts().getOrDefault(problem.code(), 1L));
                });
    }

    /** Returns the number where the character separates thousands: {@code 1234}. */
    public String withoutThousands() {
        return raw.strip().replace(String.valueOf(separator), "");
    }

    /** Returns the number where the character separates decimals, with a point: {@code 1.234}. */
    public String withDecimals() {
        return raw.strip().replace(separator, '.');
    }

    /** Returns options that hold an answer. */
    public ImportOptions answered(ImportOptions options, Answer answer) {
        char other = separator == ',' ? '.' : ',';
        return switch (answer) {
            case THOUSANDS -> with(options, other, thousands());
            case DECIMALS -> with(options, separator, ThousandsSeparator.NONE);
            case TEXT -> with(options, other, ThousandsSeparator.NONE);
        };
    }

    /**
     * Returns the answer that options hold, if they do: one of the two separators is enough, the file tells the other one.
     *
     * @param options what was said
     * @param found how the file was read last, where it was
     */
    public Optional<Answer> answerIn(ImportOptions options, Optional<Reading> found) {
        if (options.thousandsSeparator().isEmpty() && options.decimalSeparator().isEmpty()) {
            return Optional.empty();
        }
        if (options.decimalSeparator()
                .or(() -> found.flatMap(Reading::decimalSeparator))
                .equals(Optional.of(separator))) {
            return Optional.of(Answer.DECIMALS);
        }
        Optional<ThousandsSeparator> between =
                options.thousandsSeparator().or(() -> found.map(Reading::thousandsSeparator));
        boolean grouped = between.equals(Optional.of(thousands()));
        return Optional.of(grouped ? Answer.THOUSANDS : Answer.TEXT);
    }

    private ThousandsSeparator thousands() {
        return separator == ',' ? ThousandsSeparator.COMMA : ThousandsSeparator.POINT;
    }

    private static ImportOptions with(ImportOptions options, char decimal, ThousandsSeparator thousands) {
        return new ImportOptions(
                options.charset(),
                options.delimiter(),
                Optional.of(decimal),
                Optional.of(thousands),
                options.header(),
                options.sheet(),
                options.missingTokens(),
                options.quote());
    }
}
