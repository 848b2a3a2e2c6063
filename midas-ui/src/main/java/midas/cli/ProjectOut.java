package midas.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import midas.io.coding.Basis;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.io.frame.ColumnReading;
import midas.io.frame.DiagnosticDataset;
import midas.io.frame.ModelSpec;
import midas.io.project.DataFingerprint;
import midas.io.project.ImportOrigin;
import midas.io.project.KeptParts;
import midas.io.project.ModelBasis;
import midas.io.project.PartCache;
import midas.io.project.ProjectContent;
import midas.io.project.ProjectFile;
import midas.io.project.ProjectMonitor;
import midas.io.project.SaveOutcome;
import midas.io.project.SavedDataset;
import midas.io.project.SavedModel;
import midas.io.project.WindowLayout;
import midas.ui.text.Fault;
import midas.ui.text.Messages;
import midas.ui.text.ProjectText;

/** A new project of one fit: the data, the model, its fitted values and residuals. */
final class ProjectOut {

    private ProjectOut() {}

    /** Returns whether a file is named as project files are. */
    static boolean isProject(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ProjectFile.ENDING);
    }

    /** Returns why nothing can be saved to a file, whatever it is that is saved; empty where it can. A file that is there is never replaced. */
    static Optional<Fault> obstacle(Path file) {
        if (Files.exists(file)) {
            return Optional.of(Fault.of("project-not-saved", Messages.text("project.save.exists", file)));
        }
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || !Files.isDirectory(folder)
                ? Optional.of(ProjectText.of(new SaveOutcome.NotSaved(file, SaveOutcome.Reason.NO_FOLDER, "")))
                : Optional.empty();
    }

    /**
     * Saves a fit as a project.
     *
     * @param fitted the fit
     * @param origin from where its data can be read again
     * @param file where to
     * @param cancelled whether the user has ended the program
     * @return why it was not saved; empty where it was
     */
    static Optional<Fault> save(GlmmRun.Fitted fitted, ImportOrigin origin, Path file, BooleanSupplier cancelled) {
        Optional<Fault> obstacle = obstacle(file);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        ProjectMonitor monitor = new ProjectMonitor() {
            @Override
            public void progress(double part) {
                // the command line shows no progress
            }

            @Override
            public boolean isCancelled() {
                return cancelled.getAsBoolean();
            }
        };
        return switch (ProjectFile.save(file, content(fitted, origin), Optional.empty(), new PartCache(), monitor)) {
            case SaveOutcome.Saved saved -> Optional.empty();
            case SaveOutcome.NotSaved not -> Optional.of(ProjectText.of(not));
        };
    }

    private static ProjectContent content(GlmmRun.Fitted fitted, ImportOrigin origin) {
        ModelSpec spec = fitted.frame().spec();
        List<Column> changed = changed(fitted.dataset(), spec);
        Dataset data = fitted.dataset().withColumns(changed);
        Map<String, Scale> scales = new HashMap<>();
        changed.forEach(column -> scales.put(column.name(), column.scale()));
        Basis basis = ModelBasis.of(spec, data);
        String name = name(spec);
        Dataset diagnostics =
                DiagnosticDataset.of(fitted.frame(), fitted.model(), Messages.text("diagnostics.name", name));
        SavedModel model = new SavedModel(
                UUID.randomUUID(),
                name,
                data.ref(),
                spec,
                fitted.model(),
                fitted.frame().exclusions(),
                data.rows(),
                fitted.elapsed(),
                Instant.now(),
                DataFingerprint.of(data, spec)
                        .orElseThrow(() -> new IllegalStateException("a fit without its columns")),
                basis,
                Optional.of(diagnostics.id()));
        return new ProjectContent(
                UUID.randomUUID(),
                List.of(
                        new SavedDataset(
                                data, Optional.of(fitted.imported()), Optional.of(origin), Optional.empty(), scales),
                        new SavedDataset(
                                diagnostics, Optional.empty(), Optional.empty(), Optional.of(basis), Map.of())),
                List.of(model),
                new WindowLayout(
                        List.of(new WindowLayout.Tab.DatasetTab(data.id()), new WindowLayout.Tab.ModelTab(model.id())),
                        1),
                KeptParts.NONE);
    }

    /** The command line takes columns as numbers and as groups whatever they are; the window goes by types and scales, and is to be able to fit the same once more. */
    private static List<Column> changed(Dataset data, ModelSpec spec) {
        List<Column> changed = new ArrayList<>();
        List<String> numbers = new ArrayList<>(List.of(spec.response()));
        numbers.addAll(spec.fixed());
        for (String number : numbers) {
            data.find(number)
                    .filter(column -> !ColumnReading.isQuantity(column))
                    .map(column -> column.type().isNumeric()
                            ? column
                            : column.as(ColumnType.FLOAT64).column())
                    .ifPresent(column -> changed.add(column.withScale(Scale.RATIO)));
        }
        data.find(spec.group())
                .filter(column -> !ColumnReading.isGroup(column))
                .ifPresent(column -> changed.add(column.withScale(Scale.NOMINAL)));
        return changed;
    }

    private static String name(ModelSpec spec) {
        List<String> terms = new ArrayList<>(spec.fixed());
        if (terms.isEmpty() || !spec.intercept()) {
            terms.addFirst(spec.intercept() ? "1" : "0");
        }
        return spec.response() + " ~ " + String.join(" + ", terms);
    }
}
