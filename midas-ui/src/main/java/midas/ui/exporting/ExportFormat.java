package midas.ui.exporting;

import java.nio.file.Path;
import java.util.Locale;
import midas.io.dataset.Dataset;
import midas.io.export.CsvWriter;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.io.export.XlsxWriter;

/** Kinds of files a dataset can be written to. */
public enum ExportFormat {
    /** Comma-separated text. */
    CSV("csv"),
    /** A workbook of Office Open XML. */
    XLSX("xlsx");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** Returns the ending of the names of such files, without the dot. */
    public String extension() {
        return extension;
    }

    /** Returns the format a file's name asks for: comma-separated text unless it ends like another one. */
    public static ExportFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (ExportFormat format : values()) {
            if (name.endsWith('.' + format.extension)) {
                return format;
            }
        }
        return CSV;
    }

    /**
     * Returns a file whose name says what it is: with the ending of this format where the name has none. What stands behind the last dot is an ending if there is a letter
     * in it, so that {@code wave 1.2} has none.
     */
    public Path named(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean has = name.lastIndexOf('.') > 0 && ending.chars().anyMatch(Character::isLetter);
        return has ? file : file.resolveSibling(name.replaceFirst("\\.$", "") + '.' + extension);
    }

    /** Writes a dataset to a file. */
    ExportOutcome write(Dataset dataset, Path file, ExportMonitor monitor) {
        return switch (this) {
            case CSV -> CsvWriter.write(dataset, file, monitor);
            case XLSX -> XlsxWriter.write(dataset, file, monitor);
        };
    }
}
