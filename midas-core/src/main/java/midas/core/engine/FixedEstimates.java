package midas.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.Factorization;
import midas.core.result.Theta;

/**
 * What is found without random intercepts, in the user's units and before it is dressed as a result.
 *
 * @param names names of the coefficients that were kept
 * @param dropped names of the predictors that were left out as linearly dependent
 * @param coefficients β
 * @param standardErrors of β, at the dispersion by Pearson's statistic
 * @param deviance residual deviance
 * @param pearson Pearson's statistic
 * @param dispersion φ by maximum likelihood
 * @param logLikelihood at that dispersion, with all constants
 * @param atMeanDeviance the log-likelihood at φ = deviance/n, where it is another
 * @param theta θ of the negative binomial family; empty for others
 * @param convergence what the iterations reached
 * @param factorization how least squares were solved
 * @param diagnostics further doubts
 */
record FixedEstimates(
        List<String> names,
        List<String> dropped,
        double[] coefficients,
        double[] standardErrors,
        double deviance,
        double pearson,
        double dispersion,
        double logLikelihood,
        OptionalDouble atMeanDeviance,
        Optional<Theta> theta,
        Convergence convergence,
        Factorization factorization,
        List<Diagnostic> diagnostics) {}
