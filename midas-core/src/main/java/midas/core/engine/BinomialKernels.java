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

        private static final double SQRT_HALF = Math.sqrt(0.5);
        private static final double SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);
        private static final double ONE_OVER_SQRT_2_PI = 1 / Math.sqrt(2 * Math.PI);

        @Override
        boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
            for (int k = 0; k < count; k++) {
                double sign = y[from + k] != 0 ? 1 : -1;
                double z = sign * eta[k];
                // one scaled complementary error function for φ(z)/Φ(z), φ(z)/Φ(−z) and log Φ(z)
                double scaled = SpecialFunctions.erfcx(Math.abs(z) * SQRT_HALF);
                double density = SpecialFunctions.bell(z);
                double tail = 0.5 * density * scaled;
                double outer = SQRT_2_OVER_PI / scaled;
                double inner = ONE_OVER_SQRT_2_PI * density / (1 - tail);
                // ratio r = φ(z)/Φ(z), with r' = −r (z + r)
                double r = z <= 0 ? outer : inner;
                double w = r * (z + r);
                terms.h[k] = z < 0 ? 0.5 * z * z - Math.log(0.5 * scaled) : -Math.log1p(-tail);
                terms.score[k] = sign * r;
                terms.curvature[k] = w;
                terms.slope[k] = sign * (r - w * (z + 2 * r));
                terms.expected[k] = outer * inner;
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
