package midas.ui.text.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import midas.core.family.ResponseModel;
import midas.core.result.Convergence;
import midas.core.result.FitStatistics;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.GroupSizes;
import midas.core.result.Icc;
import midas.core.result.Interval;
import midas.core.result.RandomInterceptTest;
import midas.io.frame.Exclusions;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;
import midas.io.project.SavedModel;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.ExclusionText;
import midas.ui.text.IccText;
import midas.ui.text.ImportText;
import midas.ui.text.Labels;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;
import midas.ui.text.Warning;

/**
 * A fitted model as JSON: a contract, described by {@code docs/glmm-result.schema.json}. Fields may be added, never
 * taken away.
 */
public final class FitJson {

    private FitJson() {}

    /** Returns a saved model as an object. */
    public static String of(SavedModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOut.object(
                bytes, json -> write(json, model.result(), model.exclusions(), model.elapsed(), Optional.empty()));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes the fields of a fit.
     *
     * @param json the object that gets them
     * @param model the model
     * @param exclusions rows left out
     * @param elapsed wall time of the fit
     * @param imported how the data file was read, where that is known
     */
    public static void write(
            JsonOut json, FittedModel model, Exclusions exclusions, Duration elapsed, Optional<ImportReport> imported)
            throws IOException {
        json.text("status", "fitted");
        json.flag("converged", model.convergence().isConverged());
        json.flag("singular", model.isSingular());
        model(json, model.responseModel());
        json.text("method", Labels.method(model.statistics().kind()));
        json.text("formula", ModelFormula.of(model));
        json.text("response", model.responseName());
        json.texts("fixed", model.predictorNames());
        json.text("group", model.groupName());
        json.flag("intercept", model.intercept());
        json.whole("observations", model.observations());
        exclusions(json, exclusions);
        json.whole("groups", model.groups());
        json.object("groupSizes", sizes -> groupSizes(sizes, model.groupSizes()));
        json.number("confidenceLevel", model.confidenceLevel());
        json.objects("fixedEffects", model.fixedEffects(), (item, effect) -> effect(item, effect, model));
        json.objects(
                "varianceComponents",
                model.varianceComponents(),
                (item, component) -> item.text("component", Labels.component(component.source(), model.groupName()))
                        .number("variance", component.variance())
                        .number("standardDeviation", component.standardDeviation()));
        icc(json, model.icc());
        json.number("designEffect", model.designEffect().orElse(Double.NaN));
        statistics(json, model.statistics());
        Optional<RandomInterceptTest> test = model.randomInterceptTest();
        if (test.isPresent()) {
            json.object("randomInterceptTest", item -> test(item, test.get()));
        }
        json.objects(
                "randomIntercepts",
                model.randomIntercepts(),
                (item, random) -> item.text("group", random.group())
                        .number("estimate", random.estimate())
                        .number("standardError", random.standardError())
                        .whole("rank", random.rank())
                        .whole("observations", random.observations()));
        convergence(json, model.convergence());
        json.text("factorization", ComputationText.code(model.factorization()));
        json.texts(
                "fallbacks",
                model.convergence().fallbacks().stream()
                        .map(ComputationText::code)
                        .toList());
        json.number("seconds", elapsed.toNanos() / 1e9);
        warnings(json, DiagnosticText.all(model, Numbers.Minus.ASCII));
        notes(json, imported.map(ImportReport::problemCounts).orElse(Map.of()));
    }

    /** Writes what was noticed when the data were read. */
    public static void notes(JsonOut json, Map<ImportProblem.Code, Long> counts) throws IOException {
        json.objects(
                "importNotes",
                counts.entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry<ImportProblem.Code, Long>::getKey))
                        .toList(),
                (item, count) -> item.text("code", ImportText.code(count.getKey()))
                        .whole("count", count.getValue())
                        .text("message", ImportText.count(count.getKey(), count.getValue())));
    }

    /** Writes family and link. */
    public static void model(JsonOut json, ResponseModel model) throws IOException {
        json.text("family", Labels.code(model.family())).text("link", Labels.code(model.link()));
    }

    /** Writes the rows that were left out. */
    public static void exclusions(JsonOut json, Exclusions exclusions) throws IOException {
        json.whole("excludedRows", exclusions.rows());
        json.objects(
                "exclusions",
                exclusions.counts(),
                (item, count) -> item.text("column", count.column())
                        .text("reason", ExclusionText.code(count.reason()))
                        .whole("count", count.cells()));
    }

    private static void groupSizes(JsonOut json, GroupSizes sizes) throws IOException {
        json.whole("smallest", sizes.smallest())
                .number("median", sizes.median())
                .whole("largest", sizes.largest());
    }

    private static void effect(JsonOut json, FixedEffect effect, FittedModel model) throws IOException {
        json.text("name", effect.name())
                .number("estimate", effect.estimate())
                .number("standardError", effect.standardError())
                .number("waldZ", effect.waldZ())
                .number("waldP", effect.waldP());
        interval(json, effect.estimate(), effect.interval(model.confidenceLevel()), model.responseModel());
    }

    /** Writes the interval of an estimate, and both on the scale of the response where that has a name. */
    static void interval(JsonOut json, double estimate, Interval interval, ResponseModel model) throws IOException {
        json.number("lower", interval.lower()).number("upper", interval.upper());
        Optional<ResponseModel.ExponentiatedScale> scale = model.exponentiatedScale();
        if (scale.isPresent()) {
            Interval exponentiated = interval.exponentiated();
            json.number("exp", Math.exp(estimate))
                    .number("expLower", exponentiated.lower())
                    .number("expUpper", exponentiated.upper())
                    .text("expLabel", Labels.exponentiated(scale.get()));
        }
    }

    /** Writes what warns of a fit. */
    static void warnings(JsonOut json, List<Warning> warnings) throws IOException {
        json.objects(
                "diagnostics",
                warnings,
                (item, warning) -> item.text("code", warning.code())
                        .text("title", warning.title())
                        .text("message", warning.message())
                        .details(warning.details()));
    }

    private static void icc(JsonOut json, Icc icc) throws IOException {
        switch (icc) {
            case Icc.Defined defined ->
                json.number("icc", defined.value())
                        .text("iccNote", IccText.value(defined, Numbers.Minus.ASCII) + ' ' + IccText.note(defined));
            case Icc.NotDefined not ->
                json.number("icc", Double.NaN)
                        .text("iccNote", IccText.value(not, Numbers.Minus.ASCII) + ". " + IccText.note(not));
        }
    }

    /** Writes log-likelihood and information criteria. */
    public static void statistics(JsonOut json, FitStatistics statistics) throws IOException {
        json.number("logLikelihood", statistics.logLikelihood())
                .text("logLikelihoodKind", Labels.logLikelihood(statistics.kind()))
                .number("aic", statistics.aic())
                .number("bic", statistics.bic())
                .whole("parameters", statistics.parameters());
    }

    private static void test(JsonOut json, RandomInterceptTest test) throws IOException {
        json.number("logLikelihoodWithout", test.logLikelihoodWithout())
                .number("statistic", test.statistic())
                .number("pValue", test.pValue());
    }

    /** Writes how the optimiser ended. */
    public static void convergence(JsonOut json, Convergence convergence) throws IOException {
        json.whole("iterations", convergence.iterations())
                .whole("evaluations", convergence.evaluations())
                .number("gradientNorm", convergence.gradientNorm())
                .number("newtonDecrement", convergence.newtonDecrement());
    }
}
