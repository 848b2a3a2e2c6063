package midas.core.engine;

import java.util.Arrays;
import midas.core.design.Design;
import midas.core.fit.FitMonitor;
import org.jspecify.annotations.Nullable;

/** What a search for the maximum of the Laplace likelihood measures its distances by. */
final class SearchMetric {

    /** Step of a difference of the gradient, in standard errors. */
    private static final double DIFFERENCE = 0.05;

    private final Design design;
    private final ResponseKernel kernel;
    private final LaplaceObjective objective;
    private final ModelMatrix matrix;
    private final boolean dispersion;
    private final FitMonitor monitor;

    SearchMetric(
            Design design,
            ResponseKernel kernel,
            LaplaceObjective objective,
            ModelMatrix matrix,
            boolean dispersion,
            FitMonitor monitor) {
        this.design = design;
        this.kernel = kernel;
        this.objective = objective;
        this.matrix = matrix;
        this.dispersion = dispersion;
        this.monitor = monitor;
    }

    /**
     * Returns the inverse of the negative Hessian at an optimum: the expected information of γ, and differences of the gradient along log σ_u and log φ; or
     * the given metric where that is not positive definite.
     */
    double[][] atOptimum(double[] theta, double[][] metric) {
        int p = matrix.coefficients();
        int size = objective.parameters();
        objective.evaluate(theta, new double[size]);
        Inference.Information information = new Inference(matrix, kernel, monitor)
                .information(
                        Arrays.copyOf(theta, p),
                        objective.varianceAt(theta),
                        objective.dispersionAt(theta),
                        objective.modes().clone());
        if (information == null) {
            return metric;
        }
        double[][] hessian = new double[size][size];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                for (int m = 0; m <= b; m++) {
                    hessian[a][b] += information.factor().entry(a, m)
                            * information.factor().entry(b, m);
                }
            }
        }
        double[] up = new double[size];
        double[] down = new double[size];
        for (int k = p; k < size; k++) {
            double step = DIFFERENCE * Math.sqrt(metric[k][k]);
            double[] moved = theta.clone();
            moved[k] = theta[k] + step;
            objective.evaluate(moved, up);
            moved[k] = theta[k] - step;
            objective.evaluate(moved, down);
            for (int m = 0; m <= k; m++) {
                hessian[k][m] = (down[m] - up[m]) / (2 * step);
            }
        }
        TriangularFactor factor = TriangularFactor.cholesky(hessian);
        return factor == null ? metric : factor.inverse(size);
    }

    /** Returns the inverse of the expected information at a point, γ and the variances taken as independent. */
    double @Nullable [][] first(double[] theta, double[] modes) {
        int p = matrix.coefficients();
        int size = objective.parameters();
        double variance = objective.varianceAt(theta);
        double phi = objective.dispersionAt(theta);
        double[][] metric = new double[size][size];
        Inference.Information information =
                new Inference(matrix, kernel, monitor).information(Arrays.copyOf(theta, p), variance, phi, modes);
        if (information == null) {
            return null;
        }
        double[][] inverse = information.factor().inverse(p);
        for (int k = 0; k < p; k++) {
            System.arraycopy(inverse[k], 0, metric[k], 0, p);
        }
        double reliability = 0;
        for (double k : information.groupCurvature()) {
            double share = variance * k / (1 + variance * k);
            reliability += share * share;
        }
        metric[p][p] = 1 / Math.max(2 * reliability, 1e-3);
        if (dispersion) {
            metric[p + 1][p + 1] = 1 / (design.observations() * kernel.dispersionInformation(phi));
        }
        return metric;
    }
}
