package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The rounds on one data set, in a process of their own.
 *
 * @param data the data set
 * @param all the rounds, those to warm up left out
 */
record Rounds(DataSet data, List<Round> all) {

    /** Keeps the other thread of the machine free: a collector with threads of its own would work beside the one that is timed. */
    private static final String[] PROCESS = {
        "-Xmx12g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow",
    };

    /** One round; {@link FitRound.Measured} says what its numbers are. */
    record Round(IterationResult result) {

        /** Returns one of the round's numbers. */
        double get(String name) {
            return result.getSecondaryResults().get(name).getScore();
        }
    }

    /**
     * Times yardsticks and fits.
     *
     * @param vectors whether the process has the module of vector instructions
     * @param quick whether fewer rounds will do
     */
    static Rounds of(DataSet data, boolean vectors, boolean quick) throws RunnerException {
        // until the second compiler is done it takes a processor to itself, and vectors are objects
        int warmUp = data.isLarge() ? 8 : 30;
        return of(data, vectors, warmUp, quick || data.isLarge() ? 9 : 15, false);
    }

    /** Times the fit on one thread alone. */
    static Rounds ofFitAlone(DataSet data) throws RunnerException {
        boolean small = (long) data.n() * data.p() <= 500_000;
        return of(data, true, data.isLarge() ? 6 : small ? 60 : 25, data.isLarge() ? 7 : 15, true);
    }

    private static Rounds of(DataSet data, boolean vectors, int warmUp, int rounds, boolean fitAlone)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + FitRound.class.getSimpleName() + "\\.round$")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(warmUp)
                .measurementIterations(rounds)
                .param("family", data.pair().family().name())
                .param("link", data.pair().link().name())
                .param("n", Integer.toString(data.n()))
                .param("p", Integer.toString(data.p()))
                .param("q", Integer.toString(data.q()))
                .param("fitAlone", Boolean.toString(fitAlone))
                .jvmArgs(PROCESS);
        if (vectors) {
            options.jvmArgsAppend("--add-modules", "jdk.incubator.vector");
        }
        // standard output is for the tables
        OutputFormat words = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        List<Round> all = new ArrayList<>();
        for (RunResult result : new Runner(options.build(), words).run()) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                fork.getIterationResults().forEach(round -> all.add(new Round(round)));
            }
        }
        return new Rounds(data, all);
    }

    /** Returns the median of one number. */
    double median(String name) {
        return quantile(0.5, round -> round.get(name));
    }

    /** Returns the least of one number. */
    double fastest(String name) {
        return quantile(0, round -> round.get(name));
    }

    /** Returns a quantile of the ratio of two numbers, taken round by round. */
    double ratio(double share, String numerator, String denominator) {
        return quantile(share, round -> round.get(numerator) / round.get(denominator));
    }

    private double quantile(double share, ToDoubleFunction<Round> number) {
        double[] sorted = all.stream().mapToDouble(number).toArray();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
