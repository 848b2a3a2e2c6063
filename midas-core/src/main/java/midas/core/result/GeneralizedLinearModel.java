package midas.core.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import midas.core.family.ResponseModel;

/**
 * A fitted model without random intercepts.
 *
 * @param responseModel family and link
 * @param responseName name of the response
 * @param predictorNames names of the predictors that were asked for, without the intercept; dropped ones included
 * @param intercept whether the model has an intercept
 * @param observations number of observations
 * @param confidenceLevel level of the intervals as a proportion
 * @param coefficients coefficients, the intercept first; dropped columns are not among them
 * @param deviances null and residual deviance
 * @param dispersion estimates of the dispersion (gaussian, Gamma); it is 1 otherwise
 * @param theta the parameter of the negative binomial family; empty for others
 * @param statistics log-likelihood, at the dispersion or θ by maximum likelihood, AIC and BIC, which count dispersion or θ as a parameter
 * @param logLikelihoodAtMeanDeviance Gamma: the log-likelihood at φ = deviance/n, which R's {@code logLik} of a {@code glm} reports; never above the maximum
 * @param convergence what the iterations reached
 * @param factorization how least squares were solved
 * @param diagnostics doubts, the gravest first
 */
public record GeneralizedLinearModel(
        ResponseModel responseModel,
        String responseName,
        List<String> predictorNames,
        boolean intercept,
        int observations,
        double confidenceLevel,
        List<Coefficient> coefficients,
        Deviances deviances,
        Optional<Dispersion> dispersion,
        Optional<Theta> theta,
        FitStatistics statistics,
        OptionalDouble logLikelihoodAtMeanDeviance,
        Convergence convergence,
        Factorization factorization,
        List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public GeneralizedLinearModel {
        predictorNames = List.copyOf(predictorNames);
        coefficients = List.copyOf(coefficients);
        diagnostics = List.copyOf(diagnostics);
    }
}
