package midas.io.importing;

import java.io.IOException;
import midas.io.workbook.Allowance;
import midas.io.workbook.Parts;
import midas.io.workbook.Workbooks;

/** One import of a sheet of a workbook. */
final class WorkbookImport implements FormatReader {

    private final Source.FileSource source;
    private final String extension;
    private final ImportOptions options;
    private final CompressedProgress progress;
    private final Allowance allowance;

    /**
     * Makes it.
     *
     * @param source a zip file
     * @param extension ending of its name in lower case, without the dot
     * @param options what is known about it
     * @param monitor hears of progress and may cancel
     * @param bounds how much the file may unpack to
     */
    WorkbookImport(
            Source.FileSource source,
            String extension,
            ImportOptions options,
            ImportMonitor monitor,
            Allowance.Bounds bounds) {
        this.source = source;
        this.extension = extension;
        this.options = options;
        this.progress = new CompressedProgress(source.size(), monitor);
        this.allowance = new Allowance(source.size(), bounds);
    }

    @Override
    public ImportOutcome run(String datasetName) {
        return CompressedImport.of(source, () -> read(datasetName));
    }

    private ImportOutcome read(String datasetName) throws IOException {
        try (Parts parts = Parts.open(source.file(), allowance, progress)) {
            Workbooks.Found found = Workbooks.open(parts, allowance);
            return switch (found) {
                case Workbooks.Found.Book book ->
                    new SheetImport(source, book.format(), book.workbook(), options, allowance, progress)
                            .run(datasetName);
                case Workbooks.Found.Other other ->
                    Importer.refused(new ImportFailure.UnsupportedFormat(
                            source.name(), other.extension().orElse(extension.isEmpty() ? "zip" : extension)));
            };
        }
    }
}
