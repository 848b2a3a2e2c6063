package midas.core.engine;

/**
 * Kernels of a count. Small counts use μ − y log μ with log y! in the constant; large ones half the unit deviance with the remainder of Stirling's
 * formula in the constant, because the terms of the former grow with y log y and cancel.
 */
final class PoissonKernels {

    private static final double LARGE = 256;
    private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

    private PoissonKernels() {}

    private static double constant(double[] y) {
        double sum = 0;
        for (double value : y) {
            if (value >= LARGE) {
                sum -= SpecialFunctions.stirlingRemainder(value) + HALF_LOG_2_PI + 0.5 * Math.log(value);
            } else if (value > 1) {
                sum -= SpecialFunctions.logGamma(value + 1);
            }
        }
        return sum;
    }

    /** Log link (canonical). */
    static final class Log extends ResponseKernel {

        @Override
        boolean sweep(double[] y, double[] eta, int from, int to, double b, RowTerms terms) {
            double h = 0;
            double s = 0;
            double w = 0;
            for (int i = from; i < to; i++) {
                int k = i - from;
                double value = eta[k] + b;
                double mu = Math.exp(value);
                double si = y[i] - mu;
                terms.score[k] = si;
                terms.curvature[k] = mu;
                terms.slope[k] = mu;
                h += y[i] < LARGE ? mu - y[i] * value : SpecialFunctions.poissonHalfDeviance(y[i], mu);
                s += si;
                w += mu;
            }
            terms.total(h, s, w, w, w);
            return Double.isFinite(h);
        }

        @Override
        void expectedCurvature(double[] eta, int count, double b, double[] expected) {
            for (int k = 0; k < count; k++) {
                expected[k] = Math.exp(eta[k] + b);
            }
        }

        @Override
        double dataConstant(double[] y) {
            return PoissonKernels.constant(y);
        }

        @Override
        double link(double mu) {
            return Math.log(mu);
        }
    }

    /** Identity link, η &gt; 0. */
    static final class Identity extends ResponseKernel {

        @Override
        boolean sweep(double[] y, double[] eta, int from, int to, double b, RowTerms terms) {
            double h = 0;
            double s = 0;
            double w = 0;
            double c = 0;
            double expected = 0;
            for (int i = from; i < to; i++) {
                int k = i - from;
                double mu = eta[k] + b;
                if (!(mu > 0)) {
                    return false;
                }
                double inverse = 1 / mu;
                double ratio = y[i] * inverse;
                double si = (y[i] - mu) * inverse;
                double wi = ratio * inverse;
                double ci = -2 * wi * inverse;
                terms.score[k] = si;
                terms.curvature[k] = wi;
                terms.slope[k] = ci;
                h += y[i] == 0
                        ? mu
                        : y[i] < LARGE ? mu - y[i] * Math.log(mu) : SpecialFunctions.poissonHalfDeviance(y[i], mu);
                s += si;
                w += wi;
                c += ci;
                expected += inverse;
            }
            terms.total(h, s, w, c, expected);
            return Double.isFinite(h) && Double.isFinite(c);
        }

        @Override
        void expectedCurvature(double[] eta, int count, double b, double[] expected) {
            for (int k = 0; k < count; k++) {
                expected[k] = 1 / (eta[k] + b);
            }
        }

        @Override
        double dataConstant(double[] y) {
            return PoissonKernels.constant(y);
        }

        @Override
        boolean needsPositiveEta() {
            return true;
        }

        @Override
        double link(double mu) {
            return mu;
        }
    }
}
