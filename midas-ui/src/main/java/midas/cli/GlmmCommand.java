package midas.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import midas.io.export.CsvWriter;
import midas.io.export.ExportOutcome;
import midas.io.frame.DiagnosticDataset;
import midas.io.project.ImportOrigin;
import midas.io.project.ProjectFile;
import midas.ui.text.ExportText;
import midas.ui.text.Fault;
import midas.ui.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code midas glmm}: fits a random-intercept model and writes it as a page or as JSON. */
@Command(name = "glmm")
final class GlmmCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions model;

    @Option(names = "--group", required = true, paramLabel = "COLUMN", descriptionKey = "group")
    private String group;

    @Option(names = "--diagnostics", paramLabel = "FILE", descriptionKey = "diagnostics")
    private @Nullable Path diagnostics;

    @Option(names = "--save", paramLabel = "PROJECT.midas", descriptionKey = "save")
    private @Nullable Path project;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "report")
    private List<Path> reports = List.of();

    @Option(names = "--all-groups", descriptionKey = "all-groups")
    private boolean allGroups;

    @Option(names = "--wald", descriptionKey = "wald")
    private boolean wald;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    // The fields above are filled in before call().
    @SuppressWarnings("NullAway.Init")
    GlmmCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (diagnostics != null) {
            Outputs.refuseInput(model.data(), diagnostics, spec.commandLine());
        }
        if (project != null) {
            if (!ProjectOut.isProject(project)) {
                throw usage("cli.project-ending", project, ProjectFile.ENDING);
            }
            if (diagnostics != null
                    && project.toAbsolutePath()
                            .normalize()
                            .equals(diagnostics.toAbsolutePath().normalize())) {
                throw usage("cli.project-diagnostics", project);
            }
            // said before the fit, which may take long
            Optional<Fault> obstacle = ProjectOut.obstacle(project);
            if (obstacle.isPresent()) {
                return report(new GlmmRun.Failed(obstacle.get(), Optional.empty(), false), request());
            }
        }
        ReportOut.refuse(
                reports,
                model.data(),
                Stream.of(diagnostics, project).filter(Objects::nonNull).toList(),
                spec.commandLine());
        Optional<Fault> missing = ReportOut.obstacle(reports);
        if (missing.isPresent()) {
            return report(new GlmmRun.Failed(missing.get(), Optional.empty(), false), request());
        }
        GlmmRequest request = request();
        return switch (GlmmRun.of(request, console)) {
            case GlmmRun.Failed failed -> report(failed, request);
            case GlmmRun.Fitted fitted -> report(fitted);
        };
    }

    private GlmmRequest request() {
        return model.request(group, spec.commandLine());
    }

    private ParameterException usage(String key, Object... arguments) {
        return ModelOptions.usage(spec.commandLine(), key, arguments);
    }

    private int report(GlmmRun.Failed failed, GlmmRequest request) {
        console.err().println(failed.fault().message());
        if (model.format() == OutputFormat.JSON) {
            GlmmJson.write(failed, request, console.out());
        }
        return failed.cancelled() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
    }

    private int report(GlmmRun.Fitted fitted) {
        List<Fault> notWritten = new ArrayList<>();
        writeDiagnostics(fitted).ifPresent(notWritten::add);
        if (project != null || !reports.isEmpty()) {
            SavedFit saved = SavedFit.of(fitted);
            saveProject(fitted, saved).ifPresent(notWritten::add);
            notWritten.addAll(ReportOut.write(saved, reports, allGroups, console.cancelled(), console.err()::println));
        }
        switch (model.format()) {
            case TEXT -> new GlmmPage(fitted, allGroups, wald).lines().forEach(console.out()::println);
            case JSON -> GlmmJson.write(fitted, notWritten, console.out());
        }
        notWritten.forEach(fault -> console.err().println(fault.message()));
        return notWritten.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private Optional<Fault> saveProject(GlmmRun.Fitted fitted, SavedFit saved) {
        return project == null
                ? Optional.empty()
                : ProjectOut.save(
                        fitted,
                        saved,
                        new ImportOrigin(model.data().toAbsolutePath(), model.reading(spec.commandLine())),
                        project,
                        console.cancelled());
    }

    private Optional<Fault> writeDiagnostics(GlmmRun.Fitted fitted) {
        if (diagnostics == null) {
            return Optional.empty();
        }
        String name = Messages.text("diagnostics.name", fitted.dataset().name());
        return switch (CsvWriter.write(DiagnosticDataset.of(fitted.frame(), fitted.model(), name), diagnostics)) {
            case ExportOutcome.Written written -> Optional.empty();
            case ExportOutcome.NotWritten not -> Optional.of(ExportText.of(not));
            case ExportOutcome.DoesNotFit not -> Optional.of(ExportText.of(not));
        };
    }
}
