package midas.ui.diagnostics;

import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import midas.io.export.PlotWriter;
import midas.io.plot.Drawings;
import midas.io.plot.Plot;

/** Plots as pixels, always on white, at the size of the other files. For the window's thread. */
final class Pictures {

    /** Pixels an inch at which a pixel is a pixel. */
    private static final double USUAL = 96;

    private Pictures() {}

    /** Draws a plot at a resolution. */
    static WritableImage image(Plot plot, int dpi) {
        double scale = dpi / USUAL;
        Canvas canvas = new Canvas(Math.rint(Drawings.WIDTH * scale), Math.rint(Drawings.height(plot) * scale));
        canvas.getGraphicsContext2D().scale(scale, scale);
        Drawings.painter(plot).paint(new FxSurface(canvas.getGraphicsContext2D()));
        return canvas.snapshot(null, null);
    }

    /** Draws a plot at a resolution, ready to be written. */
    static PlotWriter.Picture picture(Plot plot, int dpi) {
        WritableImage image = image(plot, dpi);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] rgb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), rgb, 0, width);
        return new PlotWriter.Picture(rgb, width, dpi);
    }
}
