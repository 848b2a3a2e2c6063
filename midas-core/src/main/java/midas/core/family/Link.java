package midas.core.family;

/** Link function g, with η = g(μ). */
public enum Link {
    /** η = μ. */
    IDENTITY,
    /** η = log(μ / (1 − μ)). */
    LOGIT,
    /** η = log μ. */
    LOG,
    /** η = 1 / μ. */
    INVERSE,
    /** η = Φ⁻¹(μ), Φ the standard normal distribution function. */
    PROBIT
}
