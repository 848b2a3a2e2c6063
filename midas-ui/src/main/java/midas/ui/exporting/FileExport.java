package midas.ui.exporting;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.ExportText;

/** Writes files, one at a time, and says what became of it: what exports of datasets, plots and reports have in common. */
public abstract class FileExport {

    private final Job<Double, ExportOutcome> job;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ended = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private String name = "";

    /**
     * Makes one with nothing to do.
     *
     * @param runner where files are written
     */
    protected FileExport(JobRunner runner) {
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
    }

    /** Asks again where what was not written is to go. */
    public abstract void tryElsewhere();

    /** Returns what is said of a file that was written. */
    protected abstract String done(ExportOutcome.Written written);

    /**
     * Writes a file, unless data were read from it: that is said instead.
     *
     * @param what name of what is written
     * @param file where to
     * @param sources datasets whose files are not written over
     * @param writer writes it, away from the window's thread
     */
    protected final void write(
            String what, Path file, Collection<ProjectDataset> sources, Function<ExportMonitor, ExportOutcome> writer) {
        name = what;
        failure.set("");
        ended.set("");
        Optional<ProjectDataset> read =
                sources.stream().filter(source -> SourceFile.is(source, file)).findFirst();
        if (read.isPresent()) {
            failure.set(WindowText.text("export.source", file, read.get().name()));
            return;
        }
        job.start(context -> writer.apply(monitor(context)));
    }

    /** Says what was done, as if it had been an export. */
    protected final void tell(String sentence) {
        ended.set(sentence);
    }

    /** Forgets the failure that was told of. */
    public final void forgetFailure() {
        failure.set("");
    }

    /** Ends the export that is under way: nothing is left behind. */
    public final void cancel() {
        job.cancel();
    }

    /** Returns whether a file is being written. */
    public final ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns the part written, in [0, 1], or −1 where it is not known. */
    public final ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns what is being written, in words; empty where nothing is. */
    public final ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Returns what was written last, and where, or that it was cancelled, in words; empty where nothing is to be said. */
    public final ReadOnlyStringProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Returns why nothing was written, in words; empty where nothing is to be said. */
    public final ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void onState(JobState<Double, ExportOutcome> state) {
        running.set(state.isRunning());
        status.set(state.isRunning() ? WindowText.text("export.running", name) : "");
        progress.set(-1);
        switch (state) {
            case JobState.Idle<Double, ExportOutcome> idle -> {}
            case JobState.Running<Double, ExportOutcome> under ->
                progress.set(under.progress().orElse(-1.0));
            case JobState.Done<Double, ExportOutcome> done -> take(done.result());
            case JobState.Failed<Double, ExportOutcome> failed -> failure.set(WindowText.text("export.broken", name));
            case JobState.Cancelled<Double, ExportOutcome> cancelled -> ended.set(WindowText.text("export.cancelled"));
        }
    }

    private void take(ExportOutcome outcome) {
        switch (outcome) {
            case ExportOutcome.Written written -> ended.set(done(written));
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
