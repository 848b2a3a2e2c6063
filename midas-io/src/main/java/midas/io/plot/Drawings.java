package midas.io.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** Plots as files, always on white: vectors with their title, 640 by 440 pixels of 1/96 inch where nothing else is said. */
public final class Drawings {

    /** Usual width in pixels. */
    public static final double WIDTH = 640;

    /** Usual height in pixels. */
    public static final double HEIGHT = 440;

    /** Usual height in pixels of a plot whose title stands in its caption. */
    public static final double FIGURE_HEIGHT = 400;

    /** Least height in pixels of such a plot. */
    public static final double LEAST_HEIGHT = 270;

    /** For names one below the other, in pixels. */
    private static final double NAME = 10.5;

    /** At this distance every second name is left out, and lines can still be told apart. */
    private static final double NARROW = 6.2;

    private static final double AROUND_NAMES = 64;

    /** Usual size of the type in pixels. */
    public static final double TYPE = 12;

    private Drawings() {}

    /** Returns the height in pixels of a plot whose title stands in its caption: more than the usual one where many names stand one below the other. */
    public static double figureHeight(Plot plot) {
        return Math.max(
                FIGURE_HEIGHT, Math.ceil(AROUND_NAMES + NAME * plot.y().named().size()));
    }

    /** Returns the height in pixels that such a plot can do with where there is little room on a page. */
    public static double leastHeight(Plot plot) {
        return Math.max(
                LEAST_HEIGHT, Math.ceil(AROUND_NAMES + NARROW * plot.y().named().size()));
    }

    /** Returns the height in pixels of a plot with its title above it. */
    public static double height(Plot plot) {
        return HEIGHT - FIGURE_HEIGHT + figureHeight(plot);
    }

    /** Writes a plot as SVG, encoded in UTF-8. */
    public static void svg(Plot plot, OutputStream out) throws IOException {
        paint(painter(plot), new SvgSurface(out, WIDTH, height(plot), plot.title(), plot.description()));
    }

    /**
     * Writes a plot as a part of an HTML page: an {@code svg} element, encoded in UTF-8, without its title, which the page says beside it.
     *
     * @param page what all identifiers in it begin with, which no other part of the page has
     */
    public static void svg(Plot plot, String page, OutputStream out) throws IOException {
        paint(
                figure(plot),
                new SvgSurface(out, WIDTH, figureHeight(plot), plot.title(), plot.description(), Optional.of(page)));
    }

    private static void paint(PlotPainter painter, SvgSurface surface) throws IOException {
        try {
            painter.paint(surface);
        } catch (SvgSurface.Failed failed) {
            throw new IOException(failed.getCause());
        }
        surface.end();
    }

    /** Returns what draws a plot as reports show it, {@link #WIDTH} by {@link #figureHeight}: its title stands in the caption below it. */
    public static PlotPainter figure(Plot plot) {
        return figure(plot, figureHeight(plot));
    }

    /**
     * Returns what draws a plot as reports show it.
     *
     * @param height height in pixels
     */
    public static PlotPainter figure(Plot plot, double height) {
        return new PlotPainter(plot, Palette.LIGHT, WIDTH, height, TYPE, false);
    }

    /** Returns the letters of a plot that no type face of the program has, in the order in which they come. */
    public static List<String> undrawn(Plot plot) {
        Set<String> letters = new LinkedHashSet<>();
        Stream.of(
                        Stream.of(plot.title(), plot.note(), plot.unit()),
                        Stream.of(plot.x(), plot.y())
                                .flatMap(axis -> Stream.concat(
                                        Stream.of(axis.label()),
                                        axis.named().stream().map(Axis.Named::name))))
                .flatMap(texts -> texts)
                .forEach(text -> letters.addAll(TypeSetting.undrawn(text, Typeface.REGULAR)));
        return List.copyOf(letters);
    }

    /** Returns what draws a plot as files show it. */
    public static PlotPainter painter(Plot plot) {
        return new PlotPainter(plot, Palette.LIGHT, WIDTH, height(plot), TYPE, true);
    }
}
