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

        double[][] first = symmetric(m -> -m / square(1 + m * lambda));
        double[][] second = symmetric(m -> 2.0 * m * m / cube(1 + m * lambda));
        double[][] inverse = factor.inverse(p);
        double[][] product = multiply(inverse, first);
        double traceFirst = trace(product);
        double traceSquare = traceOfProduct(product, product);
        double traceSecond = traceOfProduct(inverse, second);

        double[] r = new double[p + 1];
        for (int k = 0; k < p; k++) {
            r[k] = -gamma[k];
        }
        r[p] = 1;
        double[] firstR = multiply(first, r);
        double rssSlope = dot(r, firstR, p + 1);
        double rssCurvature = dot(r, multiply(second, r), p + 1) - 2 * dot(firstR, multiply(inverse, firstR), p);

        // (3)
        double slope = moments.sumOverGroups(m -> m / (1 + m * lambda)) + traceFirst + nu * rssSlope / rss;
        double curvature = -moments.sumOverGroups(m -> square(m / (1 + m * lambda)))
                + traceSecond
                - traceSquare
                + nu * (rssCurvature / rss - square(rssSlope / rss));
        return new Value(lambda, criterion(lambda, factor), slope, curvature, rss, factor, gamma);
    }

    private double[][] symmetric(java.util.function.IntToDoubleFunction weight) {
        double[][] sum = new double[p + 1][p + 1];
        moments.addBetween(sum, weight);
        for (int a = 0; a <= p; a++) {
            for (int b = 0; b < a; b++) {
                sum[b][a] = sum[a][b];
            }
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double cube(double x) {
        return x * x * x;
    }

    /** Returns the product of a p × p matrix and the leading p × p block of another. */
    private static double[][] multiply(double[][] a, double[][] b) {
        int p = a.length;
        double[][] c = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < p; k++) {
                double factor = a[i][k];
                for (int j = 0; j < p; j++) {
                    c[i][j] += factor * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[] multiply(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(a[i], x, a.length);
        }
        return product;
    }

    private static double dot(double[] a, double[] b, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double trace(double[][] a) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k][k];
        }
        return sum;
    }

    private static double traceOfProduct(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a.length; k++) {
                sum += a[i][k] * b[k][i];
            }
        }
        return sum;
    }
}
