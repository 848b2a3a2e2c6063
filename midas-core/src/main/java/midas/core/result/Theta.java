package midas.core.result;

import java.util.OptionalDouble;

/**
 * The parameter θ of the negative binomial family, Var(Y) = μ + μ²/θ, by maximum likelihood.
 *
 * @param estimate θ, above 0; infinite where the counts do not vary more than Poisson's
 * @param standardError its standard error, from the observed information at the estimated means; empty where θ is infinite
 */
public record Theta(double estimate, OptionalDouble standardError) {

    /** Returns no more variation than Poisson's. */
    public static Theta infinite() {
        return new Theta(Double.POSITIVE_INFINITY, OptionalDouble.empty());
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if θ is not positive, or a finite one has no standard error
     */
    public Theta {
        if (!(estimate > 0) || Double.isFinite(estimate) != standardError.isPresent()) {
            throw new IllegalArgumentException(estimate + " " + standardError);
        }
    }

    /** Returns whether the counts vary more than Poisson's. */
    public boolean isFinite() {
        return Double.isFinite(estimate);
    }
}
