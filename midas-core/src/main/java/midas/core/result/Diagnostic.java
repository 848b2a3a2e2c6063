package midas.core.result;

import java.util.List;
import java.util.Optional;

/** A doubt about a fit: data only, the words are the program's. */
public sealed interface Diagnostic {

    /** The variance of the random intercepts is estimated at (or numerically at) zero. */
    record SingularFit() implements Diagnostic {}

    /**
     * The optimiser did not meet the tolerance.
     *
     * @param convergence what it reached
     */
    record NotConverged(Convergence convergence) implements Diagnostic {}

    /**
     * Two or three groups: the variance between them is hardly determined.
     *
     * @param groups number of groups
     */
    record FewGroups(int groups) implements Diagnostic {}

    /**
     * Every group has one binary outcome, so that nothing in the data tells the variance between groups from that within.
     *
     * @param groups number of groups
     */
    record SingleOutcomes(int groups) implements Diagnostic {}

    /**
     * Predictors that are linear combinations of those before them were left out.
     *
     * @param names names of the columns, in the caller's order; never empty
     */
    record DroppedColumns(List<String> names) implements Diagnostic {
        /** Copies the names. */
        public DroppedColumns {
            names = List.copyOf(names);
        }
    }

    /**
     * Some combination of predictors separates the outcomes, so that coefficients run off towards infinity.
     *
     * @param names coefficients that run off; may be empty where no single one can be named
     */
    record Separation(List<String> names) implements Diagnostic {
        /** Copies the names. */
        public Separation {
            names = List.copyOf(names);
        }
    }

    /**
     * Predictors that are almost linear combinations of the others: the data determine only sums of their coefficients well.
     *
     * @param names coefficients whose standard errors are inflated, in the model's order; never empty
     * @param inflation largest ratio of a standard error to what it would be with the other coefficients known (the root of a variance inflation
     *     factor), ≥ 100
     */
    record Collinearity(List<String> names, double inflation) implements Diagnostic {
        /** Copies the names. */
        public Collinearity {
            names = List.copyOf(names);
        }
    }

    /**
     * The likelihood has two maxima.
     *
     * @param taken the one that is reported
     * @param other the one that is not
     * @param reason why
     */
    record TwoMaxima(Maximum taken, Maximum other, Reason reason) implements Diagnostic {

        /**
         * A local maximum.
         *
         * @param groupSd σ_u, ≥ 0
         * @param logLikelihood with all constants
         */
        public record Maximum(double groupSd, double logLikelihood) {}

        /** Why one of two maxima is taken. */
        public enum Reason {
            /** Its likelihood is the higher one. */
            HIGHER,
            /** It is connected with σ_u = 0, and the other one lies where the Laplace approximation breaks down. */
            OTHER_BEYOND_LAPLACE
        }
    }

    /**
     * Binary outcomes are (almost) constant within groups: σ_u runs off towards infinity.
     *
     * @param constantGroups groups whose outcomes are all the same
     * @param groups number of groups
     */
    record GroupSeparation(int constantGroups, int groups) implements Diagnostic {}

    /**
     * Counts do not vary more than Poisson's, so that θ of the negative binomial family is infinite.
     *
     * @param ratio Pearson's statistic of the Poisson model over its degrees of freedom
     */
    record NoOverdispersion(double ratio) implements Diagnostic {}

    /**
     * The Laplace approximation is rough here: exact integration over the random intercepts would move an estimate by a good part of its standard error.
     *
     * @param parameter coefficient that would move furthest; empty where it is σ_u or the dispersion
     * @param shift how far, in its standard errors, to first order; the sign is the direction
     * @param groupSdShift how far log σ_u would move, in its standard errors
     * @param logLikelihoodError exact less approximated log-likelihood at the estimates
     */
    record RoughApproximation(Optional<String> parameter, double shift, double groupSdShift, double logLikelihoodError)
            implements Diagnostic {}
}
