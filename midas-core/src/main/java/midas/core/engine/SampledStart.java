package midas.core.engine;

import java.util.Arrays;
import java.util.OptionalDouble;
import midas.core.design.Design;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import org.jspecify.annotations.Nullable;

/**
 * The fit of about a sixteenth of the groups of large data: where the fit of all of them starts, a few standard errors from its optimum, and with a metric that is
 * right to a few per cent. Taken where the groups differ beyond doubt, so that the maximum at σ_u = 0 need not be looked at.
 */
final class SampledStart {

    /** Rows times parameters from which a sample pays. */
    private static final long LARGE = 400_000;

    private static final int STRIDE = 16;
    private static final int FEWEST_GROUPS = 40;
    /** Rows of the sample per coefficient. */
    private static final int FEWEST_ROWS = 200;
    /** Standard score of the variance between groups from which it is beyond doubt. */
    private static final double BEYOND_DOUBT = 8;
    /** A start need not be exact: the sample itself is off by more than this many of its standard errors. */
    private static final double TOLERANCE = 1e-2;

    /**
     * What is found.
     *
     * @param fixed the sample's fit without random intercepts, of the columns of all data
     * @param search the search in the sample
     * @param spread what its groups say about σ_u²
     * @param theta optimum of the sample
     * @param metric H⁻¹ of the whole data, by the sample's
     * @param information of the coefficients of the fit without random intercepts, of the whole data, by the sample's
     */
    record Start(
            GlmStart.Fit fixed,
            LaplaceSearch search,
            GlmStart.Spread spread,
            double[] theta,
            double[][] metric,
            TriangularFactor information) {}

    private SampledStart() {}

    /** Returns the start, or null where the data are too small or the sample says too little. */
    static @Nullable Start of(
            Design design, ResponseModel responseModel, ResponseKernel kernel, FitOptions options, FitMonitor monitor) {
        int p = design.coefficientNames().size();
        if ((long) design.observations() * (p + 2) < LARGE || design.groups() / STRIDE < FEWEST_GROUPS) {
            return null;
        }
        Design sample = design.everyGroup(STRIDE);
        if (sample.observations() < FEWEST_ROWS * (p + 1)) {
            return null;
        }
        try {
            return fit(ModelMatrix.sampled(design), sample, responseModel, kernel, options, ofPart(monitor));
        } catch (FitFailedException e) {
            // what is wrong with a part need not be wrong with the whole
            return null;
        }
    }

    /** The log-likelihood of a part is none that could be compared with that of the whole: it is not told. */
    private static FitMonitor ofPart(FitMonitor monitor) {
        return new FitMonitor() {
            @Override
            public void progress(Progress progress) {
                if (progress.stage() == Stage.VARIANCE_COMPONENTS) {
                    monitor.progress(new Progress(
                            Stage.SUBSAMPLE, progress.iteration(), progress.maxIterations(), OptionalDouble.empty()));
                } else {
                    monitor.progress(progress);
                }
            }

            @Override
            public boolean isCancelled() {
                return monitor.isCancelled();
            }
        };
    }

    private static @Nullable Start fit(
            ModelMatrix matrix,
            Design design,
            ResponseModel responseModel,
            ResponseKernel kernel,
            FitOptions options,
            FitMonitor monitor) {
        GlmStart glm = new GlmStart(design, responseModel, kernel, monitor);
        GlmStart.Start first = glm.independent(matrix.on(design));
        // columns that are independent in a part are so in the whole, but not the other way round
        if (first.matrix().coefficients() < matrix.coefficients()
                || first.matrix().hasBasis()) {
            return null;
        }
        GlmStart.Fit fixed = glm.fit(first);
        GlmStart.Spread spread = glm.spread(fixed);
        if (!(spread.standardScore() > BEYOND_DOUBT)) {
            return null;
        }
        boolean dispersion = responseModel.family().hasDispersion();
        LaplaceObjective objective = new LaplaceObjective(fixed.matrix(), kernel, dispersion, monitor);
        LaplaceSearch search = new LaplaceSearch(
                design,
                responseModel,
                kernel,
                options.withTolerance(TOLERANCE),
                monitor,
                objective,
                fixed,
                fixed.matrix());
        QuasiNewton.Result result =
                search.climb(spread.momentVariance(), false, theta -> false).result();
        if (!(result.distance() <= TOLERANCE)) {
            return null;
        }
        double share = (double) design.observations() / matrix.design().observations();
        TriangularFactor information =
                new GlmSums(design, responseModel, kernel, monitor).information(fixed, 1 / share);
        if (information == null) {
            return null;
        }
        double[][] metric = search.metricAt(result.theta(), result.metric());
        for (double[] row : metric) {
            for (int b = 0; b < row.length; b++) {
                row[b] *= share;
            }
        }
        return new Start(
                new GlmStart.Fit(matrix, fixed.gamma(), Double.NaN, fixed.dispersion(), 0, 0, false),
                search,
                spread,
                Arrays.copyOf(result.theta(), result.theta().length),
                metric,
                information);
    }
}
