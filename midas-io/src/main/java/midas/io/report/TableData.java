package midas.io.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import midas.io.dataset.Column;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.names.UniqueNames;

/** A table of a report as a dataset: numbers with all digits, missing where a cell has none. */
final class TableData {

    private TableData() {}

    static Dataset of(ReportBlock.Table table) {
        List<Column> columns = new ArrayList<>();
        UniqueNames names = new UniqueNames(Set.of());
        for (int k = 0; k < table.columns().size(); k++) {
            ReportBlock.Column column = table.columns().get(k);
            String name = names.take(column.text());
            columns.add(column.numeric() ? numbers(name, table, k) : texts(name, table, k));
        }
        Reading reading = Reading.ofText(StandardCharsets.UTF_8, ',', '.', ThousandsSeparator.NONE, true);
        return Dataset.of(table.caption(), columns, new Lineage.Imported(table.caption(), reading));
    }

    private static Column numbers(String name, ReportBlock.Table table, int k) {
        double[] values = new double[table.rows().size()];
        BitSet missing = new BitSet();
        for (int row = 0; row < values.length; row++) {
            values[row] = table.rows().get(row).get(k).value().orElse(Double.NaN);
            missing.set(row, Double.isNaN(values[row]));
        }
        return Columns.float64(name, values, missing);
    }

    private static Column texts(String name, ReportBlock.Table table, int k) {
        return Columns.strings(
                name, table.rows().stream().map(row -> row.get(k).text()).toList());
    }
}
