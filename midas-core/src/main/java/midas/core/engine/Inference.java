package midas.core.engine;

import java.util.Arrays;
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
     * @param furthest largest |η|
     */
    record Information(TriangularFactor factor, double[] groupCurvature, boolean orthogonal, double furthest) {}

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
     * @param furthest largest |η|, random intercepts included
     */
    record StandardErrors(
            double[] coefficients,
            double[] conditional,
            double[] groupCurvature,
            boolean orthogonal,
            double furthest) {}

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
        double[] conditional = matrix.toUser().conditionalErrors(information.factor, 1);
        return new StandardErrors(
                matrix.toUser().standardErrors(information.factor, 1, centre),
                conditional,
                information.groupCurvature,
                information.orthogonal,
                information.furthest);
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
            for (int k = 0; k < to - from; k++) {
                eta[k] += modes[j];
            }
            kernel.expectedCurvature(eta, to - from, weights);
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

    private record Collected(CrossProduct products, double furthest) {}

    private @Nullable Information information(
            double[] gamma, double variance, double dispersion, double[] modes, double[] centre) {
        int p = matrix.coefficients();
        double[] groupCurvature = new double[modes.length];
        CrossProduct products = new CrossProduct(p);
        Chunks chunks = Chunks.of(matrix.design());
        Point point = new Point(gamma, variance, dispersion, modes, centre);
        double furthest = 0;
        Workspaces<Rows> workspaces = new Workspaces<>(() -> new Rows(point));
        for (Collected part : chunks.map(k -> workspaces.with(rows -> {
            CrossProduct some = new CrossProduct(p);
            return new Collected(
                    some, collect(rows, chunks.firstGroup(k), chunks.firstGroup(k + 1), some, groupCurvature));
        }))) {
            products.add(part.products);
            furthest = Math.max(furthest, part.furthest);
        }
        TriangularFactor factor = products.factor();
        boolean orthogonal =
                factor == null || RankDetection.smallestPivotRatio(factor) < RankDetection.CROSS_PRODUCT_LIMIT;
        if (factor == null || orthogonal) {
            TallQr qr = new TallQr(p);
            collect(new Rows(point), 0, modes.length, qr, groupCurvature);
            factor = qr.factor();
            for (int k = 0; k < p; k++) {
                if (!(factor.diagonal(k) > 0)) {
                    return null;
                }
            }
        }
        return new Information(factor, groupCurvature, orthogonal, furthest);
    }

    /**
     * Hands over rows whose cross-product is the information: each row less its group's weighted mean, times the root of its weight, and for each group
     * that mean times the root of K/(1 + vK). Written this way nothing cancels, however large vK is.
     *
     * @return largest |η|
     */
    private double collect(Rows rows, int fromGroup, int toGroup, RowSink sink, double[] groupCurvature) {
        int[] start = matrix.design().groupStarts();
        int group = fromGroup;
        while (group < toGroup) {
            FitCancelledException.check(monitor);
            int end = Blocks.end(start, group, toGroup, TILE);
            if (start[end] - start[group] <= TILE) {
                rows.fill(group, end, start[group], start[end]);
                for (int j = group; j < end; j++) {
                    rows.addMoments(start[j] - start[group], start[j + 1] - start[group]);
                    rows.centre(
                            start[j] - start[group],
                            start[j + 1] - start[group],
                            start[end] - start[group] + j - group);
                    groupCurvature[j] = rows.total;
                    rows.clearMoments();
                }
                sink.add(rows.tile, start[end] - start[group] + end - group);
            } else {
                // a group that does not fit a tile is gone through twice
                for (int row = start[group]; row < start[end]; row += TILE) {
                    int stop = Math.min(row + TILE, start[end]);
                    rows.fill(group, end, row, stop);
                    rows.addMoments(0, stop - row);
                }
                for (int row = start[group]; row < start[end]; row += TILE) {
                    FitCancelledException.check(monitor);
                    int stop = Math.min(row + TILE, start[end]);
                    rows.fill(group, end, row, stop);
                    rows.centre(0, stop - row, stop - row);
                    sink.add(rows.tile, stop - row + (stop == start[end] ? 1 : 0));
                }
                groupCurvature[group] = rows.total;
                rows.clearMoments();
            }
            group = end;
        }
        return rows.furthest;
    }

    /** A tile of standardized rows with their weights, and the weighted sums of one group. */
    private final class Rows {
        private final Point point;
        private final double[] eta = new double[TILE];
        private final double[] weights = new double[TILE];
        private final double[] roots = new double[TILE];
        private final double[][] tile = new double[matrix.coefficients()][2 * TILE];
        private final double[] sums = new double[matrix.coefficients()];
        private double total;
        private double furthest;

        private Rows(Point point) {
            this.point = point;
        }

        private void fill(int fromGroup, int toGroup, int from, int to) {
            int[] start = matrix.design().groupStarts();
            matrix.linearPredictor(point.gamma, eta, from, to);
            for (int j = fromGroup; j < toGroup; j++) {
                int stop = Math.min(to, start[j + 1]);
                for (int i = Math.max(from, start[j]); i < stop; i++) {
                    eta[i - from] += point.modes[j];
                }
            }
            for (int k = 0; k < to - from; k++) {
                furthest = Math.max(furthest, Math.abs(eta[k]));
            }
            kernel.expectedCurvature(eta, to - from, weights);
            double scale = 1 / point.dispersion;
            for (int k = 0; k < to - from; k++) {
                weights[k] *= scale;
                roots[k] = Math.sqrt(weights[k]);
            }
            matrix.fill(tile, from, to, point.centre);
        }

        private void clearMoments() {
            Arrays.fill(sums, 0);
            total = 0;
        }

        private void addMoments(int from, int to) {
            total += Lanes.CHOSEN.sum(weights, 0, from, to);
            for (int c = 0; c < sums.length; c++) {
                sums[c] += Lanes.CHOSEN.weightedSum(weights, from, tile[c], 0, from, to);
            }
        }

        /** Centres and weights the rows from (inclusive) to to (exclusive), and leaves the row of their group at {@code extra}. */
        private void centre(int from, int to, int extra) {
            double between = Math.sqrt(total / (1 + point.variance * total));
            for (int c = 0; c < sums.length; c++) {
                double mean = total > 0 ? sums[c] / total : 0;
                double[] column = tile[c];
                for (int k = from; k < to; k++) {
                    column[k] = roots[k] * (column[k] - mean);
                }
                column[extra] = between * mean;
            }
        }
    }
}
