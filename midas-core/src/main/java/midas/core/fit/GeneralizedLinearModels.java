package midas.core.fit;

import midas.core.design.Design;
import midas.core.engine.GlmEngine;
import midas.core.family.ResponseModel;

/** Fits generalized linear models g(μ_i) = x_i'β by maximum likelihood (McCullagh and Nelder 1989). */
public final class GeneralizedLinearModels {

    private GeneralizedLinearModels() {}

    /**
     * Fits a model: by least squares for gaussian identity, by Fisher scoring for every other pair. Standard errors are scaled by Pearson's statistic over
     * n − p for gaussian and Gamma, as R's {@code summary} of a {@code glm} does.
     * θ of the negative binomial family is estimated by maximum likelihood together with the coefficients.
     *
     * @param design response and predictors; its groups, if it has any, are ignored
     * @param responseModel family and link
     * @param options iterations, tolerance, confidence level
     * @param monitor hears of progress and may cancel
     * @return the fitted model, the reason why there is none, or that it was cancelled
     */
    public static GlmOutcome fit(Design design, ResponseModel responseModel, FitOptions options, FitMonitor monitor) {
        return new GlmEngine(design, responseModel, options, monitor).fit();
    }
}
