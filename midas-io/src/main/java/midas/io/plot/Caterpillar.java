package midas.io.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.Range;
import midas.core.result.FixedEffect;
import midas.core.result.RandomIntercept;

/** Random intercepts with intervals, the largest first: as many groups at a time as there is room for, on one scale for all. */
public final class Caterpillar {

    /** How many groups can be told apart in one plot of a report: as many as its table of random intercepts shows. */
    public static final int LEGIBLE = 50;

    private final ModelNumbers numbers;
    private final PlotWords words;
    private final List<RandomIntercept> groups;
    private final int[] order;
    private final double quantile;
    private final Range range;

    /**
     * Ranks the groups.
     *
     * @param numbers the model's numbers, with at least one group
     * @param words the words
     */
    Caterpillar(ModelNumbers numbers, PlotWords words) {
        this.numbers = numbers;
        this.words = words;
        this.groups = numbers.groups();
        // the interval of a saved random intercept is made everywhere in this way
        this.quantile = new FixedEffect("", 0, 1)
                .interval(numbers.model().result().confidenceLevel())
                .upper();
        Integer[] sorted = new Integer[groups.size()];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(
                sorted,
                (a, b) -> Double.compare(groups.get(b).estimate(), groups.get(a).estimate()));
        this.order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
        this.range = Range.of(
                        groups.stream().mapToDouble(this::lower).toArray(),
                        groups.stream().mapToDouble(this::upper).toArray(),
                        new double[] {0})
                .widened(0.02);
    }

    private double lower(RandomIntercept group) {
        return group.estimate() - quantile * group.standardError();
    }

    private double upper(RandomIntercept group) {
        return group.estimate() + quantile * group.standardError();
    }

    /** Returns the number of groups. */
    public int size() {
        return order.length;
    }

    /** Returns where a group stands, from 0 for the largest. */
    public int place(int group) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] == group) {
                return i;
            }
        }
        throw new IllegalArgumentException("group " + group);
    }

    /**
     * Returns a plot of some groups.
     *
     * @param first the first of them, from 0; moved to where it leaves no room below the last
     * @param count how many there is room for, at least 1
     */
    public ModelPlot page(int first, int count) {
        int shown = Math.min(count, order.length);
        int from = Math.clamp(first, 0, order.length - shown);
        double[] y = new double[shown];
        double[] estimate = new double[shown];
        double[] lower = new double[shown];
        double[] upper = new double[shown];
        int[] ids = new int[shown];
        List<Axis.Named> names = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            RandomIntercept group = groups.get(order[from + i]);
            y[i] = shown - i;
            estimate[i] = group.estimate();
            lower[i] = lower(group);
            upper[i] = upper(group);
            ids[i] = order[from + i];
            names.add(new Axis.Named(y[i], group.group()));
        }
        PlotWords.Words said = words.of(new PlotFacts(
                PlotKind.CATERPILLAR,
                numbers.model().spec().response(),
                numbers.model().spec().group(),
                Optional.empty(),
                order.length,
                false,
                numbers.model().result().confidenceLevel(),
                from + 1,
                from + shown,
                1));
        Plot plot = new Plot(
                said.title(),
                said.note(),
                Axis.of(said.x(), range),
                new Axis(said.y(), new Range(0.4, shown + 0.6), true, names),
                List.of(
                        new Mark.Upright(0, Ink.REFERENCE),
                        new Mark.Segments(new Curve(lower, y), new Curve(upper, y), Ink.DATA),
                        new Mark.Points(new Curve(estimate, y), Ink.DATA)),
                said.unit(),
                said.description());
        return new ModelPlot(
                PlotKind.CATERPILLAR,
                plot,
                new Spots(Spots.Kind.GROUP, plot, estimate, y, ids),
                () -> new DataTable(order.length)
                        .text("group", i -> groups.get(order[i]).group())
                        .whole("observations", i -> groups.get(order[i]).observations())
                        .number("estimate", i -> groups.get(order[i]).estimate())
                        .number("standard_error", i -> groups.get(order[i]).standardError())
                        .number("lower", i -> lower(groups.get(order[i])))
                        .number("upper", i -> upper(groups.get(order[i])))
                        .whole("rank", i -> groups.get(order[i]).rank())
                        .named(said.title()));
    }
}
