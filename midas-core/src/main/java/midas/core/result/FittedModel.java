package midas.core.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import midas.core.family.ResponseModel;

/**
 * A fitted random-intercept model.
 *
 * @param responseModel family and link
 * @param responseName name of the response
 * @param predictorNames names of the predictors that were asked for, without the intercept; dropped ones included
 * @param intercept whether the model has an intercept
 * @param groupName name of the grouping variable
 * @param observations number of observations
 * @param groups number of groups
 * @param groupSizes sizes of the groups
 * @param confidenceLevel level of the intervals as a proportion
 * @param fixedEffects coefficients, the intercept first; dropped columns are not among them
 * @param varianceComponents the group's, then the residual one where the family has a dispersion
 * @param icc intraclass correlation
 * @param statistics log-likelihood, AIC, BIC
 * @param randomInterceptTest test of σ_u² = 0; empty for a model of which it was not made
 * @param randomIntercepts one per group, in the order of the design's labels
 * @param convergence what the optimiser reached
 * @param factorization how least squares were solved
 * @param diagnostics doubts, the gravest first
 */
public record FittedModel(
        ResponseModel responseModel,
        String responseName,
        List<String> predictorNames,
        boolean intercept,
        String groupName,
        int observations,
        int groups,
        GroupSizes groupSizes,
        double confidenceLevel,
        List<FixedEffect> fixedEffects,
        List<VarianceComponent> varianceComponents,
        Icc icc,
        FitStatistics statistics,
        Optional<RandomInterceptTest> randomInterceptTest,
        List<RandomIntercept> randomIntercepts,
        Convergence convergence,
        Factorization factorization,
        List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public FittedModel {
        predictorNames = List.copyOf(predictorNames);
        fixedEffects = List.copyOf(fixedEffects);
        varianceComponents = List.copyOf(varianceComponents);
        randomIntercepts = List.copyOf(randomIntercepts);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the variance component of the random intercepts. */
    public VarianceComponent groupVariance() {
        return varianceComponents.getFirst();
    }

    /** Returns the residual variance component, where the family has a dispersion. */
    public Optional<VarianceComponent> residualVariance() {
        return varianceComponents.stream()
                .filter(component -> component.source() == VarianceComponent.Source.RESIDUAL)
                .findFirst();
    }

    /**
     * Returns the design effect 1 + (n̄ − 1)·ICC with the mean group size n̄: by what factor the variance of a mean is larger than that of as many
     * independent observations (Kish 1965). Empty where there is no intraclass correlation.
     */
    public OptionalDouble designEffect() {
        return switch (icc) {
            case Icc.Defined defined -> OptionalDouble.of(1 + ((double) observations / groups - 1) * defined.value());
            case Icc.NotDefined none -> OptionalDouble.empty();
        };
    }

    /** Returns whether the fit is singular: the variance of the random intercepts is at zero. */
    public boolean isSingular() {
        return diagnostics.stream().anyMatch(Diagnostic.SingularFit.class::isInstance);
    }
}
