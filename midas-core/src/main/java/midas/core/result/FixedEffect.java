package midas.core.result;

import midas.core.engine.SpecialFunctions;

/**
 * A coefficient of the fixed effects, on the scale of the link.
 *
 * @param name name of the predictor, or {@code (Intercept)}
 * @param estimate β̂
 * @param standardError its standard error, ≥ 0
 */
public record FixedEffect(String name, double estimate, double standardError) {

    /**
     * Returns the Wald interval β̂ ± z·SE with the normal quantile z.
     *
     * @param level confidence level as a proportion, in (0, 1)
     */
    public Interval interval(double level) {
        double half = NormalQuantile.twoSided(level) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    /** Returns the Wald statistic β̂ / SE. */
    public double waldZ() {
        return estimate / standardError;
    }

    /** Returns the two-sided p-value of β = 0 by the normal distribution; NaN where the standard error is not a positive number. */
    public double waldP() {
        return 2 * SpecialFunctions.normalUpperTail(Math.abs(waldZ()));
    }
}
