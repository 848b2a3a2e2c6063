package midas.ui.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.report.ReportFormat;
import midas.ui.diagnostics.PlotFormat;

/** A file dialog that answers what a test has told it, and remembers what it was asked. */
final class TestFileChooser implements FileChooserPort {

    /** Data files that are chosen. */
    List<Path> data = List.of();

    /** File that is written to; empty for a user who thinks better of it. */
    Optional<Path> export = Optional.empty();

    /** File that a plot is written to; empty for a user who thinks better of it. */
    Optional<Path> plot = Optional.empty();

    /** File that a report is written to; empty for a user who thinks better of it. */
    Optional<Path> report = Optional.empty();

    /** Project that is opened; empty for a user who thinks better of it. */
    Optional<Path> project = Optional.empty();

    /** File that the project is saved to; empty for a user who thinks better of it. */
    Optional<Path> target = Optional.empty();

    /** Names that were suggested. */
    final List<String> suggested = new ArrayList<>();

    @Override
    public List<Path> chooseDataFiles() {
        return data;
    }

    @Override
    public Optional<Path> chooseProject() {
        return project;
    }

    @Override
    public Optional<Path> chooseProjectTarget(Path suggestedFile) {
        suggested.add(suggestedFile.toString());
        return target;
    }

    @Override
    public Optional<Path> chooseExportFile(String suggestedName) {
        suggested.add(suggestedName);
        return export;
    }

    @Override
    public Optional<Path> choosePlotFile(String suggestedName, PlotFormat format) {
        suggested.add(suggestedName);
        return plot;
    }

    @Override
    public Optional<Path> chooseReportFile(String suggestedName, ReportFormat format) {
        suggested.add(suggestedName);
        return report;
    }
}
