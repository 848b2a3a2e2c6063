package midas.ui.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.FittedModel;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Icc;

/** Sentences for doubtful fits, with the numbers of the fit. */
public final class DiagnosticText {

    private static final int MORE_ITERATIONS = 500;
    private static final double WIDE_TOLERANCE = 1e-4;
    private static final int FEW_GROUPS = 3;

    private DiagnosticText() {}

    /**
     * Returns the warning of a diagnostic.
     *
     * @param diagnostic one of the model's diagnostics
     * @param model the model it stands in
     * @param minus the minus sign of numbers in the sentences
     */
    public static Warning of(Diagnostic diagnostic, FittedModel model, Numbers.Minus minus) {
        return switch (diagnostic) {
            case Diagnostic.SingularFit none -> singular(model, minus);
            case Diagnostic.NotConverged not ->
                notConverged(not.convergence(), model.diagnostics(), fewGroups(model), minus);
            case Diagnostic.FewGroups few -> fewGroups(few.groups(), model, minus);
            case Diagnostic.SingleOutcomes single ->
                warning(
                        "single-outcomes",
                        Messages.text("diagnostic.single-outcomes.happened", model.groupName()),
                        Messages.text("diagnostic.single-outcomes.meaning"),
                        Messages.text("diagnostic.single-outcomes.remedy", model.groupName()),
                        Map.of("groups", single.groups()));
            case Diagnostic.DroppedColumns dropped -> dropped(dropped.names());
            case Diagnostic.Separation separated -> separation(separated.names());
            case Diagnostic.Collinearity collinear -> collinearity(collinear);
            case Diagnostic.NoOverdispersion no -> throw new IllegalArgumentException(diagnostic.toString());
            case Diagnostic.TwoMaxima two -> ApproximationText.twoMaxima(two, minus);
            case Diagnostic.GroupSeparation separated -> ApproximationText.groupSeparation(separated, model, minus);
            case Diagnostic.RoughApproximation rough -> ApproximationText.rough(rough, model, minus);
        };
    }

    /**
     * Returns the warning of a diagnostic of a model without random intercepts.
     *
     * @throws IllegalArgumentException if it is about random intercepts
     */
    private static Warning of(Diagnostic diagnostic, GeneralizedLinearModel model, Numbers.Minus minus) {
        return switch (diagnostic) {
            case Diagnostic.NotConverged not -> notConverged(not.convergence(), model.diagnostics(), "", minus);
            case Diagnostic.DroppedColumns dropped -> dropped(dropped.names());
            case Diagnostic.Separation separated -> separation(separated.names());
            case Diagnostic.Collinearity collinear -> collinearity(collinear);
            case Diagnostic.NoOverdispersion no ->
                warning(
                        "no-overdispersion",
                        Messages.text("diagnostic.no-overdispersion.happened", Numbers.display(no.ratio(), minus)),
                        Messages.text("diagnostic.no-overdispersion.meaning"),
                        Messages.text("diagnostic.no-overdispersion.remedy"),
                        Map.of("ratio", no.ratio()));
            case Diagnostic.SingularFit none -> throw new IllegalArgumentException(diagnostic.toString());
            case Diagnostic.FewGroups few -> throw new IllegalArgumentException(diagnostic.toString());
            case Diagnostic.SingleOutcomes single -> throw new IllegalArgumentException(diagnostic.toString());
            case Diagnostic.TwoMaxima two -> throw new IllegalArgumentException(diagnostic.toString());
            case Diagnostic.GroupSeparation separated -> throw new IllegalArgumentException(diagnostic.toString());
            case Diagnostic.RoughApproximation rough -> throw new IllegalArgumentException(diagnostic.toString());
        };
    }

    /** Returns the warnings of a model without random intercepts, the gravest first. */
    public static List<Warning> all(GeneralizedLinearModel model, Numbers.Minus minus) {
        return model.diagnostics().stream()
                .map(diagnostic -> of(diagnostic, model, minus))
                .toList();
    }

    /** Returns the warnings of a model, the gravest first; the minus sign is that of numbers in the sentences. */
    public static List<Warning> all(FittedModel model, Numbers.Minus minus) {
        return model.diagnostics().stream()
                .map(diagnostic -> of(diagnostic, model, minus))
                .toList();
    }

    /** Returns the limit of iterations to try next. */
    public static int moreIterations(int limit) {
        return Math.max(MORE_ITERATIONS, limit < Integer.MAX_VALUE / 5 ? 5 * limit : limit);
    }

    private static Warning singular(FittedModel model, Numbers.Minus minus) {
        String variance = Numbers.display(model.groupVariance().variance(), minus);
        String meaning = model.icc() instanceof Icc.Defined defined
                ? Messages.text("diagnostic.singular-fit.meaning.icc", Numbers.display(defined.value(), minus))
                : Messages.text("diagnostic.singular-fit.meaning");
        return warning(
                "singular-fit",
                Messages.text("diagnostic.singular-fit.happened", model.groupName(), variance),
                meaning,
                Messages.text(
                        "diagnostic.singular-fit.remedy",
                        Messages.counted("count.groups", model.groups()),
                        Numbers.median(model.groupSizes().median())),
                Map.of("variance", model.groupVariance().variance()));
    }

    private static Warning notConverged(
            Convergence convergence, List<Diagnostic> diagnostics, String fewGroups, Numbers.Minus minus) {
        boolean atLimit = convergence.iterations() >= convergence.maxIterations();
        // people type it as they read it
        String tolerance = Numbers.exact(convergence.tolerance(), Numbers.Minus.ASCII);
        String happened = atLimit
                ? Messages.text(
                        "diagnostic.not-converged.happened.limit",
                        Messages.counted("count.iterations", convergence.maxIterations()))
                : Messages.text(
                        "diagnostic.not-converged.happened",
                        Messages.counted("count.iterations", convergence.iterations()),
                        tolerance);
        String meaning = switch (convergence.status()) {
            case CONVERGED, DOUBTFUL ->
                Messages.text(
                        "diagnostic.not-converged.meaning.doubtful",
                        Numbers.display(convergence.gradientNorm(), minus));
            case NOT_CONVERGED ->
                Messages.text("diagnostic.not-converged.meaning", Numbers.display(convergence.gradientNorm(), minus));
        };
        if (!convergence.fallbacks().isEmpty()) {
            meaning += " " + Messages.text("diagnostic.not-converged.tried", ComputationText.fallbacks(convergence));
        }
        boolean wide = convergence.tolerance() >= WIDE_TOLERANCE;
        String remedy;
        if (diagnostics.stream().anyMatch(Diagnostic.Collinearity.class::isInstance)) {
            remedy = Messages.text("diagnostic.not-converged.remedy.collinear");
        } else if (atLimit) {
            remedy = Messages.text(
                            wide
                                    ? "diagnostic.not-converged.remedy.limit.wide"
                                    : "diagnostic.not-converged.remedy.limit",
                            Numbers.count(convergence.maxIterations()),
                            Numbers.count(moreIterations(convergence.maxIterations())),
                            tolerance)
                    + " "
                    + Messages.text("diagnostic.not-converged.remedy.scales");
        } else {
            remedy = Messages.text(
                    wide ? "diagnostic.not-converged.remedy.wide" : "diagnostic.not-converged.remedy", tolerance);
        }
        return warning("not-converged", happened, meaning, remedy + fewGroups, details(convergence));
    }

    private static String fewGroups(FittedModel model) {
        return model.groups() <= FEW_GROUPS
                ? ' '
                        + Messages.text(
                                "diagnostic.not-converged.remedy.few-groups",
                                Messages.counted("count.groups", model.groups()))
                : "";
    }

    private static Warning fewGroups(int groups, FittedModel model, Numbers.Minus minus) {
        return warning(
                "few-groups",
                Messages.counted("diagnostic.few-groups.happened", groups, model.groupName()),
                Messages.text(
                        "diagnostic.few-groups.meaning",
                        Numbers.display(model.groupVariance().standardDeviation(), minus),
                        Numbers.count(groups)),
                Messages.text("diagnostic.few-groups.remedy", model.groupName()),
                Map.of("groups", groups));
    }

    private static Warning dropped(List<String> names) {
        return warning(
                "dropped-columns",
                Messages.counted("diagnostic.dropped-columns.happened", names.size(), Labels.names(names)),
                Messages.text("diagnostic.dropped-columns.meaning"),
                Messages.text("diagnostic.dropped-columns.remedy"),
                Map.of("columns", names));
    }

    private static Warning collinearity(Diagnostic.Collinearity collinear) {
        return warning(
                "collinearity",
                Messages.counted(
                        "diagnostic.collinearity.happened", collinear.names().size(), Labels.names(collinear.names())),
                Messages.text("diagnostic.collinearity.meaning", whole(collinear.inflation())),
                Messages.text("diagnostic.collinearity.remedy"),
                Map.of("coefficients", collinear.names(), "inflation", collinear.inflation()));
    }

    private static Warning separation(List<String> names) {
        return warning(
                "separation",
                names.isEmpty()
                        ? Messages.text("diagnostic.separation.happened")
                        : Messages.text("diagnostic.separation.happened.names", Labels.names(names)),
                Messages.text("diagnostic.separation.meaning"),
                Messages.text("diagnostic.separation.remedy"),
                Map.of("coefficients", names));
    }

    static Warning warning(String code, String happened, String meaning, String remedy, Map<String, Object> details) {
        return new Warning(code, Messages.text("diagnostic." + code + ".title"), happened, meaning, remedy, details);
    }

    private static Map<String, Object> details(Convergence convergence) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("atLimit", convergence.iterations() >= convergence.maxIterations());
        details.put("doubtful", convergence.status() == Convergence.Status.DOUBTFUL);
        details.put("iterations", convergence.iterations());
        details.put("maxIterations", convergence.maxIterations());
        details.put("tolerance", convergence.tolerance());
        details.put("gradientNorm", convergence.gradientNorm());
        details.put("newtonDecrement", convergence.newtonDecrement());
        details.put(
                "fallbacks",
                convergence.fallbacks().stream().map(ComputationText::code).toList());
        return details;
    }

    private static String whole(double value) {
        return Numbers.count(Math.round(Math.min(value, 1e15)));
    }
}
