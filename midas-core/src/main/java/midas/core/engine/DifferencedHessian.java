package midas.core.engine;

import org.jspecify.annotations.Nullable;

/** Hessian by central differences of the gradient, taken along directions in which it is near the identity. */
final class DifferencedHessian {

    private static final double DIFFERENCE = 1e-3;
    /** Eigenvalues or pivots of the Hessian along those directions, relative to the largest, below which it is singular. */
    private static final double SINGULAR = 1e-7;

    private final QuasiNewton.Function function;
    private final QuasiNewton.Reach reach;

    DifferencedHessian(QuasiNewton.Function function, QuasiNewton.Reach reach) {
        this.function = function;
        this.reach = reach;
    }

    /**
     * A metric.
     *
     * @param inverse inverse of the negative Hessian, made positive definite
     * @param definite whether it was so by itself
     */
    record Metric(double[][] inverse, boolean definite) {}

    /**
     * Returns the inverse of the negative Hessian. Where that is not positive definite, directions of the wrong curvature are turned round (Nocedal and Wright
     * 2006, §3.4), which leads away from a saddle: no optimum is proved there.
     *
     * @param metric an approximation of it
     * @return null where a difference leaves the domain
     */
    @Nullable
    Metric metricAt(double[] theta, double[][] metric) {
        int size = theta.length;
        double[][] directions = conjugateDirections(theta, metric, size);
        double[][] curvature = directions == null ? null : curvatureAlong(theta, directions, size);
        if (directions == null || curvature == null) {
            return null;
        }
        TriangularFactor factor = TriangularFactor.cholesky(curvature);
        boolean definite = factor != null && RankDetection.smallestPivotRatio(factor) > SINGULAR;
        double[][] inverse =
                definite && factor != null ? factor.inverse(size) : SymmetricEigen.absoluteInverse(curvature, SINGULAR);
        if (inverse == null) {
            return null;
        }
        // F'C⁻¹F, the directions being the rows of F
        double[][] result = new double[size][size];
        for (int k = 0; k < size; k++) {
            for (int m = 0; m < size; m++) {
                for (int a = 0; a < size; a++) {
                    double left = inverse[k][m] * directions[k][a];
                    for (int b = 0; b < size; b++) {
                        result[a][b] += left * directions[m][b];
                    }
                }
            }
        }
        return new Metric(result, definite);
    }

    /**
     * Returns directions F_k (row by row) with FF' near the metric, each no longer than within reach: along these the Hessian is near the identity,
     * so that differences of it keep their digits however collinear the parameters are.
     */
    private double @Nullable [][] conjugateDirections(double[] theta, double[][] metric, int size) {
        double[] unit = new double[size];
        double[][] scaled = new double[size][size];
        for (int k = 0; k < size; k++) {
            unit[k] = Math.sqrt(metric[k][k]);
            if (!(unit[k] > 0)) {
                return null;
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                scaled[a][b] = metric[a][b] / (unit[a] * unit[b]);
            }
        }
        TriangularFactor factor = TriangularFactor.cholesky(scaled);
        double[][] directions = new double[size][size];
        for (int k = 0; k < size; k++) {
            for (int m = 0; m < size; m++) {
                directions[k][m] = factor == null ? (m == k ? unit[k] : 0) : m < k ? 0 : unit[m] * factor.entry(m, k);
            }
            double limit = Math.min(1, reach.limit(theta, directions[k]));
            for (int m = 0; m < size; m++) {
                directions[k][m] *= limit;
            }
        }
        return directions;
    }

    /**
     * Returns the negative Hessian F'HF along the given directions, by central differences of the gradient; null where a difference leaves the domain.
     */
    private double @Nullable [][] curvatureAlong(double[] theta, double[][] directions, int size) {
        double[][] hessian = new double[size][size];
        double[] up = new double[size];
        double[] down = new double[size];
        double[] forward = new double[size];
        double[] backward = new double[size];
        for (int k = 0; k < size; k++) {
            double[] direction = directions[k];
            double weight = 0;
            double width = 0;
            for (int m = 0; m < size; m++) {
                forward[m] = theta[m] + DIFFERENCE * direction[m];
                backward[m] = theta[m] - DIFFERENCE * direction[m];
                // what rounding made of the step, along the direction
                width += (forward[m] - backward[m]) * direction[m];
                weight += direction[m] * direction[m];
            }
            width /= weight;
            boolean inside = function.evaluate(forward, up) != Double.NEGATIVE_INFINITY
                    && function.evaluate(backward, down) != Double.NEGATIVE_INFINITY;
            if (!inside || !(width > 0)) {
                return null;
            }
            for (int m = 0; m < size; m++) {
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += (down[i] - up[i]) * directions[m][i];
                }
                hessian[k][m] = sum / width;
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                double mean = 0.5 * (hessian[a][b] + hessian[b][a]);
                hessian[a][b] = mean;
                hessian[b][a] = mean;
            }
        }
        return hessian;
    }
}
