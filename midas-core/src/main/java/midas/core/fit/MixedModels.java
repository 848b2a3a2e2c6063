package midas.core.fit;

import midas.core.design.Design;
import midas.core.engine.Engine;
import midas.core.family.ResponseModel;

/** Fits random-intercept generalized linear mixed models g(μ_i) = x_i'β + u_j(i), u_j ~ N(0, σ_u²). */
public final class MixedModels {

    private MixedModels() {}

    /**
     * Fits a model: by REML for gaussian identity, by the Laplace approximation for every other pair.
     *
     * @param design response, predictors and groups
     * @param responseModel family and link
     * @param options iterations, tolerance, confidence level
     * @param monitor hears of progress and may cancel
     * @return the fitted model, the reason why there is none, or that it was cancelled
     * @throws IllegalArgumentException if the family is not one of models with random intercepts
     */
    public static FitOutcome fit(Design design, ResponseModel responseModel, FitOptions options, FitMonitor monitor) {
        if (!responseModel.family().isMixed()) {
            throw new IllegalArgumentException(responseModel.family() + " has no random intercepts");
        }
        return new Engine(design, responseModel, options, monitor).fit();
    }
}
