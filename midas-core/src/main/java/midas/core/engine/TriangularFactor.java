package midas.core.engine;

/** Lower triangular L with LL' = A for a symmetric positive definite A, and what is computed from it. Row-major, ragged rows allowed. */
final class TriangularFactor {

    private final double[][] l;
    private final int size;

    private TriangularFactor(double[][] l, int size) {
        this.l = l;
        this.size = size;
    }

    /** Wraps a given factor; its diagonal may have any sign but not be zero. */
    static TriangularFactor of(double[][] lower) {
        int size = lower.length;
        for (int k = 0; k < size; k++) {
            if (lower[k][k] < 0) {
                for (int i = k; i < size; i++) {
                    lower[i][k] = -lower[i][k];
                }
            }
        }
        return new TriangularFactor(lower, size);
    }

    /** Returns the Cholesky factor of the symmetric {@code a} (lower triangle read, not changed), or null if it is not positive definite. */
    static @org.jspecify.annotations.Nullable TriangularFactor cholesky(double[][] a) {
        int size = a.length;
        double[][] l = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] li = l[i];
            for (int k = 0; k <= i; k++) {
                double[] lk = l[k];
                double sum = a[i][k];
                for (int m = 0; m < k; m++) {
                    sum -= li[m] * lk[m];
                }
                if (k < i) {
                    li[k] = sum / lk[k];
                } else if (sum > 0) {
                    li[i] = Math.sqrt(sum);
                } else {
                    return null;
                }
            }
        }
        return new TriangularFactor(l, size);
    }

    int size() {
        return size;
    }

    double diagonal(int k) {
        return l[k][k];
    }

    double entry(int i, int k) {
        return l[i][k];
    }

    /** Returns log|A| of the leading block of {@code count} rows. */
    double logDeterminant(int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += Math.log(l[k][k]);
        }
        return 2 * sum;
    }

    /** Solves L'x = b in place for the leading block of {@code x.length} rows. */
    void solveTransposed(double[] x) {
        for (int i = x.length - 1; i >= 0; i--) {
            double value = x[i] / l[i][i];
            x[i] = value;
            for (int k = 0; k < i; k++) {
                x[k] -= l[i][k] * value;
            }
        }
    }

    /** Solves Lx = b in place for the leading block of {@code x.length} rows. */
    void solve(double[] x) {
        for (int i = 0; i < x.length; i++) {
            double sum = x[i];
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * x[k];
            }
            x[i] = sum / l[i][i];
        }
    }

    /** Returns A⁻¹ of the leading block of {@code count} rows, symmetric. */
    double[][] inverse(int count) {
        double[][] inverse = new double[count][count];
        for (int k = 0; k < count; k++) {
            double[] column = new double[count];
            column[k] = 1;
            solve(column);
            solveTransposed(column);
            inverse[k] = column;
        }
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < i; k++) {
                double mean = 0.5 * (inverse[i][k] + inverse[k][i]);
                inverse[i][k] = mean;
                inverse[k][i] = mean;
            }
        }
        return inverse;
    }
}
