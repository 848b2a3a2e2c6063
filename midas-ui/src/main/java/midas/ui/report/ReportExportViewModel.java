package midas.ui.report;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.io.report.Report;
import midas.io.report.ReportFormat;
import midas.ui.exporting.SourceFile;
import midas.ui.files.SaveTarget;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectReport;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.ExportText;
import midas.ui.text.result.ModelReport;

/** Writes a report to files, one at a time, and says what became of it. */
public final class ReportExportViewModel {

    /** Asks where a report is to be written. */
    @FunctionalInterface
    public interface Chooser {
        /** Returns a file with an ending that stands for a format, from a suggested name and format; empty where the user thought better of it. */
        Optional<Path> choose(String suggested, ReportFormat format);
    }

    private final ProjectReport report;
    private final Project project;
    private final Chooser chooser;
    /** What became of an export, and what is to be known of the file. */
    private record Done(ExportOutcome outcome, String undrawn) {}

    private final Job<Double, Done> job;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper ended = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
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
        this.report = report;
        this.project = project;
        this.chooser = chooser;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
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
        if (running.get()) {
            return;
        }
        last = suggested;
        String name = SaveTarget.safeName(report.name()) + suggested.endings().getFirst();
        Optional<Path> file = chooser.choose(name, suggested);
        if (file.isEmpty()) {
            return;
        }
        failure.set("");
        ended.set("");
        Optional<ProjectDataset> read = project.datasets().stream()
                .filter(dataset -> SourceFile.is(dataset, file.get()))
                .findFirst();
        if (read.isPresent()) {
            failure.set(WindowText.text("export.source", file.get(), read.get().name()));
            return;
        }
        ReportFormat format = ReportFormat.of(file.get()).orElse(suggested);
        last = format;
        Report now = report.saved().written();
        note.set("");
        job.start(context -> {
            ExportOutcome outcome = format.write(now, ModelReport.words(), file.get(), monitor(context));
            return new Done(outcome, outcome instanceof ExportOutcome.Written ? ModelReport.undrawn(now, format) : "");
        });
    }

    /** Asks again where what was not written is to go. */
    public void tryElsewhere() {
        export(last);
    }

    /** Forgets the failure that was told of. */
    public void forgetFailure() {
        failure.set("");
    }

    /** Ends the export that is under way: nothing is left behind. */
    public void cancel() {
        job.cancel();
    }

    /** Returns whether a file is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns the part written, in [0, 1], or −1 where it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns what was written last, and where, or that it was cancelled, in words; empty where nothing is to be said. */
    public ReadOnlyStringProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Returns what is to be known of the file that was written last, in words; empty where nothing is. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Forgets what was to be known. */
    public void forgetNote() {
        note.set("");
    }

    /** Returns why nothing was written, in words; empty where nothing is to be said. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void onState(JobState<Double, Done> state) {
        running.set(state.isRunning());
        progress.set(-1);
        switch (state) {
            case JobState.Idle<Double, Done> idle -> {}
            case JobState.Running<Double, Done> under ->
                progress.set(under.progress().orElse(-1.0));
            case JobState.Done<Double, Done> done -> {
                take(done.result().outcome());
                note.set(done.result().undrawn());
            }
            case JobState.Failed<Double, Done> failed -> failure.set(WindowText.text("export.broken", report.name()));
            case JobState.Cancelled<Double, Done> cancelled -> ended.set(WindowText.text("export.cancelled"));
        }
    }

    private void take(ExportOutcome outcome) {
        switch (outcome) {
            case ExportOutcome.Written written -> ended.set(WindowText.text("report.exported", written.file()));
            case ExportOutcome.NotWritten not -> failure.set(ExportText.of(not).message());
            case ExportOutcome.DoesNotFit not -> failure.set(ExportText.of(not).message());
        }
    }

    private static ExportMonitor monitor(JobContext<Double> context) {
        return new ExportMonitor() {
            @Override
            public void progress(int rowsWritten, int rows) {
                context.progress(rows > 0 ? (double) rowsWritten / rows : -1.0);
            }

            @Override
            public boolean isCancelled() {
                return context.isCancelled();
            }
        };
    }
}
