package midas.core.result;

/** Quantiles of the standard normal distribution. */
final class NormalQuantile {

    private NormalQuantile() {}

    /** Returns z with P(|Z| ≤ z) = level; level in (0, 1). */
    static double twoSided(double level) {
        throw new UnsupportedOperationException();
    }
}
