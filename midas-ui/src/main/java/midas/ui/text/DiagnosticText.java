package midas.ui.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.FittedModel;
import midas.core.result.Icc;

/** Sentences for doubtful fits, with the numbers of the fit. */
public final class DiagnosticText {

    private static final int MORE_ITERATIONS = 500;

    private DiagnosticText() {}

    /**
     * Returns the warning of a diagnostic.
     *
     * @param diagnostic one of the model's diagnostics
     * @param model the model it stands in
     */
    public static Warning of(Diagnostic diagnostic, FittedModel model) {
        return switch (diagnostic) {
            case Diagnostic.SingularFit none -> singular(model);
            case Diagnostic.NotConverged not -> notConverged(not.convergence());
            case Diagnostic.FewGroups few -> fewGroups(few.groups(), model);
            case Diagnostic.DroppedColumns dropped ->
                warning(
                        "dropped-columns",
                        Messages.counted(
                                "diagnostic.dropped-columns.happened",
                                dropped.names().size(),
                                Labels.names(dropped.names())),
                        Messages.text("diagnostic.dropped-columns.meaning"),
                        Messages.text("diagnostic.dropped-columns.remedy"),
                        Map.of("columns", dropped.names()));
            case Diagnostic.Separation separated -> separation(separated.names());
        };
    }

    /** Returns the warnings of a model, the gravest first. */
    public static List<Warning> all(FittedModel model) {
        return model.diagnostics().stream()
                .map(diagnostic -> of(diagnostic, model))
                .toList();
    }

    /** Returns the limit of iterations to try next. */
    public static int moreIterations(int limit) {
        return Math.max(MORE_ITERATIONS, limit < Integer.MAX_VALUE / 5 ? 5 * limit : limit);
    }

    private static Warning singular(FittedModel model) {
        String variance = number(model.groupVariance().variance());
        String meaning = model.icc() instanceof Icc.Defined defined
                ? Messages.text("diagnostic.singular-fit.meaning.icc", number(defined.value()))
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

    private static Warning notConverged(Convergence convergence) {
        boolean atLimit = convergence.iterations() >= convergence.maxIterations();
        String happened = atLimit
                ? Messages.text(
                        "diagnostic.not-converged.happened.limit",
                        Messages.counted("count.iterations", convergence.maxIterations()))
                : Messages.text(
                        "diagnostic.not-converged.happened",
                        Messages.counted("count.iterations", convergence.iterations()),
                        Numbers.exact(convergence.tolerance(), Numbers.Minus.ASCII));
        String meaning = switch (convergence.status()) {
            case CONVERGED, DOUBTFUL ->
                Messages.text("diagnostic.not-converged.meaning.doubtful", number(convergence.gradientNorm()));
            case NOT_CONVERGED -> Messages.text("diagnostic.not-converged.meaning", number(convergence.gradientNorm()));
        };
        String remedy = atLimit
                ? Messages.text(
                        "diagnostic.not-converged.remedy.limit",
                        Numbers.count(moreIterations(convergence.maxIterations())))
                : Messages.text("diagnostic.not-converged.remedy");
        return warning("not-converged", happened, meaning, remedy, details(convergence));
    }

    private static Warning fewGroups(int groups, FittedModel model) {
        return warning(
                "few-groups",
                Messages.counted("diagnostic.few-groups.happened", groups, model.groupName()),
                Messages.text(
                        "diagnostic.few-groups.meaning",
                        number(model.groupVariance().standardDeviation()),
                        Numbers.count(groups)),
                Messages.text("diagnostic.few-groups.remedy", model.groupName()),
                Map.of("groups", groups));
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

    private static Warning warning(
            String code, String happened, String meaning, String remedy, Map<String, Object> details) {
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
        return details;
    }

    private static String number(double value) {
        return Numbers.display(value, Numbers.Minus.ASCII);
    }
}
