package midas.core.result;

import java.util.List;

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
}
