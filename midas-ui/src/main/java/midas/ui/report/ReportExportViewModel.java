package midas.ui.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.export.ExportOutcome;
import midas.io.report.Report;
import midas.io.report.ReportFormat;
import midas.ui.exporting.FileExport;
import midas.ui.files.SaveTarget;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectReport;
import midas.ui.task.JobRunner;
import midas.ui.text.result.ModelReport;

/** Writes a report to files, one at a time, and says what became of it. */
public final class ReportExportViewModel extends FileExport {

    /** Asks where a report is to be written. */
    @FunctionalInterface
    public interface Chooser {
        /** Returns a file with an ending that stands for a format, from a suggested name and format; empty where the user thought better of it. */
        Optional<Path> choose(String suggested, ReportFormat format);
    }

    private final ProjectReport report;
    private final Project project;
    private final Chooser chooser;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final AtomicReference<String> undrawn = new AtomicReference<>("");
    private ReportFormat last = ReportFormat.HTML;

    /**
     * Makes a view model with nothing to do.
     *
     * @param report what is written
     * @param project its project: the files its data were read from are not written over
     * @param runner where files are written
     * @param chooser asks where to
     */
    public ReportExportViewModel(ProjectReport report, Project project, JobRunner runner, Chooser chooser) {
        super(runner);
        this.report = report;
        this.project = project;
        this.chooser = chooser;
    }

    /** Asks where the report is to be written and writes it, unless it is being written. */
    public void export() {
        export(last);
    }

    /**
     * Writes the report, as {@link #export()}.
     *
     * @param suggested the format that is suggested
     */
    public void export(ReportFormat suggested) {
        if (runningProperty().get()) {
            return;
        }
        last = suggested;
        String name = SaveTarget.safeName(report.name()) + suggested.endings().getFirst();
        Optional<Path> file = chooser.choose(name, suggested);
        if (file.isEmpty()) {
            return;
        }
        ReportFormat format = ReportFormat.of(file.get()).orElse(suggested);
        last = format;
        Report written = report.saved().written();
        ReportResults results = ReportResults.of(report.saved(), project);
        note.set("");
        undrawn.set("");
        write(report.name(), file.get(), project.datasets(), monitor -> {
            Report now = format == ReportFormat.HTML ? results.in(written) : written;
            ExportOutcome outcome = format.write(now, ModelReport.words(), file.get(), monitor);
            if (outcome instanceof ExportOutcome.Written) {
                undrawn.set(ModelReport.undrawn(now, format));
            }
            return outcome;
        });
    }

    @Override
    public void tryElsewhere() {
        export(last);
    }

    @Override
    protected String done(ExportOutcome.Written written) {
        note.set(undrawn.get());
        return WindowText.text("report.exported", written.file());
    }

    /** Forgets what was written: the report is another by now. */
    public void forgetEnded() {
        tell("");
    }

    /** Returns what is to be known of the file that was written last, in words; empty where nothing is. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Forgets what was to be known. */
    public void forgetNote() {
        note.set("");
    }
}
