package midas.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.FitOutcome;
import midas.core.fit.GeneralizedLinearModels;
import midas.core.fit.GlmOutcome;
import midas.core.fit.MixedModels;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.Derivations;
import midas.io.coding.DummyCoding;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Scale;
import midas.io.frame.ColumnReading;
import midas.io.frame.DiagnosticDataset;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.frame.ModelSpec;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;

/** A project with one of everything, for tests. */
final class Projects {

    private Projects() {}

    static ImportOutcome.Imported read(String name, String csv) {
        ImportOutcome outcome = Importer.readText(name, csv, ImportOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return (ImportOutcome.Imported) outcome;
    }

    static String csv() {
        StringBuilder csv = new StringBuilder("y,x,region,visit,id,ok,note\n");
        for (int row = 0; row < 60; row++) {
            String note = row % 7 == 0 ? "NA" : row % 5 == 0 ? "\"ü, \"\"日本\"\"\"" : "n" + row % 3;
            csv.append(row % 11 == 3 ? "NA" : (row * 37 % 101) / 10.0 + row % 4 * 3)
                    .append(',')
                    .append(row % 13 + (row % 2 == 0 ? ".50" : ".25"))
                    .append(',')
                    .append(List.of("North", "South", "West").get(row % 3))
                    .append(",2024-0")
                    .append(1 + row % 9)
                    .append("-10,")
                    .append(row % 2 == 0 ? "0" + row % 4 : row % 4)
                    .append(',')
                    .append(row % 3 == 0 ? "yes" : "No")
                    .append(',')
                    .append(note)
                    .append('\n');
        }
        return csv.toString();
    }

    /** A dataset, one coded from it, one coded from what it was before, a model, and its fitted values. */
    static ProjectContent content() {
        ImportOutcome.Imported imported = read("schools", csv());
        Dataset before = imported.dataset().withScale("id", Scale.NOMINAL);
        Dataset stale = coded(before, "stale", new Coding("region", "West", true));
        Dataset schools = before.withColumn(
                before.find("id").orElseThrow().as(ColumnType.STRING).column());
        Dataset fresh =
                coded(schools, "fresh", new Coding("region", "South", false)).withScale("region_North", Scale.NOMINAL);
        SavedModel model = model(schools, "school model");
        Dataset diagnostics = diagnostics(schools, model);
        Map<String, Scale> scales = Map.of("id", Scale.NOMINAL);
        ImportOrigin origin = new ImportOrigin(
                Path.of("schools.csv"), ImportOptions.DEFAULT.withDelimiter(',').withHeader(true));
        SavedReport report = Reports.of(model.id());
        return new ProjectContent(
                UUID.randomUUID(),
                List.of(
                        new SavedDataset(
                                schools, Optional.of(imported.report()), Optional.of(origin), Optional.empty(), scales),
                        derived(stale, before, Map.of()),
                        derived(fresh, schools, Map.of("region_North", Scale.NOMINAL)),
                        derived(diagnostics, schools, Map.of())),
                List.of(model.withDiagnostics(diagnostics.id())),
                List.of(report),
                new WindowLayout(
                        List.of(
                                new WindowLayout.Tab.DatasetTab(schools.id()),
                                new WindowLayout.Tab.FormTab(
                                        true,
                                        Optional.of(schools.id()),
                                        Optional.of("y"),
                                        List.of("x"),
                                        Optional.empty(),
                                        "GAMMA",
                                        "LOG",
                                        true,
                                        "9x",
                                        "100",
                                        "1e-6",
                                        false,
                                        Optional.of(fit(schools))),
                                new WindowLayout.Tab.ReportTab(report.id()),
                                new WindowLayout.Tab.CodingTab(
                                        Optional.of(schools.id()),
                                        "coded so far",
                                        List.of(new Coding("region", null, true), new Coding("note", "n1", false)),
                                        List.of("visit"),
                                        Optional.of(fresh.id())),
                                new WindowLayout.Tab.ModelTab(model.id())),
                        1),
                KeptParts.NONE);
    }

    private static Dataset coded(Dataset parent, String name, Coding coding) {
        CodingOutcome outcome = DummyCoding.apply(parent, name, List.of(coding));
        assertThat(outcome).isInstanceOf(CodingOutcome.Coded.class);
        return ((CodingOutcome.Coded) outcome).dataset();
    }

    static SavedDataset derived(Dataset dataset, Dataset parent, Map<String, Scale> scales) {
        Lineage.Derived lineage = (Lineage.Derived) dataset.lineage();
        return new SavedDataset(
                dataset,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Derivations.basis(lineage.operation(), parent)),
                scales);
    }

    private static ModelFrame frame(Dataset dataset, ModelSpec spec) {
        FrameOutcome outcome = ModelFrame.of(dataset, spec, ColumnReading.TYPED);
        assertThat(outcome).isInstanceOf(FrameOutcome.Framed.class);
        return ((FrameOutcome.Framed) outcome).frame();
    }

    static SavedModel model(Dataset dataset, String name) {
        return model(
                dataset,
                name,
                new ModelSpec(
                        "y", List.of("x"), "region", ResponseModel.of(Family.GAUSSIAN), true, FitOptions.DEFAULT));
    }

    static SavedModel model(Dataset dataset, String name, ModelSpec spec) {
        ModelFrame frame = frame(dataset, spec);
        FitOutcome outcome = MixedModels.fit(frame.design(), spec.responseModel(), spec.options(), FitMonitor.none());
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        return new SavedModel(
                UUID.randomUUID(),
                name,
                dataset.ref(),
                spec,
                ((FitOutcome.Fitted) outcome).model(),
                frame.exclusions(),
                frame.sourceRows(),
                Duration.ofNanos(1_234_567),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                DataFingerprint.of(dataset, spec).orElseThrow(),
                ModelBasis.of(spec, dataset),
                Optional.empty());
    }

    /** Returns a fit that is no model of the project. */
    static FormFit fit(Dataset dataset) {
        SavedModel model = model(dataset, "not saved");
        return FormFit.of(model).withSeen(SeenData.of(model.spec(), dataset));
    }

    /** Returns a fit without random intercepts. */
    static GlmFit glmFit(Dataset dataset, ResponseModel responseModel) {
        ModelSpec spec = ModelSpec.ungrouped("y", List.of("x"), responseModel, true, FitOptions.DEFAULT);
        ModelFrame frame = frame(dataset, spec);
        GlmOutcome outcome =
                GeneralizedLinearModels.fit(frame.design(), spec.responseModel(), spec.options(), FitMonitor.none());
        assertThat(outcome).isInstanceOf(GlmOutcome.Fitted.class);
        return new GlmFit(
                SeenData.of(spec, dataset),
                dataset.ref(),
                spec,
                ((GlmOutcome.Fitted) outcome).model(),
                frame.exclusions(),
                frame.sourceRows(),
                Duration.ofNanos(1_234_567),
                Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    private static Dataset diagnostics(Dataset dataset, SavedModel model) {
        return DiagnosticDataset.of(frame(dataset, model.spec()), model.result(), model.name() + " diagnostics");
    }

    /** Returns all that can be seen of a project, a fact a line. */
    static List<String> facts(ProjectContent content) {
        List<String> facts = new ArrayList<>();
        facts.add("project " + content.id());
        for (SavedDataset saved : content.datasets()) {
            Dataset dataset = saved.dataset();
            facts.add(
                    "dataset " + dataset.id() + ' ' + dataset.name() + ' ' + dataset.rows() + ' ' + dataset.lineage());
            facts.add("by hand " + new TreeMap<>(saved.scalesByHand()) + ' ' + saved.report() + ' '
                    + saved.origin().map(Projects::fact));
            dataset.columns().forEach(column -> facts.addAll(facts(column)));
        }
        content.models().forEach(model -> facts.add(fact(model)));
        content.reports().forEach(report -> facts.add("report " + ReportJson.write(report)));
        facts.addAll(facts(content.window()));
        content.kept().fields().forEach((name, json) -> facts.add("field " + name + ' ' + json));
        content.kept().parts().forEach((name, bytes) -> facts.add("part " + name + ' ' + List.of(bytes.length)));
        return facts;
    }

    private static List<String> facts(WindowLayout window) {
        List<WindowLayout.Tab> tabs = new ArrayList<>();
        List<String> fits = new ArrayList<>();
        for (WindowLayout.Tab tab : window.tabs()) {
            if (tab instanceof WindowLayout.Tab.FormTab form) {
                tabs.add(form.withFit(Optional.empty()));
                form.fit().ifPresent(fit -> fits.add(fact(fit)));
            } else {
                tabs.add(tab);
            }
        }
        List<String> facts = new ArrayList<>();
        facts.add(new WindowLayout(tabs, window.front()).toString().replace(", fit=Optional.empty", ""));
        facts.addAll(fits);
        return facts;
    }

    static String fact(ShownFit fit) {
        Object result = switch (fit) {
            case FormFit mixed -> mixed.result();
            case GlmFit fixed -> fixed.result();
        };
        return "fit " + fit.source() + fit.spec() + result + fit.exclusions() + fit.dataRows() + fit.elapsed()
                + fit.fittedAt() + fit.seen().fingerprint();
    }

    /** The tokens in order: sets have another one in every process. */
    private static String fact(ImportOrigin origin) {
        ImportOptions options = origin.options();
        return origin.file() + " " + options.withMissingTokens(Set.of()) + new TreeSet<>(options.missingTokens());
    }

    static String fact(SavedModel model) {
        return "model " + model.id() + model.name() + model.source() + model.spec() + model.result()
                + model.exclusions() + model.dataRows() + model.elapsed() + model.fittedAt() + model.fingerprint()
                + model.diagnostics();
    }

    static List<String> facts(Column column) {
        List<String> facts = new ArrayList<>();
        facts.add(column.name()
                + ' '
                + column.type()
                + ' '
                + column.importedType()
                + ' '
                + column.scale()
                + ' '
                + column.missing()
                + ' '
                + column.unique());
        for (int row = 0; row < column.rows(); row++) {
            facts.add(column.text(row)
                    + ' '
                    + Double.doubleToRawLongBits(column.number(row))
                    + ' '
                    + Double.doubleToRawLongBits(column.coercedNumber(row))
                    + ' '
                    + column.epochSecond(row));
        }
        return facts;
    }

    static OpenOutcome.Opened opened(Path file) {
        OpenOutcome outcome = ProjectFile.open(file, ProjectMonitor.NONE);
        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        return (OpenOutcome.Opened) outcome;
    }

    static OpenOutcome.Reason refusal(Path file) {
        OpenOutcome outcome = ProjectFile.open(file, ProjectMonitor.NONE);
        assertThat(outcome).isInstanceOf(OpenOutcome.Refused.class);
        return ((OpenOutcome.Refused) outcome).reason();
    }

    static FileStamp saved(Path file, ProjectContent content) {
        SaveOutcome outcome = ProjectFile.save(file, content, Optional.empty(), new PartCache(), ProjectMonitor.NONE);
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved) outcome).stamp();
    }

    static SaveOutcome.Reason notSaved(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.NotSaved.class);
        return ((SaveOutcome.NotSaved) outcome).reason();
    }
}
