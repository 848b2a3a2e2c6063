package midas.ui.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.frame.Exclusions;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;

/** Sentences for fits that failed. */
public final class FailureText {

    private FailureText() {}

    /**
     * Returns why no model could be fitted.
     *
     * @param failure the failure
     * @param context the model in the user's terms
     * @param minus the minus sign of numbers in the sentence
     */
    public static Fault of(FitFailure failure, FailureContext context, Numbers.Minus minus) {
        return switch (failure) {
            case FitFailure.ResponseOutOfRange out -> outOfRange(out, context, minus);
            case FitFailure.NoObservations none -> noObservations(context);
            case FitFailure.OneGroup one ->
                Fault.of("one-group", Messages.text("failure.one-group", context.group(), one.label()))
                        .with("column", context.group())
                        .with("group", one.label());
            case FitFailure.ConstantResponse constant ->
                Fault.of(
                                "constant-response",
                                Messages.text(
                                        "failure.constant-response",
                                        context.response(),
                                        Numbers.exact(constant.value(), minus)))
                        .with("column", context.response())
                        .with("value", constant.value());
            case FitFailure.NoCoefficients none ->
                Fault.of("no-coefficients", Messages.text("failure.no-coefficients"));
            case FitFailure.TooFewObservations few ->
                Fault.of(
                                "too-few-observations",
                                Messages.text(
                                        "failure.too-few-observations",
                                        Messages.counted("count.observations", few.observations()),
                                        Messages.counted("count.coefficients", few.coefficients())))
                        .with("observations", few.observations())
                        .with("coefficients", few.coefficients());
            case FitFailure.ZeroResidualVariance none ->
                Fault.of("zero-residual-variance", Messages.text("failure.zero-residual-variance", context.response()))
                        .with("column", context.response());
            case FitFailure.NotIdentified not ->
                Fault.of(
                                "not-identified",
                                Messages.text(
                                        switch (not.cause()) {
                                            case SINGLE_OBSERVATIONS -> "failure.not-identified";
                                            case FLAT_LIKELIHOOD -> "failure.not-identified.flat";
                                        },
                                        context.group()))
                        .with("column", context.group())
                        .with("groups", not.groups());
            case FitFailure.NoAdmissibleStart start ->
                Fault.of("no-admissible-start", noAdmissibleStart(start.responseModel()));
            case FitFailure.OptimumOnBoundary edge ->
                Fault.of(
                                "optimum-on-boundary",
                                Messages.text(
                                        edge.groups().isEmpty()
                                                ? "failure.optimum-on-boundary"
                                                : "failure.optimum-on-boundary.groups",
                                        Labels.familyAndLink(edge.responseModel()),
                                        context.group(),
                                        Labels.some(edge.groups())))
                        .with("groups", edge.groups());
            case FitFailure.NumericalBreakdown broken ->
                Fault.of(
                                "numerical-breakdown",
                                Messages.text("failure.numerical-breakdown", Labels.stage(broken.stage())))
                        .with("stage", Labels.code(broken.stage()));
        };
    }

    private static String noAdmissibleStart(ResponseModel model) {
        String pair = Labels.familyAndLink(model);
        String range = Labels.range(model.family());
        return widerLink(model)
                .map(link -> Messages.text("failure.no-admissible-start.link", pair, range, Labels.link(link)))
                .orElseGet(() -> Messages.text("failure.no-admissible-start", pair, range));
    }

    /** Returns a link of the family by which every coefficient gives means in range, where the model's own is none of that kind. */
    public static Optional<Link> widerLink(ResponseModel model) {
        return switch (model.family()) {
            case GAUSSIAN -> Optional.of(Link.IDENTITY).filter(link -> link != model.link());
            case POISSON, GAMMA -> Optional.of(Link.LOG).filter(link -> link != model.link());
            case BINOMIAL, NEGATIVE_BINOMIAL -> Optional.empty();
        };
    }

    private static Fault outOfRange(FitFailure.ResponseOutOfRange out, FailureContext context, Numbers.Minus minus) {
        int row = context.sourceRow().applyAsInt(out.observation());
        String first = Messages.text(
                "failure.response-out-of-range",
                context.response(),
                Labels.range(out.family()),
                Labels.family(out.family()),
                Numbers.count(row),
                Numbers.exact(out.value(), minus));
        String others = out.count() > 1
                ? ' ' + Messages.text("failure.response-out-of-range.all", Numbers.count(out.count()))
                : "";
        return Fault.of("response-out-of-range", first + others + ' ' + Messages.text(remedy(out.family())))
                .with("column", context.response())
                .with("row", row)
                .with("value", out.value())
                .with("count", out.count());
    }

    private static String remedy(Family family) {
        return switch (family) {
            case GAUSSIAN -> "failure.response-out-of-range.gaussian";
            case BINOMIAL -> "failure.response-out-of-range.binomial";
            case POISSON -> "failure.response-out-of-range.poisson";
            case GAMMA -> "failure.response-out-of-range.gamma";
            case NEGATIVE_BINOMIAL -> "failure.response-out-of-range.negative-binomial";
        };
    }

    private static Fault noObservations(FailureContext context) {
        String message = context.dataRows() == 0
                ? Messages.text("failure.no-observations.empty")
                : Messages.text(
                        "failure.no-observations",
                        Messages.counted("count.rows", context.dataRows()),
                        String.join("; ", ExclusionText.details(context.exclusions())));
        return Fault.of("no-observations", message).with("rows", context.dataRows());
    }

    /**
     * Returns why no row was left, with what may have led to it: oddities of the file that concern the columns left out,
     * and what becomes of columns that hold no numbers.
     *
     * @param fault that no row was left
     * @param exclusions rows left out
     * @param dataset the data
     * @param report how they were read
     * @param place where the sentence is read
     */
    public static Fault noRowLeft(
            Fault fault, Exclusions exclusions, Dataset dataset, ImportReport report, Place place) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Exclusions.Count count : exclusions.counts()) {
            switch (count.reason()) {
                case MISSING, INFINITE -> {}
                case NON_NUMERIC -> reasons.add(notNumeric(count.column(), dataset, report, place));
            }
        }
        if (reasons.isEmpty()) {
            return fault;
        }
        List<String> notes = List.copyOf(reasons);
        Fault more = new Fault(fault.code(), fault.message() + ' ' + String.join(" ", notes), fault.details());
        return more.with("reasons", notes);
    }

    private static String notNumeric(String column, Dataset dataset, ImportReport report, Place place) {
        Optional<ImportProblem> problem = report.problems().stream()
                .filter(each -> column.equals(each.column()) && concernsNumbers(each.code()))
                .findFirst();
        if (problem.isPresent()) {
            return ImportText.of(problem.get(), report.reading().format(), place)
                    .message();
        }
        ColumnType type = dataset.find(column).orElseThrow().type();
        boolean date = type == ColumnType.DATE || type == ColumnType.DATETIME;
        return Messages.text(date ? "failure.no-observations.date" : "failure.no-observations.text", column);
    }

    private static boolean concernsNumbers(ImportProblem.Code code) {
        return switch (code) {
            case AMBIGUOUS_NUMBER,
                    THOUSANDS_SEPARATOR,
                    MIXED_DECIMAL_SEPARATORS,
                    INTEGER_TOO_LARGE,
                    NUMBER_OUT_OF_RANGE,
                    LEADING_ZEROS_TEXT,
                    TEXT_AMONG_VALUES,
                    OTHER_MINUS,
                    MIXED_CELLS -> true;
            case ROW_TOO_SHORT,
                    ROW_TOO_LONG,
                    LINE_ABOVE_TABLE,
                    DUPLICATE_HEADER,
                    EMPTY_HEADER,
                    ROW_NAMES,
                    HEADER_TOO_SHORT,
                    ONE_COLUMN,
                    THOUSANDS_BY_EVIDENCE,
                    QUOTES_DOUBTFUL,
                    MIXED_QUOTES,
                    COMMENT_IN_TABLE,
                    ROW_LIKE_COMMENT,
                    BLANK_LINE,
                    BLANKS_AROUND_NAME,
                    DAY_AMONG_TIMES,
                    LEADING_ZEROS,
                    BACKSLASH_QUOTES,
                    UNDECODABLE,
                    ENCODING_DOUBTFUL,
                    CELL_ERROR,
                    FORMULA_WITHOUT_VALUE,
                    MERGED_CELLS,
                    NUMBERS_AS_TEXT,
                    NO_SUCH_DAY,
                    NESTED_COLUMN,
                    TIMES_IN_UTC,
                    UNREADABLE_COLUMN,
                    INFINITE_NUMBER,
                    HEADER_GUESSED,
                    NOT_AS_NAMED -> false;
        };
    }
}
