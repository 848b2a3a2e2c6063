package midas.io.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import midas.io.coding.Basis;
import midas.io.coding.Derivations;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnData;
import midas.io.dataset.ColumnFile;
import midas.io.dataset.Dataset;
import midas.io.dataset.DatasetRef;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.io.frame.ModelSpec;

/** A project ready to be written: the list of contents, and the parts it points to. */
final class ProjectDraft {

    /** Writes a part; always the same bytes. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A part.
     *
     * @param ref its name and what must be in it
     * @param body writes it
     */
    record Part(PartRef ref, Body body) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ProjectContent content;
    private final PartCache cache;
    private final Watch watch;
    private final Map<UUID, Dataset> datasets = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final byte[] manifest;

    /**
     * Makes a draft.
     *
     * @param content the project
     * @param cache remembers digests
     * @param watch hears of the bytes that are digested
     * @param extra further fields of the list of contents
     */
    ProjectDraft(ProjectContent content, PartCache cache, Watch watch, ObjectNode extra) throws IOException {
        this.content = content;
        this.cache = cache;
        this.watch = watch;
        content.datasets().forEach(saved -> datasets.put(saved.dataset().id(), saved.dataset()));
        this.manifest = manifest(extra);
    }

    /** Returns a part for what is kept as it is. */
    static Part kept(byte[] bytes) {
        Digests digests = new Digests();
        digests.update(bytes, 0, bytes.length);
        return new Part(PartRef.of("kept", ".part", digests), out -> out.write(bytes));
    }

    /** Returns the list of contents as JSON. */
    byte[] manifest() {
        return manifest;
    }

    /** Returns the parts it points to, each once. */
    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** Returns a bound of the bytes that a project has to read and to write, for showing progress. */
    static long work(ProjectContent content) {
        long bytes = 1;
        for (SavedDataset saved : content.datasets()) {
            bytes += 8L * saved.dataset().rows() * saved.dataset().columns().size();
        }
        return bytes;
    }

    private byte[] manifest(ObjectNode extra) throws IOException {
        ObjectNode json = Fields.object();
        json.put("format", Manifest.FORMAT);
        json.put("version", Manifest.VERSION);
        json.put("id", content.id().toString());
        json.put("saved", Instant.now().toString());
        json.setAll(extra);
        ArrayNode listed = json.putArray("datasets");
        for (SavedDataset saved : content.datasets()) {
            listed.add(dataset(saved));
        }
        ArrayNode models = json.putArray("models");
        for (SavedModel model : content.models()) {
            ObjectNode listedModel =
                    models.addObject().put("id", model.id().toString()).put("name", model.name());
            listedModel.set(
                    "content",
                    jsonPart(model, "models", () -> ModelJson.write(model)).write());
            putBasis(listedModel, model.source(), model.spec(), model.basis());
        }
        ArrayNode reports = reports();
        if (!reports.isEmpty()) {
            json.set(Manifest.REPORTS, reports);
        }
        json.set("window", LayoutJson.write(content.window()));
        ArrayNode fits = fits(FormFit.class);
        if (!fits.isEmpty()) {
            json.set(Manifest.FITS, fits);
        }
        ArrayNode glmFits = fits(GlmFit.class);
        if (!glmFits.isEmpty()) {
            json.set(Manifest.GLM_FITS, glmFits);
        }
        for (Map.Entry<String, String> field : content.kept().fields().entrySet()) {
            if (!json.has(field.getKey())) {
                json.set(field.getKey(), MAPPER.readTree(field.getValue()));
            }
        }
        return bytes(json);
    }

    static byte[] bytes(ObjectNode json) throws JsonProcessingException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private ObjectNode dataset(SavedDataset saved) throws IOException {
        ObjectNode json = DatasetJson.write(saved);
        Dataset dataset = saved.dataset();
        if (dataset.lineage() instanceof Lineage.Derived derived) {
            Optional<Dataset> parent = Optional.ofNullable(
                    datasets.get(derived.parents().getFirst().id()));
            boolean fresh = parent.map(now -> Derivations.basis(derived.operation(), now))
                    .equals(saved.basis());
            json.put("stale", !fresh);
            if (fresh && canBeMadeAgain(derived.operation())) {
                return json;
            }
            if (!fresh && parent.isPresent() && saved.basis().isPresent()) {
                Basis basis = saved.basis().get();
                json.set("basis", BasisJson.write(basis, parent.get()));
            }
        }
        json.set("data", columns(dataset).write());
        return json;
    }

    private static boolean canBeMadeAgain(Operation operation) {
        return switch (operation) {
            case Operation.DummyCoded coded -> true;
            case Operation.Selected selected -> true;
            // fitted values are a result, and kept like all results
            case Operation.ModelDiagnostics model -> false;
        };
    }

    private PartRef columns(Dataset dataset) throws IOException {
        List<ColumnData> key = new ArrayList<>();
        for (Column column : dataset.columns()) {
            key.add(column.importedAs(column.importedType()));
        }
        Body body = out -> ColumnFile.write(dataset.columns(), dataset.rows(), out);
        Optional<PartRef> known = cache.find(key);
        PartRef ref = known.isPresent() ? known.get() : PartRef.of("data", ".columns", digest(body));
        cache.put(key, ref);
        parts.putIfAbsent(ref.name(), new Part(ref, body));
        return ref;
    }

    private ArrayNode reports() throws IOException {
        ArrayNode reports = Fields.array();
        for (SavedReport report : content.reports()) {
            reports.addObject()
                    .put("id", report.id().toString())
                    .put("name", report.name())
                    .set(
                            "content",
                            jsonPart(report, "reports", () -> ReportJson.write(report))
                                    .write());
        }
        return reports;
    }

    /** The fits that forms show, each with the form: it is found by that where another program has written other tabs. */
    private ArrayNode fits(Class<? extends ShownFit> kind) throws IOException {
        ArrayNode fits = Fields.array();
        List<WindowLayout.Tab> tabs = content.window().tabs();
        for (int place = 0; place < tabs.size(); place++) {
            if (tabs.get(place) instanceof WindowLayout.Tab.FormTab form
                    && form.fit().filter(kind::isInstance).isPresent()) {
                ShownFit fit = form.fit().get();
                ObjectNode one = fits.addObject().put("tab", place);
                one.set("form", LayoutJson.write(form));
                one.set(
                        "content",
                        jsonPart(fit, "fits", () -> ModelJson.write(fit)).write());
                putBasis(one, fit.source(), fit.spec(), fit.seen().basis());
            }
        }
        return fits;
    }

    private void putBasis(ObjectNode json, DatasetRef source, ModelSpec spec, Basis basis) {
        Optional<Dataset> now = Optional.ofNullable(datasets.get(source.id()));
        if (now.isPresent() && !basis.equals(ModelBasis.of(spec, now.get()))) {
            json.set("basis", BasisJson.write(basis, now.get()));
        }
    }

    /** What was digested once is made anew only where it is written. */
    private PartRef jsonPart(Object unchanging, String folder, Supplier<ObjectNode> json) throws IOException {
        Optional<PartRef> known = cache.findSame(unchanging);
        if (known.isPresent()) {
            PartRef ref = known.get();
            parts.putIfAbsent(ref.name(), new Part(ref, out -> out.write(MAPPER.writeValueAsBytes(json.get()))));
            return ref;
        }
        byte[] bytes = MAPPER.writeValueAsBytes(json.get());
        Body body = out -> out.write(bytes);
        PartRef ref = PartRef.of(folder, ".json", digest(body));
        cache.putSame(unchanging, ref);
        parts.putIfAbsent(ref.name(), new Part(ref, body));
        return ref;
    }

    private Digests digest(Body body) throws IOException {
        Digests digests = new Digests();
        try (OutputStream out = digests.into(watch.over(OutputStream.nullOutputStream()))) {
            body.writeTo(out);
        }
        return digests;
    }
}
