package midas.io.export;

import java.nio.file.Path;
import midas.io.pdf.PdfDrawing;
import midas.io.plot.Drawings;
import midas.io.plot.Plot;
import midas.io.plot.Png;

/** Writes plots to files, beside the target and then renamed. */
public final class PlotWriter {

    /**
     * A picture in pixels.
     *
     * @param rgb pixels row by row from the top, as 0xRRGGBB
     * @param width pixels side by side
     * @param dpi pixels an inch
     */
    public record Picture(int[] rgb, int width, int dpi) {}

    private PlotWriter() {}

    /** Writes a plot as SVG. */
    public static ExportOutcome svg(Plot plot, Path file) {
        return FileReplacement.write(file, 0, out -> Drawings.svg(plot, out));
    }

    /** Writes a plot as PDF. */
    public static ExportOutcome pdf(Plot plot, Path file) {
        return FileReplacement.write(file, 0, out -> PdfDrawing.write(plot, out));
    }

    /** Writes a picture as PNG. */
    public static ExportOutcome png(Picture picture, Path file) {
        return FileReplacement.write(file, 0, out -> Png.write(picture.rgb(), picture.width(), picture.dpi(), out));
    }
}
