package midas.ui.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import midas.io.project.FileStamp;
import midas.io.project.PartCache;
import midas.io.project.ProjectContent;
import midas.io.project.ProjectFile;
import midas.io.project.SaveOutcome;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;

/** The project on its way from the window into its file. */
final class Saving {

    /**
     * What is written.
     *
     * @param file where to
     * @param known how the file was, where it must not have been changed since
     * @param position where the project stood among its changes
     * @param then is done once it is saved
     */
    record Write(Path file, Optional<FileStamp> known, Object position, Runnable then) {}

    /** What becomes of it in the end. */
    interface Ending {

        /** The file holds it. */
        void saved(Write write, SaveOutcome.Saved saved);

        /** The file does not hold it: somebody has to say what now. */
        void notSaved(Write write, Question question);

        /** Somebody has cancelled. */
        void cancelled();
    }

    private final Job<Double, SaveOutcome> job;
    private final JobRunner runner;
    private final PartCache cache;
    private final Ending ending;
    private AtomicBoolean cancelled = new AtomicBoolean();
    private Optional<Write> writing = Optional.empty();

    Saving(JobRunner runner, PartCache cache, Ending ending) {
        this.job = new Job<>(runner);
        this.runner = runner;
        this.cache = cache;
        this.ending = ending;
    }

    Job<Double, SaveOutcome> job() {
        return job;
    }

    /** Hears of the job; after those that show how far it is. */
    void listen() {
        job.stateProperty().subscribe(this::onState);
    }

    boolean isRunning() {
        return job.state().isRunning();
    }

    /** Returns whether it is on its way, or there and nobody has heard of it yet. */
    boolean isUnderWay() {
        return writing.isPresent();
    }

    void start(Write write, ProjectContent content) {
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        writing = Optional.of(write);
        job.start(context ->
                ProjectFile.save(write.file(), content, write.known(), cache, new Transfer(context, stop::get)));
    }

    /** Ends it, unless the file is in its place already: the outcome says what became of it. */
    void cancel() {
        cancelled.set(true);
    }

    private void onState(JobState<Double, SaveOutcome> state) {
        Optional<Write> write = writing;
        if (state.isRunning() || write.isEmpty()) {
            return;
        }
        switch (state) {
            case JobState.Done<Double, SaveOutcome> done ->
                // whoever asks does so when the job has ended for all others
                runner.onWindow(() -> {
                    writing = Optional.empty();
                    end(write.get(), done.result());
                });
            case JobState.Failed<Double, SaveOutcome> failed ->
                runner.onWindow(() -> {
                    writing = Optional.empty();
                    ending.notSaved(
                            write.get(), SaveQuestions.broken(write.get().file()));
                });
            case JobState.Idle<Double, SaveOutcome> idle -> {}
            case JobState.Running<Double, SaveOutcome> under -> {}
            case JobState.Cancelled<Double, SaveOutcome> gone -> {}
        }
    }

    private void end(Write write, SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved saved -> ending.saved(write, saved);
            case SaveOutcome.NotSaved not -> {
                if (not.reason() == SaveOutcome.Reason.CANCELLED) {
                    ending.cancelled();
                } else {
                    ending.notSaved(write, SaveQuestions.about(not));
                }
            }
        }
    }
}
