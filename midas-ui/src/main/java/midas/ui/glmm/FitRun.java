package midas.ui.glmm;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import midas.core.fit.FitMonitor;
import midas.ui.label.WindowText;
import midas.ui.task.Job;
import midas.ui.task.JobContext;
import midas.ui.task.JobRunner;
import midas.ui.task.JobState;
import midas.ui.text.Labels;
import midas.ui.text.Numbers;

/**
 * A fit in the background, and how far it is in words. For the window's thread.
 *
 * @param <T> what comes of it
 */
public final class FitRun<T> {

    /**
     * Hears how a run has ended.
     *
     * @param <T> what comes of it
     */
    public interface Listener<T> {

        /** Takes what the run has made. */
        void done(T made);

        /** The run was ended by an error in the program. */
        void failed();

        /** The run was cancelled. */
        void cancelled();
    }

    private final Job<FitMonitor.Progress, T> job;
    private final Listener<T> listener;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private Optional<FitMonitor.Progress> lastShown = Optional.empty();

    /**
     * Makes a run that stands idle.
     *
     * @param runner where it works
     * @param listener hears how it ends
     */
    public FitRun(JobRunner runner, Listener<T> listener) {
        this.job = new Job<>(runner);
        this.listener = listener;
        job.stateProperty().subscribe(this::onState);
    }

    /** Returns whether it is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns how far it is, from 0 to 1: a guess, for nobody knows how many iterations it takes. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns what it is doing. */
    public ReadOnlyStringProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Returns iteration and log-likelihood, where there are any. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /**
     * Starts it.
     *
     * @param work fits, away from the window's thread
     * @throws IllegalStateException if it is under way
     */
    public void start(Function<FitMonitor, T> work) {
        lastShown = Optional.empty();
        progress.set(0);
        stage.set(WindowText.text("run.starting"));
        detail.set("");
        job.start(context -> work.apply(monitor(context)));
    }

    /** Ends it, if it is under way. */
    public void cancel() {
        job.cancel();
    }

    /** Returns how far it came before it was cancelled, in a sentence. */
    public String cancelledAt() {
        return lastShown
                .filter(step -> step.iteration() > 0)
                .map(step -> WindowText.text(
                        "run.cancelled.at", Labels.stage(step.stage()), Numbers.count(step.iteration())))
                .orElseGet(() -> WindowText.text("run.cancelled"));
    }

    private void onState(JobState<FitMonitor.Progress, T> state) {
        running.set(state.isRunning());
        switch (state) {
            case JobState.Idle<FitMonitor.Progress, T> idle -> {}
            case JobState.Running<FitMonitor.Progress, T> under ->
                under.progress().ifPresent(this::show);
            case JobState.Done<FitMonitor.Progress, T> done -> listener.done(done.result());
            case JobState.Failed<FitMonitor.Progress, T> failed -> listener.failed();
            case JobState.Cancelled<FitMonitor.Progress, T> cancelled -> listener.cancelled();
        }
    }

    private void show(FitMonitor.Progress step) {
        lastShown = Optional.of(step);
        stage.set(Labels.stage(step.stage()));
        detail.set(RunProgress.detail(step));
        progress.set(Math.max(progress.get(), RunProgress.part(step)));
    }

    private static FitMonitor monitor(JobContext<FitMonitor.Progress> context) {
        return new FitMonitor() {
            @Override
            public void progress(Progress progress) {
                context.progress(progress);
            }

            @Override
            public boolean isCancelled() {
                return context.isCancelled();
            }
        };
    }
}
