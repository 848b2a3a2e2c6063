package midas.ui.project;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import midas.ui.label.WindowText;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.task.JobWork;
import midas.ui.text.ImportText;

/** Brings data files into the project, one after the other, and says what became of those it could not read. */
public final class ImportViewModel {

    private record Request(int batch, String name, JobWork<Double, ImportOutcome> work) {}

    private final Project project;
    private final Job<Double, ImportOutcome> job;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ObservableList<String> refusals = FXCollections.observableArrayList();
    private Consumer<ProjectDataset> onImported = dataset -> {};
    private String current = "";
    private int batches;
    private int currentBatch;
    private int refusedBatch;

    /** Makes a view model with nothing to do. */
    public ImportViewModel(Project project, JobRunner runner) {
        this.project = project;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
    }

    /** Sets who hears of each dataset that has come into the project. */
    public void setOnImported(Consumer<ProjectDataset> listener) {
        onImported = listener;
    }

    /** Imports files in order. */
    public void importFiles(List<Path> files) {
        batches++;
        for (Path file : files) {
            Path name = file.getFileName();
            waiting.add(new Request(
                    batches,
                    name == null ? file.toString() : name.toString(),
                    context -> Importer.read(file, ImportOptions.DEFAULT, monitor(context))));
        }
        next();
    }

    /** Imports a data set that comes with the program. */
    public void importSample(Sample sample) {
        batches++;
        waiting.add(new Request(
                batches,
                sample.datasetName(),
                context -> Importer.readText(sample.datasetName(), sample.content(), ImportOptions.DEFAULT)));
        next();
    }

    /** Ends the import that is under way, and forgets those that wait. */
    public void cancel() {
        waiting.clear();
        job.cancel();
    }

    /** Returns whether an import is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns what is being imported, in words; empty where nothing is. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Returns the part done, in [0, 1], or −1 where it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /**
     * Returns a sentence for each file that could not be read among those last asked for together. They go when files asked for later come in or
     * are refused in their turn, or when the user takes them away.
     */
    public ObservableList<String> refusals() {
        return refusals;
    }

    private void next() {
        if (job.state().isRunning()) {
            return;
        }
        Request request = waiting.poll();
        if (request != null) {
            current = request.name();
            currentBatch = request.batch();
            job.start(request.work());
        }
    }

    private void onState(JobState<Double, ImportOutcome> state) {
        running.set(state.isRunning());
        switch (state) {
            case JobState.Idle<Double, ImportOutcome> idle -> show("", -1);
            case JobState.Running<Double, ImportOutcome> under ->
                show(
                        WindowText.text("import.running", current),
                        under.progress().orElse(-1.0));
            case JobState.Done<Double, ImportOutcome> done -> {
                show("", -1);
                take(done.result());
                next();
            }
            case JobState.Failed<Double, ImportOutcome> failed -> {
                show("", -1);
                refuse(WindowText.text("import.broken", current));
                next();
            }
            case JobState.Cancelled<Double, ImportOutcome> cancelled -> show("", -1);
        }
    }

    private void take(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Imported imported -> {
                forgetOlderRefusals();
                onImported.accept(project.add(imported.dataset(), Optional.of(imported.report())));
            }
            case ImportOutcome.Refused refused ->
                refuse(ImportText.of(refused.failure()).message());
            case ImportOutcome.Cancelled cancelled -> {
                // the user knows
            }
        }
    }

    private void refuse(String sentence) {
        forgetOlderRefusals();
        refusedBatch = currentBatch;
        refusals.add(sentence);
    }

    private void forgetOlderRefusals() {
        if (refusedBatch != currentBatch) {
            refusals.clear();
        }
    }

    private void show(String words, double part) {
        status.set(words);
        progress.set(part);
    }

    private static ImportMonitor monitor(JobContext<Double> context) {
        return new ImportMonitor() {
            @Override
            public void progress(long bytesRead, long bytesTotal) {
                context.progress(bytesTotal > 0 ? (double) bytesRead / bytesTotal : -1.0);
            }

            @Override
            public boolean isCancelled() {
                return context.isCancelled();
            }
        };
    }
}
