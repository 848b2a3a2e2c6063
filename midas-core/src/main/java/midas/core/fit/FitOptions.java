package midas.core.fit;

/**
 * How to fit.
 *
 * @param maxIterations most outer iterations of the optimiser, at least 1
 * @param tolerance convergence tolerance: bound on the distance to the optimum in standard errors, √(2·Newton decrement), in (0, 1)
 * @param confidenceLevel level of the confidence intervals as a proportion, in [0.5, 0.9999]
 */
public record FitOptions(int maxIterations, double tolerance, double confidenceLevel) {

    /** 100 iterations, tolerance 1e-6, 95 % intervals. */
    public static final FitOptions DEFAULT = new FitOptions(100, 1e-6, 0.95);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public FitOptions {
        if (maxIterations < 1) {
            throw new IllegalArgumentException("maxIterations " + maxIterations);
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance " + tolerance);
        }
        if (!(confidenceLevel >= 0.5 && confidenceLevel <= 0.9999)) {
            throw new IllegalArgumentException("confidenceLevel " + confidenceLevel);
        }
    }

    /** Returns these options with another limit of iterations. */
    public FitOptions withMaxIterations(int iterations) {
        return new FitOptions(iterations, tolerance, confidenceLevel);
    }

    /** Returns these options with another tolerance. */
    public FitOptions withTolerance(double newTolerance) {
        return new FitOptions(maxIterations, newTolerance, confidenceLevel);
    }

    /** Returns these options with another confidence level (a proportion). */
    public FitOptions withConfidenceLevel(double level) {
        return new FitOptions(maxIterations, tolerance, level);
    }
}
