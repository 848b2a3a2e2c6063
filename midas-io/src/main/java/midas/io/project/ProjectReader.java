package midas.io.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import midas.io.coding.Basis;
import midas.io.coding.Derivations;
import midas.io.coding.RedoOutcome;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnFile;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.frame.ModelSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a project of a list of contents and parts, as far as these are whole. */
final class ProjectReader {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectReader.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_NAME = 255;

    /**
     * What was read.
     *
     * @param content the project
     * @param problems what is missing
     * @param manifest the list of contents
     */
    record Read(ProjectContent content, List<ProjectProblem> problems, Fields manifest) {}

    /** The list of contents says that an older program would misunderstand it. */
    static final class LaterVersionException extends IOException {
        private static final long serialVersionUID = 1;

        LaterVersionException(int version) {
            super(String.valueOf(version));
        }
    }

    /** The list of contents is not one of ours. */
    static final class NoProjectException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final PartSource source;
    private final PartLimits limits;
    private final Watch watch;
    private final List<ProjectProblem> problems = new ArrayList<>();
    private final Map<UUID, Dataset> datasets = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    ProjectReader(PartSource source, PartLimits limits, Watch watch) {
        this.source = source;
        this.limits = limits;
        this.watch = watch;
    }

    /**
     * Reads everything.
     *
     * @throws NoProjectException if there is no list of contents of ours
     * @throws LaterVersionException if it is of a later version
     * @throws IOException if nothing can be read
     */
    Read read() throws IOException {
        Optional<PartSource.Listed> listed = source.manifest();
        if (listed.isEmpty()) {
            throw new NoProjectException();
        }
        Fields manifest = new Fields(MAPPER.readTree(listed.get().bytes()));
        if (!manifest.has("format") || !manifest.text("format").equals(Manifest.FORMAT)) {
            throw new NoProjectException();
        }
        int version = manifest.whole("version");
        if (version > Manifest.VERSION) {
            throw new LaterVersionException(version);
        }
        if (!listed.get().whole()) {
            problems.add(new ProjectProblem.ContentsDoubtful());
        }
        List<SavedDataset> saved = readDatasets(manifest);
        List<SavedModel> models = readModels(manifest);
        List<SavedReport> reports = readReports(manifest);
        ProjectContent content = new ProjectContent(
                manifest.id("id"),
                saved,
                models,
                reports,
                readFits(manifest, readLayout(manifest)),
                readKept(manifest));
        return new Read(content, List.copyOf(problems), manifest);
    }

    private List<SavedDataset> readDatasets(Fields manifest) throws IOException {
        List<SavedDataset> saved = new ArrayList<>();
        for (JsonNode entry : manifest.node().path("datasets")) {
            String name = entry.path("name").asText("");
            try {
                DatasetJson json = new DatasetJson(new Fields(entry));
                Optional<Dataset> dataset = readDataset(json);
                if (dataset.isPresent() && datasets.putIfAbsent(json.id(), dataset.get()) == null) {
                    saved.add(json.saved(dataset.get(), basis(json, dataset.get())));
                }
            } catch (Watch.CancelledException | PartLimits.ExceededException end) {
                throw end;
            } catch (IOException | RuntimeException damaged) {
                // what is damaged may contradict itself in any way
                log("dataset " + name, damaged);
                problems.add(new ProjectProblem.DatasetLost(name));
            }
        }
        return saved;
    }

    private Optional<Dataset> readDataset(DatasetJson json) throws IOException {
        if (json.json().has("data")) {
            PartRef part = PartRef.read(json.json().object("data"));
            return Optional.of(
                    json.with(read(part, in -> ColumnFile.read(in, part.size(), json.columnNames(), json.rows()))));
        }
        if (!(json.lineage() instanceof Lineage.Derived derived)) {
            throw new IOException("no data of " + json.name());
        }
        Dataset parent = datasets.get(derived.parents().getFirst().id());
        if (parent == null) {
            problems.add(new ProjectProblem.DerivedLost(
                    json.name(), derived.parents().getFirst().name()));
            return Optional.empty();
        }
        return switch (Derivations.redo(json.skeleton(), parent)) {
            case RedoOutcome.Redone redone -> {
                List<Column> columns = redone.dataset().columns();
                if (!columns.stream().map(Column::name).toList().equals(json.columnNames())) {
                    throw new IOException("other columns than those of " + json.name());
                }
                yield Optional.of(Dataset.restored(
                        json.id(),
                        json.name(),
                        json.with(columns).columns(),
                        redone.dataset().lineage()));
            }
            case RedoOutcome.Refused refused -> throw new IOException("cannot be made again: " + refused.problems());
        };
    }

    private Optional<Basis> basis(DatasetJson json, Dataset dataset) throws IOException {
        if (!(dataset.lineage() instanceof Lineage.Derived derived)) {
            return Optional.empty();
        }
        Optional<Dataset> parent =
                Optional.ofNullable(datasets.get(derived.parents().getFirst().id()));
        if (json.json().has("basis")) {
            return Optional.of(BasisJson.basisWithScales(json.json(), "basis", parent));
        }
        return parent.map(now -> Derivations.basis(derived.operation(), now));
    }

    private List<SavedModel> readModels(Fields manifest) throws IOException {
        List<SavedModel> models = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (JsonNode entry : manifest.node().path("models")) {
            String name = entry.path("name").asText("");
            try {
                PartRef part = PartRef.read(new Fields(entry).object("content"));
                SavedModel model = read(part, in -> ModelJson.model(new Fields(MAPPER.readTree(in.readAllBytes()))));
                if (ids.add(model.id())) {
                    Optional<Dataset> source =
                            Optional.ofNullable(datasets.get(model.source().id()));
                    models.add(model.withBasis(modelBasis(entry, model.spec(), model.fingerprint(), source)));
                }
            } catch (Watch.CancelledException | PartLimits.ExceededException end) {
                throw end;
            } catch (IOException | RuntimeException damaged) {
                log("model " + name, damaged);
                problems.add(new ProjectProblem.ModelLost(name));
            }
        }
        return models;
    }

    private List<SavedReport> readReports(Fields manifest) throws IOException {
        List<SavedReport> reports = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (JsonNode entry : manifest.node().path(Manifest.REPORTS)) {
            String name = entry.path("name").asText("");
            try {
                PartRef part = PartRef.read(new Fields(entry).object("content"));
                SavedReport report =
                        read(part, in -> ReportJson.report(new Fields(MAPPER.readTree(in.readAllBytes()))));
                if (ids.add(report.id())) {
                    reports.add(report);
                }
            } catch (Watch.CancelledException | PartLimits.ExceededException end) {
                throw end;
            } catch (IOException | RuntimeException damaged) {
                log("report " + name, damaged);
                problems.add(new ProjectProblem.ReportLost(name));
            }
        }
        return reports;
    }

    private static Basis modelBasis(JsonNode entry, ModelSpec spec, String fingerprint, Optional<Dataset> source)
            throws IOException {
        return entry.has("basis")
                ? BasisJson.basis(new Fields(entry), "basis", source)
                : ModelBasis.restored(spec, fingerprint, source);
    }

    /** Gives forms the fits that they showed; a form that was closed or changed by a program that does not know of fits has none. */
    private WindowLayout readFits(Fields manifest, WindowLayout layout) throws IOException {
        List<WindowLayout.Tab> tabs = new ArrayList<>(layout.tabs());
        for (JsonNode entry : manifest.node().path(Manifest.FITS)) {
            placeFit(entry, ModelJson::fit, tabs);
        }
        for (JsonNode entry : manifest.node().path(Manifest.GLM_FITS)) {
            placeFit(entry, ModelJson::glmFit, tabs);
        }
        return new WindowLayout(tabs, layout.front());
    }

    /** What is made of the JSON of a part. */
    private interface FitMaker {
        ShownFit make(Fields json) throws IOException;
    }

    private void placeFit(JsonNode entry, FitMaker maker, List<WindowLayout.Tab> tabs) throws IOException {
        try {
            Fields json = new Fields(entry);
            ShownFit fit = readFit(json, maker);
            WindowLayout.Tab.FormTab form = LayoutJson.form(json.object("form"));
            int place = json.whole("tab");
            boolean there = place >= 0 && place < tabs.size() && tabs.get(place).equals(form);
            int found = there ? place : tabs.indexOf(form);
            if (found >= 0) {
                tabs.set(found, form.withFit(Optional.of(fit)));
            }
        } catch (Watch.CancelledException | PartLimits.ExceededException end) {
            throw end;
        } catch (IOException | RuntimeException damaged) {
            log("a fit", damaged);
            problems.add(new ProjectProblem.FitLost(
                    entry.path("form").path("response").asText("")));
        }
    }

    private ShownFit readFit(Fields json, FitMaker maker) throws IOException {
        PartRef part = PartRef.read(json.object("content"));
        ShownFit fit = read(part, in -> maker.make(new Fields(MAPPER.readTree(in.readAllBytes()))));
        Optional<Dataset> source = Optional.ofNullable(datasets.get(fit.source().id()));
        String fingerprint = fit.seen().fingerprint();
        Basis basis = modelBasis(json.node(), fit.spec(), fingerprint, source);
        return fit.withSeen(SeenData.restored(
                fit.spec(),
                fingerprint,
                basis,
                source.filter(now -> ModelBasis.of(fit.spec(), now).equals(basis))));
    }

    private WindowLayout readLayout(Fields manifest) {
        try {
            return manifest.has("window") ? LayoutJson.layout(manifest.object("window")) : WindowLayout.EMPTY;
        } catch (IOException | RuntimeException damaged) {
            log("the layout", damaged);
            problems.add(new ProjectProblem.LayoutLost());
            return WindowLayout.EMPTY;
        }
    }

    private KeptParts readKept(Fields manifest) throws IOException {
        SortedMap<String, byte[]> kept = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String name : source.names()) {
            if (used.contains(name)) {
                continue;
            }
            if (!isHarmless(name)) {
                refused.add(name);
                continue;
            }
            limits.take(source.size(name), source.packed(name));
            try (InputStream in = source.open(name)) {
                byte[] bytes = in.readNBytes((int) source.size(name));
                watch.passed(bytes.length);
                kept.put(name, bytes);
            } catch (Watch.CancelledException end) {
                throw end;
            } catch (IOException damaged) {
                log(name, damaged);
                lost.add(name);
            }
        }
        if (!lost.isEmpty()) {
            problems.add(new ProjectProblem.PartsNotKept(lost));
        }
        if (!refused.isEmpty()) {
            problems.add(new ProjectProblem.PartsRefused(refused));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        manifest.node().fieldNames().forEachRemaining(name -> {
            if (!Manifest.FIELDS.contains(name)) {
                fields.put(name, manifest.node().path(name).toString());
            }
        });
        return new KeptParts(kept, fields);
    }

    /** Nothing is ever unpacked under its name; other programs may do so. */
    private static boolean isHarmless(String name) {
        return !name.isBlank()
                && name.length() <= MOST_NAME
                && !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && Stream.of(name.split("/", -1)).noneMatch(step -> step.equals("..") || step.equals("."));
    }

    /** What is made of the bytes of a part. */
    private interface Maker<T> {
        T make(InputStream in) throws IOException;
    }

    private <T> T read(PartRef part, Maker<T> maker) throws IOException {
        used.add(part.name());
        long size = source.size(part.name());
        if (size != part.size()) {
            throw new IOException(part.name() + " has " + size + " bytes, not " + part.size());
        }
        limits.take(size, source.packed(part.name()));
        Digests digests = new Digests();
        try (InputStream in = new DigestedStream(source.open(part.name()), digests, watch)) {
            T made;
            try {
                made = maker.make(in);
            } catch (Watch.CancelledException | PartLimits.ExceededException end) {
                throw end;
            } catch (IOException | RuntimeException nonsense) {
                // what is read of other bytes than those saved is of no account
                compare(part, in, digests);
                throw nonsense;
            }
            compare(part, in, digests);
            return made;
        }
    }

    private static void compare(PartRef part, InputStream in, Digests digests) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        if (!digests.sha256().equals(part.sha256())) {
            throw new IOException(part.name() + " is not what was saved");
        }
    }

    /** That a file is damaged is no fault of the program, which is all that a stack would be of use for. */
    private static void log(String what, Exception damaged) {
        if (damaged instanceof IOException) {
            LOG.warn("{} is damaged: {}", what, damaged.toString());
        } else {
            LOG.warn("{} is damaged", what, damaged);
        }
    }
}
