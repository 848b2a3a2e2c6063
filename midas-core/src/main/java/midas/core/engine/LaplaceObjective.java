package midas.core.engine;

import java.util.Arrays;
import midas.core.design.Design;
import midas.core.fit.FitMonitor;

/**
 * Laplace approximation of the marginal log-likelihood with the observed curvature, and its gradient (numerics eqs. 5–9), as a function of θ = (γ, log σ_u,
 * log φ), the last only where the family has a dispersion.
 */
final class LaplaceObjective {

    private final Design design;
    private final ModelMatrix matrix;
    private final ResponseKernel kernel;
    private final FitMonitor monitor;
    private final Blocks blocks;
    private final GroupModes modes;
    private final boolean dispersion;
    private final double[] eta;
    private final double[] groupEta;
    private final double[] rowScore;
    private final double[] warm;
    private final double[] found;
    private int evaluations;
    private int failedGroup = -1;

    LaplaceObjective(ModelMatrix matrix, ResponseKernel kernel, boolean dispersion, FitMonitor monitor) {
        this.design = matrix.design();
        this.matrix = matrix;
        this.kernel = kernel;
        this.dispersion = dispersion;
        this.monitor = monitor;
        blocks = Blocks.of(design);
        modes = new GroupModes(kernel, blocks.largest());
        eta = new double[blocks.largest()];
        groupEta = new double[blocks.largest()];
        rowScore = new double[blocks.largest()];
        warm = new double[design.groups()];
        found = new double[design.groups()];
    }

    int parameters() {
        return matrix.coefficients() + (dispersion ? 2 : 1);
    }

    /** Returns the index of log σ_u. */
    int logSdIndex() {
        return matrix.coefficients();
    }

    double dispersionAt(double[] theta) {
        return dispersion ? Math.exp(theta[matrix.coefficients() + 1]) : 1;
    }

    double varianceAt(double[] theta) {
        return Math.exp(2 * theta[matrix.coefficients()]);
    }

    int evaluations() {
        return evaluations;
    }

    /** Returns the group whose mode could not be found in the last evaluation that returned −∞, or −1. */
    int failedGroup() {
        return failedGroup;
    }

    /** Returns the modes of the last evaluation; shared. */
    double[] modes() {
        return found;
    }

    /**
     * Returns ℓ(θ) and sets the gradient.
     *
     * @param gradient set to ∂ℓ/∂θ, length {@link #parameters()}
     * @return −∞ outside the domain, never NaN
     */
    double evaluate(double[] theta, double[] gradient) {
        evaluations++;
        failedGroup = -1;
        int p = matrix.coefficients();
        double variance = varianceAt(theta);
        double phi = dispersionAt(theta);
        if (!(variance > 0 && variance < 1e300 && phi > 0 && phi < 1e300)) {
            return Double.NEGATIVE_INFINITY;
        }
        Arrays.fill(gradient, 0);
        double scale = 1 / phi;
        int[] start = design.groupStarts();
        double total = 0;
        double hTotal = 0;
        double logSdScore = 0;
        double logPhiCurvatureScore = 0;
        for (int block = 0; block < blocks.count(); block++) {
            FitCancelledException.check(monitor);
            int begin = start[blocks.firstGroup(block)];
            int end = start[blocks.firstGroup(block + 1)];
            matrix.linearPredictor(theta, eta, begin, end);
            double blockValue = 0;
            double blockH = 0;
            for (int j = blocks.firstGroup(block); j < blocks.firstGroup(block + 1); j++) {
                int from = start[j];
                int size = start[j + 1] - from;
                System.arraycopy(eta, from - begin, groupEta, 0, size);
                // Where the mode may not be unique it is sought from the same place every time, so that ℓ is a function
                // of θ alone
                double first = kernel.isLogConcave() ? warm[j] : 0;
                if (!modes.find(design.sortedResponse(), groupEta, from, from + size, variance, phi, first)) {
                    failedGroup = j;
                    return Double.NEGATIVE_INFINITY;
                }
                double b = modes.mode;
                found[j] = b;
                double curvature = modes.curvatureSum * scale;
                double slope = modes.slopeSum * scale;
                double determinant = 1 + variance * curvature;
                if (!(determinant > 0)) {
                    failedGroup = j;
                    return Double.NEGATIVE_INFINITY;
                }
                // (6)
                blockH += modes.h;
                blockValue -= 0.5 * b * b / variance + 0.5 * Math.log1p(variance * curvature);
                // (7)
                double shrink = variance / determinant;
                double factor = 0.5 * shrink;
                double lever = shrink * slope;
                for (int k = 0; k < size; k++) {
                    rowScore[from - begin + k] = scale
                            * (modes.terms.score[k]
                                    - factor * (modes.terms.slope[k] - lever * modes.terms.curvature[k]));
                }
                // (8), (9)
                double pull = slope * b / (determinant * determinant);
                logSdScore += b * b / variance - shrink * curvature - variance * pull;
                logPhiCurvatureScore += factor * curvature + factor * slope * b / determinant;
            }
            matrix.addTransposeTimes(rowScore, gradient, begin, end);
            total += blockValue;
            hTotal += blockH;
        }
        gradient[p] = logSdScore;
        if (dispersion) {
            gradient[p + 1] = kernel.dispersionScore(design.observations(), phi, hTotal) + logPhiCurvatureScore;
        }
        System.arraycopy(found, 0, warm, 0, warm.length);
        double value = total - hTotal * scale + kernel.constant(design.sortedResponse(), phi);
        for (double component : gradient) {
            if (!Double.isFinite(component)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return Double.isFinite(value) ? value : Double.NEGATIVE_INFINITY;
    }
}
