package midas.core.engine;

/** The loops one number after the other, in the order of the vector instructions. */
final class ScalarLanes extends Lanes {

    @Override
    void addCrossProducts(double[][] tile, int rows, double[][] sums) {
        for (int a = 0; a < tile.length; a++) {
            for (int b = 0; b <= a; b++) {
                sums[a][b] += dot(tile[a], tile[b], rows);
            }
        }
    }

    private static double dot(double[] a, double[] b, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        double sum = (s0 + s1) + (s2 + s3);
        for (; i < count; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    double sum(double[] x, double shift, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i <= to - WIDTH; i += WIDTH) {
            s0 += x[i] - shift;
            s1 += x[i + 1] - shift;
            s2 += x[i + 2] - shift;
            s3 += x[i + 3] - shift;
        }
        double sum = (s0 + s1) + (s2 + s3);
        for (; i < to; i++) {
            sum += x[i] - shift;
        }
        return sum;
    }

    @Override
    double weightedSum(double[] g, int at, double[] x, double shift, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i <= to - WIDTH; i += WIDTH) {
            int k = at + i - from;
            s0 += g[k] * (x[i] - shift);
            s1 += g[k + 1] * (x[i + 1] - shift);
            s2 += g[k + 2] * (x[i + 2] - shift);
            s3 += g[k + 3] * (x[i + 3] - shift);
        }
        double sum = (s0 + s1) + (s2 + s3);
        for (; i < to; i++) {
            sum += g[at + i - from] * (x[i] - shift);
        }
        return sum;
    }

    @Override
    void exp(double[] x, int count) {
        for (int k = 0; k < count; k++) {
            x[k] = exp(x[k]);
        }
    }

    @Override
    void logit(double[] y, int from, double[] eta, int count, RowTerms terms) {
        for (int k = 0; k < count; k++) {
            logit(y[from + k], eta[k], k, terms);
        }
    }

    @Override
    void poissonLog(double[] y, int from, double[] eta, int count, RowTerms terms) {
        for (int k = 0; k < count; k++) {
            poissonLog(y[from + k], eta[k], k, terms);
        }
    }
}
