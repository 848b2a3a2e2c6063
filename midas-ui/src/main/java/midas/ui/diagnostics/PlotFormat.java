package midas.ui.diagnostics;

import java.nio.file.Path;
import java.util.Locale;

/** Kinds of files a plot, or the numbers behind it, can be written to. */
public enum PlotFormat {
    /** Pixels. */
    PNG,
    /** Vectors for web pages and drawing programs. */
    SVG,
    /** Vectors for documents. */
    PDF,
    /** The numbers. */
    CSV;

    /** Returns the ending of the names of such files, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns a file with this ending. */
    public Path named(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = '.' + extension();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(name + ending);
    }
}
