package midas.io.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Dataset;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Lineage;
import midas.io.dataset.NumberSyntax;
import midas.io.dataset.Reading;
import midas.io.workbook.Allowance;
import midas.io.workbook.Workbook;

/** Chooses a sheet of an open workbook and makes a dataset of it. */
final class SheetImport {

    private final Source source;
    private final FileFormat format;
    private final Workbook workbook;
    private final ImportOptions options;
    private final Allowance allowance;
    private final CompressedProgress progress;
    private final List<String> names;
    private List<TableTop.Row> above = List.of();

    SheetImport(
            Source source,
            FileFormat format,
            Workbook workbook,
            ImportOptions options,
            Allowance allowance,
            CompressedProgress progress)
            throws IOException {
        this.source = source;
        this.format = format;
        this.workbook = workbook;
        this.options = options;
        this.allowance = allowance;
        this.progress = progress;
        this.names = workbook.sheets().stream().map(Workbook.Sheet::name).toList();
    }

    ImportOutcome run(String datasetName) throws IOException {
        Optional<String> wanted = options.sheet();
        if (wanted.isPresent()) {
            int index = names.indexOf(wanted.get());
            if (index < 0) {
                return Importer.refused(new ImportFailure.UnknownSheet(source.name(), wanted.get(), names));
            }
            return outcome(datasetName, index, read(index, options.header().orElse(true)));
        }
        for (boolean visible : new boolean[] {true, false}) {
            for (int index = 0; index < names.size(); index++) {
                if (workbook.sheets().get(index).visible() == visible) {
                    SheetTable table = read(index, options.header().orElse(true));
                    if (!table.isEmpty()) {
                        return outcome(datasetName, index, table);
                    }
                }
            }
        }
        return Importer.refused(new ImportFailure.NoCells(source.name(), Optional.empty()));
    }

    private SheetTable read(int index, boolean header) throws IOException {
        above = List.of();
        if (options.header().isEmpty() && header) {
            allowance.again();
            above = SheetTop.above(workbook, index, options.missingTokens());
        }
        allowance.again();
        SheetTable table = new SheetTable(header, options, allowance);
        workbook.read(
                index, above.isEmpty() ? table : new RowsFrom(above.getLast().line() + 1, table));
        return table;
    }

    private ImportOutcome outcome(String datasetName, int index, SheetTable found) throws IOException {
        String sheet = names.get(index);
        if (found.isEmpty()) {
            return Importer.refused(new ImportFailure.NoCells(source.name(), Optional.of(sheet)));
        }
        boolean header = options.header().orElse(true);
        boolean certain = options.header().isPresent() || found.headerIsTextAboveValues();
        Table table = found.table();
        if (!certain) {
            HeaderCheck check = new HeaderCheck(NumberSyntax.of('.'), options.missingTokens());
            header = check.isHeader(table.header(), table.columns(), 0);
            if (check.isGuess()) {
                table.problems().tellGuess(table.header(), "\t");
            }
            if (!header) {
                progress.again();
                table = read(index, false).table();
            }
        }
        boolean noText = table.header().stream().allMatch(String::isBlank)
                && table.columns().stream().allMatch(column -> column.missing() == column.rows());
        if (noText) {
            return Importer.refused(new ImportFailure.NoCells(source.name(), Optional.of(sheet)));
        }
        progress.end();
        Reading reading = Reading.ofSheet(format, sheet, header);
        Dataset dataset = Dataset.of(datasetName, table.columns(), new Lineage.Imported(source.name(), reading));
        ImportOutcome.Imported imported = new ImportOutcome.Imported(
                dataset,
                new ImportReport(
                        reading,
                        names,
                        dataset.rows(),
                        table.problems().listed(),
                        table.problems().counts()));
        return above.isEmpty() ? imported : TableTop.told(imported, above);
    }
}
