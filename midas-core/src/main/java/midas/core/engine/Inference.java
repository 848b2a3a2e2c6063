package midas.core.engine;

import midas.core.design.Design;
import midas.core.fit.FitMonitor;
import org.jspecify.annotations.Nullable;

/** Standard errors at the optimum of the Laplace likelihood, from the working (expected) weights (numerics §0 and eq. 10). */
final class Inference {

    private static final int TILE = 1024;

    private final ModelMatrix matrix;
    private final ResponseKernel kernel;
    private final FitMonitor monitor;

    Inference(ModelMatrix matrix, ResponseKernel kernel, FitMonitor monitor) {
        this.matrix = matrix;
        this.kernel = kernel;
        this.monitor = monitor;
    }

    /**
     * What is computed at an optimum.
     *
     * @param factor factor of the information X'W_E X − Σ_j v/(1 + vK_j)(X_j'w)(X_j'w)'
     * @param groupCurvature K_j, the sum of the working weights of each group
     * @param orthogonal whether the factor is that of reflections, cross-products not being accurate enough
     */
    record Information(TriangularFactor factor, double[] groupCurvature, boolean orthogonal) {}

    /** Returns the information of γ, or null where it is not positive definite. */
    @Nullable
    Information information(double[] gamma, double variance, double dispersion, double[] modes) {
        return information(gamma, variance, dispersion, modes, matrix.centres());
    }

    /**
     * Standard errors in the user's units.
     *
     * @param coefficients standard errors of β
     * @param conditional standard errors of β, each with all other coefficients held fixed
     * @param groupCurvature K_j
     * @param orthogonal whether least squares were solved by reflections
     */
    record StandardErrors(double[] coefficients, double[] conditional, double[] groupCurvature, boolean orthogonal) {}

    /**
     * Returns the standard errors, or null where the information is not positive definite. Where the information is nearly
     * singular, predictors are centred at their weighted means: where weights vanish (separation) a coefficient that runs off then takes no digit away
     * from the others, the intercept above all.
     */
    @Nullable
    StandardErrors standardErrors(double[] gamma, double variance, double dispersion, double[] modes) {
        double[] centre = matrix.centres();
        Information information = information(gamma, variance, dispersion, modes, centre);
        if (matrix.firstPredictor() == 1 && (information == null || information.orthogonal)) {
            centre = weightedMeans(gamma, dispersion, modes);
            information = information(gamma, variance, dispersion, modes, centre);
        }
        if (information == null) {
            return null;
        }
        double[] conditional = matrix.conditionalErrors(information.factor, 1);
        return new StandardErrors(
                matrix.standardErrors(information.factor, 1, centre),
                conditional,
                information.groupCurvature,
                information.orthogonal);
    }

    private double[] weightedMeans(double[] gamma, double dispersion, double[] modes) {
        Design design = matrix.design();
        int[] start = design.groupStarts();
        int rows = Blocks.of(design).largest();
        double[] eta = new double[rows];
        double[] weights = new double[rows];
        double[] sums = new double[matrix.predictors()];
        double total = 0;
        for (int j = 0; j < design.groups(); j++) {
            int from = start[j];
            int to = start[j + 1];
            matrix.linearPredictor(gamma, eta, from, to);
            kernel.expectedCurvature(eta, to - from, modes[j], weights);
            for (int k = 0; k < to - from; k++) {
                total += weights[k] / dispersion;
            }
            for (int c = 0; c < sums.length; c++) {
                double[] x = matrix.column(c);
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += weights[i - from] / dispersion * x[i];
                }
                sums[c] += sum;
            }
        }
        double[] usual = matrix.centres();
        for (int c = 0; c < sums.length; c++) {
            double mean = sums[c] / total;
            sums[c] = Double.isFinite(mean) ? mean : usual[c];
        }
        return sums;
    }

    /** Where the information is wanted, and how predictors are centred. */
    private record Point(double[] gamma, double variance, double dispersion, double[] modes, double[] centre) {}

    private @Nullable Information information(
            double[] gamma, double variance, double dispersion, double[] modes, double[] centre) {
        int p = matrix.coefficients();
        double[] groupCurvature = new double[modes.length];
        CrossProduct products = new CrossProduct(p);
        Chunks chunks = Chunks.of(matrix.design());
        Point point = new Point(gamma, variance, dispersion, modes, centre);
        chunks.map(k -> {
                    CrossProduct some = new CrossProduct(p);
                    collect(point, chunks.firstGroup(k), chunks.firstGroup(k + 1), some, groupCurvature);
                    return some;
                })
                .forEach(products::add);
        TriangularFactor factor = products.factor();
        boolean orthogonal =
                factor == null || RankDetection.smallestPivotRatio(factor) < RankDetection.CROSS_PRODUCT_LIMIT;
        if (factor == null || orthogonal) {
            TallQr qr = new TallQr(p);
            collect(point, 0, modes.length, qr, groupCurvature);
            factor = qr.factor();
            for (int k = 0; k < p; k++) {
                if (!(factor.diagonal(k) > 0)) {
                    return null;
                }
            }
        }
        return new Information(factor, groupCurvature, orthogonal);
    }

    /**
     * Hands over rows whose cross-product is the information: each row less its group's weighted mean, times the root of its weight, and for each group
     * that mean times the root of K/(1 + vK). Written this way nothing cancels, however large vK is.
     */
    private void collect(Point point, int fromGroup, int toGroup, RowSink sink, double[] groupCurvature) {
        Design design = matrix.design();
        int p = matrix.coefficients();
        int[] start = design.groupStarts();
        int rows = Blocks.of(design, fromGroup, toGroup).largest();
        double[] eta = new double[rows];
        double[] weights = new double[rows];
        double[] roots = new double[rows];
        double[][] z = new double[p][rows];
        double[][] tile = new double[p][TILE + rows];
        int filled = 0;
        for (int j = fromGroup; j < toGroup; j++) {
            if ((j & 255) == 0) {
                FitCancelledException.check(monitor);
            }
            int from = start[j];
            int to = start[j + 1];
            int size = to - from;
            matrix.linearPredictor(point.gamma, eta, from, to);
            kernel.expectedCurvature(eta, size, point.modes[j], weights);
            double sum = 0;
            for (int k = 0; k < size; k++) {
                weights[k] /= point.dispersion;
                roots[k] = Math.sqrt(weights[k]);
                sum += weights[k];
            }
            groupCurvature[j] = sum;
            matrix.fill(z, from, to, point.centre);
            double between = Math.sqrt(sum / (1 + point.variance * sum));
            for (int c = 0; c < p; c++) {
                double mean = 0;
                for (int k = 0; k < size; k++) {
                    mean += weights[k] * z[c][k];
                }
                mean = sum > 0 ? mean / sum : 0;
                for (int k = 0; k < size; k++) {
                    tile[c][filled + k] = roots[k] * (z[c][k] - mean);
                }
                tile[c][filled + size] = between * mean;
            }
            filled += size + 1;
            if (filled + rows + 1 > TILE + rows) {
                sink.add(tile, filled);
                filled = 0;
            }
        }
        if (filled > 0) {
            sink.add(tile, filled);
        }
    }
}
