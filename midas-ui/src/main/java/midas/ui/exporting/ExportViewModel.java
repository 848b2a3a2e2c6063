package midas.ui.exporting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.dataset.Dataset;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.ui.files.SaveTarget;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.ExportText;
import midas.ui.text.Messages;

/** Writes datasets to files, one at a time, and says what became of it. */
public final class ExportViewModel {

    private final Function<String, Optional<Path>> chooser;
    private final Job<Double, ExportOutcome> job;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ended = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private Optional<ProjectDataset> last = Optional.empty();

    /**
     * Makes a view model with nothing to do.
     *
     * @param runner where files are written
     * @param chooser asks where to, from a suggested name; empty where the user thought better of it
     */
    public ExportViewModel(JobRunner runner, Function<String, Optional<Path>> chooser) {
        this.chooser = chooser;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
    }

    /** Asks where a dataset is to be written and writes it, unless another one is being written. */
    public void export(ProjectDataset source) {
        if (running.get()) {
            return;
        }
        Optional<Path> file = chooser.apply(suggested(source));
        if (file.isEmpty()) {
            return;
        }
        last = Optional.of(source);
        failure.set("");
        ended.set("");
        if (SourceFile.is(source, file.get())) {
            failure.set(WindowText.text("export.source", file.get(), source.name()));
            return;
        }
        Dataset dataset = source.dataset();
        ExportFormat format = ExportFormat.of(file.get());
        job.start(context -> format.write(dataset, file.get(), monitor(context)));
    }

    /** The name of the dataset, unless its own file has it. */
    private static String suggested(ProjectDataset source) {
        String name = SaveTarget.safeName(source.name());
        String ending = '.' + ExportFormat.CSV.extension();
        boolean taken = SourceFile.of(source)
                .map(Path::getFileName)
                .filter(read -> read.toString().equalsIgnoreCase(name + ending))
                .isPresent();
        return (taken ? WindowText.text("export.name", name) : name) + ending;
    }

    /** Asks again where the dataset that was not written is to go. */
    public void tryElsewhere() {
        last.ifPresent(this::export);
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

    /** Returns what is being written, in words; empty where nothing is. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Returns what was written last, and where, or that it was cancelled, in words. */
    public ReadOnlyStringProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Returns why nothing was written, in words; empty where nothing is to be said. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void onState(JobState<Double, ExportOutcome> state) {
        String name = last.map(ProjectDataset::name).orElse("");
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
            case ExportOutcome.Written written ->
                ended.set(
                        WindowText.text("export.done", Messages.counted("count.rows", written.rows()), written.file()));
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
