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
        boolean sweep(double[] y, double[] eta, int from, int to, double b, RowTerms terms) {
            double h = 0;
            double s = 0;
            double w = 0;
            double c = 0;
            for (int i = from; i < to; i++) {
                int k = i - from;
                double value = eta[k] + b;
                if (!(value > 0)) {
                    return false;
                }
                double mu = 1 / value;
                double x = y[i] * value - 1;
                double si = -x * mu;
                double wi = mu * mu;
                double ci = -2 * wi * mu;
                terms.score[k] = si;
                terms.curvature[k] = wi;
                terms.slope[k] = ci;
                h += SpecialFunctions.xMinusLog1p(x);
                s += si;
                w += wi;
                c += ci;
            }
            terms.total(h, s, w, c, w);
            return Double.isFinite(h) && Double.isFinite(c);
        }

        @Override
        void expectedCurvature(double[] eta, int count, double b, double[] expected) {
            for (int k = 0; k < count; k++) {
                double mu = 1 / (eta[k] + b);
                expected[k] = mu * mu;
            }
        }

        @Override
        boolean needsPositiveEta() {
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
        boolean sweep(double[] y, double[] eta, int from, int to, double b, RowTerms terms) {
            double h = 0;
            double s = 0;
            double w = 0;
            for (int i = from; i < to; i++) {
                int k = i - from;
                double ratio = y[i] * Math.exp(-(eta[k] + b));
                double x = ratio - 1;
                terms.score[k] = x;
                terms.curvature[k] = ratio;
                terms.slope[k] = -ratio;
                h += SpecialFunctions.xMinusLog1p(x);
                s += x;
                w += ratio;
            }
            terms.total(h, s, w, -w, to - from);
            return Double.isFinite(h);
        }

        @Override
        void expectedCurvature(double[] eta, int count, double b, double[] expected) {
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
                double square = inverse * inverse;
                double x = (y[i] - mu) * inverse;
                double si = x * inverse;
                double wi = (2 * x + 1) * square;
                double ci = -(6 * x + 4) * square * inverse;
                terms.score[k] = si;
                terms.curvature[k] = wi;
                terms.slope[k] = ci;
                h += SpecialFunctions.xMinusLog1p(x);
                s += si;
                w += wi;
                c += ci;
                expected += square;
            }
            terms.total(h, s, w, c, expected);
            return Double.isFinite(h) && Double.isFinite(c);
        }

        @Override
        void expectedCurvature(double[] eta, int count, double b, double[] expected) {
            for (int k = 0; k < count; k++) {
                double inverse = 1 / (eta[k] + b);
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
