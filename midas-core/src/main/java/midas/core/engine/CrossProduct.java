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
        Lanes.CHOSEN.addCrossProducts(tile, rows, sums);
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
