package midas.core.engine;

import midas.core.design.Design;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import org.jspecify.annotations.Nullable;

/** What is asked about a fit without random intercepts after it is made. */
final class GlmSums {

    private static final int TILE = 1024;
    /** Steps from which on a metric that does not fit the data is given up. */
    private static final int MAX_STEPS = 12;
    /** Squared distance to the optimum, in standard errors, of which a quadratic tells the likelihood's share to seven digits after the point. */
    private static final double LITTLE = 1e-5;

    private final Design design;
    private final ResponseModel responseModel;
    private final ResponseKernel kernel;
    private final FitMonitor monitor;
    private final WorkingSums sums;

    GlmSums(Design design, ResponseModel responseModel, ResponseKernel kernel, FitMonitor monitor) {
        this.design = design;
        this.responseModel = responseModel;
        this.kernel = kernel;
        this.monitor = monitor;
        sums = new WorkingSums(design, kernel, Chunks.of(design), monitor);
    }

    /**
     * Returns the factor of the information of γ at a fit, not divided by the dispersion, times {@code share}; null where it is not positive definite.
     */
    @Nullable
    TriangularFactor information(GlmStart.Fit fit, double share) {
        double[][] lower = sums.normalEquations(fit.matrix(), fit.gamma(), true)
                .information()
                .lower();
        for (double[] row : lower) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= share;
            }
        }
        return TriangularFactor.cholesky(lower);
    }

    /**
     * Returns Σh at the fit of all data, from that of a part of them: its coefficients are a standard error or few away, and its information is near
     * enough, so that a few passes without a cross-product do. What is left is added by a quadratic.
     *
     * @param part the fit of a part; its matrix is that of all data
     * @param information factor of the information of all data, by the part's
     */
    double maximised(GlmStart.Fit part, TriangularFactor information) {
        double[] gamma = part.gamma();
        WorkingSums.Normal at = sums.normalEquations(part.matrix(), gamma, false);
        for (int step = 0; step < MAX_STEPS && Double.isFinite(at.h()); step++) {
            double[] direction = at.gradient().clone();
            information.solve(direction);
            information.solveTransposed(direction);
            double decrement = 0;
            for (int k = 0; k < direction.length; k++) {
                decrement += direction[k] * at.gradient()[k];
            }
            if (decrement / kernel.dispersion(design.observations(), at.h()) < LITTLE) {
                return at.h() - 0.5 * decrement;
            }
            gamma = WorkingSums.moved(gamma, direction, 1);
            WorkingSums.Normal next = sums.normalEquations(part.matrix(), gamma, false);
            if (!(next.h() < at.h())) {
                break;
            }
            at = next;
        }
        return new GlmStart(design, responseModel, kernel, monitor)
                .fit(ModelMatrix.of(design))
                .h();
    }

    /** Returns Pearson's statistic Σ (y − μ)²/V(μ) of a fit, in which s²/κ is the term of a row. */
    double pearson(GlmStart.Fit fit) {
        double sum = 0;
        int[] start = design.groupStarts();
        double[] eta = new double[TILE];
        RowTerms terms = new RowTerms(kernel, TILE);
        for (int from = 0; from < start[design.groups()]; from += TILE) {
            FitCancelledException.check(monitor);
            int to = Math.min(from + TILE, start[design.groups()]);
            fit.matrix().linearPredictor(fit.gamma(), eta, from, to);
            kernel.sweep(design.sortedResponse(), eta, from, to, 0, terms);
            for (int k = 0; k < to - from; k++) {
                if (terms.expected[k] > 0) {
                    sum += terms.score[k] * terms.score[k] / terms.expected[k];
                }
            }
        }
        return sum;
    }

    /** Returns the squared distance of a fit to the optimum in standard errors, NaN where the information is singular. */
    double decrement(GlmStart.Fit fit) {
        WorkingSums.Normal at = sums.normalEquations(fit.matrix(), fit.gamma(), true);
        TriangularFactor factor = at.information().factor();
        if (factor == null) {
            return Double.NaN;
        }
        double[] half = at.gradient().clone();
        factor.solve(half);
        double decrement = 0;
        for (double value : half) {
            decrement += value * value;
        }
        return decrement / fit.dispersion();
    }
}
