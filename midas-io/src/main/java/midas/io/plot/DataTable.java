package midas.io.plot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import midas.io.dataset.Column;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;

/** The numbers behind a plot as a dataset, which the project's writers can write. */
final class DataTable {

    private final int rows;
    private final List<Column> columns = new ArrayList<>();

    DataTable(int rows) {
        this.rows = rows;
    }

    DataTable whole(String name, IntToLongFunction value) {
        long[] values = new long[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = value.applyAsLong(i);
        }
        columns.add(Columns.int64(name, values, new BitSet()));
        return this;
    }

    DataTable number(String name, IntToDoubleFunction value) {
        double[] values = new double[rows];
        BitSet missing = new BitSet();
        for (int i = 0; i < rows; i++) {
            values[i] = value.applyAsDouble(i);
            missing.set(i, Double.isNaN(values[i]));
        }
        columns.add(Columns.float64(name, values, missing));
        return this;
    }

    DataTable text(String name, IntFunction<String> value) {
        List<String> values = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            values.add(value.apply(i));
        }
        columns.add(Columns.strings(name, values));
        return this;
    }

    Dataset named(String name) {
        Reading reading = Reading.ofText(StandardCharsets.UTF_8, ',', '.', ThousandsSeparator.NONE, true);
        return Dataset.of(name, columns, new Lineage.Imported(name, reading));
    }
}
