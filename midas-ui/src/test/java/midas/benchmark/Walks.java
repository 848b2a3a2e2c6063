package midas.benchmark;

import java.nio.file.Path;
import java.util.function.BiFunction;
import javafx.application.Platform;

/** Begins a walk in the running program, and ends it. */
final class Walks {

    private Walks() {}

    /**
     * Takes a walk from the start of the program with a data file, and closes it.
     *
     * @param rounds how often
     * @param report where it is told of
     * @param collections the log of garbage collections
     * @param round makes what is done each time
     */
    @SuppressWarnings("SystemOut")
    static void take(int rounds, Path report, Path collections, BiFunction<Sight, Steps, Runnable> round) {
        try {
            Sight.awaitToolkit();
            Heartbeat heartbeat = new Heartbeat();
            heartbeat.start();
            heartbeat.begin();
            Sight sight = new Sight(Sight.awaitScene());
            Steps steps = new Steps(heartbeat, sight.scene());
            Runnable walk = round.apply(sight, steps);
            steps.take("start, first frame", () -> {}, () -> true);
            steps.take("import, first table", () -> {}, () -> sight.find(".data-table") != null);
            for (int k = 0; k < rounds; k++) {
                walk.run();
                steps.write(report, collections);
            }
        } catch (RuntimeException problem) {
            System.err.println(problem);
            for (StackTraceElement frame : problem.getStackTrace()) {
                System.err.println("    " + frame);
            }
        }
        Platform.exit();
    }
}
