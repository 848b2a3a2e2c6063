package midas.io.plot;

import java.io.IOException;
import java.io.OutputStream;

/** Plots as files, always on white: vectors with their title, 640 by 440 pixels of 1/96 inch where nothing else is said. */
public final class Drawings {

    /** Usual width in pixels. */
    public static final double WIDTH = 640;

    /** Usual height in pixels. */
    public static final double HEIGHT = 440;

    /** Usual size of the type in pixels. */
    public static final double TYPE = 12;

    private Drawings() {}

    /** Writes a plot as SVG, encoded in UTF-8. */
    public static void svg(Plot plot, OutputStream out) throws IOException {
        SvgSurface surface = new SvgSurface(out, WIDTH, HEIGHT, plot.title(), plot.description());
        try {
            painter(plot).paint(surface);
        } catch (SvgSurface.Failed failed) {
            throw new IOException(failed.getCause());
        }
        surface.end();
    }

    /** Writes a plot as PDF with its fonts. */
    public static void pdf(Plot plot, OutputStream out) throws IOException {
        PdfSurface surface = new PdfSurface(WIDTH, HEIGHT);
        painter(plot).paint(surface);
        surface.write(out, plot.title(), plot.description());
    }

    /** Returns what draws a plot as files show it. */
    public static PlotPainter painter(Plot plot) {
        return new PlotPainter(plot, Palette.LIGHT, WIDTH, HEIGHT, TYPE, true);
    }
}
