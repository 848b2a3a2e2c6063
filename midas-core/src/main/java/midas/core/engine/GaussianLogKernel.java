package midas.core.engine;

/** Kernel of a normal response with the log link: h = (y − μ)²/2, μ = exp η. */
final class GaussianLogKernel extends ResponseKernel {

    @Override
    boolean sweep(double[] y, double[] eta, int from, int to, double b, RowTerms terms) {
        double h = 0;
        double s = 0;
        double w = 0;
        double c = 0;
        double expected = 0;
        for (int i = from; i < to; i++) {
            int k = i - from;
            double mu = Math.exp(eta[k] + b);
            double residual = y[i] - mu;
            double si = residual * mu;
            double wi = mu * (mu - residual);
            double ci = mu * (3 * mu - residual);
            terms.score[k] = si;
            terms.curvature[k] = wi;
            terms.slope[k] = ci;
            h += 0.5 * residual * residual;
            s += si;
            w += wi;
            c += ci;
            expected += mu * mu;
        }
        terms.total(h, s, w, c, expected);
        return Double.isFinite(h) && Double.isFinite(c);
    }

    @Override
    void expectedCurvature(double[] eta, int count, double b, double[] expected) {
        for (int k = 0; k < count; k++) {
            double mu = Math.exp(eta[k] + b);
            expected[k] = mu * mu;
        }
    }

    @Override
    double constant(int n, double dispersion) {
        return -0.5 * n * Math.log(2 * Math.PI * dispersion);
    }

    @Override
    double dispersionScore(int n, double dispersion, double hSum) {
        return -0.5 * n + hSum / dispersion;
    }

    @Override
    double dispersion(int n, double hSum) {
        return 2 * hSum / n;
    }

    @Override
    double dispersionInformation(double dispersion) {
        return 0.5;
    }

    @Override
    boolean isLogConcave() {
        return false;
    }

    @Override
    double link(double mu) {
        return Math.log(mu);
    }
}
