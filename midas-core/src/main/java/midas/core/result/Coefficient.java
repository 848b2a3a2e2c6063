package midas.core.result;

import java.util.OptionalInt;
import midas.core.engine.SpecialFunctions;
import midas.core.engine.StudentT;

/**
 * A coefficient of a generalized linear model, on the scale of the link.
 *
 * @param name name of the predictor, or {@code (Intercept)}
 * @param estimate β̂
 * @param standardError its standard error, ≥ 0
 * @param degreesOfFreedom n − p where the dispersion is estimated, so that Student's t distribution is that of β̂/SE; empty for the normal distribution
 */
public record Coefficient(String name, double estimate, double standardError, OptionalInt degreesOfFreedom) {

    /**
     * Returns β̂ ± c·SE, c the quantile of Student's t distribution where the dispersion is estimated, of the normal distribution otherwise.
     *
     * @param level confidence level as a proportion, in (0, 1)
     */
    public Interval interval(double level) {
        double quantile = degreesOfFreedom.isPresent()
                ? StudentT.twoSidedQuantile(level, degreesOfFreedom.getAsInt())
                : NormalQuantile.twoSided(level);
        double half = quantile * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    /** Returns β̂/SE: t where the dispersion is estimated, z otherwise. */
    public double statistic() {
        return estimate / standardError;
    }

    /** Returns the two-sided p-value of β = 0. */
    public double pValue() {
        double statistic = statistic();
        return degreesOfFreedom.isPresent()
                ? StudentT.twoSidedTail(statistic, degreesOfFreedom.getAsInt())
                : 2 * SpecialFunctions.normalUpperTail(Math.abs(statistic));
    }
}
