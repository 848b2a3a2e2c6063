package midas.core.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks of the fit and prints their tables as Markdown. */
public final class FitBenchmarks {

    private static final int[][] SIZES = {
        {100_000, 5, 1_000},
        {100_000, 20, 1_000},
        {1_000_000, 5, 1_000},
        {1_000_000, 20, 1_000},
        {1_000_000, 5, 100_000},
        {1_000_000, 20, 100_000},
    };

    private static final int[][] FEW_SIZES = {{100_000, 5, 1_000}, {1_000_000, 20, 1_000}};
    private static final int[][] OTHER_SIZES = {{100_000, 5, 1_000}, {100_000, 20, 1_000}};
    private static final int[][] QUICK = {{100_000, 5, 1_000}, {100_000, 20, 1_000}};
    private static final int[][] QUICK_REML = {{1_000_000, 20, 1_000}, {1_000_000, 20, 100_000}};
    private static final int[][] QUICK_OTHERS = {{100_000, 5, 1_000}};

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean quick = Boolean.getBoolean("quick");

    private FitBenchmarks() {}

    /** Runs everything; -Dquick=true the shorter tables, -Dgrowth=true the growth of cost instead, with a picture in the file that -Dplot names. */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        FitBenchmarks benchmarks = new FitBenchmarks();
        if (Boolean.getBoolean("growth")) {
            benchmarks.growth(Path.of(System.getProperty("plot")));
        } else if (benchmarks.quick) {
            benchmarks.quick();
        } else {
            benchmarks.full();
        }
    }

    private void growth(Path plot) throws RunnerException, IOException {
        Growth growth = Growth.measured();
        Files.writeString(plot, growth.plot());
        growth.table().forEach(out::println);
    }

    private void full() throws RunnerException, IOException, InterruptedException {
        out.println("### With vector instructions\n");
        tables(run(gaussian(), SIZES, true), run(goals(), SIZES, true), run(others(), OTHER_SIZES, true));
        memory(SIZES[3], SIZES[5]);
        out.println("### Without them\n");
        tables(run(gaussian(), FEW_SIZES, false), run(goals(), FEW_SIZES, false), List.of());
    }

    private void quick() throws RunnerException, IOException, InterruptedException {
        tables(run(gaussian(), QUICK_REML, true), run(goals(), QUICK, true), run(others(), QUICK_OTHERS, true));
        memory(SIZES[3]);
    }

    private void memory(int[]... sizes) throws IOException, InterruptedException {
        List<DataSet> all = new ArrayList<>();
        for (int[] size : sizes) {
            all.add(DataSet.of(Family.GAUSSIAN, Link.IDENTITY, size[0], size[1], size[2]));
            all.add(DataSet.of(Family.BINOMIAL, Link.LOGIT, size[0], size[1], size[2]));
        }
        SmallestHeap.table(all).forEach(out::println);
    }

    private void tables(List<Rounds> reml, List<Rounds> goals, List<Rounds> others) {
        List<Rounds> laplace = new ArrayList<>(goals);
        laplace.addAll(others);
        List<Rounds> all = new ArrayList<>(reml);
        all.addAll(laplace);
        FitTables.reml(reml).forEach(out::println);
        FitTables.laplace(laplace).forEach(out::println);
        FitTables.threadsAndMemory(all).forEach(out::println);
        FitTables.stages(all).forEach(out::println);
    }

    private List<Rounds> run(List<ResponseModel> pairs, int[][] sizes, boolean vectors) throws RunnerException {
        List<Rounds> all = new ArrayList<>();
        for (ResponseModel pair : pairs) {
            for (int[] size : sizes) {
                DataSet data = new DataSet(pair, size[0], size[1], size[2]);
                System.err.println(data.key() + (vectors ? "" : ", without vector instructions"));
                all.add(Rounds.of(data, vectors, quick));
            }
        }
        return all;
    }

    private static List<ResponseModel> gaussian() {
        return List.of(new ResponseModel(Family.GAUSSIAN, Link.IDENTITY));
    }

    private static List<ResponseModel> goals() {
        return Simulated.laplacePairs().stream().filter(FitTables::isMain).toList();
    }

    private static List<ResponseModel> others() {
        return Simulated.laplacePairs().stream()
                .filter(pair -> !FitTables.isMain(pair))
                .toList();
    }
}
