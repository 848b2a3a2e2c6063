package midas.io.plot;

import java.util.List;
import java.util.Locale;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.DensityGrid;
import midas.core.diagnostics.Range;
import org.jspecify.annotations.Nullable;

/** Draws plots: the one place that knows how they look. Axes and texts take the room they need, what is left is for the data. */
public final class PlotPainter {

    /**
     * Where the data are drawn.
     *
     * @param x left edge
     * @param y upper edge
     * @param width width, above 0
     * @param height height, above 0
     */
    public record Area(double x, double y, double width, double height) {}

    private static final double TICK = 4;
    private static final double GAP = 4;
    private static final double EDGE = 8;
    private static final double LEAST = 20;
    private static final double WIDE_TICK = 84;
    private static final double HIGH_TICK = 42;
    private static final double RAMP_WIDTH = 64;
    private static final double RAMP_STEPS = 32;
    private static final double LEAST_LINE = 0.85;
    private static final double MOST_OF_NAMES = 0.38;

    private final Plot plot;
    private final Palette palette;
    private final double width;
    private final double height;
    private final double size;
    private final boolean titled;
    private final List<Axis.Named> across;
    private final List<Axis.Named> up;
    private final Area area;

    /**
     * Lays a plot out.
     *
     * @param plot the plot
     * @param palette its colours
     * @param width width of the whole in pixels
     * @param height height of the whole
     * @param size size of its type
     * @param titled whether the title stands above it
     */
    public PlotPainter(Plot plot, Palette palette, double width, double height, double size, boolean titled) {
        this.plot = plot;
        this.palette = palette;
        this.width = width;
        this.height = height;
        this.size = size;
        this.titled = titled;
        double top = EDGE + header();
        double bottom = height - EDGE - (plot.x().label().isEmpty() ? 0 : 1.5 * size) - small() - GAP - TICK;
        double inner = Math.max(LEAST, bottom - top);
        this.up = named(plot.y(), inner, HIGH_TICK * size / 12);
        double names = up.stream()
                .mapToDouble(tick -> Typefaces.width(tick.name(), small(), false))
                .max()
                .orElse(0);
        double left = EDGE + 1.6 * size + Math.min(names, MOST_OF_NAMES * width) + GAP + TICK;
        double right = width - EDGE - 1.5 * size;
        double breadth = Math.max(LEAST, right - left);
        this.across = named(plot.x(), breadth, WIDE_TICK * size / 12);
        this.area = new Area(left, top, breadth, inner);
    }

    private static List<Axis.Named> named(Axis axis, double length, double each) {
        return axis.named().isEmpty()
                ? Ticks.of(axis.range(), (int) Math.clamp(length / each, 2, 10), axis.whole())
                : axis.named();
    }

    private double small() {
        return 0.9 * size;
    }

    private double header() {
        double header = 0.4 * size;
        if (titled && !plot.title().isEmpty()) {
            header += 1.7 * size;
        }
        if (!plot.note().isEmpty()) {
            header += 1.4 * size;
        }
        if (ramp() != null && !rampBesideNote()) {
            header += 1.4 * size;
        }
        return header;
    }

    /** Returns where the data are drawn. */
    public Area area() {
        return area;
    }

    /** Returns where a number of the first axis is, in pixels. */
    public double across(double x) {
        Range range = plot.x().range();
        return area.x() + (x - range.min()) / range.length() * area.width();
    }

    /** Returns where a number of the second axis is, in pixels. */
    public double up(double y) {
        Range range = plot.y().range();
        return area.y() + area.height() - (y - range.min()) / range.length() * area.height();
    }

    /** Draws the plot. */
    public void paint(Surface surface) {
        surface.rectangle(0, 0, width, height, palette.background());
        paintHeader(surface);
        surface.clipped(
                area.x(),
                area.y(),
                area.width(),
                area.height(),
                () -> plot.marks().forEach(mark -> paint(surface, mark)));
        paintAxes(surface);
    }

    private void paintHeader(Surface surface) {
        double y = EDGE;
        if (titled && !plot.title().isEmpty()) {
            double large = 1.15 * size;
            y += large;
            surface.text(
                    Typefaces.fitting(plot.title(), large, true, width - 2 * EDGE),
                    EDGE,
                    y,
                    new Surface.Type(large, true, Surface.Align.START, false, palette.text()));
            y += 0.55 * size;
        }
        if (!plot.note().isEmpty()) {
            y += small();
            surface.text(
                    Typefaces.fitting(plot.note(), small(), false, width - 2 * EDGE),
                    EDGE,
                    y,
                    soft(Surface.Align.START));
            y += 0.5 * size;
        }
        DensityGrid grid = ramp();
        if (grid != null) {
            double base = rampBesideNote() ? y - 0.5 * size : y + small();
            paintRamp(surface, grid, rampBesideNote() ? width - EDGE - rampWidth(grid) : EDGE, base);
        }
    }

    private @Nullable DensityGrid ramp() {
        for (Mark mark : plot.marks()) {
            if (mark instanceof Mark.Cells cells) {
                return cells.grid();
            }
        }
        return null;
    }

    private boolean rampBesideNote() {
        DensityGrid grid = ramp();
        return grid != null
                && !plot.note().isEmpty()
                && Typefaces.width(plot.note(), small(), false) + rampWidth(grid) + 4 * size < width - 2 * EDGE;
    }

    private String most(DensityGrid grid) {
        return String.format(Locale.ROOT, "%,d ", grid.most()) + plot.unit();
    }

    private double rampWidth(DensityGrid grid) {
        return Typefaces.width("1", small(), false)
                + 2 * GAP
                + RAMP_WIDTH
                + Typefaces.width(most(grid), small(), false);
    }

    private void paintRamp(Surface surface, DensityGrid grid, double x, double base) {
        surface.text("1", x, base, soft(Surface.Align.START));
        double from = x + Typefaces.width("1", small(), false) + GAP;
        double step = RAMP_WIDTH / RAMP_STEPS;
        for (int i = 0; i < RAMP_STEPS; i++) {
            // a little broader: no seams between
            surface.rectangle(
                    from + i * step, base - 0.68 * size, step + 0.4, 0.68 * size, palette.ramp(i / (RAMP_STEPS - 1)));
        }
        surface.text(most(grid), from + RAMP_WIDTH + GAP, base, soft(Surface.Align.START));
    }

    private Surface.Type soft(Surface.Align align) {
        return new Surface.Type(small(), false, align, false, palette.soft());
    }

    private void paintAxes(Surface surface) {
        Surface.Stroke stroke = new Surface.Stroke(palette.axis(), 1, false);
        double bottom = area.y() + area.height();
        double right = area.x() + area.width();
        surface.line(new double[] {area.x(), area.x(), right}, new double[] {area.y(), bottom, bottom}, stroke);
        for (Axis.Named tick : across) {
            double x = across(tick.at());
            surface.line(new double[] {x, x}, new double[] {bottom, bottom + TICK}, stroke);
            surface.text(tick.name(), x, bottom + TICK + GAP + 0.75 * small(), soft(Surface.Align.MIDDLE));
        }
        double room = area.x() - EDGE - 1.6 * size - GAP - TICK;
        double last = Double.NaN;
        for (Axis.Named tick : up) {
            double y = up(tick.at());
            surface.line(new double[] {area.x() - TICK, area.x()}, new double[] {y, y}, stroke);
            // names do not lie over one another
            if (Math.abs(y - last) < LEAST_LINE * small()) {
                continue;
            }
            last = y;
            surface.text(
                    Typefaces.fitting(tick.name(), small(), false, Math.max(room, LEAST) + 0.5),
                    area.x() - TICK - GAP,
                    y + 0.36 * small(),
                    soft(Surface.Align.END));
        }
        surface.text(
                Typefaces.fitting(plot.x().label(), size, false, area.width()),
                area.x() + area.width() / 2,
                height - EDGE - 0.25 * size,
                new Surface.Type(size, false, Surface.Align.MIDDLE, false, palette.text()));
        surface.text(
                Typefaces.fitting(plot.y().label(), size, false, area.height()),
                EDGE + 0.85 * size,
                area.y() + area.height() / 2,
                new Surface.Type(size, false, Surface.Align.MIDDLE, true, palette.text()));
    }

    private void paint(Surface surface, Mark mark) {
        switch (mark) {
            case Mark.Points points -> paintPoints(surface, points);
            case Mark.Cells cells -> paintCells(surface, cells.grid());
            case Mark.Path path -> {
                if (path.through().size() > 1) {
                    surface.line(xs(path.through()), ys(path.through()), thick(path.ink(), path.dashed()));
                }
            }
            case Mark.Area between -> paintArea(surface, between);
            case Mark.Bars bars -> paintBars(surface, bars);
            case Mark.Segments segments -> {
                Surface.Stroke stroke = new Surface.Stroke(palette.of(segments.ink()), 1.2, false);
                for (int i = 0; i < segments.from().size(); i++) {
                    surface.line(
                            new double[] {
                                across(segments.from().x(i)),
                                across(segments.to().x(i))
                            },
                            new double[] {
                                up(segments.from().y(i)), up(segments.to().y(i))
                            },
                            stroke);
                }
            }
            case Mark.Line line -> {
                Range range = plot.x().range();
                surface.line(
                        new double[] {across(range.min()), across(range.max())},
                        new double[] {
                            up(line.intercept() + line.slope() * range.min()),
                            up(line.intercept() + line.slope() * range.max())
                        },
                        new Surface.Stroke(palette.of(line.ink()), 1, true));
            }
            case Mark.Upright upright ->
                surface.line(
                        new double[] {across(upright.x()), across(upright.x())},
                        new double[] {area.y(), area.y() + area.height()},
                        new Surface.Stroke(palette.of(upright.ink()), 1, true));
        }
    }

    private Surface.Stroke thick(Ink ink, boolean dashed) {
        return new Surface.Stroke(palette.of(ink), ink == Ink.FIT ? 2 : 1.2, dashed);
    }

    private void paintPoints(Surface surface, Mark.Points points) {
        int n = points.at().size();
        // many points lie over one another: what shines through tells how many
        Rgb color = palette.of(points.ink()).withAlpha(n > 1000 ? 0.35 : n > 200 ? 0.55 : 0.8);
        double radius = (n > 1000 ? 0.17 : n > 200 ? 0.21 : 0.25) * size;
        for (int i = 0; i < n; i++) {
            surface.dot(across(points.at().x(i)), up(points.at().y(i)), radius, color);
        }
    }

    private void paintCells(Surface surface, DensityGrid grid) {
        double dx = grid.x().length() / grid.columns();
        double dy = grid.y().length() / grid.rows();
        double all = Math.log(Math.max(2, grid.most()));
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int count = grid.count(column, row);
                if (count > 0) {
                    // whole pixels: no seams between neighbours
                    double left = Math.rint(across(grid.x().min() + column * dx));
                    double top = Math.rint(up(grid.y().min() + (row + 1) * dy));
                    // counts differ by powers: their logarithms are what can be seen
                    surface.rectangle(
                            left,
                            top,
                            Math.rint(across(grid.x().min() + (column + 1) * dx)) - left,
                            Math.rint(up(grid.y().min() + row * dy)) - top,
                            palette.ramp(Math.log(count) / all));
                }
            }
        }
    }

    private void paintArea(Surface surface, Mark.Area between) {
        int n = between.lower().size();
        if (n < 2) {
            return;
        }
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xs[i] = across(between.lower().x(i));
            ys[i] = up(between.lower().y(i));
            xs[2 * n - 1 - i] = across(between.upper().x(i));
            ys[2 * n - 1 - i] = up(between.upper().y(i));
        }
        surface.polygon(xs, ys, palette.of(between.ink()));
    }

    private void paintBars(Surface surface, Mark.Bars bars) {
        Rgb color = palette.of(bars.ink()).withAlpha(0.75);
        for (int i = 0; i < bars.from().size(); i++) {
            double left = across(bars.from().x(i) - bars.width() / 2);
            double right = across(bars.from().x(i) + bars.width() / 2);
            double gap = right - left > 4 ? 0.5 : 0;
            double one = up(bars.from().y(i));
            double other = up(bars.to().y(i));
            surface.rectangle(left + gap, Math.min(one, other), right - left - 2 * gap, Math.abs(one - other), color);
        }
    }

    private double[] xs(Curve curve) {
        double[] xs = new double[curve.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = across(curve.x(i));
        }
        return xs;
    }

    private double[] ys(Curve curve) {
        double[] ys = new double[curve.size()];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = up(curve.y(i));
        }
        return ys;
    }
}
