package midas.ui.diagnostics;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.io.export.ExportOutcome;
import midas.ui.exporting.SourceFile;
import midas.ui.files.SaveTarget;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectModel;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.ExportText;

/** Writes plots to files, one at a time, and says what became of it. */
public final class PlotExportViewModel {

    /** Asks where something is to be written. */
    @FunctionalInterface
    public interface Chooser {
        /** Returns a file, from a suggested name; empty where the user thought better of it. */
        Optional<Path> choose(String suggested, PlotFormat format);
    }

    /**
     * Something to be written.
     *
     * @param title title of the plot
     * @param format kind of file
     * @param writer writes it, away from the window's thread
     * @param note what is to be known of the file, in words; may be empty
     */
    public record Request(String title, PlotFormat format, Function<Path, ExportOutcome> writer, String note) {}

    private final ProjectModel model;
    private final Chooser chooser;
    private final Job<Void, ExportOutcome> job;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper ended = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private Optional<Request> last = Optional.empty();

    /**
     * Makes a view model with nothing to do.
     *
     * @param model whose plots are written
     * @param runner where files are written
     * @param chooser asks where to
     */
    public PlotExportViewModel(ProjectModel model, JobRunner runner, Chooser chooser) {
        this.model = model;
        this.chooser = chooser;
        this.job = new Job<>(runner);
        job.stateProperty().subscribe(this::onState);
    }

    /** Asks where a plot is to be written and writes it, unless another one is being written. */
    public void export(Request request) {
        if (running.get()) {
            return;
        }
        String name = SaveTarget.safeName(WindowText.text("diagnostics.name", model.name(), request.title()))
                + '.'
                + request.format().extension();
        Optional<Path> file = chooser.choose(name, request.format());
        if (file.isEmpty()) {
            return;
        }
        last = Optional.of(request);
        failure.set("");
        ended.set("");
        if (model.dataset().filter(data -> SourceFile.is(data, file.get())).isPresent()) {
            failure.set(WindowText.text(
                    "export.source", file.get(), model.dataset().orElseThrow().name()));
            return;
        }
        job.start(context -> request.writer().apply(file.get()));
    }

    /** Asks again where what was not written is to go. */
    public void tryElsewhere() {
        last.ifPresent(this::export);
    }

    /** Forgets the failure that was told of. */
    public void forgetFailure() {
        failure.set("");
    }

    /** Says what was done, as if it had been an export. */
    void say(String sentence) {
        ended.set(sentence);
    }

    /** Returns whether a file is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns what was done last, in words; empty where nothing is to be said. */
    public ReadOnlyStringProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Returns why nothing was written, in words; empty where nothing is to be said. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void onState(JobState<Void, ExportOutcome> state) {
        running.set(state.isRunning());
        String title = last.map(Request::title).orElse("");
        switch (state) {
            case JobState.Done<Void, ExportOutcome> done -> take(title, done.result());
            case JobState.Failed<Void, ExportOutcome> failed -> failure.set(WindowText.text("export.broken", title));
            case JobState.Idle<Void, ExportOutcome> idle -> {}
            case JobState.Running<Void, ExportOutcome> under -> {}
            case JobState.Cancelled<Void, ExportOutcome> cancelled -> {}
        }
    }

    private void take(String title, ExportOutcome outcome) {
        switch (outcome) {
            case ExportOutcome.Written written ->
                ended.set((WindowText.text("diagnostics.exported", title, written.file())
                                + ' '
                                + last.map(Request::note).orElse(""))
                        .strip());
            case ExportOutcome.NotWritten not -> failure.set(ExportText.of(not).message());
            case ExportOutcome.DoesNotFit not -> failure.set(ExportText.of(not).message());
        }
    }
}
