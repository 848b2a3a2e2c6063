package midas.core.engine;

/** Kernels of a Gamma response with shape α = 1/φ: h = y/μ − 1 − log(y/μ), half the unit deviance. */
final class GammaKernels {

    private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

    private GammaKernels() {}

    /** What the three links share: everything that depends on the shape alone. */
    abstract static class GammaKernel extends ResponseKernel {

        @Override
        double dataConstant(double[] y) {
            double logs = 0;
            for (double value : y) {
                logs += Math.log(value);
            }
            return -logs;
        }

        @Override
        double constant(int n, double dispersion) {
            double shape = 1 / dispersion;
            return n * (0.5 * Math.log(shape) - HALF_LOG_2_PI - SpecialFunctions.stirlingRemainder(shape));
        }

        @Override
        double dispersionScore(int n, double dispersion, double hSum) {
            double shape = 1 / dispersion;
            return shape * (hSum - n * SpecialFunctions.logMinusDigamma(shape));
        }

        @Override
        double dispersion(int n, double hSum) {
            // log α − ψ(α) = mean of h, by Newton in log α
            double mean = hSum / n;
            double shape = (3 - mean + Math.sqrt((mean - 3) * (mean - 3) + 24 * mean)) / (12 * mean);
            for (int i = 0; i < 50; i++) {
                double value = SpecialFunctions.logMinusDigamma(shape) - mean;
                double slope = SpecialFunctions.trigammaInformation(shape) / shape;
                double step = value / slope;
                shape *= Math.exp(Math.max(-1, Math.min(1, step)));
                if (Math.abs(step) < 1e-14) {
                    break;
                }
            }
            return 1 / shape;
        }

        @Override
        double dispersionInformation(double dispersion) {
            return SpecialFunctions.trigammaInformation(1 / dispersion);
        }
    }

    /** Inverse link (canonical), η &gt; 0. */
    static final class Inverse extends GammaKernel {

        @Override
        boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
            for (int k = 0; k < count; k++) {
                double value = eta[k];
                if (!(value > 0)) {
                    return false;
                }
                double mu = 1 / value;
                double x = y[from + k] * value - 1;
                double w = mu * mu;
                terms.h[k] = SpecialFunctions.xMinusLog1p(x);
                terms.score[k] = -x * mu;
                terms.curvature[k] = w;
                terms.slope[k] = -2 * w * mu;
            }
            return true;
        }

        @Override
        void expectedCurvature(double[] eta, int count, double[] expected) {
            for (int k = 0; k < count; k++) {
                double mu = 1 / eta[k];
                expected[k] = mu * mu;
            }
        }

        @Override
        boolean needsPositiveEta() {
            return true;
        }

        @Override
        boolean isCanonical() {
            return true;
        }

        @Override
        double link(double mu) {
            return 1 / mu;
        }
    }

    /** Log link. */
    static final class Log extends GammaKernel {

        @Override
        boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
            double[] ratios = terms.curvature;
            for (int k = 0; k < count; k++) {
                ratios[k] = -eta[k];
            }
            Lanes.CHOSEN.exp(ratios, count);
            for (int k = 0; k < count; k++) {
                double ratio = y[from + k] * ratios[k];
                terms.score[k] = ratio - 1;
                terms.curvature[k] = ratio;
                terms.slope[k] = -ratio;
                terms.expected[k] = 1;
                terms.h[k] = SpecialFunctions.xMinusLog1p(ratio - 1);
            }
            return true;
        }

        @Override
        void expectedCurvature(double[] eta, int count, double[] expected) {
            java.util.Arrays.fill(expected, 0, count, 1);
        }

        @Override
        double link(double mu) {
            return Math.log(mu);
        }
    }

    /** Identity link, η &gt; 0. */
    static final class Identity extends GammaKernel {

        @Override
        boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
            for (int k = 0; k < count; k++) {
                double mu = eta[k];
                if (!(mu > 0)) {
                    return false;
                }
                double inverse = 1 / mu;
                double square = inverse * inverse;
                double x = (y[from + k] - mu) * inverse;
                terms.h[k] = SpecialFunctions.xMinusLog1p(x);
                terms.score[k] = x * inverse;
                terms.curvature[k] = (2 * x + 1) * square;
                terms.slope[k] = -(6 * x + 4) * square * inverse;
                terms.expected[k] = square;
            }
            return true;
        }

        @Override
        void expectedCurvature(double[] eta, int count, double[] expected) {
            for (int k = 0; k < count; k++) {
                double inverse = 1 / eta[k];
                expected[k] = inverse * inverse;
            }
        }

        @Override
        boolean isLogConcave() {
            return false;
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
