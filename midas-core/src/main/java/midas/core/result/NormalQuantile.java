package midas.core.result;

import midas.core.engine.SpecialFunctions;

/** Quantiles of the standard normal distribution. */
final class NormalQuantile {

    private NormalQuantile() {}

    /** Returns z with P(|Z| ≤ z) = level; level in (0, 1). */
    static double twoSided(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level);
        }
        return SpecialFunctions.normalUpperQuantile(0.5 * (1 - level));
    }
}
