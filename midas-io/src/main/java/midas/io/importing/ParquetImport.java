package midas.io.importing;

import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Lineage;
import midas.io.dataset.Reading;
import midas.io.parquet.ParquetTable;
import midas.io.workbook.Allowance;

/** One import of a Parquet file. */
final class ParquetImport implements FormatReader {

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
        return CompressedImport.of(source, () -> {
            progress.advanced(0);
            ParquetTable table = ParquetTable.read(source.file(), options.missingTokens(), allowance, progress);
            progress.end();
            return outcome(datasetName, table);
        });
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
        for (Column column : table.columns()) {
            ColumnNotes.odd(column).ifPresent(odd -> problems.add(odd.on(0)));
            ColumnNotes.infinite(column).ifPresent(odd -> problems.add(odd.on(0)));
        }
        Reading reading = Reading.ofColumns(FileFormat.PARQUET);
        Dataset dataset = Dataset.of(datasetName, table.columns(), new Lineage.Imported(source.name(), reading));
        return new ImportOutcome.Imported(
                dataset, new ImportReport(reading, List.of(), dataset.rows(), problems.listed(), problems.counts()));
    }
}
