package midas.core.engine;

/** Student's t distribution with ν ≥ 1 degrees of freedom. */
public final class StudentT {

    private static final int MAX_TERMS = 100_000;
    private static final double TINY = 1e-300;

    private StudentT() {}

    /**
     * Returns P(|T| ≥ |t|) with small relative error: the regularized incomplete beta function at ν/(ν + t²), by its continued fraction (DLMF 8.17.22).
     *
     * @param t a number
     * @param df ν ≥ 1
     */
    public static double twoSidedTail(double t, int df) {
        if (Double.isNaN(t) || df < 1) {
            throw new IllegalArgumentException("t " + t + ", df " + df);
        }
        double square = t * t;
        if (Double.isInfinite(square)) {
            return 0;
        }
        double a = 0.5 * df;
        // x = ν/(ν + t²) and 1 − x, each without cancellation
        double x = df / (df + square);
        double rest = square / (df + square);
        if (rest == 0) {
            return 1;
        }
        // x^a (1 − x)^½ / B(a, ½)
        double logFront =
                -a * Math.log1p(square / df) + 0.5 * Math.log(rest) + logGammaRatio(a) - 0.5 * Math.log(Math.PI);
        double front = Math.exp(logFront);
        // the fraction converges fast on that side of the mean
        return x < (a + 1) / (a + 2.5) ? front * fraction(a, 0.5, x) / a : 1 - front * fraction(0.5, a, rest) / 0.5;
    }

    /**
     * Returns t with P(|T| ≤ t) = level, by Newton steps on the logarithm of the tail, kept between bounds.
     *
     * @param level in (0, 1)
     * @param df ν ≥ 1
     */
    public static double twoSidedQuantile(double level, int df) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level);
        }
        double tail = 1 - level;
        double low = 0;
        double high = 1;
        while (twoSidedTail(high, df) > tail) {
            low = high;
            high *= 4;
        }
        double t = Math.clamp(SpecialFunctions.normalUpperQuantile(0.5 * tail), low, high);
        for (int i = 0; i < 200; i++) {
            double at = twoSidedTail(t, df);
            if (at > tail) {
                low = t;
            } else {
                high = t;
            }
            double density = 2 * Math.exp(logDensity(t, df));
            double next = t + at * Math.log(at / tail) / density;
            if (!(next >= low && next <= high)) {
                next = 0.5 * (low + high);
            }
            double step = Math.abs(next - t);
            t = next;
            if (step <= 1e-15 * t) {
                break;
            }
        }
        return t;
    }

    private static double logDensity(double t, int df) {
        return logGammaRatio(0.5 * df) - 0.5 * Math.log(Math.PI * df) - 0.5 * (df + 1.0) * Math.log1p(t * t / df);
    }

    /** Returns log Γ(a + ½) − log Γ(a), by Stirling's formula with its remainder, in which the large terms cancel on paper. */
    private static double logGammaRatio(double a) {
        return a * Math.log1p(0.5 / a)
                + 0.5 * Math.log(a)
                - 0.5
                + SpecialFunctions.stirlingRemainder(a + 0.5)
                - SpecialFunctions.stirlingRemainder(a);
    }

    /** Returns the continued fraction of the incomplete beta function, by the method of Lentz (DLMF 3.10(iii)). */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MAX_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double factor = d * c;
            value *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
