package midas.core.engine;

/** Kernels of a 0/1 response. */
final class BinomialKernels {

    private BinomialKernels() {}

    /** Logit link (canonical: observed and expected curvature agree). */
    static final class Logit extends ResponseKernel {

        @Override
        boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
            Lanes.CHOSEN.logit(y, from, eta, count, terms);
            return true;
        }

        @Override
        void expectedCurvature(double[] eta, int count, double[] expected) {
            for (int k = 0; k < count; k++) {
                expected[k] = -Math.abs(eta[k]);
            }
            Lanes.CHOSEN.exp(expected, count);
            for (int k = 0; k < count; k++) {
                double inverse = 1 / (1 + expected[k]);
                expected[k] = expected[k] * inverse * inverse;
            }
        }

        @Override
        boolean hasFactors() {
            return true;
        }

        @Override
        boolean isCanonical() {
            return true;
        }

        @Override
        double link(double mu) {
            return Math.log(mu / (1 - mu));
        }
    }

    /** Probit link. */
    static final class Probit extends ResponseKernel {

        @Override
        boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
            for (int k = 0; k < count; k++) {
                double sign = y[from + k] != 0 ? 1 : -1;
                double z = sign * eta[k];
                // ratio r = φ(z)/Φ(z), with r' = −r (z + r)
                double r = SpecialFunctions.inverseMills(z);
                double w = r * (z + r);
                terms.h[k] = -SpecialFunctions.logNormalCdf(z);
                terms.score[k] = sign * r;
                terms.curvature[k] = w;
                terms.slope[k] = sign * (r - w * (z + 2 * r));
                terms.expected[k] = r * SpecialFunctions.inverseMills(-z);
            }
            return true;
        }

        @Override
        void expectedCurvature(double[] eta, int count, double[] expected) {
            for (int k = 0; k < count; k++) {
                // φ²/(Φ(1 − Φ))
                expected[k] = SpecialFunctions.inverseMills(eta[k]) * SpecialFunctions.inverseMills(-eta[k]);
            }
        }

        @Override
        double link(double mu) {
            return mu > 0.5 ? SpecialFunctions.normalUpperQuantile(1 - mu) : -SpecialFunctions.normalUpperQuantile(mu);
        }
    }
}
