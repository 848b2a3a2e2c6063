package midas.core.engine;

import org.jspecify.annotations.Nullable;

/**
 * The profiled REML criterion of a linear mixed model with one random intercept, as a function of λ = (σ_u/σ_e)² (numerics eqs. 1–3; Bates, Mächler,
 * Bolker and Walker 2015, eq. 42), on standardized columns.
 */
final class RemlObjective {

    private final Moments moments;
    private final int p;
    private final double degreesOfFreedom;

    /**
     * The criterion at one λ.
     *
     * @param lambda λ
     * @param minus2LogLikelihood −2ℓ_R of the standardized problem
     * @param slope its derivative in λ
     * @param curvature its second derivative in λ
     * @param residualSumOfSquares penalised residual sum of squares
     * @param factor factor of A(λ)
     * @param gamma coefficients
     */
    record Value(
            double lambda,
            double minus2LogLikelihood,
            double slope,
            double curvature,
            double residualSumOfSquares,
            TriangularFactor factor,
            double[] gamma) {}

    RemlObjective(Moments moments, int observations) {
        this.moments = moments;
        this.p = moments.columns - 1;
        this.degreesOfFreedom = observations - p;
    }

    /** Returns the criterion alone, +∞ where A(λ) is not positive definite. */
    double minus2LogLikelihood(double lambda) {
        TriangularFactor factor = moments.factor(lambda);
        if (factor == null) {
            return Double.POSITIVE_INFINITY;
        }
        double value = criterion(lambda, factor);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private double criterion(double lambda, TriangularFactor factor) {
        double rss = factor.diagonal(p) * factor.diagonal(p);
        double nu = degreesOfFreedom;
        // (2)
        return moments.sumOverGroups(m -> Math.log1p(m * lambda))
                + factor.logDeterminant(p)
                + nu * Math.log(rss / nu)
                + nu * (1 + Math.log(2 * Math.PI));
    }

    /** Returns the criterion with its derivatives, or null where A(λ) is not positive definite. */
    @Nullable
    Value evaluate(double lambda) {
        TriangularFactor factor = moments.factor(lambda);
        if (factor == null) {
            return null;
        }
        double[] gamma = new double[p];
        for (int k = 0; k < p; k++) {
            gamma[k] = factor.entry(p, k);
        }
        factor.solveTransposed(gamma);
        double rss = factor.diagonal(p) * factor.diagonal(p);
        double nu = degreesOfFreedom;

        // With A = LL', S = L⁻¹A'L⁻ᵀ: r satisfies L'r = √RSS·e_y, so that r'A'r/RSS is the last entry of S, and nothing
        // is inverted
        double[][] first = moments.whitened(factor, m -> -m / square(1 + m * lambda));
        double[][] second = moments.whitened(factor, m -> 2.0 * m * m / cube(1 + m * lambda));
        double traceFirst = 0;
        double traceSquare = 0;
        double traceSecond = 0;
        double cross = 0;
        for (int a = 0; a < p; a++) {
            traceFirst += first[a][a];
            traceSecond += second[a][a];
            cross += square(first[p][a]);
            for (int b = 0; b < p; b++) {
                traceSquare += square(first[a][b]);
            }
        }
        double rssSlope = first[p][p];
        double rssCurvature = second[p][p] - 2 * cross;

        // (3)
        double slope = moments.sumOverGroups(m -> m / (1 + m * lambda)) + traceFirst + nu * rssSlope;
        double curvature = -moments.sumOverGroups(m -> square(m / (1 + m * lambda)))
                + traceSecond
                - traceSquare
                + nu * (rssCurvature - square(rssSlope));
        return new Value(lambda, criterion(lambda, factor), slope, curvature, rss, factor, gamma);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
