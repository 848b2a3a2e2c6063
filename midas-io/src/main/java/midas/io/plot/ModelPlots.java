package midas.io.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import midas.core.diagnostics.BinnedResiduals;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.DensityGrid;
import midas.core.diagnostics.Frequencies;
import midas.core.diagnostics.LocalLinear;
import midas.core.diagnostics.NormalQuantiles;
import midas.core.diagnostics.QuantileResiduals;
import midas.core.diagnostics.Range;
import midas.core.diagnostics.Rootogram;
import midas.core.family.Family;
import midas.core.result.RandomIntercept;

/** Makes the plots of a model from its numbers. Takes a while where there are many rows. */
public final class ModelPlots {

    /** Up to how many points are drawn one by one. */
    public static final int MOST_POINTS = 5000;

    private static final double ENVELOPE = 0.95;
    private static final int COLUMNS = 72;
    private static final int ROWS = 48;
    private static final double ROOM = 0.03;
    private static final int FEWEST_BARS = 7;

    private final ModelNumbers numbers;
    private final PlotWords words;

    /**
     * Makes none yet.
     *
     * @param numbers the numbers
     * @param words the words
     */
    public ModelPlots(ModelNumbers numbers, PlotWords words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** Returns which plots the model has, in the order in which they are shown. */
    public List<PlotKind> kinds() {
        Family family = numbers.model().result().responseModel().family();
        List<PlotKind> kinds = new ArrayList<>();
        if (numbers.size() > 0) {
            kinds.addAll(List.of(PlotKind.RESIDUALS, PlotKind.RESIDUAL_QUANTILES));
            if (family == Family.BINOMIAL) {
                kinds.add(PlotKind.BINNED_RESIDUALS);
            }
            if (family == Family.POISSON) {
                kinds.add(PlotKind.ROOTOGRAM);
            }
            kinds.add(PlotKind.OBSERVED);
        }
        if (!numbers.groups().isEmpty()) {
            kinds.addAll(List.of(PlotKind.INTERCEPT_QUANTILES, PlotKind.CATERPILLAR, PlotKind.GROUP_SIZES));
        }
        return kinds;
    }

    /**
     * Makes a plot.
     *
     * @param kind one of {@link #kinds}
     * @param residual which residuals it shows, where it shows some
     */
    public ModelPlot make(PlotKind kind, ResidualKind residual) {
        return switch (kind) {
            case RESIDUALS -> residuals(residual);
            case RESIDUAL_QUANTILES -> residualQuantiles(residual);
            case BINNED_RESIDUALS -> binned();
            case ROOTOGRAM -> rootogram();
            case OBSERVED -> observed();
            case INTERCEPT_QUANTILES -> interceptQuantiles();
            case CATERPILLAR -> caterpillar().page(0, Caterpillar.LEGIBLE);
            case GROUP_SIZES -> groupSizes();
        };
    }

    /** Returns the groups in their order. */
    public Caterpillar caterpillar() {
        return new Caterpillar(numbers, words);
    }

    private PlotWords.Words words(
            PlotKind kind, Optional<ResidualKind> residual, int count, boolean density, int width) {
        return words.of(new PlotFacts(
                kind,
                numbers.model().spec().response(),
                numbers.model().spec().group(),
                residual,
                count,
                density,
                ENVELOPE,
                1,
                count,
                width));
    }

    private static Plot plot(PlotWords.Words said, Axis x, Axis y, List<Mark> marks) {
        return new Plot(said.title(), said.note(), x, y, marks, said.unit(), said.description());
    }

    private static String column(ResidualKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "_residuals";
    }

    private static Axis numbers(String label, Range range) {
        return Axis.of(label, range);
    }

    private static Axis whole(String label, Range range) {
        return new Axis(label, range, true, List.of());
    }

    /** Points, or where they are many, how many there are in each cell. */
    private static Mark cloud(double[] x, double[] y, Range across, Range up) {
        return x.length > MOST_POINTS
                ? new Mark.Cells(new DensityGrid(x, y, across, up, COLUMNS, ROWS))
                : new Mark.Points(new Curve(x, y), Ink.DATA);
    }

    private int[] all() {
        return IntStream.range(0, numbers.size()).toArray();
    }

    private ModelPlot residuals(ResidualKind residual) {
        double[] y = numbers.residuals(residual);
        return againstFitted(
                PlotKind.RESIDUALS,
                Optional.of(residual),
                y,
                Range.of(y, new double[] {0}),
                new Mark.Line(0, 0, Ink.REFERENCE),
                column(residual));
    }

    private ModelPlot observed() {
        double[] y = numbers.observed();
        return againstFitted(
                PlotKind.OBSERVED, Optional.empty(), y, Range.of(y), new Mark.Line(0, 1, Ink.REFERENCE), "observed");
    }

    /** Values of the rows against the fitted ones, with a smooth and the line that they would lie about if the model were right. */
    private ModelPlot againstFitted(
            PlotKind kind, Optional<ResidualKind> residual, double[] y, Range values, Mark reference, String column) {
        double[] x = numbers.fitted();
        Range across = Range.of(x).widened(ROOM);
        Range up = values.widened(ROOM);
        PlotWords.Words said = words(kind, residual, x.length, x.length > MOST_POINTS, 1);
        Curve smooth = LocalLinear.of(x, y, LocalLinear.SPAN);
        Plot plot = plot(
                said,
                numbers(said.x(), across),
                numbers(said.y(), up),
                List.of(cloud(x, y, across, up), reference, new Mark.Path(smooth, Ink.FIT, false)));
        return new ModelPlot(
                kind,
                plot,
                new Spots(Spots.Kind.ROW, plot, x, y, all()),
                () -> new DataTable(x.length)
                        .whole("source_row", numbers::row)
                        .number("fitted_values", numbers::fitted)
                        .number(column, i -> y[i])
                        .number("smooth", i -> smooth.at(x[i]))
                        .named(said.title()));
    }

    /** Residuals of 0/1 responses take two values at each fitted value and are never normal: in their place stand randomised quantile residuals, which are. */
    private ModelPlot residualQuantiles(ResidualKind residual) {
        boolean binary = numbers.model().result().responseModel().family() == Family.BINOMIAL;
        NormalQuantiles quantiles = NormalQuantiles.of(
                binary ? QuantileResiduals.ofBinary(numbers.observed(), numbers.fitted()) : numbers.residuals(residual),
                ENVELOPE);
        PlotWords.Words said = words(
                PlotKind.RESIDUAL_QUANTILES,
                binary ? Optional.empty() : Optional.of(residual),
                numbers.size(),
                false,
                1);
        Plot plot = quantilePlot(quantiles, said);
        return new ModelPlot(
                PlotKind.RESIDUAL_QUANTILES,
                plot,
                spots(Spots.Kind.ROW, plot, quantiles),
                () -> quantileTable(
                                new DataTable(quantiles.size())
                                        .whole("source_row", i -> numbers.row(quantiles.index(i))),
                                binary ? "quantile_residuals" : column(residual),
                                quantiles)
                        .named(said.title()));
    }

    private ModelPlot interceptQuantiles() {
        List<RandomIntercept> groups = numbers.groups();
        NormalQuantiles quantiles = NormalQuantiles.of(
                groups.stream().mapToDouble(RandomIntercept::estimate).toArray(), ENVELOPE);
        PlotWords.Words said = words(PlotKind.INTERCEPT_QUANTILES, Optional.empty(), groups.size(), false, 1);
        Plot plot = quantilePlot(quantiles, said);
        return new ModelPlot(
                PlotKind.INTERCEPT_QUANTILES,
                plot,
                spots(Spots.Kind.GROUP, plot, quantiles),
                () -> quantileTable(
                                new DataTable(quantiles.size())
                                        .text(
                                                "group",
                                                i -> groups.get(quantiles.index(i))
                                                        .group()),
                                "estimate",
                                quantiles)
                        .named(said.title()));
    }

    private static DataTable quantileTable(DataTable table, String name, NormalQuantiles quantiles) {
        return table.number("normal_quantile", quantiles::theoretical)
                .number(name, quantiles::sample)
                .number("envelope_lower", quantiles::lower)
                .number("envelope_upper", quantiles::upper);
    }

    private static Spots spots(Spots.Kind kind, Plot plot, NormalQuantiles quantiles) {
        return new Spots(
                kind,
                plot,
                array(quantiles.size(), quantiles::theoretical),
                array(quantiles.size(), quantiles::sample),
                IntStream.range(0, quantiles.size()).map(quantiles::index).toArray());
    }

    private static double[] array(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }

    private static Plot quantilePlot(NormalQuantiles quantiles, PlotWords.Words said) {
        int n = quantiles.size();
        double[] x = array(n, quantiles::theoretical);
        double[] y = array(n, quantiles::sample);
        double[] lower = array(n, quantiles::lower);
        double[] upper = array(n, quantiles::upper);
        return plot(
                said,
                numbers(said.x(), Range.of(x).widened(ROOM)),
                // with the whole band, which of few values is wider than they are
                numbers(said.y(), Range.of(y, lower, upper).widened(2 * ROOM)),
                List.of(
                        new Mark.Area(new Curve(x, lower), new Curve(x, upper), Ink.BAND),
                        new Mark.Line(quantiles.intercept(), quantiles.slope(), Ink.REFERENCE),
                        new Mark.Points(new Curve(x, y), Ink.DATA)));
    }

    private ModelPlot binned() {
        double[] fitted = numbers.fitted();
        double[] residual = new double[fitted.length];
        Arrays.setAll(residual, i -> numbers.observed(i) - fitted[i]);
        BinnedResiduals bins = BinnedResiduals.of(fitted, residual);
        int n = bins.size();
        double[] x = array(n, bins::fitted);
        double[] y = array(n, bins::residual);
        double[] upper = array(n, bins::twoErrors);
        double[] lower = array(n, i -> -bins.twoErrors(i));
        PlotWords.Words said = words(PlotKind.BINNED_RESIDUALS, Optional.empty(), n, false, 1);
        Plot plot = plot(
                said,
                numbers(said.x(), Range.of(x).widened(ROOM)),
                numbers(said.y(), Range.of(y, upper, lower).widened(ROOM)),
                List.of(
                        new Mark.Area(new Curve(x, lower), new Curve(x, upper), Ink.BAND),
                        new Mark.Path(new Curve(x, lower), Ink.REFERENCE, false),
                        new Mark.Path(new Curve(x, upper), Ink.REFERENCE, false),
                        new Mark.Line(0, 0, Ink.REFERENCE),
                        new Mark.Points(new Curve(x, y), Ink.DATA)));
        Spots spots =
                new Spots(Spots.Kind.BIN, plot, x, y, IntStream.range(0, n).toArray());
        return new ModelPlot(
                PlotKind.BINNED_RESIDUALS,
                plot,
                spots,
                () -> new DataTable(n)
                        .number("mean_fitted", bins::fitted)
                        .number("mean_residual", bins::residual)
                        .whole("observations", bins::count)
                        .number("two_standard_errors", bins::twoErrors)
                        .named(said.title()));
    }

    private ModelPlot rootogram() {
        Rootogram counts = Rootogram.of(numbers.observed(), numbers.fitted());
        int n = counts.size();
        double[] x = array(n, i -> counts.from(i) + 0.5 * (counts.width() - 1));
        double[] expected = array(n, i -> Math.sqrt(counts.expected(i)));
        double[] hanging = array(n, i -> Math.sqrt(counts.expected(i)) - Math.sqrt(counts.observed(i)));
        PlotWords.Words said = words(PlotKind.ROOTOGRAM, Optional.empty(), numbers.size(), false, counts.width());
        Plot plot = plot(
                said,
                whole(said.x(), new Range(-0.5, counts.from(n - 1) + counts.width() - 0.5).widened(ROOM)),
                numbers(said.y(), Range.of(expected, hanging, new double[] {0}).widened(ROOM)),
                List.of(
                        new Mark.Bars(new Curve(x, hanging), new Curve(x, expected), counts.width(), Ink.DATA),
                        new Mark.Line(0, 0, Ink.REFERENCE),
                        new Mark.Path(new Curve(x, expected), Ink.FIT, false)));
        Spots spots = new Spots(
                Spots.Kind.BIN, plot, x, expected, IntStream.range(0, n).toArray());
        return new ModelPlot(
                PlotKind.ROOTOGRAM,
                plot,
                spots,
                () -> new DataTable(n)
                        .whole("count_from", counts::from)
                        .whole("count_to", i -> counts.from(i) + counts.width() - 1L)
                        .whole("observed", i -> (long) counts.observed(i))
                        .number("expected", counts::expected)
                        .named(said.title()));
    }

    private ModelPlot groupSizes() {
        Frequencies sizes = Frequencies.of(numbers.groups().stream()
                .mapToInt(RandomIntercept::observations)
                .toArray());
        int n = sizes.size();
        double[] x = array(n, i -> sizes.from(i) + 0.5 * (sizes.width() - 1));
        double[] zero = new double[n];
        double[] count = array(n, sizes::count);
        PlotWords.Words said =
                words(PlotKind.GROUP_SIZES, Optional.empty(), numbers.groups().size(), false, sizes.width());
        Plot plot = plot(
                said,
                // a single bar is not as broad as the plot
                whole(
                        said.x(),
                        new Range(sizes.from(0) - 0.5, sizes.from(n - 1) + sizes.width() - 0.5)
                                .widened(Math.max(2 * ROOM, (FEWEST_BARS - n) / (2.0 * n)))),
                whole(said.y(), new Range(0, 1.05 * Arrays.stream(count).max().orElse(1))),
                List.of(new Mark.Bars(new Curve(x, zero), new Curve(x, count), sizes.width(), Ink.DATA)));
        Spots spots =
                new Spots(Spots.Kind.BIN, plot, x, count, IntStream.range(0, n).toArray());
        return new ModelPlot(
                PlotKind.GROUP_SIZES,
                plot,
                spots,
                () -> new DataTable(n)
                        .whole("size_from", sizes::from)
                        .whole("size_to", i -> sizes.from(i) + sizes.width() - 1L)
                        .whole("groups", sizes::count)
                        .named(said.title()));
    }
}
