import java.nio.file.Path;
import midas.io.export.ExportOutcome;
import midas.io.export.XlsxWriter;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;

/** Writes a data file as a workbook, with the modules of the image: the command line writes texts only. */
final class WriteWorkbook {

    private WriteWorkbook() {}

    /**
     * Runs.
     *
     * @param arguments a data file, and the workbook to write
     */
    public static void main(String[] arguments) {
        ImportOutcome read = Importer.read(Path.of(arguments[0]), ImportOptions.DEFAULT, ImportMonitor.none());
        ExportOutcome written = XlsxWriter.write(((ImportOutcome.Imported) read).dataset(), Path.of(arguments[1]));
        if (!(written instanceof ExportOutcome.Written)) {
            throw new AssertionError(written);
        }
    }
}
