package midas.core.engine;

import java.util.Arrays;
import midas.core.design.Design;
import midas.core.fit.FitMonitor;

/** One pass over the data of a linear mixed model: group means of Z = [X, y] and rows less their group's mean, handed to a sink. */
final class GroupMoments {

    /** Rows whose columns fit the cache nearest to the processor, more or less. */
    private static final int TILE = 1024;
    /** Mean square of a standardized column below which its scale is no scale of it. */
    private static final double FAR = 1e-6;

    /** Rows from which a sum in lanes pays. */
    private static final int MANY = 16;

    private final ModelMatrix matrix;
    private final Standardization response;
    private final FitMonitor monitor;
    private final Design design;
    private final double[][] means;

    /**
     * Prepares the pass.
     *
     * @param response the standardized response is (y − shift)/scale
     */
    GroupMoments(ModelMatrix matrix, Standardization response, FitMonitor monitor) {
        this.matrix = matrix;
        this.response = response;
        this.monitor = monitor;
        design = matrix.design();
        means = new double[matrix.coefficients() + 1][design.groups()];
        if (matrix.firstPredictor() == 1) {
            Arrays.fill(means[0], 1);
        }
    }

    /** Returns for each column of Z the mean of every group, once a pass has been made; shared. */
    double[][] means() {
        return means;
    }

    /**
     * Runs the pass on all processors.
     *
     * @throws FitCancelledException if the monitor says so
     */
    Moments.CrossProducts crossProducts() {
        Moments.CrossProducts all = new Moments.CrossProducts(means.length, matrix.firstPredictor());
        Chunks chunks = Chunks.of(design);
        Workspaces<double[][]> tiles = new Workspaces<>(() -> new double[means.length][TILE]);
        chunks.map(k -> tiles.with(tile -> {
                    Moments.CrossProducts some = new Moments.CrossProducts(means.length, matrix.firstPredictor());
                    accumulate(chunks.firstGroup(k), chunks.firstGroup(k + 1), tile, some);
                    return some;
                }))
                .forEach(all::add);
        return all;
    }

    /**
     * Returns whether the shifts and scales are near the means and root mean squares of the columns, so that cross-products have kept their digits.
     *
     * @param products those of this pass
     */
    boolean isStandardized(Moments.CrossProducts products) {
        double[][] total = products.at(0);
        int[] start = design.groupStarts();
        double n = design.observations();
        for (int k = matrix.firstPredictor(); k < means.length; k++) {
            double sum = 0;
            for (int j = 0; j < design.groups(); j++) {
                sum += means[k][j] * (start[j + 1] - start[j]);
            }
            double square = total[k][k] / n;
            boolean shifted = matrix.firstPredictor() == 0 || (sum / n) * (sum / n) < 0.5 * square;
            if (!(shifted && square > FAR && square < 1 / FAR)) {
                return false;
            }
        }
        return true;
    }

    /** Runs the pass in order, row after row. */
    void accumulate(MomentSink sink) {
        accumulate(0, design.groups(), new double[means.length][TILE], sink);
    }

    private void accumulate(int fromGroup, int toGroup, double[][] tile, MomentSink sink) {
        int[] start = design.groupStarts();
        int group = fromGroup;
        while (group < toGroup) {
            FitCancelledException.check(monitor);
            int end = Blocks.end(start, group, toGroup, TILE);
            if (start[end] - start[group] <= TILE) {
                centre(group, end, tile);
                if (start[end] - start[group] > end - group) {
                    hand(tile, start[end] - start[group], sink);
                }
            } else {
                large(group, tile, sink);
            }
            sink.between(means, group, end, start);
            group = end;
        }
    }

    /** A group that does not fit a tile. */
    private void large(int group, double[][] tile, MomentSink sink) {
        int[] start = design.groupStarts();
        int size = start[group + 1] - start[group];
        for (int k = matrix.firstPredictor(); k < means.length; k++) {
            means[k][group] =
                    Lanes.CHOSEN.sum(column(k), shift(k), start[group], start[group + 1]) / size * inverseScale(k);
        }
        for (int row = start[group]; row < start[group + 1]; row += TILE) {
            FitCancelledException.check(monitor);
            int end = Math.min(row + TILE, start[group + 1]);
            for (int k = matrix.firstPredictor(); k < means.length; k++) {
                double[] x = column(k);
                double[] z = tile[k];
                double shift = shift(k);
                double inverse = inverseScale(k);
                double mean = means[k][group];
                for (int i = row; i < end; i++) {
                    z[i - row] = (x[i] - shift) * inverse - mean;
                }
            }
            hand(tile, end - row, sink);
        }
    }

    private void hand(double[][] tile, int rows, MomentSink sink) {
        if (matrix.firstPredictor() == 1) {
            Arrays.fill(tile[0], 0, rows, 0);
        }
        sink.within(tile, rows);
    }

    private double[] column(int k) {
        return k == means.length - 1 ? design.sortedResponse() : matrix.column(k - matrix.firstPredictor());
    }

    private double shift(int k) {
        return k == means.length - 1 ? response.shift() : matrix.shift(k - matrix.firstPredictor());
    }

    private double inverseScale(int k) {
        return k == means.length - 1 ? 1 / response.scale() : matrix.inverseScale(k - matrix.firstPredictor());
    }

    /**
     * Fills rows, standardized and less their group's mean, and sets the means.
     *
     * @param from first group
     * @param to end of the groups
     * @param tile filled from index 0
     */
    private void centre(int from, int to, double[][] tile) {
        int k = matrix.firstPredictor();
        boolean small = design.groupStarts()[to] - design.groupStarts()[from] < MANY * (to - from);
        for (; small && k + 3 < means.length; k += 4) {
            centreFour(k, from, to, tile);
        }
        for (; k < means.length; k++) {
            centre(k, from, to, tile[k]);
        }
    }

    private void centre(int k, int from, int to, double[] z) {
        int[] start = design.groupStarts();
        double[] x = column(k);
        double[] mean = means[k];
        double shift = shift(k);
        double inverse = inverseScale(k);
        int begin = start[from];
        for (int j = from; j < to; j++) {
            int first = start[j] - begin;
            int end = start[j + 1] - begin;
            double sum = Lanes.CHOSEN.standardize(x, start[j], end - first, shift, inverse, z, first);
            double groupMean = sum / (end - first);
            mean[j] = groupMean;
            for (int i = first; i < end; i++) {
                z[i] -= groupMean;
            }
        }
    }

    /** Four columns side by side: where groups are small, a loop over each alone would be over before it pays. */
    private void centreFour(int k, int from, int to, double[][] tile) {
        int[] start = design.groupStarts();
        double[] x0 = column(k);
        double[] x1 = column(k + 1);
        double[] x2 = column(k + 2);
        double[] x3 = column(k + 3);
        double[] z0 = tile[k];
        double[] z1 = tile[k + 1];
        double[] z2 = tile[k + 2];
        double[] z3 = tile[k + 3];
        double shift0 = shift(k);
        double shift1 = shift(k + 1);
        double shift2 = shift(k + 2);
        double shift3 = shift(k + 3);
        double inverse0 = inverseScale(k);
        double inverse1 = inverseScale(k + 1);
        double inverse2 = inverseScale(k + 2);
        double inverse3 = inverseScale(k + 3);
        int begin = start[from];
        for (int j = from; j < to; j++) {
            int first = start[j] - begin;
            int end = start[j + 1] - begin;
            double sum0 = 0;
            double sum1 = 0;
            double sum2 = 0;
            double sum3 = 0;
            for (int i = first; i < end; i++) {
                double v0 = (x0[begin + i] - shift0) * inverse0;
                double v1 = (x1[begin + i] - shift1) * inverse1;
                double v2 = (x2[begin + i] - shift2) * inverse2;
                double v3 = (x3[begin + i] - shift3) * inverse3;
                z0[i] = v0;
                z1[i] = v1;
                z2[i] = v2;
                z3[i] = v3;
                sum0 += v0;
                sum1 += v1;
                sum2 += v2;
                sum3 += v3;
            }
            double size = end - first;
            double mean0 = sum0 / size;
            double mean1 = sum1 / size;
            double mean2 = sum2 / size;
            double mean3 = sum3 / size;
            means[k][j] = mean0;
            means[k + 1][j] = mean1;
            means[k + 2][j] = mean2;
            means[k + 3][j] = mean3;
            for (int i = first; i < end; i++) {
                z0[i] -= mean0;
                z1[i] -= mean1;
                z2[i] -= mean2;
                z3[i] -= mean3;
            }
        }
    }
}
