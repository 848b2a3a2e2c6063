package midas.io.importing;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import midas.io.cell.CapacityExceededException;
import midas.io.parquet.ParquetTable;
import midas.io.workbook.DamagedException;
import midas.io.workbook.EncryptedException;
import midas.io.workbook.UnpackedTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes of reading a compressed file, however it ends. */
final class CompressedImport {

    private static final Logger LOG = LoggerFactory.getLogger(CompressedImport.class);

    /** Reads a file. */
    @FunctionalInterface
    interface Attempt {
        ImportOutcome run() throws IOException;
    }

    private CompressedImport() {}

    /** Reads a file, and says what came of it. */
    static ImportOutcome of(Source source, Attempt attempt) {
        long start = System.nanoTime();
        ImportOutcome outcome = answered(source, attempt);
        LOG.info("{} read in {} ms", source.name(), (System.nanoTime() - start) / 1_000_000);
        return Importer.unlessChanged(source, outcome);
    }

    private static ImportOutcome answered(Source source, Attempt attempt) {
        try {
            return attempt.run();
        } catch (Passes.CancelledException | ClosedByInterruptException e) {
            return new ImportOutcome.Cancelled();
        } catch (EncryptedException e) {
            return Importer.refused(new ImportFailure.Encrypted(source.name()));
        } catch (ParquetTable.CodecException e) {
            return Importer.refused(new ImportFailure.UnsupportedCompression(source.name(), e.codec()));
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
        } catch (CapacityExceededException | ArithmeticException | OutOfMemoryError e) {
            LOG.warn("{} is too large", source.name(), e);
            return Importer.refused(new ImportFailure.TooLarge(source.name(), source.size()));
        }
    }
}
