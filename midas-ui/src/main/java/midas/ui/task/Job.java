package midas.ui.task;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that may be started, watched, cancelled, and started again. All methods belong to the window's thread.
 *
 * @param <P> what it reports on its way
 * @param <T> what it makes
 */
public final class Job<P, T> {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    private final JobRunner runner;
    private final ReadOnlyObjectWrapper<JobState<P, T>> state = new ReadOnlyObjectWrapper<>(new JobState.Idle<>());
    private @Nullable Run current;

    /** Makes a job that stands idle. */
    public Job(JobRunner runner) {
        this.runner = runner;
    }

    /** Returns where the job stands; it changes on the window's thread only. */
    public ReadOnlyObjectProperty<JobState<P, T>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Returns where the job stands. */
    public JobState<P, T> state() {
        return state.get();
    }

    /**
     * Starts the work.
     *
     * @throws IllegalStateException if the job is under way
     */
    public void start(JobWork<P, T> work) {
        if (state().isRunning()) {
            throw new IllegalStateException("already running");
        }
        Run run = new Run(work);
        current = run;
        state.set(new JobState.Running<>(Optional.empty()));
        runner.inBackground(run);
    }

    /** Cancels the work, if it is under way: the job is cancelled at once, and whatever the work still makes is thrown away. */
    public void cancel() {
        Run run = current;
        if (run != null && state().isRunning()) {
            run.cancelled = true;
            current = null;
            state.set(new JobState.Cancelled<>());
        }
    }

    /** Lets go of what was made, which may be large, unless the job is under way. */
    public void forget() {
        if (!state().isRunning()) {
            state.set(new JobState.Idle<>());
        }
    }

    private final class Run implements Runnable, JobContext<P> {

        private final JobWork<P, T> work;
        private final AtomicReference<@Nullable P> pending = new AtomicReference<>();
        private final long interval = runner.reportInterval().toNanos();
        private long lastReport = System.nanoTime() - interval;
        private volatile boolean cancelled;

        Run(JobWork<P, T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                T result = work.run(this);
                end(new JobState.Done<>(result));
            } catch (Exception | StackOverflowError | OutOfMemoryError problem) {
                LOG.error("A job failed", problem);
                end(new JobState.Failed<>(problem));
            }
        }

        @Override
        public void progress(P progress) {
            long now = System.nanoTime();
            if (cancelled || now - lastReport < interval) {
                return;
            }
            lastReport = now;
            if (pending.getAndSet(progress) == null) {
                runner.onWindow(this::deliver);
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        private void deliver() {
            P newest = pending.getAndSet(null);
            if (newest != null && current == this) {
                state.set(new JobState.Running<>(Optional.of(newest)));
            }
        }

        private void end(JobState<P, T> last) {
            runner.onWindow(() -> {
                if (current == this) {
                    current = null;
                    state.set(last);
                }
            });
        }
    }
}
