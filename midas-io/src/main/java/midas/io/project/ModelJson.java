package midas.io.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.coding.Basis;
import midas.io.dataset.DatasetRef;
import midas.io.frame.Exclusions;
import midas.io.frame.ModelSpec;

/** Models as JSON and back; what of their data they saw is found anew. */
final class ModelJson {

    private ModelJson() {}

    static ObjectNode write(SavedModel model) {
        ObjectNode json = Fields.object();
        json.put("id", model.id().toString());
        json.put("name", model.name());
        put(json, FormFit.of(model));
        model.diagnostics().ifPresent(id -> json.put("diagnostics", id.toString()));
        return json;
    }

    static ObjectNode write(ShownFit fit) {
        ObjectNode json = Fields.object();
        put(json, fit);
        return json;
    }

    private static void put(ObjectNode json, ShownFit fit) {
        json.set("dataset", LineageJson.write(fit.source()));
        json.put("dataSha256", fit.seen().fingerprint());
        json.put("fittedAt", fit.fittedAt().toString());
        json.put("elapsedNanos", fit.elapsed().toNanos());
        json.put("dataRows", fit.dataRows());
        json.set("excluded", write(fit.exclusions()));
        json.set("specification", write(fit.spec()));
        json.set(
                "result",
                switch (fit) {
                    case FormFit mixed -> ResultJson.write(mixed.result());
                    case GlmFit fixed -> GlmResultJson.write(fixed.result());
                });
    }

    static SavedModel model(Fields json) throws IOException {
        return fit(json)
                .toModel(
                        json.id("id"),
                        json.text("name"),
                        json.has("diagnostics") ? Optional.of(json.id("diagnostics")) : Optional.<UUID>empty());
    }

    static FormFit fit(Fields json) throws IOException {
        return fit(json, ResultJson::result, FormFit::new);
    }

    static GlmFit glmFit(Fields json) throws IOException {
        GlmFit fit = fit(json, GlmResultJson::result, GlmFit::new);
        if (fit.spec().hasGroup()) {
            throw new IOException("a group");
        }
        return fit;
    }

    private interface Result<R> {
        R read(Fields json) throws IOException;
    }

    private interface Fit<R, F> {
        F of(
                SeenData seen,
                DatasetRef source,
                ModelSpec spec,
                R result,
                Exclusions exclusions,
                int dataRows,
                Duration elapsed,
                Instant fittedAt);
    }

    private static <R, F> F fit(Fields json, Result<R> result, Fit<R, F> fit) throws IOException {
        try {
            ModelSpec spec = specification(json.object("specification"));
            return fit.of(
                    seen(json, spec),
                    LineageJson.reference(json.object("dataset")),
                    spec,
                    result.read(json.object("result")),
                    exclusions(json.object("excluded")),
                    json.whole("dataRows"),
                    Duration.ofNanos(json.large("elapsedNanos")),
                    Instant.parse(json.text("fittedAt")));
        } catch (IllegalArgumentException | DateTimeException impossible) {
            throw new IOException(impossible);
        }
    }

    private static SeenData seen(Fields json, ModelSpec spec) throws IOException {
        return SeenData.restored(spec, json.text("dataSha256"), new Basis(List.of()), Optional.empty());
    }

    static ObjectNode write(ResponseModel model) {
        return Fields.object()
                .put("family", model.family().name())
                .put("link", model.link().name());
    }

    static ResponseModel responseModel(Fields json) throws IOException {
        return new ResponseModel(json.constant(Family.class, "family"), json.constant(Link.class, "link"));
    }

    private static ObjectNode write(ModelSpec spec) {
        ObjectNode json = write(spec.responseModel());
        json.put("response", spec.response());
        json.set("fixed", Fields.array(spec.fixed()));
        json.put("group", spec.group());
        json.put("intercept", spec.intercept());
        json.put("maxIterations", spec.options().maxIterations());
        json.put("tolerance", spec.options().tolerance());
        json.put("confidenceLevel", spec.options().confidenceLevel());
        return json;
    }

    private static ModelSpec specification(Fields json) throws IOException {
        return new ModelSpec(
                json.text("response"),
                json.texts("fixed"),
                json.text("group"),
                responseModel(json),
                json.flag("intercept"),
                new FitOptions(json.whole("maxIterations"), json.number("tolerance"), json.number("confidenceLevel")));
    }

    private static ObjectNode write(Exclusions exclusions) {
        ObjectNode json = Fields.object().put("rows", exclusions.rows());
        ArrayNode counts = json.putArray("counts");
        exclusions
                .counts()
                .forEach(count -> counts.addObject()
                        .put("column", count.column())
                        .put("reason", count.reason().name())
                        .put("cells", count.cells()));
        return json;
    }

    private static Exclusions exclusions(Fields json) throws IOException {
        return new Exclusions(
                json.whole("rows"),
                json.objects(
                        "counts",
                        count -> new Exclusions.Count(
                                count.text("column"),
                                count.constant(Exclusions.Reason.class, "reason"),
                                count.whole("cells"))));
    }
}
