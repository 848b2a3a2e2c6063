package midas.ui.task;

import java.time.Duration;

/** Does everything at once, on the thread that asks. */
public final class DirectJobRunner implements JobRunner {

    @Override
    public void inBackground(Runnable task) {
        task.run();
    }

    @Override
    public void onWindow(Runnable task) {
        task.run();
    }

    @Override
    public Duration reportInterval() {
        return Duration.ZERO;
    }
}
