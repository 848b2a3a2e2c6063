package midas.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.io.plot.ModelNumbers;
import midas.io.plot.ModelPlots;
import midas.io.report.Report;
import midas.io.report.ReportFormat;
import midas.ui.text.ExportText;
import midas.ui.text.Fault;
import midas.ui.text.Messages;
import midas.ui.text.ModelCode;
import midas.ui.text.PlotText;
import midas.ui.text.result.ModelReport;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reports of one fit. */
final class ReportOut {

    private ReportOut() {}

    /**
     * Refuses files that no report can be, before anything is done: endings of no format, one file named twice, the data themselves, another output.
     *
     * @param files the reports
     * @param data the data file
     * @param others other files that are to be written
     * @throws ParameterException if there is one
     */
    static void refuse(List<Path> files, Path data, List<Path> others, CommandLine command) {
        Set<Path> taken = new HashSet<>();
        others.forEach(other -> taken.add(plain(other)));
        for (Path file : files) {
            if (ReportFormat.of(file).isEmpty()) {
                String endings = Stream.of(ReportFormat.values())
                        .map(format -> format.endings().getFirst())
                        .collect(Collectors.joining(Messages.text("separator")));
                throw new ParameterException(command, Messages.text("cli.report-ending", file, endings));
            }
            Outputs.refuseInput(data, file, command);
            if (!taken.add(plain(file))) {
                throw new ParameterException(command, Messages.text("cli.report-twice", file));
            }
        }
    }

    private static Path plain(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Returns why a report cannot be written, whatever is in it; empty where it can. */
    static Optional<Fault> obstacle(List<Path> files) {
        for (Path file : files) {
            Optional<Fault> obstacle = ReportFormat.of(file)
                    .flatMap(format -> format.obstacle(file))
                    .map(ExportText::of);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return Optional.empty();
    }

    /**
     * Writes reports.
     *
     * @param saved the fit
     * @param files where to
     * @param allGroups whether they have the random intercepts of all groups
     * @param cancelled whether the user has ended the program
     * @param notes hears what is to be known of files that were written
     * @return why some were not written
     */
    static List<Fault> write(
            SavedFit saved, List<Path> files, boolean allGroups, BooleanSupplier cancelled, Consumer<String> notes) {
        List<Fault> faults = new ArrayList<>();
        if (files.isEmpty()) {
            return faults;
        }
        ModelNumbers numbers =
                ModelNumbers.of(saved.model(), Optional.of(saved.diagnostics()), Optional.of(saved.data()));
        ModelReport.Options options = new ModelReport.Options(
                allGroups,
                Optional.of(new ModelPlots(numbers, PlotText::of)),
                Optional.of(ModelCode.of(saved.model().spec(), saved.data())));
        Report report = ModelReport.report(saved.model(), options);
        for (Path file : files) {
            ReportFormat format =
                    ReportFormat.of(file).orElseThrow(() -> new IllegalArgumentException(file.toString()));
            switch (format.write(report, ModelReport.words(), file, monitor(cancelled))) {
                case ExportOutcome.Written written -> {
                    String undrawn = ModelReport.undrawn(report, format);
                    if (!undrawn.isEmpty()) {
                        notes.accept(Messages.text("report.undrawn.file", file, undrawn));
                    }
                }
                case ExportOutcome.NotWritten not -> faults.add(ExportText.of(not));
                case ExportOutcome.DoesNotFit not -> faults.add(ExportText.of(not));
            }
        }
        return faults;
    }

    private static ExportMonitor monitor(BooleanSupplier cancelled) {
        return new ExportMonitor() {
            @Override
            public void progress(int rowsWritten, int rows) {
                // the command line shows no progress
            }

            @Override
            public boolean isCancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }
}
