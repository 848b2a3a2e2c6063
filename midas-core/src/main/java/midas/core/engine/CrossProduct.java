package midas.core.engine;

import org.jspecify.annotations.Nullable;

/** Cross-product of a tall matrix whose rows come tile by tile. */
final class CrossProduct implements RowSink {

    private final double[][] sums;

    CrossProduct(int columns) {
        sums = new double[columns][columns];
    }

    @Override
    public void add(double[][] tile, int rows) {
        for (int a = 0; a < sums.length; a++) {
            double[] za = tile[a];
            for (int b = 0; b <= a; b++) {
                sums[a][b] += dot(za, tile[b], rows);
            }
        }
    }

    private static double dot(double[] a, double[] b, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < count; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Adds the sums of another one. */
    void add(CrossProduct other) {
        for (int a = 0; a < sums.length; a++) {
            for (int b = 0; b <= a; b++) {
                sums[a][b] += other.sums[a][b];
            }
        }
    }

    /** Returns the sums, lower triangle; shared. */
    double[][] lower() {
        return sums;
    }

    /** Returns the Cholesky factor of the cross-product, or null if it is not positive definite. */
    @Nullable
    TriangularFactor factor() {
        return TriangularFactor.cholesky(sums);
    }
}
