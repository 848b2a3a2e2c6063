package midas.core.engine;

import java.util.Arrays;
import midas.core.design.Design;
import midas.core.fit.FitMonitor;

/** One pass over the data of a linear mixed model: group means of Z = [X, y] and rows less their group's mean, handed to a sink. */
final class GroupMoments {

    /** Rows whose columns fit the cache nearest to the processor, more or less. */
    private static final int TILE = 512;
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
        chunks.map(k -> {
                    Moments.CrossProducts some = new Moments.CrossProducts(means.length, matrix.firstPredictor());
                    accumulate(chunks.firstGroup(k), chunks.firstGroup(k + 1), some);
                    return some;
                })
                .forEach(all::add);
        return all;
    }

    /** Runs the pass in order, row after row. */
    void accumulate(MomentSink sink) {
        accumulate(0, design.groups(), sink);
    }

    private void accumulate(int fromGroup, int toGroup, MomentSink sink) {
        int[] start = design.groupStarts();
        double[][] tile = new double[means.length][TILE];
        int group = fromGroup;
        while (group < toGroup) {
            FitCancelledException.check(monitor);
            int end = group + 1;
            while (end < toGroup && start[end + 1] - start[group] <= TILE) {
                end++;
            }
            if (start[end] - start[group] <= TILE) {
                for (int k = matrix.firstPredictor(); k < means.length; k++) {
                    groupMeans(k, group, end);
                    for (int j = group; j < end; j++) {
                        centre(k, j, start[j], start[j + 1], tile[k], start[j] - start[group]);
                    }
                }
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
        for (int k = matrix.firstPredictor(); k < means.length; k++) {
            groupMeans(k, group, group + 1);
        }
        for (int row = start[group]; row < start[group + 1]; row += TILE) {
            FitCancelledException.check(monitor);
            int end = Math.min(row + TILE, start[group + 1]);
            for (int k = matrix.firstPredictor(); k < means.length; k++) {
                centre(k, group, row, end, tile[k], 0);
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

    /** Sets the means of one column over groups from (inclusive) to to (exclusive). */
    private void groupMeans(int k, int from, int to) {
        int[] start = design.groupStarts();
        double[] x = column(k);
        double shift = shift(k);
        double inverse = inverseScale(k);
        for (int j = from; j < to; j++) {
            double sum = 0;
            if (start[j + 1] - start[j] >= MANY) {
                sum = Lanes.CHOSEN.sum(x, shift, start[j], start[j + 1]);
            } else {
                for (int i = start[j]; i < start[j + 1]; i++) {
                    sum += x[i] - shift;
                }
            }
            means[k][j] = sum / (start[j + 1] - start[j]) * inverse;
        }
    }

    /** Fills rows of one group, standardized and less the group's mean, into a column of a tile. */
    private void centre(int k, int group, int from, int to, double[] z, int at) {
        double[] x = column(k);
        double shift = shift(k);
        double inverse = inverseScale(k);
        double mean = means[k][group];
        int offset = at - from;
        for (int i = from; i < to; i++) {
            z[i + offset] = (x[i] - shift) * inverse - mean;
        }
    }
}
