package midas.io.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import midas.io.dataset.Column;
import midas.io.parquet.ParquetTable;
import midas.io.workbook.Allowance;

/** Finds the names and the first rows of a Parquet file. */
final class RawParquet {

    private RawParquet() {}

    /** Returns the names, which are in no line, and the first rows, with missing cells empty. */
    static List<RawRecord> first(Source.FileSource source, int count) throws IOException {
        Allowance allowance = new Allowance(source.size(), Allowance.Bounds.USUAL);
        CompressedProgress progress = new CompressedProgress(source.size(), ImportMonitor.none());
        ParquetTable table = ParquetTable.first(source.file(), Math.max(1, count - 1), Set.of(), allowance, progress);
        List<Column> columns = table.columns();
        List<RawRecord> records = new ArrayList<>();
        records.add(record(0, columns.stream().map(Column::name).toList()));
        int rows = columns.isEmpty() ? 0 : columns.getFirst().rows();
        for (int row = 0; row < rows && records.size() < count; row++) {
            int at = row;
            records.add(record(
                    row + 1L,
                    columns.stream()
                            .map(column -> Objects.requireNonNullElse(column.text(at), ""))
                            .toList()));
        }
        return List.copyOf(records);
    }

    private static RawRecord record(long line, List<String> cells) {
        String text = cells.stream().map(cell -> cell.replace('\t', ' ')).collect(Collectors.joining("\t"));
        return new RawRecord(line, text.length() > RawText.LONGEST ? text.substring(0, RawText.LONGEST) : text);
    }
}
