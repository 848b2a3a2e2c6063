package midas.core.family;

import java.util.Arrays;
import java.util.List;

/** Distribution of the response given its group's random intercept. A closed set, so that every {@code switch} over it is exhaustive. */
public enum Family {
    /** Normal distribution, Var(Y | μ) = σ_e². */
    GAUSSIAN(true, Link.IDENTITY, Link.LOG),
    /** Bernoulli distribution of a 0/1 response, Var(Y | μ) = μ(1 − μ). */
    BINOMIAL(false, Link.LOGIT, Link.PROBIT),
    /** Poisson distribution of a count, Var(Y | μ) = μ. */
    POISSON(false, Link.LOG, Link.IDENTITY),
    /** Gamma distribution of a positive response, Var(Y | μ) = σ_e² μ². */
    GAMMA(true, Link.INVERSE, Link.LOG, Link.IDENTITY),
    /** Negative binomial distribution of a count that varies more than Poisson's, Var(Y | μ) = μ + μ²/θ, θ estimated. Without random intercepts only. */
    NEGATIVE_BINOMIAL(false, Link.LOG);

    private final boolean dispersion;
    private final List<Link> links;

    Family(boolean dispersion, Link... links) {
        this.dispersion = dispersion;
        this.links = List.of(links);
    }

    /** Returns the links this family can be fitted with, the default one first: the canonical one, but for the negative binomial family. */
    public List<Link> links() {
        return links;
    }

    /** Returns the link to begin with. */
    public Link defaultLink() {
        return links.getFirst();
    }

    /** Returns whether models with random intercepts can be fitted. */
    public boolean isMixed() {
        return switch (this) {
            case GAUSSIAN, BINOMIAL, POISSON, GAMMA -> true;
            case NEGATIVE_BINOMIAL -> false;
        };
    }

    /** Returns the families of models with random intercepts. */
    public static List<Family> mixed() {
        return Arrays.stream(values()).filter(Family::isMixed).toList();
    }

    /** Returns whether the family has a dispersion parameter σ_e² to be estimated (gaussian, Gamma). */
    public boolean hasDispersion() {
        return dispersion;
    }

    /** Returns whether {@code y} is a value this distribution can take; false for NaN and infinities. */
    public boolean admits(double y) {
        return switch (this) {
            case GAUSSIAN -> Double.isFinite(y);
            case BINOMIAL -> y == 0 || y == 1;
            case POISSON, NEGATIVE_BINOMIAL -> y >= 0 && Double.isFinite(y) && y == Math.rint(y);
            case GAMMA -> y > 0 && Double.isFinite(y);
        };
    }
}
