package midas.io.frame;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import midas.core.fit.ObservationDiagnostics;
import midas.core.result.FittedModel;
import midas.io.dataset.Column;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;

/** The derived dataset of a fitted model: one row for each row that was used. */
public final class DiagnosticDataset {

    private DiagnosticDataset() {}

    /**
     * Makes it, with the columns {@code source_row} (data row from 1), {@code fitted_values}, {@code
     * deviance_residuals}, {@code pearson_residuals} and {@code group_random_effect}.
     *
     * @param frame what the model was fitted to
     * @param model the fitted model
     * @param name name of the dataset
     * @throws IllegalArgumentException if the model was not fitted to this frame
     */
    public static Dataset of(ModelFrame frame, FittedModel model, String name) {
        ObservationDiagnostics diagnostics = ObservationDiagnostics.of(frame.design(), model);
        int n = diagnostics.size();
        long[] sourceRows = new long[n];
        for (int i = 0; i < n; i++) {
            sourceRows[i] = frame.sourceRow(i);
        }
        List<Column> columns = List.of(
                Columns.int64("source_row", sourceRows, new BitSet()),
                column("fitted_values", n, diagnostics::fittedValue),
                column("deviance_residuals", n, diagnostics::devianceResidual),
                column("pearson_residuals", n, diagnostics::pearsonResidual),
                column("group_random_effect", n, diagnostics::groupRandomEffect));
        ModelSpec spec = frame.spec();
        Operation operation = new Operation.ModelDiagnostics(spec.response(), spec.fixed(), spec.group());
        return Dataset.of(name, columns, new Lineage.Derived(List.of(frame.source()), operation));
    }

    private static Column column(String name, int n, IntToDoubleFunction value) {
        double[] values = new double[n];
        BitSet missing = new BitSet();
        for (int i = 0; i < n; i++) {
            values[i] = value.applyAsDouble(i);
            missing.set(i, Double.isNaN(values[i]));
        }
        return Columns.float64(name, values, missing);
    }
}
