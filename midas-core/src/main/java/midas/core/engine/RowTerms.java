package midas.core.engine;

/** What a sweep of a {@link ResponseKernel} finds: derivatives of each row, indexed from 0, and their sums. Not scaled by the dispersion. */
final class RowTerms {

    /** s = −∂h/∂η of each row. */
    final double[] score;
    /** w = ∂²h/∂η² of each row. */
    final double[] curvature;
    /** c = ∂w/∂η of each row. */
    final double[] slope;

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

    RowTerms(int rows) {
        score = new double[rows];
        curvature = new double[rows];
        slope = new double[rows];
    }

    /** Sets the sums. */
    void total(double h, double s, double w, double c, double expected) {
        hSum = h;
        scoreSum = s;
        curvatureSum = w;
        slopeSum = c;
        expectedSum = expected;
    }
}
