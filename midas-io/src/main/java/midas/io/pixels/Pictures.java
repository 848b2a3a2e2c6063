package midas.io.pixels;

import java.io.IOException;
import java.io.OutputStream;
import midas.io.plot.Drawings;
import midas.io.plot.Plot;
import midas.io.plot.Png;

/** Plots as pictures in pixels, made without a window. */
public final class Pictures {

    private static final int DPI = 300;
    private static final double PIXELS_IN_INCH = 96;

    private Pictures() {}

    /** Writes a plot as PNG as reports show it, with 300 pixels an inch. */
    public static void png(Plot plot, OutputStream out) throws IOException {
        PixelSurface surface = new PixelSurface(Drawings.WIDTH, Drawings.figureHeight(plot), DPI / PIXELS_IN_INCH);
        Drawings.figure(plot).paint(surface);
        Png.write(surface.pixels(), surface.width(), DPI, out);
    }
}
