package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import midas.core.result.Coefficient;
import midas.core.result.Deviances;
import midas.core.result.Dispersion;
import midas.core.result.Factorization;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Theta;

/** Results of models without random intercepts as JSON and back, bit for bit. */
final class GlmResultJson {

    private GlmResultJson() {}

    static ObjectNode write(GeneralizedLinearModel model) {
        ObjectNode json = ModelJson.write(model.responseModel());
        json.put("response", model.responseName());
        json.set("predictors", Fields.array(model.predictorNames()));
        json.put("intercept", model.intercept());
        json.put("observations", model.observations());
        json.put("confidenceLevel", model.confidenceLevel());
        ArrayNode coefficients = json.putArray("coefficients");
        for (Coefficient coefficient : model.coefficients()) {
            ObjectNode one = coefficients.addObject().put("name", coefficient.name());
            Fields.put(one, "estimate", coefficient.estimate());
            Fields.put(one, "standardError", coefficient.standardError());
            coefficient.degreesOfFreedom().ifPresent(df -> one.put("degreesOfFreedom", df));
        }
        Deviances deviances = model.deviances();
        ObjectNode deviance = json.putObject("deviances");
        deviances.nullDeviance().ifPresent(value -> Fields.put(deviance, "null", value));
        deviance.put("nullDegreesOfFreedom", deviances.nullDegreesOfFreedom());
        Fields.put(deviance, "residual", deviances.residualDeviance());
        deviance.put("residualDegreesOfFreedom", deviances.residualDegreesOfFreedom());
        model.dispersion().ifPresent(dispersion -> {
            ObjectNode one = json.putObject("dispersion");
            Fields.put(one, "pearson", dispersion.pearson());
            Fields.put(one, "maximumLikelihood", dispersion.maximumLikelihood());
        });
        model.theta().ifPresent(theta -> {
            ObjectNode one = json.putObject("theta");
            Fields.put(one, "estimate", theta.estimate());
            theta.standardError().ifPresent(error -> Fields.put(one, "standardError", error));
        });
        json.set("statistics", ResultJson.write(model.statistics()));
        model.logLikelihoodAtMeanDeviance().ifPresent(value -> Fields.put(json, "logLikelihoodAtMeanDeviance", value));
        json.set("convergence", ResultJson.write(model.convergence()));
        json.put("factorization", model.factorization().name());
        ArrayNode diagnostics = json.putArray("diagnostics");
        model.diagnostics().forEach(diagnostic -> diagnostics.add(DiagnosticJson.write(diagnostic)));
        return json;
    }

    static GeneralizedLinearModel result(Fields json) throws IOException {
        return new GeneralizedLinearModel(
                ModelJson.responseModel(json),
                json.text("response"),
                json.texts("predictors"),
                json.flag("intercept"),
                json.whole("observations"),
                json.number("confidenceLevel"),
                json.objects("coefficients", GlmResultJson::coefficient),
                deviances(json.object("deviances")),
                json.has("dispersion") ? Optional.of(dispersion(json.object("dispersion"))) : Optional.empty(),
                json.has("theta") ? Optional.of(theta(json.object("theta"))) : Optional.empty(),
                ResultJson.statistics(json.object("statistics")),
                optional(json, "logLikelihoodAtMeanDeviance"),
                ResultJson.convergence(json.object("convergence")),
                json.constant(Factorization.class, "factorization"),
                json.objects("diagnostics", DiagnosticJson::diagnostic));
    }

    private static Coefficient coefficient(Fields json) throws IOException {
        return new Coefficient(
                json.text("name"),
                json.number("estimate"),
                json.number("standardError"),
                json.has("degreesOfFreedom") ? OptionalInt.of(json.whole("degreesOfFreedom")) : OptionalInt.empty());
    }

    private static Deviances deviances(Fields json) throws IOException {
        return new Deviances(
                optional(json, "null"),
                json.whole("nullDegreesOfFreedom"),
                json.number("residual"),
                json.whole("residualDegreesOfFreedom"));
    }

    private static Dispersion dispersion(Fields json) throws IOException {
        return new Dispersion(json.number("pearson"), json.number("maximumLikelihood"));
    }

    private static Theta theta(Fields json) throws IOException {
        return new Theta(json.number("estimate"), optional(json, "standardError"));
    }

    private static OptionalDouble optional(Fields json, String name) throws IOException {
        return json.has(name) ? OptionalDouble.of(json.number(name)) : OptionalDouble.empty();
    }
}
