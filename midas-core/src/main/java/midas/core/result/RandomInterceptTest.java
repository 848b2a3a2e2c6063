package midas.core.result;

import midas.core.engine.SpecialFunctions;

/**
 * Likelihood-ratio test of σ_u² = 0. The restricted likelihoods are compared for gaussian identity (the fixed effects are the same), the Laplace likelihood
 * with that of the model without random intercepts otherwise. Because σ_u² = 0 is at the edge of its range, the statistic follows ½χ²₀ + ½χ²₁ under
 * independence (Self and Liang 1987; Stram and Lee 1994).
 *
 * @param logLikelihoodWithout log-likelihood, of the kind that the model's is, of the model without random intercepts
 * @param statistic 2(ℓ − ℓ₀), ≥ 0
 * @param pValue ½ P(χ²₁ &gt; statistic); 1 where the statistic is 0
 */
public record RandomInterceptTest(double logLikelihoodWithout, double statistic, double pValue) {

    /**
     * Compares.
     *
     * @param logLikelihood of the model with random intercepts
     * @param logLikelihoodWithout of that without
     */
    public static RandomInterceptTest of(double logLikelihood, double logLikelihoodWithout) {
        double statistic = Math.max(0, 2 * (logLikelihood - logLikelihoodWithout));
        return new RandomInterceptTest(
                logLikelihoodWithout,
                statistic,
                statistic > 0 ? SpecialFunctions.normalUpperTail(Math.sqrt(statistic)) : 1);
    }
}
