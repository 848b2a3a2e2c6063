package midas.ui.project;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import midas.io.project.ImportOrigin;
import midas.ui.label.WindowText;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.task.JobWork;
import midas.ui.text.ImportText;
import midas.ui.text.Place;

/** Brings data files into the project, one after the other, and says what became of those it could not read. */
public final class ImportViewModel {

    /**
     * A file that was read, and that should not come into the project before somebody has decided how it is to be read.
     *
     * @param file the file
     * @param options what was known about it
     * @param read what was read
     */
    public record Doubt(Path file, ImportOptions options, ImportOutcome.Imported read) {}

    private record Request(
            int batch, String name, Optional<Path> file, ImportOptions options, JobWork<Double, ImportOutcome> work) {}

    private final Project project;
    private final Job<Double, ImportOutcome> job;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ObservableList<String> refusals = FXCollections.observableArrayList();
    private Consumer<ProjectDataset> onImported = dataset -> {};
    private Optional<Consumer<Doubt>> onDoubt = Optional.empty();
    private Optional<Path> retry = Optional.empty();
    private Request current =
            new Request(0, "", Optional.empty(), ImportOptions.DEFAULT, context -> new ImportOutcome.Cancelled());
    private int batches;
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

    /** Sets who is asked about files that can be read in more than one way. Where nobody is, they come into the project as they were read. */
    public void setOnDoubt(Consumer<Doubt> listener) {
        onDoubt = Optional.of(listener);
    }

    /** Imports files in order; everything about them is found. */
    public void importFiles(List<Path> files) {
        importFiles(files, ImportOptions.DEFAULT, UnaryOperator.identity());
    }

    /**
     * Imports files in order.
     *
     * @param files the files
     * @param options what is known about each of them
     * @param finish is done to each dataset in the background before it comes into the project
     */
    public void importFiles(List<Path> files, ImportOptions options, UnaryOperator<Dataset> finish) {
        batches++;
        for (Path file : files) {
            Path name = file.getFileName();
            waiting.add(new Request(
                    batches,
                    name == null ? file.toString() : name.toString(),
                    Optional.of(file),
                    options,
                    context -> finished(Importer.read(file, options, new ImportProgress(context)), finish)));
        }
        next();
    }

    /** Returns the file that was refused, if it is one only and other settings may make it readable. */
    public Optional<Path> retry() {
        return refusals.size() == 1 ? retry : Optional.empty();
    }

    /** Imports a data set that comes with the program. */
    public void importSample(Sample sample) {
        batches++;
        waiting.add(new Request(
                batches,
                sample.datasetName(),
                Optional.empty(),
                ImportOptions.DEFAULT,
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
            current = request;
            job.start(request.work());
        }
    }

    private void onState(JobState<Double, ImportOutcome> state) {
        running.set(state.isRunning());
        switch (state) {
            case JobState.Idle<Double, ImportOutcome> idle -> show("", -1);
            case JobState.Running<Double, ImportOutcome> under ->
                show(
                        WindowText.text("import.running", current.name()),
                        under.progress().orElse(-1.0));
            case JobState.Done<Double, ImportOutcome> done -> {
                show("", -1);
                take(done.result());
                next();
            }
            case JobState.Failed<Double, ImportOutcome> failed -> {
                show("", -1);
                retry = Optional.empty();
                refuse(WindowText.text("import.broken", current.name()));
                next();
            }
            case JobState.Cancelled<Double, ImportOutcome> cancelled -> show("", -1);
        }
    }

    private void take(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Imported imported -> {
                forgetOlderRefusals();
                Optional<Doubt> doubt = current.file()
                        .filter(file -> onDoubt.isPresent() && Doubts.in(imported.report(), current.options()))
                        .map(file -> new Doubt(file, current.options(), imported));
                if (doubt.isPresent()) {
                    onDoubt.get().accept(doubt.get());
                } else {
                    onImported.accept(project.add(
                            imported.dataset(),
                            Optional.of(imported.report()),
                            current.file().map(file -> new ImportOrigin(file, current.options()))));
                }
            }
            case ImportOutcome.Refused refused -> {
                retry = current.file().filter(file -> Doubts.mayBeReadOtherwise(refused.failure()));
                refuse(ImportText.of(refused.failure(), Place.WINDOW).message());
            }
            case ImportOutcome.Cancelled cancelled -> {
                // the user knows
            }
        }
    }

    private void refuse(String sentence) {
        forgetOlderRefusals();
        refusedBatch = current.batch();
        refusals.add(sentence);
    }

    private void forgetOlderRefusals() {
        if (refusedBatch != current.batch()) {
            refusals.clear();
        }
    }

    private void show(String words, double part) {
        status.set(words);
        progress.set(part);
    }

    private static ImportOutcome finished(ImportOutcome outcome, UnaryOperator<Dataset> finish) {
        return outcome instanceof ImportOutcome.Imported imported
                ? new ImportOutcome.Imported(finish.apply(imported.dataset()), imported.report())
                : outcome;
    }
}
