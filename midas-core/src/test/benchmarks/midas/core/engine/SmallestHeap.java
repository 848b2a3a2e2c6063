package midas.core.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;

/** How much memory a fit needs at once beyond the user's data: the smallest heap in which it comes to its end, found by halving, each try a process. */
public final class SmallestHeap {

    private static final int MEGABYTE = 1 << 20;
    /** The young generation is there for short-lived objects and does not grow with the data. */
    private static final int YOUNG = 8;

    private static final int SECONDS = 60;

    private SmallestHeap() {}

    /**
     * One try: draws data, makes the design, and fits on one thread.
     *
     * @param arguments family, link, rows, predictors, groups
     */
    public static void main(String[] arguments) {
        DataSet data = DataSet.of(
                Family.valueOf(arguments[0]),
                Link.valueOf(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        Fixture fixture = Checksums.check(Fixture.of(data.pair(), data.n(), data.p(), data.q()));
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            Design design = fixture.design();
            FitOutcome outcome = one.submit(
                            () -> MixedModels.fit(design, data.pair(), FitOptions.DEFAULT, FitMonitor.none()))
                    .join();
            // the user's data are still there
            if (!(outcome instanceof FitOutcome.Fitted) || fixture.observations() != design.observations()) {
                throw new IllegalStateException("no fit: " + outcome);
            }
        }
    }

    /** Returns the table, as lines of Markdown. */
    static List<String> table(List<DataSet> all) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "In use at once beyond the user's data, design and fit together, one thread (smallest heap that is enough):\n");
        lines.add("| pair | rows | predictors | groups | a row | goal |");
        lines.add("|---|---|---|---|---|---|");
        for (DataSet data : all) {
            System.err.println(data.key() + ", smallest heap");
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d | %,d | ≤ %d B | ≤ %d B |",
                    data.pairName(),
                    data.n(),
                    data.p(),
                    data.q(),
                    bytesPerRow(data),
                    8 * (data.p() + 3)));
        }
        lines.add("");
        return lines;
    }

    /** Returns the bytes a row, to within 2. */
    private static int bytesPerRow(DataSet data) throws IOException, InterruptedException {
        int low = 8 * (data.p() + 1);
        int high = 4 * low;
        if (!isEnough(data, high)) {
            throw new IllegalStateException(data.key() + ": not even " + high + " bytes a row are enough");
        }
        while (high - low > 2) {
            int middle = (low + high) / 2;
            if (isEnough(data, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean isEnough(DataSet data, int bytesPerRow) throws IOException, InterruptedException {
        // the user's data: response, predictors and a code of the group
        long user = data.n() * (8L * (data.p() + 1) + 4);
        long heap = (user + (long) data.n() * bytesPerRow) / MEGABYTE + YOUNG;
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + heap + "m",
                        "-Xmn" + YOUNG + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallestHeap.class.getName(),
                        data.pair().family().name(),
                        data.pair().link().name(),
                        Integer.toString(data.n()),
                        Integer.toString(data.p()),
                        Integer.toString(data.q()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            // nothing but collecting garbage
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }
}
