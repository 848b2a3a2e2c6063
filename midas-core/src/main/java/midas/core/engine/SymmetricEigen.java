package midas.core.engine;

import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** Spectral decomposition of small symmetric matrices. */
final class SymmetricEigen {

    private SymmetricEigen() {}

    /**
     * Returns V |Λ|⁻¹ V' for A = VΛV', eigenvalues below {@code floor} times the largest (in absolute value) raised to it.
     *
     * @param a symmetric, not changed
     * @return null where a has an entry that is not finite, is zero, or cannot be decomposed
     */
    static double @Nullable [][] absoluteInverse(double[][] a, double floor) {
        int size = a.length;
        R064Store matrix = R064Store.FACTORY.make(size, size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                if (!Double.isFinite(a[i][k])) {
                    return null;
                }
                matrix.set(i, k, a[i][k]);
            }
        }
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(matrix, true);
        if (!eigen.decompose(matrix)) {
            return null;
        }
        MatrixStore<Double> vectors = eigen.getV();
        MatrixStore<Double> values = eigen.getD();
        double largest = 0;
        for (int k = 0; k < size; k++) {
            largest = Math.max(largest, Math.abs(values.doubleValue(k, k)));
        }
        if (!(largest > 0)) {
            return null;
        }
        double[][] inverse = new double[size][size];
        for (int k = 0; k < size; k++) {
            double weight = 1 / Math.max(Math.abs(values.doubleValue(k, k)), floor * largest);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    inverse[i][j] += weight * vectors.doubleValue(i, k) * vectors.doubleValue(j, k);
                }
            }
        }
        return inverse;
    }
}
