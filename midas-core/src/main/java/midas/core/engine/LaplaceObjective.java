package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final Chunks chunks;
    private final List<Blocks> blocks = new ArrayList<>();
    private final Workspaces<LaplaceSums> workspaces;
    private final boolean dispersion;
    private final double dataConstant;
    private final double[] warm;
    private final double[] found;
    private double[] lastTheta = {};
    private double[] lastGradient = {};
    private double lastValue;
    private int evaluations;
    private int failedGroup = -1;

    LaplaceObjective(ModelMatrix matrix, ResponseKernel kernel, boolean dispersion, FitMonitor monitor) {
        this.design = matrix.design();
        this.matrix = matrix;
        this.kernel = kernel;
        this.dispersion = dispersion;
        this.monitor = monitor;
        chunks = Chunks.of(design);
        for (int k = 0; k < chunks.count(); k++) {
            blocks.add(Blocks.of(design, chunks.firstGroup(k), chunks.firstGroup(k + 1)));
        }
        int rows = blocks.stream().mapToInt(Blocks::largest).max().orElse(0);
        int groups = blocks.stream().mapToInt(Blocks::mostGroups).max().orElse(0);
        dataConstant = kernel.dataConstant(design.sortedResponse());
        warm = new double[design.groups()];
        found = new double[design.groups()];
        workspaces = new Workspaces<>(() -> new LaplaceSums(matrix, kernel, monitor, rows, groups, warm, found));
    }

    int parameters() {
        return matrix.coefficients() + (dispersion ? 2 : 1);
    }

    /** Returns the index of log σ_u. */
    int logSdIndex() {
        return matrix.coefficients();
    }

    /** Returns the log-likelihood at given Σh, where η is that of the model without random intercepts. */
    double withoutGroups(double h, double phi) {
        return dataConstant + kernel.constant(design.observations(), phi) - h / phi;
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
        if (Arrays.equals(theta, lastTheta)) {
            System.arraycopy(lastGradient, 0, gradient, 0, gradient.length);
            return lastValue;
        }
        lastValue = compute(theta, gradient);
        lastGradient = gradient.clone();
        lastTheta = theta.clone();
        return lastValue;
    }

    private double compute(double[] theta, double[] gradient) {
        evaluations++;
        failedGroup = -1;
        int p = matrix.coefficients();
        double variance = varianceAt(theta);
        double phi = dispersionAt(theta);
        if (!(variance > 0 && variance < 1e300 && phi > 0 && phi < 1e300)) {
            return Double.NEGATIVE_INFINITY;
        }
        List<LaplaceSums.Part> parts =
                chunks.map(k -> workspaces.with(sums -> sums.over(blocks.get(k), theta, variance, phi)));
        Arrays.fill(gradient, 0);
        double value = 0;
        double h = 0;
        double logPhiCurvatureScore = 0;
        for (LaplaceSums.Part part : parts) {
            if (part.failedGroup >= 0) {
                failedGroup = part.failedGroup;
                return Double.NEGATIVE_INFINITY;
            }
            for (int k = 0; k <= p; k++) {
                gradient[k] += part.gradient[k];
            }
            value += part.value;
            h += part.h;
            logPhiCurvatureScore += part.logPhiCurvatureScore;
        }
        if (dispersion) {
            gradient[p + 1] = kernel.dispersionScore(design.observations(), phi, h) + logPhiCurvatureScore;
        }
        value += dataConstant + kernel.constant(design.observations(), phi) - h / phi;
        for (double component : gradient) {
            if (!Double.isFinite(component)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        if (!Double.isFinite(value)) {
            return Double.NEGATIVE_INFINITY;
        }
        System.arraycopy(found, 0, warm, 0, warm.length);
        return value;
    }
}
