package midas.core.engine;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;

/** Writes a data set as CSV for other programs, and prints how long our fit of it takes: the first one, then the median of those that follow. */
public final class FitTimes {

    private static final int ROUNDS = 9;

    private FitTimes() {}

    /**
     * Prints one line: seconds of the first fit in the process, median seconds on one thread, on two, and the log-likelihood.
     *
     * @param arguments family, link, rows, predictors, groups, file to be written
     */
    public static void main(String[] arguments) throws IOException {
        DataSet data = DataSet.of(
                Family.valueOf(arguments[0].toUpperCase(Locale.ROOT)),
                Link.valueOf(arguments[1].toUpperCase(Locale.ROOT)),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        Fixture fixture = Checksums.check(Fixture.of(data.pair(), data.n(), data.p(), data.q()));
        write(fixture, Path.of(arguments[5]));
        Design design = fixture.design();
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool two = new ForkJoinPool(2)) {
            FitOutcome.Fitted first = fit(one, design, data);
            for (int k = 0; k < warmUp(data); k++) {
                fit(one, design, data);
                fit(two, design, data);
            }
            double[] onOne = new double[ROUNDS];
            double[] onTwo = new double[ROUNDS];
            for (int k = 0; k < ROUNDS; k++) {
                onOne[k] = seconds(fit(one, design, data));
                onTwo[k] = seconds(fit(two, design, data));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%.4f %.4f %.4f %.4f%n",
                    seconds(first),
                    median(onOne),
                    median(onTwo),
                    first.model().statistics().logLikelihood());
        }
    }

    private static FitOutcome.Fitted fit(ForkJoinPool pool, Design design, DataSet data) {
        FitOutcome outcome = pool.submit(
                        () -> MixedModels.fit(design, data.pair(), FitOptions.DEFAULT, FitMonitor.none()))
                .join();
        if (outcome instanceof FitOutcome.Fitted fitted) {
            return fitted;
        }
        throw new IllegalStateException("no fit: " + outcome);
    }

    /** Until the second compiler is done it takes a processor to itself, and vectors are objects. */
    private static int warmUp(DataSet data) {
        return Math.clamp(20_000_000L / ((long) data.n() * data.p()), 8, 60);
    }

    private static double seconds(FitOutcome.Fitted fitted) {
        return fitted.elapsed().toNanos() / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Writes y, x1, …, xp and the group; each number is the shortest text that gives it back. */
    private static void write(Fixture fixture, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("y," + String.join(",", fixture.names()) + ",g\n");
            for (int i = 0; i < fixture.observations(); i++) {
                out.write(Double.toString(fixture.y()[i]));
                for (double[] column : fixture.x()) {
                    out.write(',');
                    out.write(Double.toString(column[i]));
                }
                out.write(",g" + (fixture.group()[i] + 1) + "\n");
            }
        }
    }
}
