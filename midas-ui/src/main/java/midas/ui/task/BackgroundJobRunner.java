package midas.ui.task;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/** Runs jobs on threads that never keep the program alive. */
public final class BackgroundJobRunner implements JobRunner {

    private static final Duration REPORT_INTERVAL = Duration.ofMillis(40);

    private final ExecutorService executor;

    /** Makes a runner; its threads start when there is work. */
    public BackgroundJobRunner() {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory threads = task -> {
            Thread thread = new Thread(task, "midas-job-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        executor = Executors.newCachedThreadPool(threads);
    }

    @Override
    public void inBackground(Runnable task) {
        executor.execute(task);
    }

    @Override
    public void onWindow(Runnable task) {
        Platform.runLater(task);
    }

    @Override
    public Duration reportInterval() {
        return REPORT_INTERVAL;
    }
}
