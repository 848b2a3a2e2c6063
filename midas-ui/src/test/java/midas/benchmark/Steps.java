package midas.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;

/** Takes steps through the window and keeps what each cost. */
final class Steps {

    /** Milliseconds between two frames. */
    static final long FRAME = 16;

    private static final long QUIET = 250;
    private static final long PATIENCE = 60_000;
    private static final double TOLD = 50;
    private static final int CELL = 28;
    private static final Pattern PAUSE = Pattern.compile("\\[(\\d+)ms\\].* (Pause \\S+).* ([0-9.]+)ms$");

    /**
     * A step taken once.
     *
     * @param silence the longest time the window's thread was held
     * @param answer milliseconds from the action to the first frame that shows what it asked for
     * @param from when it began, milliseconds of wall-clock time
     * @param to when it ended
     */
    private record Taken(Heartbeat.Silence silence, double answer, long from, long to) {}

    private final Heartbeat heartbeat;
    private final Scene scene;
    private final Map<String, List<Taken>> all = new LinkedHashMap<>();

    Steps(Heartbeat heartbeat, Scene scene) {
        this.heartbeat = heartbeat;
        this.scene = scene;
    }

    /** Does something, waits until the window is quiet again, and keeps what it cost. */
    void take(String name, Runnable action) {
        take(name, action, () -> true);
    }

    /** Does something, waits until what it asked for is there and the window is quiet again, and keeps what it cost. */
    void take(String name, Runnable action, BooleanSupplier done) {
        many(name, List.of(action), 0, done);
    }

    /** Does several things one after the other, so many milliseconds apart. */
    void many(String name, List<Runnable> actions, long apart, BooleanSupplier done) {
        heartbeat.begin();
        long from = System.currentTimeMillis();
        long start = System.nanoTime();
        for (Runnable action : actions) {
            onWindow(() -> {
                action.run();
                return true;
            });
            pause(apart);
        }
        double answer = (awaitFrame(done) - start) / 1e6;
        pause(QUIET);
        Heartbeat.Silence silence = heartbeat.end();
        all.computeIfAbsent(name, ignored -> new ArrayList<>())
                .add(new Taken(silence, answer, from, System.currentTimeMillis()));
    }

    /** Does the same several times, so many milliseconds apart. */
    void many(String name, int times, long apart, Runnable action) {
        many(name, IntStream.range(0, times).mapToObj(i -> action).toList(), apart);
    }

    /** Does several things one after the other, so many milliseconds apart. */
    void many(String name, List<Runnable> actions, long apart) {
        many(name, actions, apart, () -> true);
    }

    /** Drags a scroll bar from its beginning to its end. */
    void drag(String name, ScrollBar bar) {
        many(
                name,
                IntStream.rangeClosed(0, 40)
                        .<Runnable>mapToObj(
                                i -> () -> bar.setValue(bar.getMin() + (bar.getMax() - bar.getMin()) * i / 40))
                        .toList(),
                FRAME);
    }

    /** Returns what the window's thread says. */
    static boolean onWindow(BooleanSupplier question) {
        CountDownLatch latch = new CountDownLatch(1);
        AtomicReference<Boolean> answer = new AtomicReference<>(false);
        AtomicReference<RuntimeException> problem = new AtomicReference<>();
        Platform.runLater(() -> {
            try {
                answer.set(question.getAsBoolean());
            } catch (RuntimeException e) {
                problem.set(e);
            } finally {
                latch.countDown();
            }
        });
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (problem.get() != null) {
            throw problem.get();
        }
        return answer.get();
    }

    /** Waits for the end of the layout of the first frame in which something is so, and returns when that was. */
    private long awaitFrame(BooleanSupplier done) {
        long[] at = {0};
        CountDownLatch latch = new CountDownLatch(1);
        onWindow(() -> {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    if (at[0] == 0 && done.getAsBoolean()) {
                        at[0] = System.nanoTime();
                        scene.removePostLayoutPulseListener(this);
                        latch.countDown();
                    }
                }
            });
            return true;
        });
        long until = System.currentTimeMillis() + PATIENCE;
        while (latch.getCount() > 0) {
            Platform.runLater(Platform::requestNextPulse);
            pause(5);
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException("never happened; the window says " + words());
            }
        }
        return at[0];
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        onWindow(() -> scene.getRoot().lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isBlank())
                .allMatch(label -> words.add(label.getText())));
        return words;
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes all steps: first use, then the median and the worst of the others.
     *
     * @param report where to
     * @param collections the virtual machine's log of garbage collections
     */
    void write(Path report, Path collections) {
        List<long[]> pauses = pauses(collections);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(report))) {
            out.println(
                    "longest hold of the window's thread without waiting for a processor, milliseconds (in brackets:"
                            + " collection of garbage, waiting for the frame before to be drawn, waiting for a"
                            + " processor)");
            out.println(
                    "longest time it had a processor between two answers; from the action to the frame that shows it");
            out.println(process());
            out.println(row(
                    "step",
                    "first use",
                    "warm, median",
                    "warm, worst",
                    "processor: first",
                    "warm, median",
                    "answer: first",
                    "warm, median"));
            for (Map.Entry<String, List<Taken>> step : all.entrySet()) {
                List<Taken> taken = step.getValue();
                Taken first = taken.getFirst();
                List<Taken> warm = taken.subList(1, taken.size());
                out.println(row(
                        step.getKey(),
                        hold(first, pauses),
                        warm.isEmpty() ? "" : hold(sorted(warm, Steps::own).get(warm.size() / 2), pauses),
                        warm.isEmpty() ? "" : hold(sorted(warm, Steps::own).getLast(), pauses),
                        number(processor(first)),
                        median(warm, Steps::processor),
                        number(first.answer()),
                        median(warm, Taken::answer)));
            }
            for (Map.Entry<String, List<Taken>> step : all.entrySet()) {
                for (Taken taken : step.getValue()) {
                    if (taken.silence().milliseconds() > TOLD) {
                        stacks(out, step.getKey(), taken);
                    }
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Returns what the whole program has taken so far. */
    private static String process() {
        String most = "?";
        try {
            most = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .map(kilobytes -> String.valueOf(Long.parseLong(kilobytes) / 1024))
                    .orElse(most);
        } catch (IOException unknown) {
            // elsewhere the system does not tell
        }
        double processor = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElse(0L)
                / 1000.0;
        return String.format(
                Locale.ROOT, "the whole program so far: %s MB at most, %.1f s of processor time", most, processor);
    }

    private static List<Taken> sorted(List<Taken> taken, ToDoubleFunction<Taken> by) {
        return taken.stream().sorted(Comparator.comparingDouble(by)).toList();
    }

    private static String median(List<Taken> taken, ToDoubleFunction<Taken> of) {
        return taken.isEmpty() ? "" : number(of.applyAsDouble(sorted(taken, of).get(taken.size() / 2)));
    }

    private static String hold(Taken taken, List<long[]> pauses) {
        Heartbeat.Silence silence = taken.silence();
        double end = silence.from() + silence.milliseconds();
        double collected = 0;
        for (long[] pause : pauses) {
            double from = Math.max(silence.from(), pause[1] - pause[0] / 1000.0);
            collected += Math.max(0, Math.min(end, pause[1]) - from);
        }
        return String.format(
                Locale.ROOT, "%.0f (%.0f, %.0f, %.0f)", own(taken), collected, drawing(silence), silence.waited());
    }

    /** The toolkit draws on another thread, without a graphics card slowly, and begins no frame before the last one is drawn. */
    private static double drawing(Heartbeat.Silence silence) {
        long samples = silence.stacks().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getMethodName().equals("waitForRenderingToComplete")))
                .count();
        return silence.stacks().isEmpty()
                ? 0
                : silence.milliseconds() * samples / silence.stacks().size();
    }

    private static double own(Taken taken) {
        return taken.silence().milliseconds() - taken.silence().waited();
    }

    private static double processor(Taken taken) {
        return taken.silence().processor();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> String.format(Locale.ROOT, "%-" + CELL + "s", cell))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** Returns the pauses, each its length in microseconds and its end in milliseconds. */
    private static List<long[]> pauses(Path log) {
        List<long[]> pauses = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(log)) {
                Matcher matcher = PAUSE.matcher(line);
                if (matcher.find()) {
                    pauses.add(new long[] {
                        Math.round(1000 * Double.parseDouble(matcher.group(3))), Long.parseLong(matcher.group(1))
                    });
                }
            }
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        return pauses;
    }

    /** Where the thread was: the frames that most samples have in common, and how many samples have each. */
    private static void stacks(PrintWriter out, String name, Taken taken) {
        List<StackTraceElement[]> samples = taken.silence().stacks();
        out.println();
        out.println(String.format(
                Locale.ROOT, "== %s: %.0f ms, %d samples", name, taken.silence().milliseconds(), samples.size()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (StackTraceElement[] sample : samples) {
            Arrays.stream(sample)
                    .map(frame -> frame.getClassName() + '.' + frame.getMethodName() + ':' + frame.getLineNumber())
                    .distinct()
                    .forEach(frame -> counts.merge(frame, 1, Integer::sum));
        }
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 5 >= samples.size())
                .forEach(entry -> out.println(String.format(Locale.ROOT, "%4d %s", entry.getValue(), entry.getKey())));
    }
}
