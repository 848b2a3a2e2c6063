package midas.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;

/** The tables of the benchmarks, as lines of Markdown. Ratios are medians over rounds, with the quartiles in brackets. */
final class FitTables {

    private static final int MOST_EVALUATIONS = 8;

    private FitTables() {}

    /** Returns whether the goals of a pair are the sharper ones: logit, and Poisson with the log link. */
    static boolean isMain(ResponseModel pair) {
        return pair.link() == Link.LOGIT || pair.family() == Family.POISSON && pair.link() == Link.LOG;
    }

    /** Returns the table of REML. */
    static List<String> reml(List<Rounds> all) {
        List<String> lines = new ArrayList<>();
        lines.add("REML against one pass of X'X, one thread:\n");
        lines.add("| rows | predictors | groups | read once | X'X | X'X ÷ read | fit | fit ÷ X'X | goal |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        for (Rounds rounds : all) {
            lines.add("| %s | %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            size(rounds.data()),
                            reading(rounds),
                            multiplying(rounds),
                            ratio(rounds.ratio(0.5, "crossProduct", "read")) + " ×",
                            time(rounds, "fit"),
                            ratio(rounds, "fit", "crossProduct"),
                            remlGoal(rounds.data())));
        }
        lines.add("");
        return lines;
    }

    /** Returns the table of the Laplace approximation. */
    static List<String> laplace(List<Rounds> all) {
        List<String> lines = new ArrayList<>();
        lines.add("Laplace against the same model without groups, one thread:\n");
        lines.add(
                "| pair | rows | predictors | groups | without groups | fit | ratio | goal | evaluations of all rows |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        for (Rounds rounds : all) {
            lines.add("| %s | %s | %s | %s | %s | ≤ %s × | %.0f%s |"
                    .formatted(
                            rounds.data().pairName(),
                            size(rounds.data()),
                            time(rounds, "glm"),
                            time(rounds, "fit"),
                            ratio(rounds, "fit", "glm"),
                            laplaceGoal(rounds.data()),
                            rounds.median("evaluations"),
                            isMain(rounds.data().pair()) ? " (goal ≤ " + MOST_EVALUATIONS + ")" : ""));
        }
        lines.add("");
        return lines;
    }

    /** Returns the table of two threads, and of memory. */
    static List<String> threadsAndMemory(List<Rounds> all) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "A second thread; and all that is allocated a row, short-lived objects included (what is in use at once stands below):\n");
        lines.add("| pair | rows | predictors | groups | one thread | two | ratio (goal ≥ 1.5 ×) | design | fit |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        for (Rounds rounds : all) {
            DataSet data = rounds.data();
            lines.add("| %s | %s | %s | %s | %s | %s B | %s B |"
                    .formatted(
                            data.pairName(),
                            size(data),
                            time(rounds, "fit"),
                            time(rounds, "fitOnTwo"),
                            ratio(rounds, "fit", "fitOnTwo"),
                            number(rounds.median("designBytes") / data.n()),
                            number(rounds.median("fitBytes") / data.n())));
        }
        lines.add("");
        return lines;
    }

    /** Returns the table of where the time goes. */
    static List<String> stages(List<Rounds> all) {
        List<String> lines = new ArrayList<>();
        lines.add("Where the time of the fit goes, one thread:\n");
        lines.add(
                "| pair | rows | predictors | groups | preparing | without groups | part of the groups | maximum | standard errors |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        for (Rounds rounds : all) {
            lines.add("| %s | %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            rounds.data().pairName(),
                            size(rounds.data()),
                            share(rounds, "preparing"),
                            share(rounds, "startingValues"),
                            share(rounds, "subsample"),
                            share(rounds, "varianceComponents"),
                            share(rounds, "inference")));
        }
        lines.add("");
        return lines;
    }

    private static String remlGoal(DataSet data) {
        if (data.n() != 1_000_000 || data.p() != 20) {
            return "–";
        }
        return data.q() == 1_000 ? "≤ 2 ×" : "≤ 3 ×";
    }

    private static String laplaceGoal(DataSet data) {
        if (!isMain(data.pair())) {
            return "4";
        }
        return data.p() >= 20 ? "1.5" : "2.5";
    }

    private static String size(DataSet data) {
        return String.format(Locale.ROOT, "%,d | %d | %,d", data.n(), data.p(), data.q());
    }

    private static String share(Rounds rounds, String stage) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * rounds.ratio(0.5, stage, "fit"));
    }

    private static String time(Rounds rounds, String name) {
        return number(rounds.median(name) / 1e6) + " ms";
    }

    private static String reading(Rounds rounds) {
        DataSet data = rounds.data();
        double bytes = 8.0 * data.n() * data.p();
        return "%s (%s GB/s)".formatted(time(rounds, "read"), number(bytes / rounds.median("read")));
    }

    private static String multiplying(Rounds rounds) {
        DataSet data = rounds.data();
        double products = 0.5 * data.n() * data.p() * (data.p() + 1);
        return "%s (%s products/ns)"
                .formatted(time(rounds, "crossProduct"), number(products / rounds.median("crossProduct")));
    }

    private static String ratio(Rounds rounds, String numerator, String denominator) {
        return "**%s ×** (%s–%s)"
                .formatted(
                        ratio(rounds.ratio(0.5, numerator, denominator)),
                        ratio(rounds.ratio(0.25, numerator, denominator)),
                        ratio(rounds.ratio(0.75, numerator, denominator)));
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Returns three digits. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
