package midas.core.engine;

import midas.core.design.Design;

/** The yardsticks: the least that can be done with the predictors. */
final class Passes {

    /** The fastest of the powers of two. */
    private static final int TILE = 1024;

    private Passes() {}

    /** Returns the sum of all values of all predictors: as fast as they come from memory. */
    static double read(Design design) {
        double sum = 0;
        for (int k = 0; k < design.predictorNames().size(); k++) {
            sum += sum(design.sortedPredictor(k));
        }
        return sum;
    }

    private static double sum(double[] x) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i + 7 < x.length; i += 8) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
            s4 += x[i + 4];
            s5 += x[i + 5];
            s6 += x[i + 6];
            s7 += x[i + 7];
        }
        for (; i < x.length; i++) {
            s0 += x[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /** Returns X'X of the predictors as they are: neither shifted nor scaled, no intercept, no response, no groups. */
    static double[][] crossProduct(Design design) {
        int p = design.predictorNames().size();
        int n = design.observations();
        CrossProduct products = new CrossProduct(p);
        double[][] tile = new double[p][TILE];
        for (int from = 0; from < n; from += TILE) {
            int count = Math.min(TILE, n - from);
            for (int k = 0; k < p; k++) {
                System.arraycopy(design.sortedPredictor(k), from, tile[k], 0, count);
            }
            products.add(tile, count);
        }
        return products.lower();
    }
}
