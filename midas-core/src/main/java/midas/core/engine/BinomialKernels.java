package midas.core.engine;

/** Kernels of a 0/1 response. */
final class BinomialKernels {

    /** A product of factors up to 2 that is still far from overflow. */
    private static final double FULL = 0x1p1000;

    private BinomialKernels() {}

    /** Logit link (canonical: observed and expected curvature agree). */
    static final class Logit extends ResponseKernel {

        @Override
        boolean sweep(double[] y, double[] eta, int from, int to, double b, RowTerms terms) {
            double h = 0;
            double s = 0;
            double w = 0;
            double c = 0;
            // log Π(1 + e) for Σ log(1 + e): one logarithm for many rows
            double product = 1;
            for (int i = from; i < to; i++) {
                int k = i - from;
                double value = eta[k] + b;
                double e = Math.exp(-Math.abs(value));
                double inverse = 1 / (1 + e);
                // probability of the less likely outcome, and μ
                double small = e * inverse;
                double mu = value >= 0 ? inverse : small;
                double complement = value >= 0 ? small : inverse;
                boolean success = y[i] != 0;
                boolean likely = success == value >= 0;
                product *= 1 + e;
                if (product > FULL) {
                    h += Math.log(product);
                    product = 1;
                }
                double si = success ? complement : -mu;
                double wi = mu * complement;
                double ci = wi * (complement - mu);
                terms.score[k] = si;
                terms.curvature[k] = wi;
                terms.slope[k] = ci;
                h += likely ? 0 : Math.abs(value);
                s += si;
                w += wi;
                c += ci;
            }
            h += Math.log(product);
            terms.total(h, s, w, c, w);
            return Double.isFinite(h);
        }

        @Override
        void expectedCurvature(double[] eta, int count, double b, double[] expected) {
            for (int k = 0; k < count; k++) {
                double e = Math.exp(-Math.abs(eta[k] + b));
                double inverse = 1 / (1 + e);
                expected[k] = e * inverse * inverse;
            }
        }

        @Override
        double link(double mu) {
            return Math.log(mu / (1 - mu));
        }
    }

    /** Probit link. */
    static final class Probit extends ResponseKernel {

        @Override
        boolean sweep(double[] y, double[] eta, int from, int to, double b, RowTerms terms) {
            double h = 0;
            double s = 0;
            double w = 0;
            double c = 0;
            double expected = 0;
            for (int i = from; i < to; i++) {
                int k = i - from;
                double sign = y[i] != 0 ? 1 : -1;
                double z = sign * (eta[k] + b);
                // ratio r = φ(z)/Φ(z), with r' = −r (z + r)
                double r = SpecialFunctions.inverseMills(z);
                double zr = z + r;
                double wi = r * zr;
                double si = sign * r;
                double ci = sign * (r - wi * (z + 2 * r));
                terms.score[k] = si;
                terms.curvature[k] = wi;
                terms.slope[k] = ci;
                h -= SpecialFunctions.logNormalCdf(z);
                s += si;
                w += wi;
                c += ci;
                expected += r * SpecialFunctions.inverseMills(-z);
            }
            terms.total(h, s, w, c, expected);
            return Double.isFinite(h);
        }

        @Override
        void expectedCurvature(double[] eta, int count, double b, double[] expected) {
            for (int k = 0; k < count; k++) {
                double z = eta[k] + b;
                // φ²/(Φ(1 − Φ))
                expected[k] = SpecialFunctions.inverseMills(z) * SpecialFunctions.inverseMills(-z);
            }
        }

        @Override
        double link(double mu) {
            return mu > 0.5 ? SpecialFunctions.normalUpperQuantile(1 - mu) : -SpecialFunctions.normalUpperQuantile(mu);
        }
    }
}
