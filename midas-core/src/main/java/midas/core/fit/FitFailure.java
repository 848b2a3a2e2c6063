package midas.core.fit;

import java.util.List;
import midas.core.family.Family;
import midas.core.family.ResponseModel;

/** Why no model could be fitted: data only, the words are the program's. */
public sealed interface FitFailure {

    /**
     * The response has values that the family cannot take.
     *
     * @param family the family
     * @param observation index of the first offending observation, in the caller's order
     * @param value its value
     * @param count how many observations offend
     */
    record ResponseOutOfRange(Family family, int observation, double value, int count) implements FitFailure {}

    /** No observations. */
    record NoObservations() implements FitFailure {}

    /**
     * All observations are in one group: no variance between groups can be estimated.
     *
     * @param label the group's label
     */
    record OneGroup(String label) implements FitFailure {}

    /**
     * Every observation has the same response, so that nothing varies.
     *
     * @param value the response
     */
    record ConstantResponse(double value) implements FitFailure {}

    /** Neither an intercept nor a predictor. */
    record NoCoefficients() implements FitFailure {}

    /**
     * Not more observations than coefficients.
     *
     * @param observations number of observations
     * @param coefficients number of linearly independent coefficients
     */
    record TooFewObservations(int observations, int coefficients) implements FitFailure {}

    /** The predictors (and groups) reproduce the response exactly: no residual variance is left. */
    record ZeroResidualVariance() implements FitFailure {}

    /**
     * The variance between groups and the residual variance cannot be told apart: all groups have one observation each, or the likelihood is the same for
     * every ratio of the two, because the fixed effects determine the groups or leave a single degree of freedom.
     *
     * @param groups number of groups
     * @param cause why
     */
    record NotIdentified(int groups, Cause cause) implements FitFailure {
        /** Why two variances cannot be told apart. */
        public enum Cause {
            /** Every group has one observation. */
            SINGLE_OBSERVATIONS,
            /** The likelihood does not depend on the ratio of the two variances. */
            FLAT_LIKELIHOOD
        }
    }

    /**
     * No coefficients were found that keep every mean inside the family's range (identity and inverse links).
     *
     * @param responseModel family and link
     */
    record NoAdmissibleStart(ResponseModel responseModel) implements FitFailure {}

    /**
     * The likelihood has no maximum inside its domain: it grows towards the boundary where a mean reaches zero (identity and inverse links).
     *
     * @param responseModel family and link
     * @param groups labels of groups at the boundary; may be empty
     */
    record OptimumOnBoundary(ResponseModel responseModel, List<String> groups) implements FitFailure {}

    /**
     * The arithmetic broke down: a quantity that must be finite was not.
     *
     * @param stage what was being done
     */
    record NumericalBreakdown(FitMonitor.Stage stage) implements FitFailure {}
}
