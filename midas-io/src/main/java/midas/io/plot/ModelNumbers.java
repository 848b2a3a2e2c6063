package midas.io.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import midas.core.family.Family;
import midas.core.result.RandomIntercept;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.project.SavedModel;

/** The numbers behind the plots of a model: those of its dataset of fitted values and residuals, and the random intercepts that were saved with it. No others are computed. */
public final class ModelNumbers {

    private final SavedModel model;
    private final int[] row;
    private final double[] fitted;
    private final double[] pearson;
    private final double[] deviance;
    private final double[] observed;

    private ModelNumbers(
            SavedModel model, int[] row, double[] fitted, double[] pearson, double[] deviance, double[] observed) {
        this.model = model;
        this.row = row;
        this.fitted = fitted;
        this.pearson = pearson;
        this.deviance = deviance;
        this.observed = observed;
    }

    /**
     * Reads them. Observations without a finite fitted value or residual are left out.
     *
     * @param model the model
     * @param diagnostics its dataset of fitted values and residuals; where there is none, only its groups can be shown
     * @param source the dataset it was fitted to, where that still holds what the model saw. Without it the response is what fitted value and Pearson residual say it was
     */
    public static ModelNumbers of(SavedModel model, Optional<Dataset> diagnostics, Optional<Dataset> source) {
        if (diagnostics.isEmpty()) {
            double[] none = new double[0];
            return new ModelNumbers(model, new int[0], none, none, none, none);
        }
        double[] row = column(diagnostics.get(), "source_row");
        double[] fitted = column(diagnostics.get(), "fitted_values");
        double[] pearson = column(diagnostics.get(), "pearson_residuals");
        double[] deviance = column(diagnostics.get(), "deviance_residuals");
        Optional<double[]> response =
                source.flatMap(data -> data.find(model.spec().response())).map(Column::coercedNumbers);
        Family family = model.result().responseModel().family();
        double[] observed = new double[row.length];
        int used = 0;
        for (int i = 0; i < row.length; i++) {
            double y = response.isPresent() && row[i] <= response.get().length
                    ? response.get()[(int) row[i] - 1]
                    : response(family, fitted[i], pearson[i]);
            if (Double.isFinite(fitted[i] + pearson[i] + deviance[i] + y)) {
                row[used] = row[i];
                fitted[used] = fitted[i];
                pearson[used] = pearson[i];
                deviance[used] = deviance[i];
                observed[used++] = y;
            }
        }
        return new ModelNumbers(
                model,
                Arrays.stream(row, 0, used).mapToInt(number -> (int) number).toArray(),
                Arrays.copyOf(fitted, used),
                Arrays.copyOf(pearson, used),
                Arrays.copyOf(deviance, used),
                Arrays.copyOf(observed, used));
    }

    private static double[] column(Dataset diagnostics, String name) {
        return diagnostics
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("no column " + name))
                .coercedNumbers();
    }

    /** The Pearson residual, solved for the response. */
    private static double response(Family family, double mean, double pearson) {
        return switch (family) {
            case GAUSSIAN -> mean + pearson;
            case BINOMIAL -> Math.rint(mean + pearson * Math.sqrt(mean * (1 - mean)));
            case POISSON -> Math.rint(mean + pearson * Math.sqrt(mean));
            case GAMMA -> mean + pearson * mean;
            case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(family.toString());
        };
    }

    /** Returns the model. */
    public SavedModel model() {
        return model;
    }

    /** Returns the number of observations. */
    public int size() {
        return row.length;
    }

    /** Returns the data row of observation {@code i} in the dataset the model was fitted to, from 1. */
    public int row(int i) {
        return row[i];
    }

    /** Returns the fitted value of observation {@code i}. */
    public double fitted(int i) {
        return fitted[i];
    }

    /** Returns a residual of observation {@code i}. */
    public double residual(ResidualKind kind, int i) {
        return residuals(kind)[i];
    }

    /** Returns the response of observation {@code i}. */
    public double observed(int i) {
        return observed[i];
    }

    /** Returns the random intercepts, in the order in which they were saved. */
    public List<RandomIntercept> groups() {
        return model.result().randomIntercepts();
    }

    double[] fitted() {
        return fitted;
    }

    double[] residuals(ResidualKind kind) {
        return switch (kind) {
            case PEARSON -> pearson;
            case DEVIANCE -> deviance;
        };
    }

    double[] observed() {
        return observed;
    }

    int[] rows() {
        return row;
    }
}
