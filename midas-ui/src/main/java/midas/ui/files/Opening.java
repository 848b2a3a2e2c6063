package midas.ui.files;

import java.util.Optional;
import java.util.function.Consumer;
import midas.io.project.OpenOutcome;
import midas.ui.task.Job;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.task.JobWork;

/** A project on its way from its file into the window. */
final class Opening {

    /**
     * What is read.
     *
     * @param name what it is called
     * @param position where the project in the window stands among its changes; where it stands somewhere else in the end, somebody is asked about these
     * @param taken takes it
     * @param lost is done where it cannot be read
     */
    record Read(String name, Object position, Consumer<OpenOutcome.Opened> taken, Runnable lost) {}

    /** What becomes of it in the end. */
    interface Ending {

        /** It is there. */
        void opened(Read read, OpenOutcome.Opened opened);

        /** It cannot be read. */
        void refused(Read read, OpenOutcome.Refused refused);

        /** An error of the program. */
        void broken(Read read);

        /** Somebody has cancelled. */
        void cancelled();
    }

    private final Job<Double, OpenOutcome> job;
    private final JobRunner runner;
    private final Ending ending;
    private Optional<Read> reading = Optional.empty();

    Opening(JobRunner runner, Ending ending) {
        this.job = new Job<>(runner);
        this.runner = runner;
        this.ending = ending;
    }

    Job<Double, OpenOutcome> job() {
        return job;
    }

    /** Hears of the job; after those that show how far it is. */
    void listen() {
        job.stateProperty().subscribe(this::onState);
    }

    /** Returns whether a project is on its way, or there and not taken yet. */
    boolean isUnderWay() {
        return job.state().isRunning() || job.state() instanceof JobState.Done;
    }

    void start(Read read, JobWork<Double, OpenOutcome> work) {
        reading = Optional.of(read);
        job.start(work);
    }

    void cancel() {
        job.cancel();
    }

    private void onState(JobState<Double, OpenOutcome> state) {
        switch (state) {
            case JobState.Idle<Double, OpenOutcome> idle -> {}
            case JobState.Running<Double, OpenOutcome> under -> {}
            case JobState.Done<Double, OpenOutcome> done ->
                // whoever asks does so when the job has ended for all others
                reading.ifPresent(read -> runner.onWindow(() -> {
                    job.forget();
                    end(read, done.result());
                }));
            case JobState.Failed<Double, OpenOutcome> failed -> reading.ifPresent(ending::broken);
            case JobState.Cancelled<Double, OpenOutcome> gone -> ending.cancelled();
        }
    }

    private void end(Read read, OpenOutcome outcome) {
        switch (outcome) {
            case OpenOutcome.Opened opened -> ending.opened(read, opened);
            case OpenOutcome.Refused refused -> ending.refused(read, refused);
            case OpenOutcome.Cancelled gone -> ending.cancelled();
        }
    }
}
