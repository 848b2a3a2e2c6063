package midas.core.result;

/**
 * Log-likelihood and information criteria.
 *
 * @param kind which likelihood
 * @param logLikelihood ℓ, with all normalising constants
 * @param aic −2ℓ + 2k
 * @param bic −2ℓ + k log n
 * @param parameters k: coefficients and variance components
 */
public record FitStatistics(Kind kind, double logLikelihood, double aic, double bic, int parameters) {

    /** Which likelihood was maximised. */
    public enum Kind {
        /** Likelihood of a model without random intercepts. */
        MAXIMUM_LIKELIHOOD,
        /** Restricted likelihood of the linear mixed model. */
        REML,
        /** Laplace approximation of the marginal likelihood, with the observed curvature. */
        LAPLACE
    }
}
