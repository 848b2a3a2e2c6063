package midas.core.engine;

/**
 * What a {@link ResponseKernel} finds at each row, indexed from 0, and sums of it. Not scaled by the dispersion. The part of h that is the logarithm of
 * something between 1 and 2 is kept as that factor, so that many rows share one logarithm.
 */
final class RowTerms {

    /** Factors of at most 2 whose product is far from overflow. */
    private static final int FACTORS = 1000;

    /** A product that one more factor does not let overflow. */
    private static final double FULL = 0x1p1000;

    /** Rows from which sums in lanes pay. */
    private static final int MANY = 32;

    /** η of each row, the random intercept included, for callers that have no other place for it. */
    final double[] eta;
    /** h of each row, less the logarithm of its factor. */
    final double[] h;
    /** What h is to be increased by the logarithm of; never written, and all 1, where the kernel has none. */
    final double[] factor;
    /** s = −∂h/∂η of each row. */
    final double[] score;
    /** w = ∂²h/∂η² of each row. */
    final double[] curvature;
    /** c = ∂w/∂η of each row. */
    final double[] slope;
    /** κ = E w of each row, the same array as w where the link is canonical. */
    final double[] expected;

    private final boolean hasFactors;

    private double carriedH;
    private double carriedFactor = 1;

    /** Σh. */
    double hSum;
    /** Σs. */
    double scoreSum;
    /** Σw. */
    double curvatureSum;
    /** Σc. */
    double slopeSum;
    /** Σκ, the expected curvature. */
    double expectedSum;

    RowTerms(ResponseKernel kernel, int rows) {
        hasFactors = kernel.hasFactors();
        eta = new double[rows];
        h = new double[rows];
        factor = new double[hasFactors ? rows : 0];
        score = new double[rows];
        curvature = new double[rows];
        slope = new double[rows];
        expected = kernel.isCanonical() ? curvature : new double[rows];
    }

    /** Sets the sums of the derivatives over rows from (inclusive) to to (exclusive); Σh is left as it is. */
    void sumDerivatives(int from, int to) {
        if (to - from >= MANY) {
            scoreSum = Lanes.CHOSEN.sum(score, 0, from, to);
            curvatureSum = Lanes.CHOSEN.sum(curvature, 0, from, to);
            slopeSum = Lanes.CHOSEN.sum(slope, 0, from, to);
            expectedSum = expected == curvature ? curvatureSum : Lanes.CHOSEN.sum(expected, 0, from, to);
            return;
        }
        double s = 0;
        double w = 0;
        double c = 0;
        for (int k = from; k < to; k++) {
            s += score[k];
            w += curvature[k];
            c += slope[k];
        }
        scoreSum = s;
        curvatureSum = w;
        slopeSum = c;
        if (expected == curvature) {
            expectedSum = w;
        } else {
            double e = 0;
            for (int k = from; k < to; k++) {
                e += expected[k];
            }
            expectedSum = e;
        }
    }

    /** Adds h of rows from (inclusive) to to (exclusive) to what {@link #takeH} returns: many groups share one logarithm. */
    void addH(int from, int to) {
        for (int k = from; k < to; k++) {
            carriedH += h[k];
        }
        for (int k = from; k < to && hasFactors; k++) {
            carriedFactor *= factor[k];
            if (carriedFactor > FULL) {
                carriedH += Math.log(carriedFactor);
                carriedFactor = 1;
            }
        }
    }

    /** Returns what has been added since the last call. */
    double takeH() {
        double sum = carriedH + Math.log(carriedFactor);
        carriedH = 0;
        carriedFactor = 1;
        return sum;
    }

    /** Returns Σh over rows from (inclusive) to to (exclusive). */
    double sumH(int from, int to) {
        double sum = to - from >= MANY ? Lanes.CHOSEN.sum(h, 0, from, to) : 0;
        if (to - from < MANY) {
            for (int k = from; k < to; k++) {
                sum += h[k];
            }
        }
        if (!hasFactors) {
            return sum;
        }
        int first = from;
        while (first < to) {
            int end = Math.min(to, first + FACTORS);
            // two products at a time: each multiplication waits for the one before it
            double even = 1;
            double odd = 1;
            int k = first;
            for (; k + 1 < end; k += 2) {
                even *= factor[k];
                odd *= factor[k + 1];
            }
            sum += Math.log(k < end ? even * odd * factor[k] : even * odd);
            first = end;
        }
        return sum;
    }

    /** Sets all sums over the first {@code count} rows. */
    void sum(int count) {
        sumDerivatives(0, count);
        hSum = sumH(0, count);
    }
}
