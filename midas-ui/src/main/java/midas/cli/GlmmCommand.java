package midas.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.export.CsvWriter;
import midas.io.export.ExportOutcome;
import midas.io.frame.DiagnosticDataset;
import midas.io.project.ImportOrigin;
import midas.io.project.ProjectFile;
import midas.ui.text.ExportText;
import midas.ui.text.Fault;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code midas glmm}: fits a random-intercept model and writes it as a page or as JSON. */
@Command(name = "glmm")
final class GlmmCommand implements Callable<Integer> {

    private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LOWEST_CONFIDENCE = BigDecimal.valueOf(50);
    private static final BigDecimal HIGHEST_CONFIDENCE = new BigDecimal("99.99");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", descriptionKey = "data")
    private Path data;

    @Option(names = "--response", required = true, paramLabel = "COLUMN", descriptionKey = "response")
    private String response;

    @Option(names = "--fixed", paramLabel = "COLUMNS", descriptionKey = "fixed")
    private List<String> fixed = List.of();

    @Option(names = "--group", required = true, paramLabel = "COLUMN", descriptionKey = "group")
    private String group;

    @Option(names = "--family", defaultValue = "gaussian", paramLabel = "FAMILY", descriptionKey = "family")
    private Family family;

    @Option(names = "--link", paramLabel = "LINK", descriptionKey = "link")
    private @Nullable Link link;

    @Option(names = "--no-intercept", descriptionKey = "no-intercept")
    private boolean noIntercept;

    @Option(names = "--confidence", defaultValue = "95", paramLabel = "PERCENT", descriptionKey = "confidence")
    private BigDecimal confidence;

    @Option(names = "--max-iterations", defaultValue = "100", paramLabel = "N", descriptionKey = "max-iterations")
    private BigInteger maxIterations;

    @Option(names = "--tolerance", defaultValue = "1e-6", paramLabel = "TOLERANCE", descriptionKey = "tolerance")
    private BigDecimal tolerance;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json", descriptionKey = "format")
    private OutputFormat format;

    @Option(names = "--diagnostics", paramLabel = "FILE", descriptionKey = "diagnostics")
    private @Nullable Path diagnostics;

    @Option(names = "--save", paramLabel = "PROJECT.midas", descriptionKey = "save")
    private @Nullable Path project;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "report")
    private List<Path> reports = List.of();

    @Option(names = "--all-groups", descriptionKey = "all-groups")
    private boolean allGroups;

    @Mixin
    private ReadingOptions reading;

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
            Outputs.refuseInput(data, diagnostics, spec.commandLine());
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
                data,
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
        return new GlmmRequest(
                data, response, fixed, group, responseModel(), !noIntercept, options(), reading.of(spec.commandLine()));
    }

    private ResponseModel responseModel() {
        Link chosen = link == null ? family.defaultLink() : link;
        if (!family.links().contains(chosen)) {
            String links =
                    String.join(", ", family.links().stream().map(Labels::code).toList());
            throw usage("cli.no-such-link", Labels.code(family), Labels.code(chosen), links);
        }
        return new ResponseModel(family, chosen);
    }

    private FitOptions options() {
        if (confidence.compareTo(LOWEST_CONFIDENCE) < 0 || confidence.compareTo(HIGHEST_CONFIDENCE) > 0) {
            throw usage("cli.confidence", confidence);
        }
        if (maxIterations.signum() <= 0 || maxIterations.compareTo(MOST_ITERATIONS) > 0) {
            throw usage("cli.max-iterations", maxIterations, MOST_ITERATIONS);
        }
        double toleranceValue = tolerance.doubleValue();
        if (tolerance.signum() > 0 && toleranceValue == 0) {
            throw usage("cli.tolerance.too-small", tolerance);
        }
        if (!(toleranceValue > 0 && toleranceValue < 1)) {
            throw usage("cli.tolerance", tolerance);
        }
        return new FitOptions(
                maxIterations.intValueExact(),
                toleranceValue,
                confidence.movePointLeft(2).doubleValue());
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), Messages.text(key, arguments));
    }

    private int report(GlmmRun.Failed failed, GlmmRequest request) {
        console.err().println(failed.fault().message());
        if (format == OutputFormat.JSON) {
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
            notWritten.addAll(ReportOut.write(saved, reports, allGroups, console.cancelled()));
        }
        switch (format) {
            case TEXT -> new GlmmPage(fitted, allGroups).lines().forEach(console.out()::println);
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
                        new ImportOrigin(data.toAbsolutePath(), reading.of(spec.commandLine())),
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
