package midas.ui.text;

import java.util.Locale;
import midas.core.result.RandomIntercept;
import midas.io.plot.ModelNumbers;
import midas.io.plot.PlotFacts;
import midas.io.plot.PlotKind;
import midas.io.plot.PlotWords;
import midas.io.plot.ResidualKind;

/** The words of a model's plots. */
public final class PlotText {

    private PlotText() {}

    /** Returns the title of a plot. */
    public static String title(PlotKind kind) {
        return Messages.text(key(kind));
    }

    private static String key(PlotKind kind) {
        return "plot." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the words of a plot. */
    public static PlotWords.Words of(PlotFacts facts) {
        String key = key(facts.kind());
        String residual = facts.residual().map(PlotText::of).orElse("");
        String count = Numbers.count(facts.count());
        String level = Numbers.percent(facts.level());
        String response = facts.response();
        String group = facts.group();
        return switch (facts.kind()) {
            case RESIDUALS ->
                words(
                        key,
                        Messages.text(key + ".x"),
                        residual,
                        Messages.text(key + ".note"),
                        Messages.text(key + ".description", residual, observations(facts)));
            case OBSERVED ->
                words(
                        key,
                        Messages.text(key + ".x"),
                        Messages.text(key + ".y", response),
                        Messages.text(key + ".note"),
                        Messages.text(key + ".description", response, observations(facts)));
            case RESIDUAL_QUANTILES -> {
                boolean randomised = facts.residual().isEmpty();
                String shown = randomised ? Messages.text("plot.residual.quantile") : residual;
                yield words(
                        key,
                        Messages.text("plot.quantile"),
                        shown,
                        Messages.text(randomised ? "plot.quantiles.note.randomised" : "plot.quantiles.note", level),
                        Messages.text(key + ".description", shown, observations(facts)));
            }
            case INTERCEPT_QUANTILES ->
                words(
                        key,
                        Messages.text("plot.quantile"),
                        Messages.text("plot.intercept", group),
                        Messages.text("plot.quantiles.note", level),
                        Messages.text(key + ".description", groups(facts)));
            case BINNED_RESIDUALS ->
                words(
                        key,
                        Messages.text(key + ".x"),
                        Messages.text(key + ".y"),
                        Messages.text(key + ".note"),
                        Messages.text(key + ".description", count));
            case ROOTOGRAM ->
                words(
                        key,
                        response,
                        Messages.text(key + ".y"),
                        Messages.text(key + ".note"),
                        Messages.text(key + ".description", response, observations(facts)));
            case CATERPILLAR -> {
                boolean some = facts.to() - facts.from() + 1 < facts.count();
                Object[] range = {level, Numbers.count(facts.from()), Numbers.count(facts.to()), count};
                String description = Messages.text(key + ".description", groups(facts), level);
                yield words(
                        key,
                        Messages.text("plot.intercept", group),
                        "",
                        some ? Messages.text(key + ".note.some", range) : Messages.text(key + ".note", level),
                        some ? Messages.text(key + ".description.some", description, range[1], range[2]) : description);
            }
            case GROUP_SIZES ->
                words(
                        key,
                        Messages.text(key + ".x", group),
                        Messages.text(key + ".y"),
                        "",
                        Messages.text(key + ".description", groups(facts)));
        };
    }

    private static PlotWords.Words words(String key, String x, String y, String note, String description) {
        return new PlotWords.Words(Messages.text(key), x, y, note, Messages.text("plot.unit"), description);
    }

    private static String observations(PlotFacts facts) {
        return Messages.counted("count.observations", facts.count());
    }

    private static String groups(PlotFacts facts) {
        return Messages.counted("count.groups", facts.count());
    }

    /** Returns the name of a kind of residuals. */
    public static String of(ResidualKind kind) {
        return Messages.text("plot.residual." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Returns what is known of an observation: its row, its response, its fitted value and its residual. */
    public static String observation(ModelNumbers numbers, int index, ResidualKind kind) {
        return Messages.text(
                "plot.tip.row",
                Numbers.count(numbers.row(index)),
                number(numbers.observed(index)),
                number(numbers.fitted(index)),
                of(kind),
                number(numbers.residual(kind, index)));
    }

    /** Returns what is known of an observation, with its randomised quantile residual. */
    public static String observation(ModelNumbers numbers, int index, double quantileResidual) {
        return Messages.text(
                "plot.tip.row",
                Numbers.count(numbers.row(index)),
                number(numbers.observed(index)),
                number(numbers.fitted(index)),
                Messages.text("plot.residual.quantile"),
                number(quantileResidual));
    }

    /** Returns what is known of a group: its name, its size, its random intercept. */
    public static String group(RandomIntercept group) {
        return Messages.text(
                "plot.tip.group",
                group.group(),
                Messages.counted("count.observations", group.observations()),
                number(group.estimate()),
                number(group.standardError()),
                Numbers.count(group.rank()));
    }

    /** Returns two numbers with the names of their axes. */
    public static String place(String x, double atX, String y, double atY) {
        return Messages.text("plot.tip.place", x, number(atX), y, number(atY));
    }

    private static String number(double value) {
        return Numbers.display(value, Numbers.Minus.TYPOGRAPHIC);
    }
}
