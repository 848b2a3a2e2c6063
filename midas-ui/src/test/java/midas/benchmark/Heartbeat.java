package midas.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Asks the window's thread every two milliseconds to answer, and takes note of the longest time it did not: the longest one event or one pulse held it.
 * What the thread waited for a processor, while other programs had them, is told apart where the system tells it (Linux).
 */
final class Heartbeat {

    private static final Path SCHEDULE = Path.of("/proc/thread-self/schedstat");
    private static final long MILLISECOND = 1_000_000;
    private static final long SAMPLED_FROM = 20 * MILLISECOND;
    private static final int MOST_SAMPLES = 200;

    /**
     * The longest silence of a step.
     *
     * @param milliseconds how long it lasted
     * @param from when it began, milliseconds of wall-clock time
     * @param waited how long of it the thread waited for a processor, in milliseconds
     * @param processor the longest time the thread had a processor between two answers of the step, in milliseconds: neither garbage nor drawing nor other
     *     programs count
     * @param stacks where the window's thread was, every few milliseconds of the silence; where it waited for a frame to be drawn, where the painter was
     */
    record Silence(double milliseconds, long from, double waited, double processor, List<StackTraceElement[]> stacks) {}

    private final Object lock = new Object();
    private volatile @Nullable Thread window;
    private @Nullable Thread painter;
    private long longest;
    private long longestFrom;
    private long waited;
    private long processor;
    private List<StackTraceElement[]> stacks = List.of();

    void start() {
        daemon("benchmark-heartbeat", this::beat).start();
    }

    /** Forgets what was seen so far. */
    void begin() {
        synchronized (lock) {
            longest = 0;
            waited = 0;
            processor = 0;
            stacks = List.of();
        }
    }

    /** Returns the longest silence since the last begin. */
    Silence end() {
        synchronized (lock) {
            return new Silence(longest / 1e6, longestFrom, waited / 1e6, processor / 1e6, stacks);
        }
    }

    private void beat() {
        long[] before = {0, 0};
        while (true) {
            long asked = System.nanoTime();
            long askedAt = System.currentTimeMillis();
            long[] answered = {0, 0, 0};
            Platform.runLater(() -> {
                window = Thread.currentThread();
                long[] schedule = schedule();
                synchronized (answered) {
                    answered[0] = System.nanoTime();
                    answered[1] = schedule[1];
                    answered[2] = schedule[0];
                }
            });
            List<StackTraceElement[]> seen = new ArrayList<>();
            long answer;
            long queued;
            long ran;
            long pause = MILLISECOND / 2;
            while (true) {
                synchronized (answered) {
                    answer = answered[0];
                    queued = answered[1];
                    ran = answered[2];
                }
                if (answer != 0) {
                    break;
                }
                LockSupport.parkNanos(pause);
                Thread held = window;
                if (held != null && System.nanoTime() - asked > SAMPLED_FROM && seen.size() < MOST_SAMPLES) {
                    seen.add(stack(held));
                    pause = 3 * MILLISECOND;
                }
            }
            long waiting = Math.min(answer - asked, queued - before[1]);
            // before the first answer the thread was not yet asked
            long running = before[0] == 0 ? 0 : ran - before[0];
            before[0] = ran;
            before[1] = queued;
            synchronized (lock) {
                processor = Math.max(processor, running);
                if (answer - asked - waiting > longest - waited) {
                    longest = answer - asked;
                    waited = waiting;
                    longestFrom = askedAt;
                    stacks = seen;
                }
            }
            LockSupport.parkNanos(2 * MILLISECOND);
        }
    }

    private StackTraceElement[] stack(Thread held) {
        StackTraceElement[] own = held.getStackTrace();
        if (Stream.of(own).noneMatch(frame -> frame.getMethodName().equals("waitForRenderingToComplete"))) {
            return own;
        }
        if (painter == null) {
            painter = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                    .findAny()
                    .orElse(held);
        }
        return painter.getStackTrace();
    }

    /** Returns how many nanoseconds the calling thread has run, and has waited for a processor, since it began; zeros where nobody knows. */
    private static long[] schedule() {
        try {
            String[] parts = Files.readString(SCHEDULE).split("\\s+");
            return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
        } catch (IOException unknown) {
            return new long[] {0, 0};
        }
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        return thread;
    }
}
