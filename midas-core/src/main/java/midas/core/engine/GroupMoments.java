package midas.core.engine;

import midas.core.design.Design;
import midas.core.fit.FitMonitor;

/** One pass over the data of a linear mixed model: group means of Z = [X, y] and rows less their group's mean, handed to a sink. */
final class GroupMoments {

    private static final int TILE = 256;

    private GroupMoments() {}

    /**
     * Runs the pass on all processors.
     *
     * @param response the standardized response is (y − shift)/scale
     * @throws FitCancelledException if the monitor says so
     */
    static Moments.CrossProducts crossProducts(ModelMatrix matrix, Standardization response, FitMonitor monitor) {
        Moments.CrossProducts all = new Moments.CrossProducts(matrix.coefficients() + 1);
        Chunks chunks = Chunks.of(matrix.design());
        chunks.map(k -> {
                    Moments.CrossProducts some = new Moments.CrossProducts(matrix.coefficients() + 1);
                    accumulate(matrix, response, chunks.firstGroup(k), chunks.firstGroup(k + 1), some, monitor);
                    return some;
                })
                .forEach(all::add);
        return all;
    }

    /** Runs the pass in order, row after row. */
    static void accumulate(ModelMatrix matrix, Standardization response, MomentSink sink, FitMonitor monitor) {
        accumulate(matrix, response, 0, matrix.design().groups(), sink, monitor);
    }

    private static void accumulate(
            ModelMatrix matrix,
            Standardization response,
            int fromGroup,
            int toGroup,
            MomentSink sink,
            FitMonitor monitor) {
        Design design = matrix.design();
        int d = matrix.coefficients() + 1;
        int[] start = design.groupStarts();
        double[][] tile = new double[d][TILE];
        double[] mean = new double[d];
        int filled = 0;
        for (int j = fromGroup; j < toGroup; j++) {
            int from = start[j];
            int to = start[j + 1];
            if ((j & 255) == 0 || to - from > TILE) {
                FitCancelledException.check(monitor);
            }
            mean(matrix, response, from, to, mean);
            sink.between(mean, to - from);
            if (to - from == 1) {
                continue;
            }
            int row = from;
            while (row < to) {
                int count = Math.min(to - row, TILE - filled);
                centred(matrix, response, mean, row, row + count, tile, filled);
                filled += count;
                row += count;
                if (filled == TILE) {
                    sink.within(tile, filled);
                    filled = 0;
                }
            }
        }
        if (filled > 0) {
            sink.within(tile, filled);
        }
    }

    /** Sets {@code mean} to the mean of each standardized column of Z over rows from (inclusive) to to (exclusive). */
    static void mean(ModelMatrix matrix, Standardization response, int from, int to, double[] mean) {
        int n = to - from;
        int first = matrix.firstPredictor();
        if (first == 1) {
            mean[0] = 1;
        }
        for (int k = 0; k < matrix.predictors(); k++) {
            mean[first + k] = mean(matrix.column(k), matrix.shift(k), from, to) / n * matrix.inverseScale(k);
        }
        mean[mean.length - 1] =
                mean(matrix.design().sortedResponse(), response.shift(), from, to) / n / response.scale();
    }

    private static double mean(double[] x, double shift, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i] - shift;
        }
        return sum;
    }

    private static void centred(
            ModelMatrix matrix, Standardization response, double[] mean, int from, int to, double[][] tile, int at) {
        int first = matrix.firstPredictor();
        if (first == 1) {
            java.util.Arrays.fill(tile[0], at, at + to - from, 0);
        }
        for (int k = 0; k < matrix.predictors(); k++) {
            centred(
                    matrix.column(k),
                    matrix.shift(k),
                    matrix.inverseScale(k),
                    mean[first + k],
                    from,
                    to,
                    tile[first + k],
                    at);
        }
        int last = mean.length - 1;
        double[] y = matrix.design().sortedResponse();
        centred(y, response.shift(), 1 / response.scale(), mean[last], from, to, tile[last], at);
    }

    private static void centred(
            double[] x, double shift, double inverse, double mean, int from, int to, double[] z, int at) {
        int offset = at - from;
        for (int i = from; i < to; i++) {
            z[i + offset] = (x[i] - shift) * inverse - mean;
        }
    }
}
