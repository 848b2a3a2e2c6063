package midas.core.engine;

/**
 * Kernels of a count. Small counts use μ − y log μ with log y! in the constant; large ones half the unit deviance with the remainder of Stirling's
 * formula in the constant, because the terms of the former grow with y log y and cancel.
 */
final class PoissonKernels {

    private static final int LARGE = 256;
    private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double[] LOG_FACTORIAL = new double[LARGE];

    static {
        for (int y = 2; y < LARGE; y++) {
            LOG_FACTORIAL[y] = SpecialFunctions.logGamma(y + 1.0);
        }
    }

    private PoissonKernels() {}

    private static double constant(double[] y) {
        double sum = 0;
        for (double value : y) {
            if (value >= LARGE) {
                sum -= SpecialFunctions.stirlingRemainder(value) + HALF_LOG_2_PI + 0.5 * Math.log(value);
            } else {
                sum -= LOG_FACTORIAL[(int) value];
            }
        }
        return sum;
    }

    /** Log link (canonical). */
    static final class Log extends ResponseKernel {

        @Override
        boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
            Lanes.CHOSEN.poissonLog(y, from, eta, count, terms);
            for (int k = 0; k < count; k++) {
                if (y[from + k] >= LARGE) {
                    terms.h[k] = SpecialFunctions.poissonHalfDeviance(y[from + k], terms.curvature[k]);
                }
            }
            return true;
        }

        @Override
        void expectedCurvature(double[] eta, int count, double[] expected) {
            System.arraycopy(eta, 0, expected, 0, count);
            Lanes.CHOSEN.exp(expected, count);
        }

        @Override
        double dataConstant(double[] y) {
            return PoissonKernels.constant(y);
        }

        @Override
        boolean isCanonical() {
            return true;
        }

        @Override
        double link(double mu) {
            return Math.log(mu);
        }
    }

    /** Identity link, η &gt; 0. */
    static final class Identity extends ResponseKernel {

        @Override
        boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
            for (int k = 0; k < count; k++) {
                double mu = eta[k];
                if (!(mu > 0)) {
                    return false;
                }
                double response = y[from + k];
                double inverse = 1 / mu;
                double w = response * inverse * inverse;
                terms.score[k] = (response - mu) * inverse;
                terms.curvature[k] = w;
                terms.slope[k] = -2 * w * inverse;
                terms.expected[k] = inverse;
                terms.h[k] = response == 0
                        ? mu
                        : response < LARGE
                                ? mu - response * Math.log(mu)
                                : SpecialFunctions.poissonHalfDeviance(response, mu);
            }
            return true;
        }

        @Override
        void expectedCurvature(double[] eta, int count, double[] expected) {
            for (int k = 0; k < count; k++) {
                expected[k] = 1 / eta[k];
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
