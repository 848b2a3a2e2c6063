package midas.ui.text;

import midas.core.family.Family;
import midas.core.fit.FitFailure;

/** Sentences for fits that failed. */
public final class FailureText {

    private FailureText() {}

    /**
     * Returns why no model could be fitted.
     *
     * @param failure the failure
     * @param context the model in the user's terms
     */
    public static Fault of(FitFailure failure, FailureContext context) {
        return switch (failure) {
            case FitFailure.ResponseOutOfRange out -> outOfRange(out, context);
            case FitFailure.NoObservations none -> noObservations(context);
            case FitFailure.OneGroup one ->
                Fault.of("one-group", Messages.text("failure.one-group", context.group(), one.label()))
                        .with("column", context.group())
                        .with("group", one.label());
            case FitFailure.ConstantResponse constant ->
                Fault.of(
                                "constant-response",
                                Messages.text("failure.constant-response", context.response(), exact(constant.value())))
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
                Fault.of("not-identified", Messages.text("failure.not-identified", context.group()))
                        .with("column", context.group())
                        .with("groups", not.groups());
            case FitFailure.NoAdmissibleStart start ->
                Fault.of(
                        "no-admissible-start",
                        Messages.text(
                                "failure.no-admissible-start",
                                Labels.familyAndLink(start.responseModel()),
                                Labels.range(start.responseModel().family()),
                                Labels.link(start.responseModel().family().defaultLink())));
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

    private static Fault outOfRange(FitFailure.ResponseOutOfRange out, FailureContext context) {
        int row = context.sourceRow().applyAsInt(out.observation());
        String first = Messages.text(
                "failure.response-out-of-range",
                context.response(),
                Labels.range(out.family()),
                Labels.family(out.family()),
                Numbers.count(row),
                exact(out.value()));
        String others = out.count() > 1 ? ' ' + Messages.text("failure.response-out-of-range.all", out.count()) : "";
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
        };
    }

    private static Fault noObservations(FailureContext context) {
        String message = context.dataRows() == 0
                ? Messages.text("failure.no-observations.empty")
                : Messages.text("failure.no-observations", Labels.names(context.columns()));
        return Fault.of("no-observations", message).with("rows", context.dataRows());
    }

    private static String exact(double value) {
        return Numbers.exact(value, Numbers.Minus.ASCII);
    }
}
