package midas.io.frame;

import midas.core.result.FittedModel;
import midas.io.dataset.Dataset;

/** The derived dataset of a fitted model: one row for each row that was used. */
public final class DiagnosticDataset {

    private DiagnosticDataset() {}

    /**
     * Makes it, with the columns {@code source_row} (data row from 1), {@code fitted_values}, {@code deviance_residuals},
     * {@code pearson_residuals} and {@code group_random_effect}.
     *
     * @param frame what the model was fitted to
     * @param model the fitted model
     * @param name name of the dataset
     * @throws IllegalArgumentException if the model was not fitted to this frame
     */
    public static Dataset of(ModelFrame frame, FittedModel model, String name) {
        throw new UnsupportedOperationException();
    }
}
