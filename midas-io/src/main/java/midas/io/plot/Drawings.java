package midas.io.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Plots as files, always on white: vectors with their title, 640 by 440 pixels of 1/96 inch where nothing else is said. */
public final class Drawings {

    /** Usual width in pixels. */
    public static final double WIDTH = 640;

    /** Usual height in pixels. */
    public static final double HEIGHT = 440;

    /** Usual height in pixels of a plot whose title stands in its caption. */
    public static final double FIGURE_HEIGHT = 400;

    /** Usual size of the type in pixels. */
    public static final double TYPE = 12;

    private Drawings() {}

    /** Writes a plot as SVG, encoded in UTF-8. */
    public static void svg(Plot plot, OutputStream out) throws IOException {
        paint(painter(plot), new SvgSurface(out, WIDTH, HEIGHT, plot.title(), plot.description()));
    }

    /**
     * Writes a plot as a part of an HTML page: an {@code svg} element, encoded in UTF-8, without its title, which the page says beside it.
     *
     * @param page what all identifiers in it begin with, which no other part of the page has
     */
    public static void svg(Plot plot, String page, OutputStream out) throws IOException {
        paint(
                figure(plot),
                new SvgSurface(out, WIDTH, FIGURE_HEIGHT, plot.title(), plot.description(), Optional.of(page)));
    }

    private static void paint(PlotPainter painter, SvgSurface surface) throws IOException {
        try {
            painter.paint(surface);
        } catch (SvgSurface.Failed failed) {
            throw new IOException(failed.getCause());
        }
        surface.end();
    }

    /** Returns what draws a plot as reports show it, {@link #WIDTH} by {@link #FIGURE_HEIGHT}: its title stands in the caption below it. */
    public static PlotPainter figure(Plot plot) {
        return new PlotPainter(plot, Palette.LIGHT, WIDTH, FIGURE_HEIGHT, TYPE, false);
    }

    /** Returns what draws a plot as files show it. */
    public static PlotPainter painter(Plot plot) {
        return new PlotPainter(plot, Palette.LIGHT, WIDTH, HEIGHT, TYPE, true);
    }
}
