package midas.core.engine;

import org.jspecify.annotations.Nullable;

/** The way from the coefficients γ of standardized columns to the coefficients β of the user's columns, and to their standard errors. */
final class UserCoefficients {

    private final int firstPredictor;
    private final int coefficients;
    private final double[] shift;
    private final double[] scale;
    private final @Nullable TriangularFactor basis;

    /**
     * Takes what standardized the columns; shared.
     *
     * @param firstPredictor 1 where there is an intercept, else 0
     * @param basis the basis that γ belongs to, null for the standardized columns themselves
     */
    UserCoefficients(int firstPredictor, double[] shift, double[] scale, @Nullable TriangularFactor basis) {
        this.firstPredictor = firstPredictor;
        this.shift = shift;
        this.scale = scale;
        this.basis = basis;
        coefficients = firstPredictor + scale.length;
    }

    /** Returns β for given γ. */
    double[] of(double[] gamma) {
        double[] standardized = gamma.clone();
        if (basis != null) {
            basis.solveTransposed(standardized);
        }
        double[] beta = new double[coefficients];
        double intercept = firstPredictor == 1 ? standardized[0] : 0;
        for (int k = 0; k < scale.length; k++) {
            beta[firstPredictor + k] = standardized[firstPredictor + k] / scale[k];
            intercept -= beta[firstPredictor + k] * shift[k];
        }
        if (firstPredictor == 1) {
            beta[0] = intercept;
        }
        return beta;
    }

    /**
     * Returns the standard errors of β: lengths of L⁻¹c for each β = c'γ, so that nothing cancels.
     *
     * @param factor L, the triangular factor of the information of γ, at least p × p
     * @param unit standard deviation to multiply by
     * @param centre centres of the columns that L belongs to
     */
    double[] standardErrors(TriangularFactor factor, double unit, double[] centre) {
        double[] errors = new double[coefficients];
        for (int k = 0; k < coefficients; k++) {
            double[] c = new double[coefficients];
            if (k < firstPredictor) {
                c[0] = 1;
                for (int m = 0; m < scale.length; m++) {
                    c[1 + m] = -centre[m] / scale[m];
                }
            } else {
                c[k] = 1 / scale[k - firstPredictor];
            }
            if (basis != null) {
                basis.solve(c);
            }
            factor.solve(c);
            double squares = 0;
            for (double value : c) {
                squares += value * value;
            }
            errors[k] = unit * Math.sqrt(squares);
        }
        return errors;
    }

    /**
     * Returns the standard errors that β would have, each with all other coefficients of the centred columns known.
     *
     * @param factor triangular factor of the information, at least p × p
     * @param unit standard deviation to multiply by
     */
    double[] conditionalErrors(TriangularFactor factor, double unit) {
        double[] errors = new double[coefficients];
        for (int k = 0; k < errors.length; k++) {
            double squares = 0;
            for (int m = 0; m <= k; m++) {
                double entry = factor.entry(k, m);
                if (basis != null) {
                    entry = 0;
                    for (int i = m; i <= k; i++) {
                        entry += basis.entry(k, i) * factor.entry(i, m);
                    }
                }
                squares += entry * entry;
            }
            double inverse = k < firstPredictor ? 1 : 1 / scale[k - firstPredictor];
            errors[k] = unit * inverse / Math.sqrt(squares);
        }
        return errors;
    }
}
