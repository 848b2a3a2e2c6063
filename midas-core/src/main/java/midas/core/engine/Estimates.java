package midas.core.engine;

import java.util.List;
import java.util.OptionalDouble;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.Factorization;

/**
 * What either method of estimation finds, in the user's units and before it is dressed as a result.
 *
 * @param names names of the coefficients that were kept
 * @param dropped names of the predictors that were left out as linearly dependent
 * @param coefficients β
 * @param standardErrors of β
 * @param groupSd σ_u
 * @param residualSd σ_e, where the family has a dispersion
 * @param modes conditional modes, one per group
 * @param modeErrors square roots of their conditional variances
 * @param logLikelihood with all constants
 * @param withoutGroups the log-likelihood of the same kind of the model without random intercepts
 * @param singular whether σ_u is at zero
 * @param convergence what the optimiser reached
 * @param factorization how least squares were solved
 * @param diagnostics further doubts
 */
record Estimates(
        List<String> names,
        List<String> dropped,
        double[] coefficients,
        double[] standardErrors,
        double groupSd,
        OptionalDouble residualSd,
        double[] modes,
        double[] modeErrors,
        double logLikelihood,
        double withoutGroups,
        boolean singular,
        Convergence convergence,
        Factorization factorization,
        List<Diagnostic> diagnostics) {}
