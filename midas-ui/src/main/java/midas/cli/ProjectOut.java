package midas.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import midas.io.dataset.Dataset;
import midas.io.project.ImportOrigin;
import midas.io.project.KeptParts;
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
     * @param saved the same as it is saved
     * @param origin from where its data can be read again
     * @param file where to
     * @param cancelled whether the user has ended the program
     * @return why it was not saved; empty where it was
     */
    static Optional<Fault> save(
            GlmmRun.Fitted fitted, SavedFit saved, ImportOrigin origin, Path file, BooleanSupplier cancelled) {
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
        return switch (ProjectFile.save(
                file, content(fitted, saved, origin), Optional.empty(), new PartCache(), monitor)) {
            case SaveOutcome.Saved done -> Optional.empty();
            case SaveOutcome.NotSaved not -> Optional.of(ProjectText.of(not));
        };
    }

    private static ProjectContent content(GlmmRun.Fitted fitted, SavedFit saved, ImportOrigin origin) {
        Dataset data = saved.data();
        SavedModel model = saved.model();
        return new ProjectContent(
                UUID.randomUUID(),
                List.of(
                        new SavedDataset(
                                data,
                                Optional.of(fitted.imported()),
                                Optional.of(origin),
                                Optional.empty(),
                                saved.scales()),
                        new SavedDataset(
                                saved.diagnostics(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(model.basis()),
                                Map.of())),
                List.of(model),
                new WindowLayout(
                        List.of(new WindowLayout.Tab.DatasetTab(data.id()), new WindowLayout.Tab.ModelTab(model.id())),
                        1),
                KeptParts.NONE);
    }
}
