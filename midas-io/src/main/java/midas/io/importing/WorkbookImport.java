package midas.io.importing;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import midas.io.cell.CapacityExceededException;
import midas.io.workbook.Allowance;
import midas.io.workbook.DamagedException;
import midas.io.workbook.EncryptedException;
import midas.io.workbook.Parts;
import midas.io.workbook.UnpackedTooLargeException;
import midas.io.workbook.Workbooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import of a sheet of a workbook. */
final class WorkbookImport implements FormatReader {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookImport.class);

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
        long start = System.nanoTime();
        ImportOutcome outcome = attempt(datasetName);
        LOG.info("{} read in {} ms", source.name(), (System.nanoTime() - start) / 1_000_000);
        return Importer.unlessChanged(source, outcome);
    }

    private ImportOutcome attempt(String datasetName) {
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
        } catch (Passes.CancelledException e) {
            return new ImportOutcome.Cancelled();
        } catch (EncryptedException e) {
            return Importer.refused(new ImportFailure.Encrypted(source.name()));
        } catch (DamagedException e) {
            LOG.info("{} is damaged: {}", source.name(), String.valueOf(e.getCause() == null ? e : e.getCause()));
            return Importer.refused(new ImportFailure.Damaged(source.name()));
        } catch (UnpackedTooLargeException e) {
            LOG.warn("{}: {}", source.name(), e.getMessage());
            return Importer.refused(new ImportFailure.UnpacksTooLarge(source.name(), source.size(), e.limit()));
        } catch (NoSuchFileException e) {
            return Importer.refused(new ImportFailure.FileNotFound(source.name()));
        } catch (IOException e) {
            return Importer.notReadable(source.name(), e);
        } catch (CapacityExceededException | OutOfMemoryError e) {
            LOG.warn("{} is too large", source.name(), e);
            return Importer.refused(new ImportFailure.TooLarge(source.name(), source.size()));
        }
    }
}
