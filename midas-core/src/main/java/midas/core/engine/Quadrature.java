package midas.core.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** Rows below which a second thread does not pay. */
    private static final int SECOND_THREAD = 4_096;

    /** Enough points where a group's conditional distribution is nearly normal. */
    private static final GaussHermite COARSE = GaussHermite.of(9);
    /** Rows below which a distribution without skewness may still have heavy or light tails. */
    private static final int ENOUGH_ROWS = 20;
    /** T²/κ³ above which a distribution counts as skewed. */
    private static final double SKEWED = 0.02;

    /** Parts that the groups are dealt to, each summed for itself, so that the sum is the same for any number of threads. */
    private static final int PARTS = 16;

    private final Design design;
    private final ModelMatrix matrix;
    private final ResponseKernel kernel;
    private final boolean dispersion;
    private final FitMonitor monitor;

    Quadrature(ModelMatrix matrix, ResponseKernel kernel, boolean dispersion, FitMonitor monitor) {
        this.matrix = matrix;
        this.kernel = kernel;
        this.dispersion = dispersion;
        this.monitor = monitor;
        design = matrix.design();
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
        int looked = (design.groups() + stride - 1) / stride;
        Point point = new Point(gamma, variance, phi, modes);
        IntStream all = IntStream.range(0, PARTS);
        List<Difference> parts = (design.observations() < SECOND_THREAD ? all : all.parallel())
                .mapToObj(part -> {
                    Groups groups = new Groups(point);
                    for (int k = part; k < looked; k += PARTS) {
                        FitCancelledException.check(monitor);
                        // The error falls with the size of a group, and is nil here
                        if (design.groupSize(k * stride) <= LARGE_GROUP) {
                            groups.add(k * stride);
                        }
                    }
                    return new Difference(groups.sum, groups.gradient);
                })
                .toList();
        double share = (double) design.groups() / looked;
        double[] gradient = new double[matrix.coefficients() + (dispersion ? 2 : 1)];
        double sum = 0;
        for (Difference part : parts) {
            sum += part.logLikelihood * share;
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] += part.gradient[k] * share;
            }
        }
        return new Difference(sum, gradient);
    }

    /** Where the comparison is made. */
    private record Point(double[] gamma, double variance, double phi, double[] modes) {}

    /** Groups gone through by one thread. */
    private final class Groups {

        private final double[] gamma;
        private final double variance;
        private final double phi;
        private final double[] modes;
        private final double[] gradient = new double[matrix.coefficients() + (dispersion ? 2 : 1)];
        private final double[] eta;
        private final double[] score;
        private final RowTerms terms;
        private double sum;

        private Groups(Point point) {
            gamma = point.gamma;
            variance = point.variance;
            phi = point.phi;
            modes = point.modes;
            int rows = Math.min(LARGE_GROUP, Blocks.of(design).largest());
            eta = new double[rows];
            score = new double[rows];
            terms = new RowTerms(kernel, rows);
        }

        private void add(int j) {
            double mode = modes[j];
            int from = design.groupStarts()[j];
            int to = design.groupStarts()[j + 1];
            double[] y = design.sortedResponse();
            double scale = 1 / phi;
            matrix.linearPredictor(gamma, eta, from, to);
            kernel.sweep(y, eta, from, to, mode, terms);
            double atMode = -terms.hSum * scale - 0.5 * mode * mode / variance;
            subtractLaplace(from, to, mode);
            double precision = terms.curvatureSum * scale + 1 / variance;
            double unit = 1 / Math.sqrt(precision);
            double slope = terms.slopeSum * scale;
            boolean nearlyNormal =
                    to - from >= ENOUGH_ROWS && slope * slope < SKEWED * precision * precision * precision;
            GaussHermite rule = nearlyNormal ? COARSE : RULE;
            double[] nodes = rule.nodes();
            Arrays.fill(score, 0, to - from, 0);
            double total = 0;
            double square = 0;
            double h = 0;
            for (int k = 0; k < nodes.length; k++) {
                double z = nodes[k];
                double b = mode + unit * z;
                if (!kernel.sweep(y, eta, from, to, b, terms)) {
                    continue;
                }
                // relative to the mode, where the integrand is largest
                double share = rule.weights()[k]
                        * Math.exp(0.5 * z * z - terms.hSum * scale - 0.5 * b * b / variance - atMode);
                total += share;
                if (share > NEGLIGIBLE) {
                    square += share * b * b;
                    h += share * terms.hSum;
                    for (int i = 0; i < to - from; i++) {
                        score[i] += share * terms.score[i];
                    }
                }
            }
            square /= total;
            h /= total;
            for (int i = 0; i < to - from; i++) {
                score[i] *= scale / total;
            }
            int p = matrix.coefficients();
            matrix.addTransposeTimes(score, gradient, from, to);
            gradient[p] += square / variance - 1;
            if (dispersion) {
                gradient[p + 1] += kernel.dispersionScore(to - from, phi, h);
            }
            sum += Math.log(total);
        }

        /** Takes the group's part of the gradient of the Laplace likelihood (numerics eqs. 7–9) away, given the terms at the mode. */
        private void subtractLaplace(int from, int to, double mode) {
            double scale = 1 / phi;
            double curvature = terms.curvatureSum * scale;
            double slope = terms.slopeSum * scale;
            double determinant = 1 + variance * curvature;
            double shrink = variance / determinant;
            for (int i = 0; i < to - from; i++) {
                score[i] = -scale
                        * (terms.score[i] - 0.5 * shrink * (terms.slope[i] - shrink * slope * terms.curvature[i]));
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
}
