package midas.ui.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps what is to be done in the background until it is told to do it; what is for the window is done at once. */
public final class QueuedJobRunner implements JobRunner {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void inBackground(Runnable task) {
        waiting.add(task);
    }

    @Override
    public void onWindow(Runnable task) {
        task.run();
    }

    @Override
    public Duration reportInterval() {
        return Duration.ZERO;
    }

    /** Does all that waits. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
