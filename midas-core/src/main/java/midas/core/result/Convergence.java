package midas.core.result;

import java.util.List;

/**
 * What the optimiser reached. All criteria are free of scale.
 *
 * @param status whether to trust the optimum
 * @param iterations outer iterations on the full data
 * @param evaluations evaluations of the objective on the full data
 * @param gradientNorm length of the gradient of the log-likelihood in the metric of the inverse information: the distance to the optimum in standard errors,
 *     ≥ 0
 * @param newtonDecrement expected further gain of the log-likelihood, ≥ 0
 * @param maxIterations the limit in force
 * @param tolerance the tolerance in force
 * @param fallbacks what had to be tried beyond the first search, in that order; empty where that one sufficed
 */
public record Convergence(
        Status status,
        int iterations,
        int evaluations,
        double gradientNorm,
        double newtonDecrement,
        int maxIterations,
        double tolerance,
        List<Fallback> fallbacks) {

    /** Copies the list. */
    public Convergence {
        fallbacks = List.copyOf(fallbacks);
    }

    /** Three states of trust. */
    public enum Status {
        /** An optimum, within the tolerance or as far as the arithmetic can tell. */
        CONVERGED,
        /** Close to an optimum, yet not within the tolerance: progress ended at the precision of the arithmetic. */
        DOUBTFUL,
        /** No optimum was reached. */
        NOT_CONVERGED
    }

    /** What is tried where the first search does not reach the optimum. */
    public enum Fallback {
        /** A new search from the best point, its steps scaled by the expected instead of the observed information. */
        EXPECTED_CURVATURE,
        /** A new search from the best point, each step a tenth as long. */
        SHORTER_STEPS,
        /** A new search from another σ_u. */
        OTHER_START
    }

    /** Returns whether the optimum was reached, within the tolerance or as far as the arithmetic can tell. */
    public boolean isConverged() {
        return status == Status.CONVERGED;
    }
}
