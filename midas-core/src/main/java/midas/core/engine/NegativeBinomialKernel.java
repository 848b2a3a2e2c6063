package midas.core.engine;

/**
 * Kernel of a count with Var(Y) = μ + μ²/θ, θ known, under the log link: h is half the unit deviance, the log-density at μ = y is in the constant. Both are
 * written so that they go over into Poisson's without loss as θ grows.
 */
final class NegativeBinomialKernel extends ResponseKernel {

    private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

    private final double theta;

    NegativeBinomialKernel(double theta) {
        this.theta = theta;
    }

    /** Returns y log(y/μ) − (y + θ) log((y + θ)/(μ + θ)): the difference of two of Poisson's, in which y − μ cancels; Poisson's where θ is infinite. */
    static double halfDeviance(double y, double mu, double theta) {
        double poisson = SpecialFunctions.poissonHalfDeviance(y, mu);
        return Double.isInfinite(theta)
                ? poisson
                : poisson - SpecialFunctions.poissonHalfDeviance(y + theta, mu + theta);
    }

    @Override
    boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
        for (int k = 0; k < count; k++) {
            double mu = Math.exp(eta[k]);
            double response = y[from + k];
            double total = theta + mu;
            double share = theta / total;
            double w = mu * share * ((theta + response) / total);
            terms.h[k] = halfDeviance(response, mu, theta);
            terms.score[k] = (response - mu) * share;
            terms.curvature[k] = w;
            terms.slope[k] = w * ((theta - mu) / total);
            terms.expected[k] = mu * share;
        }
        return true;
    }

    @Override
    void expectedCurvature(double[] eta, int count, double[] expected) {
        for (int k = 0; k < count; k++) {
            double mu = Math.exp(eta[k]);
            expected[k] = mu * (theta / (theta + mu));
        }
    }

    /** With Stirling's formula: −½ log 2πy − δ(y) − ½ log(1 + y/θ) + δ(y + θ) − δ(θ), δ its remainder. */
    @Override
    double dataConstant(double[] y) {
        double ofTheta = SpecialFunctions.stirlingRemainder(theta);
        double sum = 0;
        for (double value : y) {
            if (value > 0) {
                sum += SpecialFunctions.stirlingRemainder(value + theta) - ofTheta - 0.5 * Math.log1p(value / theta);
                sum -= SpecialFunctions.stirlingRemainder(value) + HALF_LOG_2_PI + 0.5 * Math.log(value);
            }
        }
        return sum;
    }

    @Override
    double link(double mu) {
        return Math.log(mu);
    }
}
