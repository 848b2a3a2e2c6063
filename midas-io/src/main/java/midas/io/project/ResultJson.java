package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.core.result.Convergence;
import midas.core.result.Factorization;
import midas.core.result.FitStatistics;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.GroupSizes;
import midas.core.result.Icc;
import midas.core.result.RandomIntercept;
import midas.core.result.RandomInterceptTest;
import midas.core.result.VarianceComponent;

/** Results as JSON and back, bit for bit. */
final class ResultJson {

    private ResultJson() {}

    static ObjectNode write(FittedModel model) {
        ObjectNode json = ModelJson.write(model.responseModel());
        json.put("response", model.responseName());
        json.set("predictors", Fields.array(model.predictorNames()));
        json.put("intercept", model.intercept());
        json.put("group", model.groupName());
        json.put("observations", model.observations());
        json.put("groups", model.groups());
        ObjectNode sizes = json.putObject("groupSizes");
        sizes.put("smallest", model.groupSizes().smallest());
        sizes.put("median", model.groupSizes().median());
        sizes.put("largest", model.groupSizes().largest());
        json.put("confidenceLevel", model.confidenceLevel());
        ArrayNode effects = json.putArray("fixedEffects");
        for (FixedEffect effect : model.fixedEffects()) {
            ObjectNode one = effects.addObject().put("name", effect.name());
            Fields.put(one, "estimate", effect.estimate());
            Fields.put(one, "standardError", effect.standardError());
        }
        ArrayNode components = json.putArray("varianceComponents");
        for (VarianceComponent component : model.varianceComponents()) {
            ObjectNode one =
                    components.addObject().put("source", component.source().name());
            Fields.put(one, "variance", component.variance());
            Fields.put(one, "standardDeviation", component.standardDeviation());
        }
        json.set("icc", write(model.icc()));
        json.set("statistics", write(model.statistics()));
        model.randomInterceptTest().ifPresent(test -> {
            ObjectNode one = json.putObject("randomInterceptTest");
            Fields.put(one, "logLikelihoodWithout", test.logLikelihoodWithout());
            Fields.put(one, "statistic", test.statistic());
            Fields.put(one, "pValue", test.pValue());
        });
        json.set("convergence", write(model.convergence()));
        json.put("factorization", model.factorization().name());
        ArrayNode diagnostics = json.putArray("diagnostics");
        model.diagnostics().forEach(diagnostic -> diagnostics.add(DiagnosticJson.write(diagnostic)));
        json.set("randomIntercepts", write(model.randomIntercepts()));
        return json;
    }

    static FittedModel result(Fields json) throws IOException {
        Fields sizes = json.object("groupSizes");
        return new FittedModel(
                ModelJson.responseModel(json),
                json.text("response"),
                json.texts("predictors"),
                json.flag("intercept"),
                json.text("group"),
                json.whole("observations"),
                json.whole("groups"),
                new GroupSizes(sizes.whole("smallest"), sizes.number("median"), sizes.whole("largest")),
                json.number("confidenceLevel"),
                json.objects(
                        "fixedEffects",
                        effect -> new FixedEffect(
                                effect.text("name"), effect.number("estimate"), effect.number("standardError"))),
                json.objects(
                        "varianceComponents",
                        component -> new VarianceComponent(
                                component.constant(VarianceComponent.Source.class, "source"),
                                component.number("variance"),
                                component.number("standardDeviation"))),
                icc(json.object("icc")),
                statistics(json.object("statistics")),
                randomInterceptTest(json),
                randomIntercepts(json.object("randomIntercepts")),
                convergence(json.object("convergence")),
                json.constant(Factorization.class, "factorization"),
                json.objects("diagnostics", DiagnosticJson::diagnostic));
    }

    /** Models that were saved by earlier versions have none. */
    private static Optional<RandomInterceptTest> randomInterceptTest(Fields json) throws IOException {
        if (!json.has("randomInterceptTest")) {
            return Optional.empty();
        }
        Fields test = json.object("randomInterceptTest");
        return Optional.of(new RandomInterceptTest(
                test.number("logLikelihoodWithout"), test.number("statistic"), test.number("pValue")));
    }

    static ObjectNode write(FitStatistics statistics) {
        ObjectNode json = Fields.object().put("kind", statistics.kind().name());
        Fields.put(json, "logLikelihood", statistics.logLikelihood());
        Fields.put(json, "aic", statistics.aic());
        Fields.put(json, "bic", statistics.bic());
        return json.put("parameters", statistics.parameters());
    }

    static FitStatistics statistics(Fields json) throws IOException {
        return new FitStatistics(
                json.constant(FitStatistics.Kind.class, "kind"),
                json.number("logLikelihood"),
                json.number("aic"),
                json.number("bic"),
                json.whole("parameters"));
    }

    static ObjectNode write(Convergence convergence) {
        ObjectNode json = Fields.object().put("status", convergence.status().name());
        json.put("iterations", convergence.iterations());
        json.put("evaluations", convergence.evaluations());
        Fields.put(json, "gradientNorm", convergence.gradientNorm());
        Fields.put(json, "newtonDecrement", convergence.newtonDecrement());
        json.put("maxIterations", convergence.maxIterations());
        Fields.put(json, "tolerance", convergence.tolerance());
        ArrayNode fallbacks = json.putArray("fallbacks");
        convergence.fallbacks().forEach(fallback -> fallbacks.add(fallback.name()));
        return json;
    }

    static Convergence convergence(Fields json) throws IOException {
        return new Convergence(
                json.constant(Convergence.Status.class, "status"),
                json.whole("iterations"),
                json.whole("evaluations"),
                json.number("gradientNorm"),
                json.number("newtonDecrement"),
                json.whole("maxIterations"),
                json.number("tolerance"),
                json.constants(Convergence.Fallback.class, "fallbacks"));
    }

    private static ObjectNode write(Icc icc) {
        ObjectNode json = Fields.object();
        switch (icc) {
            case Icc.Defined defined -> {
                Fields.put(json, "value", defined.value());
                Fields.put(json, "residualVariance", defined.residualVariance());
                json.put("basis", defined.basis().name());
            }
            case Icc.NotDefined none -> json.put("notDefined", none.reason().name());
        }
        return json;
    }

    private static Icc icc(Fields json) throws IOException {
        return json.has("notDefined")
                ? new Icc.NotDefined(json.constant(Icc.Reason.class, "notDefined"))
                : new Icc.Defined(
                        json.number("value"), json.number("residualVariance"), json.constant(Icc.Basis.class, "basis"));
    }

    /** By columns: a hundred thousand groups would be as many objects. */
    private static ObjectNode write(List<RandomIntercept> intercepts) {
        ObjectNode json = Fields.object();
        ArrayNode groups = json.putArray("groups");
        ArrayNode observations = json.putArray("observations");
        ArrayNode estimates = json.putArray("estimates");
        ArrayNode standardErrors = json.putArray("standardErrors");
        ArrayNode ranks = json.putArray("ranks");
        for (RandomIntercept intercept : intercepts) {
            groups.add(intercept.group());
            observations.add(intercept.observations());
            estimates.add(intercept.estimate());
            standardErrors.add(intercept.standardError());
            ranks.add(intercept.rank());
        }
        return json;
    }

    private static List<RandomIntercept> randomIntercepts(Fields json) throws IOException {
        List<String> groups = json.texts("groups");
        double[] observations = json.numbers("observations");
        double[] estimates = json.numbers("estimates");
        double[] standardErrors = json.numbers("standardErrors");
        double[] ranks = json.numbers("ranks");
        int count = groups.size();
        if (observations.length != count
                || estimates.length != count
                || standardErrors.length != count
                || ranks.length != count) {
            throw new IOException("random intercepts of different number");
        }
        List<RandomIntercept> intercepts = new ArrayList<>(count);
        for (int j = 0; j < count; j++) {
            intercepts.add(new RandomIntercept(
                    groups.get(j), (int) observations[j], estimates[j], standardErrors[j], (int) ranks[j]));
        }
        return intercepts;
    }
}
