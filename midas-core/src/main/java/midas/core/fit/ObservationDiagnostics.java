package midas.core.fit;

import midas.core.design.Design;
import midas.core.engine.ObservationValues;
import midas.core.result.FittedModel;

/** Fitted values and residuals of a fitted model, one per observation in the caller's order. */
public final class ObservationDiagnostics {

    private final double[] fitted;
    private final double[] devianceResidual;
    private final double[] pearsonResidual;
    private final double[] groupRandomEffect;

    private ObservationDiagnostics(
            double[] fitted, double[] devianceResidual, double[] pearsonResidual, double[] groupRandomEffect) {
        this.fitted = fitted;
        this.devianceResidual = devianceResidual;
        this.pearsonResidual = pearsonResidual;
        this.groupRandomEffect = groupRandomEffect;
    }

    /**
     * Computes them.
     *
     * @param design the design the model was fitted to
     * @param model the fitted model
     * @throws IllegalArgumentException if the model's coefficients or groups are not those of the design
     */
    public static ObservationDiagnostics of(Design design, FittedModel model) {
        ObservationValues values = ObservationValues.of(design, model);
        return new ObservationDiagnostics(
                values.fitted(), values.devianceResidual(), values.pearsonResidual(), values.groupRandomEffect());
    }

    /** Returns the number of observations. */
    public int size() {
        return fitted.length;
    }

    /** Returns μ̂ of observation {@code i}, from fixed and random effects. */
    public double fittedValue(int i) {
        return fitted[i];
    }

    /** Returns sign(y − μ̂)·√(unit deviance); for gaussian y − μ̂. Not scaled by the dispersion. */
    public double devianceResidual(int i) {
        return devianceResidual[i];
    }

    /** Returns (y − μ̂)/√V(μ̂); for gaussian y − μ̂. Not scaled by the dispersion. */
    public double pearsonResidual(int i) {
        return pearsonResidual[i];
    }

    /** Returns the predicted random intercept of the observation's group. */
    public double groupRandomEffect(int i) {
        return groupRandomEffect[i];
    }
}
