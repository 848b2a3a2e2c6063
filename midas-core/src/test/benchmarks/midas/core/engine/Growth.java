package midas.core.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import org.openjdk.jmh.runner.RunnerException;

/** How cost grows with rows, predictors and groups, one at a time. Where nothing is compared within a round, the fastest one was disturbed least. */
final class Growth {

    private static final int[] ROWS = {10_000, 30_000, 100_000, 300_000, 1_000_000};
    private static final int[] PREDICTORS = {1, 2, 5, 10, 20, 50};
    private static final int[] GROUPS = {100, 1_000, 10_000, 100_000};

    private static final Map<String, ResponseModel> FITS = new LinkedHashMap<>();

    static {
        FITS.put("REML", new ResponseModel(Family.GAUSSIAN, Link.IDENTITY));
        FITS.put("logit, Laplace", new ResponseModel(Family.BINOMIAL, Link.LOGIT));
    }

    private final Map<DataSet, Double> milliseconds = new LinkedHashMap<>();

    private Growth() {}

    /** Takes the times. */
    static Growth measured() throws RunnerException {
        Growth growth = new Growth();
        for (ResponseModel pair : FITS.values()) {
            for (int n : ROWS) {
                growth.measure(new DataSet(pair, n, 5, 1_000));
            }
            for (int p : PREDICTORS) {
                growth.measure(new DataSet(pair, 100_000, p, 1_000));
            }
            for (int q : GROUPS) {
                growth.measure(new DataSet(pair, 1_000_000, 5, q));
            }
        }
        return growth;
    }

    private void measure(DataSet data) throws RunnerException {
        if (!milliseconds.containsKey(data)) {
            System.err.println(data.key());
            milliseconds.put(data, Rounds.ofFitAlone(data).fastest("fit") / 1e6);
        }
    }

    /** Returns the times as lines of Markdown. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("Time of a fit, one thread, the fastest of several:\n");
        lines.add("| rows | predictors | groups | " + String.join(" | ", FITS.keySet()) + " |");
        lines.add("|---|---|---|---|---|");
        for (DataSet data : milliseconds.keySet()) {
            if (data.pair().isLinearMixedModel()) {
                List<String> times = FITS.values().stream()
                        .map(pair -> FitTables.number(time(pair, data.n(), data.p(), data.q())) + " ms")
                        .toList();
                lines.add(String.format(
                        Locale.ROOT,
                        "| %,d | %d | %,d | %s |",
                        data.n(),
                        data.p(),
                        data.q(),
                        String.join(" | ", times)));
            }
        }
        lines.add("");
        return lines;
    }

    private double time(ResponseModel pair, int n, int p, int q) {
        return milliseconds.getOrDefault(new DataSet(pair, n, p, q), Double.NaN);
    }

    /** Returns the picture as SVG. */
    String plot() {
        return GrowthPlot.svg(List.of(
                new GrowthPlot.Panel(
                        "rows", "5 predictors, 1,000 groups", lines(ROWS, (pair, n) -> time(pair, n, 5, 1_000)), true),
                new GrowthPlot.Panel(
                        "predictors",
                        "100,000 rows, 1,000 groups",
                        lines(PREDICTORS, (pair, p) -> time(pair, 100_000, p, 1_000)),
                        true),
                new GrowthPlot.Panel(
                        "groups",
                        "1,000,000 rows, 5 predictors",
                        lines(GROUPS, (pair, q) -> time(pair, 1_000_000, 5, q)),
                        false)));
    }

    /** Time of a kind of fit as a function of the quantity that grows. */
    private interface Time {
        double of(ResponseModel pair, int quantity);
    }

    private static List<GrowthPlot.Line> lines(int[] quantities, Time time) {
        List<GrowthPlot.Line> lines = new ArrayList<>();
        FITS.forEach((name, pair) -> {
            List<GrowthPlot.Point> points = new ArrayList<>();
            for (int quantity : quantities) {
                points.add(new GrowthPlot.Point(quantity, time.of(pair, quantity)));
            }
            lines.add(new GrowthPlot.Line(name, points));
        });
        return lines;
    }
}
