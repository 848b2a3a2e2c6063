package midas.core.engine;

/** Kernel of a normal response with the log link: h = (y − μ)²/2, μ = exp η. */
final class GaussianLogKernel extends ResponseKernel {

    @Override
    boolean rows(double[] y, int from, double[] eta, int count, RowTerms terms) {
        double[] means = terms.expected;
        System.arraycopy(eta, 0, means, 0, count);
        Lanes.CHOSEN.exp(means, count);
        for (int k = 0; k < count; k++) {
            double mu = means[k];
            double residual = y[from + k] - mu;
            terms.h[k] = 0.5 * residual * residual;
            terms.score[k] = residual * mu;
            terms.curvature[k] = mu * (mu - residual);
            terms.slope[k] = mu * (3 * mu - residual);
            terms.expected[k] = mu * mu;
        }
        return true;
    }

    @Override
    void expectedCurvature(double[] eta, int count, double[] expected) {
        System.arraycopy(eta, 0, expected, 0, count);
        Lanes.CHOSEN.exp(expected, count);
        for (int k = 0; k < count; k++) {
            expected[k] *= expected[k];
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
