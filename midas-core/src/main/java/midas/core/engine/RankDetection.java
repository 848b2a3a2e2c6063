package midas.core.engine;

import java.util.Arrays;

/** Finds columns that are linear combinations of those before them. */
final class RankDetection {

    /** Below this ratio of a pivot to its column's length, cross-products have lost more than six of their sixteen digits. */
    static final double CROSS_PRODUCT_LIMIT = 1e-3;

    private static final double DEPENDENT = 1e-12;

    private RankDetection() {}

    /** Returns the smallest |L_kk| / ‖row k of L‖: the part of a column that those before it do not explain. */
    static double smallestPivotRatio(TriangularFactor factor) {
        double smallest = 1;
        for (int k = 0; k < factor.size(); k++) {
            smallest = Math.min(smallest, pivotRatio(factor, k));
        }
        return smallest;
    }

    /** Returns |L_kk| / ‖row k of L‖, 0 for a row of zeros. */
    static double pivotRatio(TriangularFactor factor, int k) {
        double squares = 0;
        for (int m = 0; m <= k; m++) {
            squares += factor.entry(k, m) * factor.entry(k, m);
        }
        return squares == 0 ? 0 : Math.abs(factor.diagonal(k)) / Math.sqrt(squares);
    }

    /**
     * Marks dependent columns among the first {@code count} columns of an upper triangular R.
     *
     * @param upper R, row-major
     * @param noise relative rounding noise of the data
     */
    static boolean[] dependentColumns(double[][] upper, int count, double noise) {
        boolean[] dropped = new boolean[count];
        double limit = Math.max(DEPENDENT, 16 * noise);
        int kept = 0;
        // Rotated copy: column by column, each reflected by those kept before it
        double[][] columns = new double[count][count];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i <= k; i++) {
                columns[k][i] = upper[i][k];
            }
        }
        double[][] reflectors = new double[count][];
        for (int k = 0; k < count; k++) {
            double[] c = columns[k];
            double length = norm(c, 0);
            for (int m = 0; m < kept; m++) {
                reflect(reflectors[m], c, m);
            }
            double rest = norm(c, kept);
            if (!(rest > limit * length)) {
                dropped[k] = true;
                continue;
            }
            double[] v = Arrays.copyOf(c, count);
            v[kept] += v[kept] > 0 ? rest : -rest;
            reflectors[kept] = v;
            kept++;
        }
        return dropped;
    }

    private static void reflect(double[] v, double[] c, int from) {
        double dot = 0;
        double squares = 0;
        for (int i = from; i < c.length; i++) {
            dot += v[i] * c[i];
            squares += v[i] * v[i];
        }
        double s = 2 * dot / squares;
        for (int i = from; i < c.length; i++) {
            c[i] -= s * v[i];
        }
    }

    private static double norm(double[] c, int from) {
        double squares = 0;
        for (int i = from; i < c.length; i++) {
            squares += c[i] * c[i];
        }
        return Math.sqrt(squares);
    }
}
