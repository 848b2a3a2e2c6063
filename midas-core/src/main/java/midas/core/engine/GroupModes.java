package midas.core.engine;

/** Conditional mode of one group's random intercept, with everything the Laplace approximation needs at it (numerics eq. 5). */
final class GroupModes {

    private static final int MAX_STEPS = 200;
    /** Squared Newton step, in units of the conditional variance, below which one more correction to first order is exact to rounding. */
    static final double CLOSE = 1e-14;

    private final ResponseKernel kernel;
    /** Terms of the last group's rows; their derivatives (not their sums) are carried along to the mode. */
    final RowTerms terms;

    /** Mode of the last group. */
    double mode;
    /** Σh at the mode. */
    double h;
    /** Σw at the mode. */
    double curvatureSum;
    /** Σc at the mode. */
    double slopeSum;
    /** Σκ at the mode. */
    double expectedSum;

    GroupModes(ResponseKernel kernel, int largestBlock) {
        this.kernel = kernel;
        terms = new RowTerms(kernel, largestBlock);
    }

    /**
     * Finds the mode of Σ −h(y, η + b)/φ − b²/(2v). Afterwards the derivatives in {@code terms} (unscaled by φ) and the sums of this
     * class are those at the mode.
     *
     * @param eta linear predictor of the group's rows, indexed from 0
     * @param start where to begin
     * @return false if no mode was found inside the domain
     */
    boolean find(double[] y, double[] eta, int from, int to, double variance, double dispersion, double start) {
        double b = admissible(y, eta, from, to, start);
        double penalty = 1 / variance;
        double scale = 1 / dispersion;
        double previous = b;
        double best = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < MAX_STEPS; step++) {
            boolean inside = kernel.sweep(y, eta, from, to, b, terms);
            double value = inside ? -terms.hSum * scale - 0.5 * b * b * penalty : Double.NEGATIVE_INFINITY;
            if (!inside || value < best - 1e-12 * (1 + Math.abs(best))) {
                if (b == previous) {
                    return false;
                }
                double half = 0.5 * (b + previous);
                if (half == b || half == previous) {
                    b = previous;
                    best = Double.NEGATIVE_INFINITY;
                    continue;
                }
                b = half;
                continue;
            }
            double gradient = terms.scoreSum * scale - b * penalty;
            double observed = terms.curvatureSum * scale + penalty;
            double expected = terms.expectedSum * scale + penalty;
            // Where h is convex Newton's own step is right, and the expected curvature without bound as a mean of zero
            // comes near
            boolean concave = kernel.isLogConcave() ? observed > 0 : observed >= 0.1 * expected;
            double move = gradient / (concave ? observed : expected);
            if (observed > 0 && gradient * gradient < CLOSE * observed) {
                correct(b, gradient / observed, to - from, gradient, scale, penalty);
                return true;
            }
            if (b + move == b) {
                correct(b, 0, to - from, gradient, scale, penalty);
                return observed > 0;
            }
            previous = b;
            best = value;
            b += move;
        }
        return false;
    }

    /** Moves by the last small step and carries every quantity along to first order, which saves a sweep. */
    private void correct(double b, double move, int count, double gradient, double scale, double penalty) {
        mode = b + move;
        // the objective gains ½·gradient·move; what is not the change of the penalty is the change of −Σh/φ
        double penaltyChange = 0.5 * penalty * (mode * mode - b * b);
        h = terms.hSum - (0.5 * gradient * move + penaltyChange) / scale;
        curvatureSum = terms.curvatureSum + terms.slopeSum * move;
        slopeSum = terms.slopeSum;
        expectedSum = terms.expectedSum;
        for (int k = 0; k < count; k++) {
            terms.score[k] -= terms.curvature[k] * move;
            terms.curvature[k] += terms.slope[k] * move;
        }
    }

    private double admissible(double[] y, double[] eta, int from, int to, double start) {
        if (!kernel.needsPositiveEta()) {
            return start;
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < to - from; k++) {
            lowest = Math.min(lowest, eta[k]);
        }
        if (lowest + start > 0) {
            return start;
        }
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += y[i];
        }
        mean /= to - from;
        double reach = mean > 0 ? kernel.link(mean) : 1;
        return -lowest + reach;
    }
}
