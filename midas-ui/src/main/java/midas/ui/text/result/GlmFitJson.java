package midas.ui.text.result;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import midas.core.result.Coefficient;
import midas.core.result.Deviances;
import midas.core.result.Dispersion;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Theta;
import midas.io.frame.Exclusions;
import midas.ui.text.ComputationText;
import midas.ui.text.DiagnosticText;
import midas.ui.text.Labels;
import midas.ui.text.ModelFormula;
import midas.ui.text.Numbers;

/** A fitted model without random intercepts as JSON: a contract, described by {@code docs/glm-result.schema.json}. Fields may be added, never taken away. */
public final class GlmFitJson {

    private GlmFitJson() {}

    /** Writes the fields of a fit. */
    public static void write(JsonOut json, GeneralizedLinearModel model, Exclusions exclusions, Duration elapsed)
            throws IOException {
        json.text("status", "fitted");
        json.flag("converged", model.convergence().isConverged());
        FitJson.model(json, model.responseModel());
        json.text("method", Labels.method(model.statistics().kind()));
        json.text("formula", ModelFormula.of(model));
        json.text("response", model.responseName());
        json.texts("fixed", model.predictorNames());
        json.flag("intercept", model.intercept());
        json.whole("observations", model.observations());
        FitJson.exclusions(json, exclusions);
        json.number("confidenceLevel", model.confidenceLevel());
        json.text("distribution", model.dispersion().isPresent() ? "t" : "normal");
        json.objects("coefficients", model.coefficients(), (item, each) -> coefficient(item, each, model));
        deviances(json, model.deviances());
        Optional<Dispersion> dispersion = model.dispersion();
        if (dispersion.isPresent()) {
            json.object(
                    "dispersion",
                    item -> item.number("pearson", dispersion.get().pearson())
                            .number("maximumLikelihood", dispersion.get().maximumLikelihood()));
        }
        Optional<Theta> theta = model.theta();
        if (theta.isPresent()) {
            json.object(
                    "theta",
                    item -> item.number("estimate", theta.get().estimate())
                            .number("standardError", theta.get().standardError().orElse(Double.NaN)));
        }
        FitJson.statistics(json, model.statistics());
        if (model.logLikelihoodAtMeanDeviance().isPresent()) {
            json.number(
                    "logLikelihoodAtMeanDeviance",
                    model.logLikelihoodAtMeanDeviance().getAsDouble());
        }
        FitJson.convergence(json, model.convergence());
        json.text("factorization", ComputationText.code(model.factorization()));
        json.number("seconds", elapsed.toNanos() / 1e9);
    }

    /** Writes the warnings of a fit. */
    public static void diagnostics(JsonOut json, GeneralizedLinearModel model) throws IOException {
        FitJson.warnings(json, DiagnosticText.all(model, Numbers.Minus.ASCII));
    }

    private static void coefficient(JsonOut json, Coefficient each, GeneralizedLinearModel model) throws IOException {
        json.text("name", each.name())
                .number("estimate", each.estimate())
                .number("standardError", each.standardError())
                .number("statistic", each.statistic())
                .number("pValue", each.pValue());
        FitJson.interval(json, each.estimate(), each.interval(model.confidenceLevel()), model.responseModel());
    }

    private static void deviances(JsonOut json, Deviances deviances) throws IOException {
        json.number("nullDeviance", deviances.nullDeviance().orElse(Double.NaN))
                .whole("nullDegreesOfFreedom", deviances.nullDegreesOfFreedom())
                .number("residualDeviance", deviances.residualDeviance())
                .whole("residualDegreesOfFreedom", deviances.residualDegreesOfFreedom());
    }
}
