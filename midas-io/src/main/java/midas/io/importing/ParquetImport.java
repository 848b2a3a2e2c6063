package midas.io.importing;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import midas.io.cell.CapacityExceededException;
import midas.io.dataset.Dataset;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Lineage;
import midas.io.dataset.Reading;
import midas.io.parquet.ParquetTable;
import midas.io.workbook.Allowance;
import midas.io.workbook.DamagedException;
import midas.io.workbook.UnpackedTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import of a Parquet file. */
final class ParquetImport implements FormatReader {

    private static final Logger LOG = LoggerFactory.getLogger(ParquetImport.class);

    private final Source.FileSource source;
    private final ImportOptions options;
    private final CompressedProgress progress;
    private final Allowance allowance;

    ParquetImport(Source.FileSource source, ImportOptions options, ImportMonitor monitor, Allowance.Bounds bounds) {
        this.source = source;
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
        try {
            progress.advanced(0);
            ParquetTable table = ParquetTable.read(source.file(), options.missingTokens(), allowance, progress);
            progress.end();
            return outcome(datasetName, table);
        } catch (Passes.CancelledException | ClosedByInterruptException e) {
            return new ImportOutcome.Cancelled();
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

    private ImportOutcome outcome(String datasetName, ParquetTable table) {
        if (table.columns().isEmpty()) {
            return Importer.refused(new ImportFailure.NoFlatColumns(source.name()));
        }
        Problems problems = new Problems();
        for (ParquetTable.Note note : table.notes()) {
            ImportProblem.Code code = switch (note.oddity()) {
                case NESTED -> ImportProblem.Code.NESTED_COLUMN;
                case UNREADABLE -> ImportProblem.Code.UNREADABLE_COLUMN;
                case INTEGER_TOO_LARGE -> ImportProblem.Code.INTEGER_TOO_LARGE;
                case IN_UTC -> ImportProblem.Code.TIMES_IN_UTC;
            };
            problems.add(code, 0, note.column(), note.raw());
        }
        Reading reading = Reading.ofColumns(FileFormat.PARQUET);
        Dataset dataset = Dataset.of(datasetName, table.columns(), new Lineage.Imported(source.name(), reading));
        return new ImportOutcome.Imported(
                dataset, new ImportReport(reading, List.of(), dataset.rows(), problems.listed(), problems.counts()));
    }
}
