package midas.core.engine;

/**
 * Loops over many numbers, four at a time: by vector instructions where the virtual machine has them, else one number after the other. What is added to
 * what, and in which order, is the same for both, and so is every bit of a result: sums are kept in four lanes, number i in lane i modulo 4 counted from
 * the first one, and the lanes are added as (0 + 1) + (2 + 3); what is left over at the end is added one by one.
 */
abstract sealed class Lanes permits ScalarLanes, VectorLanes {

    /** Numbers in a step. */
    static final int WIDTH = 4;

    /** The loops of this process, chosen once. */
    static final Lanes CHOSEN = choose();

    // exp(x) = 2^k exp(r) with k = rint(x / log 2) and r = x − k log 2, log 2 in two parts of which the first times any
    // k is exact (Tang 1989, ACM Trans. Math. Softw. 15, 144–157; here a longer series in place of his table)
    static final double LOG2_E = 0x1.71547652b82fep0;
    static final double LOG_2_HIGH = 0x1.62e42fee00000p-1;
    static final double LOG_2_LOW = 0x1.a39ef35793c76p-33;
    /** Adding it rounds to a whole number, which then stands in the lowest bits. */
    static final double ROUNDER = 0x1.8p52;
    /** Largest |x| for which exp(x) is a normal number with room to spare. */
    static final double REACH = 700;

    static final double C2 = 1.0 / 2;
    static final double C3 = 1.0 / 6;
    static final double C4 = 1.0 / 24;
    static final double C5 = 1.0 / 120;
    static final double C6 = 1.0 / 720;
    static final double C7 = 1.0 / 5040;
    static final double C8 = 1.0 / 40320;
    static final double C9 = 1.0 / 362880;
    static final double C10 = 1.0 / 3628800;
    static final double C11 = 1.0 / 39916800;
    static final double C12 = 1.0 / 479001600;
    static final double C13 = 1.0 / 6227020800.0;

    private static Lanes choose() {
        boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return present && VectorLanes.isFast() ? new VectorLanes() : new ScalarLanes();
    }

    /**
     * Adds Z'Z to the lower triangle of {@code sums}.
     *
     * @param tile the columns of Z
     * @param rows how many entries of each column count
     */
    abstract void addCrossProducts(double[][] tile, int rows, double[][] sums);

    /** Returns Σ (x_i − shift) over from (inclusive) to to (exclusive). */
    abstract double sum(double[] x, double shift, int from, int to);

    /** Returns Σ g_(at+i−from) (x_i − shift) over from (inclusive) to to (exclusive). */
    abstract double weightedSum(double[] g, int at, double[] x, double shift, int from, int to);

    /** Replaces the first {@code count} numbers by their exponentials, each within one unit in the last place. */
    abstract void exp(double[] x, int count);

    /**
     * Fills h, s, w, c and the factor of a 0/1 response with the logit link (see {@link RowTerms}).
     *
     * @param y response from index {@code from}
     * @param eta linear predictor from index 0
     */
    abstract void logit(double[] y, int from, double[] eta, int count, RowTerms terms);

    /**
     * Fills h = μ − yη, s, w and c of a count with the log link (see {@link RowTerms}).
     *
     * @param y response from index {@code from}
     * @param eta linear predictor from index 0
     */
    abstract void poissonLog(double[] y, int from, double[] eta, int count, RowTerms terms);

    /** Returns exp(x). */
    static double exp(double x) {
        if (!(Math.abs(x) <= REACH)) {
            return Math.exp(x);
        }
        double shifted = x * LOG2_E + ROUNDER;
        double k = shifted - ROUNDER;
        double r = x - k * LOG_2_HIGH - k * LOG_2_LOW;
        double r2 = r * r;
        double r4 = r2 * r2;
        double a = (C2 + C3 * r) + r2 * (C4 + C5 * r);
        double b = (C6 + C7 * r) + r2 * (C8 + C9 * r);
        double c = (C10 + C11 * r) + r2 * (C12 + C13 * r);
        double tail = a + r4 * (b + r4 * c);
        double value = 1 + (r + r2 * tail);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) + (Double.doubleToRawLongBits(shifted) << 52));
    }

    /** What {@link #logit} does with one row. */
    static void logit(double y, double value, int k, RowTerms terms) {
        double e = exp(-Math.abs(value));
        double factor = 1 + e;
        double inverse = 1 / factor;
        // probability of the less likely outcome
        double small = e * inverse;
        double mu = value >= 0 ? inverse : small;
        double complement = value >= 0 ? small : inverse;
        double w = mu * complement;
        terms.factor[k] = factor;
        terms.h[k] = Math.max(value, 0) - y * value;
        terms.score[k] = y != 0 ? complement : -mu;
        terms.curvature[k] = w;
        terms.slope[k] = w * (complement - mu);
    }

    /** What {@link #poissonLog} does with one row. */
    static void poissonLog(double y, double value, int k, RowTerms terms) {
        double mu = exp(value);
        terms.h[k] = mu - y * value;
        terms.score[k] = y - mu;
        terms.curvature[k] = mu;
        terms.slope[k] = mu;
    }
}
