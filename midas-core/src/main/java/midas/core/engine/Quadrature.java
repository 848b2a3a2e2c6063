package midas.core.engine;

import java.util.Arrays;
import midas.core.design.Design;
import midas.core.fit.FitMonitor;

/**
 * Adaptive Gauss–Hermite quadrature over each random intercept, centred at its conditional mode (Pinheiro and Bates 1995, §2.4): how far the Laplace
 * approximation is from the likelihood that it approximates, and where that likelihood would move the estimates.
 */
final class Quadrature {

    private static final GaussHermite RULE = GaussHermite.of(25);
    /** Rows looked at: of larger data every k-th group is, and stands for the others. */
    private static final int ROWS = 50_000;

    /** Rows of a group beyond which its intercept's conditional distribution is as good as normal. */
    private static final int LARGE_GROUP = 10_000;

    private static final double NEGLIGIBLE = 1e-12;

    private final Design design;
    private final ModelMatrix matrix;
    private final ResponseKernel kernel;
    private final boolean dispersion;
    private final FitMonitor monitor;
    private final double[] eta;
    private final double[] score;
    private final RowTerms terms;

    Quadrature(ModelMatrix matrix, ResponseKernel kernel, boolean dispersion, FitMonitor monitor) {
        this.matrix = matrix;
        this.kernel = kernel;
        this.dispersion = dispersion;
        this.monitor = monitor;
        design = matrix.design();
        int largest = Blocks.of(design).largest();
        eta = new double[largest];
        score = new double[largest];
        terms = new RowTerms(kernel, largest);
    }

    /**
     * Exact less Laplace at a point.
     *
     * @param logLikelihood difference of the log-likelihoods
     * @param gradient difference of their gradients with respect to (γ, log σ_u, log φ): at the maximum of the Laplace likelihood, the gradient of the
     *     exact one
     */
    record Difference(double logLikelihood, double[] gradient) {

        /** Returns whether every number is finite. */
        boolean isFinite() {
            return Double.isFinite(logLikelihood) && Arrays.stream(gradient).allMatch(Double::isFinite);
        }
    }

    /**
     * Compares at a point.
     *
     * @param modes conditional modes there, one per group
     */
    Difference difference(double[] gamma, double variance, double phi, double[] modes) {
        int stride = Math.max(1, design.observations() / ROWS);
        double[] gradient = new double[matrix.coefficients() + (dispersion ? 2 : 1)];
        double sum = 0;
        int groups = 0;
        for (int j = 0; j < design.groups(); j += stride) {
            FitCancelledException.check(monitor);
            groups++;
            // The error falls with the size of a group, and is nil here
            if (design.groupSize(j) <= LARGE_GROUP) {
                sum += group(j, gamma, variance, phi, modes[j], gradient);
            }
        }
        double all = (double) design.groups() / groups;
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] *= all;
        }
        return new Difference(sum * all, gradient);
    }

    private double group(int j, double[] gamma, double variance, double phi, double mode, double[] gradient) {
        int from = design.groupStarts()[j];
        int to = design.groupStarts()[j + 1];
        double[] y = design.sortedResponse();
        double scale = 1 / phi;
        matrix.linearPredictor(gamma, eta, from, to);
        kernel.sweep(y, eta, from, to, mode, terms);
        double atMode = -terms.hSum * scale - 0.5 * mode * mode / variance;
        subtractLaplace(from, to, variance, phi, mode, gradient);
        double unit = 1 / Math.sqrt(terms.curvatureSum * scale + 1 / variance);
        double[] log = new double[RULE.nodes().length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < log.length; k++) {
            double z = RULE.nodes()[k];
            double b = mode + unit * z;
            log[k] = kernel.sweep(y, eta, from, to, b, terms)
                    ? Math.log(RULE.weights()[k]) + 0.5 * z * z - terms.hSum * scale - 0.5 * b * b / variance - atMode
                    : Double.NEGATIVE_INFINITY;
            highest = Math.max(highest, log[k]);
        }
        double sum = 0;
        for (double value : log) {
            sum += Math.exp(value - highest);
        }
        Arrays.fill(score, 0, to - from, 0);
        double square = 0;
        double h = 0;
        for (int k = 0; k < log.length; k++) {
            double share = Math.exp(log[k] - highest) / sum;
            if (share > NEGLIGIBLE) {
                double b = mode + unit * RULE.nodes()[k];
                kernel.sweep(y, eta, from, to, b, terms);
                square += share * b * b;
                h += share * terms.hSum;
                for (int i = 0; i < to - from; i++) {
                    score[i] += share * scale * terms.score[i];
                }
            }
        }
        int p = matrix.coefficients();
        matrix.addTransposeTimes(score, gradient, from, to);
        gradient[p] += square / variance - 1;
        if (dispersion) {
            gradient[p + 1] += kernel.dispersionScore(to - from, phi, h);
        }
        return highest + Math.log(sum);
    }

    /** Takes the group's part of the gradient of the Laplace likelihood (numerics eqs. 7–9) away, given the terms at the mode. */
    private void subtractLaplace(int from, int to, double variance, double phi, double mode, double[] gradient) {
        double scale = 1 / phi;
        double curvature = terms.curvatureSum * scale;
        double slope = terms.slopeSum * scale;
        double determinant = 1 + variance * curvature;
        double shrink = variance / determinant;
        for (int i = 0; i < to - from; i++) {
            score[i] =
                    -scale * (terms.score[i] - 0.5 * shrink * (terms.slope[i] - shrink * slope * terms.curvature[i]));
        }
        int p = matrix.coefficients();
        matrix.addTransposeTimes(score, gradient, from, to);
        double pull = slope * mode / (determinant * determinant);
        gradient[p] -= mode * mode / variance - shrink * curvature - variance * pull;
        if (dispersion) {
            gradient[p + 1] -= kernel.dispersionScore(to - from, phi, terms.hSum)
                    + 0.5 * shrink * (curvature + slope * mode / determinant);
        }
    }
}
