package midas.core.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import midas.core.design.Design;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitMonitor.Progress;
import midas.core.fit.FitMonitor.Stage;

/** The model without random intercepts, by Fisher scoring (iteratively reweighted least squares; McCullagh and Nelder 1989, §2.5). */
final class GlmStart {

    private static final int MAX_HALVINGS = 60;
    private static final int TILE = 1024;
    /** Gain, relative to Σh, that may be lost in its rounding. */
    private static final double ROUNDING = 1e-12;

    private final Design design;
    private final ResponseModel responseModel;
    private final ResponseKernel kernel;
    private final FitMonitor monitor;
    private final Chunks chunks;
    private final int largest;
    private final double typicalMean;
    private final Limits limits;
    private final WorkingSums sums;

    /**
     * How far to go.
     *
     * @param maxIterations most iterations
     * @param decrement squared distance to the optimum, in standard errors, from which a step is the last one
     * @param stage what the iterations are for
     * @param logLikelihood from Σh to what is told of it, where anything is
     */
    record Limits(int maxIterations, double decrement, Stage stage, Optional<DoubleUnaryOperator> logLikelihood) {

        /** The limits of a start. */
        static final Limits START = new Limits(60, 1e-12, Stage.STARTING_VALUES, Optional.empty());
    }

    /**
     * The fit.
     *
     * @param matrix the columns that are linearly independent
     * @param gamma coefficients of the standardized columns
     * @param h Σh at them
     * @param dispersion φ by maximum likelihood
     * @param iterations iterations taken
     * @param decrement squared distance to the optimum in standard errors at the last of them
     * @param converged whether the iterations came to an end by themselves
     */
    record Fit(
            ModelMatrix matrix,
            double[] gamma,
            double h,
            double dispersion,
            int iterations,
            double decrement,
            boolean converged) {}

    GlmStart(Design design, ResponseModel responseModel, ResponseKernel kernel, FitMonitor monitor) {
        this(design, responseModel, kernel, monitor, Limits.START);
    }

    GlmStart(Design design, ResponseModel responseModel, ResponseKernel kernel, FitMonitor monitor, Limits limits) {
        this.limits = limits;
        this.design = design;
        this.responseModel = responseModel;
        this.kernel = kernel;
        this.monitor = monitor;
        chunks = Chunks.of(design);
        typicalMean = typicalMean(design);
        largest = Blocks.of(design).largest();
        sums = new WorkingSums(design, kernel, chunks, monitor);
    }

    Fit fit(ModelMatrix columns) {
        return fit(independent(columns));
    }

    /** Fits from given coefficients of independent columns. */
    Fit fit(Start start) {
        ModelMatrix matrix = start.matrix;
        double[] gamma = start.gamma;
        WorkingSums.Normal at = sums.normalEquations(matrix, gamma, true);
        if (!Double.isFinite(at.h())) {
            throw new FitFailedException(new FitFailure.NoAdmissibleStart(responseModel));
        }
        double last = Double.NaN;
        boolean converged = false;
        int iteration = 0;
        while (!converged && iteration < limits.maxIterations) {
            iteration++;
            monitor.progress(new Progress(limits.stage, iteration, limits.maxIterations, logLikelihood(at.h())));
            TriangularFactor factor = at.information().factor();
            if (factor == null) {
                // weights that vanish (separation): the coefficients so far are all there is
                converged = true;
                break;
            }
            double[] step = at.gradient().clone();
            factor.solve(step);
            factor.solveTransposed(step);
            double decrement = 0;
            for (int k = 0; k < step.length; k++) {
                decrement += step[k] * at.gradient()[k];
            }
            double length = 1;
            double[] moved = WorkingSums.moved(gamma, step, length);
            WorkingSums.Normal next = sums.normalEquations(matrix, moved, true);
            int halvings = 0;
            // near the optimum the gain is lost in the rounding of Σh, and the step is right all the same
            double bound = decrement < ROUNDING * (1 + Math.abs(at.h())) ? Double.MAX_VALUE : at.h();
            while (!(next.h() <= bound) && halvings < MAX_HALVINGS) {
                length *= 0.5;
                moved = WorkingSums.moved(gamma, step, length);
                next = sums.normalEquations(matrix, moved, true);
                halvings++;
            }
            if (!(next.h() <= bound)) {
                converged = true;
                break;
            }
            gamma = moved;
            at = next;
            double phi = Math.max(kernel.dispersion(design.observations(), at.h()), Double.MIN_NORMAL);
            last = decrement / phi;
            converged = last < limits.decrement;
        }
        double h = at.h();
        double phi = kernel.dispersion(design.observations(), h);
        if (!(phi > 1e-24) || !Double.isFinite(phi)) {
            // Σh is in squared units of y for the gaussian family only
            double[] y = design.sortedResponse();
            double squares = 0;
            for (double value : y) {
                squares += value * value;
            }
            double unit = responseModel.family() == midas.core.family.Family.GAUSSIAN ? squares / y.length : 1;
            if (!(phi > 1e-24 * unit)) {
                throw new FitFailedException(new FitFailure.ZeroResidualVariance());
            }
        }
        return new Fit(matrix, gamma, h, phi, iteration, Double.isNaN(last) ? 0 : last, converged);
    }

    private OptionalDouble logLikelihood(double h) {
        return limits.logLikelihood
                .map(of -> OptionalDouble.of(of.applyAsDouble(h)))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Where to begin.
     *
     * @param matrix the columns that are linearly independent
     * @param gamma their coefficients, inside the domain
     */
    record Start(ModelMatrix matrix, double[] gamma) {}

    /** Finds dependent columns and coefficients that are inside the domain. */
    Start independent(ModelMatrix columns) {
        Checks.coefficients(columns);
        ModelMatrix matrix = columns;
        TriangularFactor factor = workingProducts(matrix).factor();
        if (factor == null || RankDetection.smallestPivotRatio(factor) < RankDetection.CROSS_PRODUCT_LIMIT) {
            TallQr qr = workingFactor(matrix);
            matrix = matrix.without(RankDetection.dependentColumns(qr.upper(), matrix.coefficients(), matrix.noise()));
            Checks.degreesOfFreedom(design, matrix);
            factor = workingFactor(matrix).factor();
        }
        Checks.degreesOfFreedom(design, matrix);
        int p = matrix.coefficients();
        double[] standardized = new double[p];
        for (int k = 0; k < p; k++) {
            standardized[k] = factor.entry(p, k);
        }
        factor.solveTransposed(standardized);
        if (isNearlyDependent(factor, p)) {
            matrix = matrix.inBasisOf(factor);
        }
        double[] gamma = matrix.fromStandardized(standardized);
        double leastSquares = sums.h(matrix, gamma);
        if (matrix.firstPredictor() == 1) {
            double[] mean = new double[p];
            mean[0] = kernel.link(typicalMean);
            double[] constant = matrix.fromStandardized(mean);
            if (!(leastSquares <= sums.h(matrix, constant))) {
                return new Start(matrix, constant);
            }
        }
        return new Start(matrix, gamma);
    }

    private static boolean isNearlyDependent(TriangularFactor factor, int columns) {
        for (int k = 0; k < columns; k++) {
            if (RankDetection.pivotRatio(factor, k) < RankDetection.CROSS_PRODUCT_LIMIT) {
                return true;
            }
        }
        return false;
    }

    private static double typicalMean(Design design) {
        double[] y = design.sortedResponse();
        double sum = 0;
        double magnitude = 0;
        for (double value : y) {
            sum += value;
            magnitude += Math.abs(value);
        }
        double mean = sum / y.length;
        return mean > 0 ? mean : 0.1 * magnitude / y.length;
    }

    /** Least squares of g(y), y drawn a little towards the mean so that g exists, with the working weights there. */
    private CrossProduct workingProducts(ModelMatrix matrix) {
        CrossProduct all = new CrossProduct(matrix.coefficients() + 1);
        chunks.map(k -> {
                    CrossProduct products = new CrossProduct(matrix.coefficients() + 1);
                    workingResponse(matrix, chunks.firstGroup(k), chunks.firstGroup(k + 1), products);
                    return products;
                })
                .forEach(all::add);
        return all;
    }

    private TallQr workingFactor(ModelMatrix matrix) {
        TallQr qr = new TallQr(matrix.coefficients() + 1);
        workingResponse(matrix, 0, design.groups(), qr);
        return qr;
    }

    private void workingResponse(ModelMatrix matrix, int fromGroup, int toGroup, RowSink sink) {
        int p = matrix.coefficients();
        int[] start = design.groupStarts();
        double[] y = design.sortedResponse();
        double mean = typicalMean;
        double[] expected = new double[TILE];
        double[][] tile = new double[p + 1][TILE];
        for (int from = start[fromGroup]; from < start[toGroup]; from += TILE) {
            FitCancelledException.check(monitor);
            int to = Math.min(from + TILE, start[toGroup]);
            int count = to - from;
            matrix.fill(tile, from, to);
            double[] z = tile[p];
            for (int i = from; i < to; i++) {
                z[i - from] = kernel.link(inside(y[i], mean));
            }
            kernel.expectedCurvature(z, count, expected);
            WorkingSums.weight(tile, expected, count);
            sink.add(tile, count);
        }
    }

    private double inside(double y, double mean) {
        return switch (responseModel.family()) {
            case BINOMIAL -> 0.5 * y + 0.25;
            case POISSON, NEGATIVE_BINOMIAL -> 0.9 * y + 0.1 * mean;
            case GAMMA -> y;
            case GAUSSIAN -> y > 0.1 * mean ? y : 0.1 * mean;
        };
    }

    /** What the groups say about σ_u² at the fit without random intercepts. */
    record Spread(double scoreOfVariance, double momentVariance, double medianCurvature, double standardScore) {}

    /** Returns Σ(S² − H), Σ(S² − H)/ΣK², the median of K over groups, each scaled by the dispersion, and Σ(S² − H)/√(2ΣK²), standard normal where σ_u = 0. */
    Spread spread(Fit fit) {
        double[] curvatures = new double[design.groups()];
        double excess = 0;
        double squares = 0;
        Workspaces<RowTerms> workspaces = new Workspaces<>(() -> new RowTerms(kernel, largest));
        for (double[] part : chunks.map(k -> workspaces.with(
                terms -> spread(fit, chunks.firstGroup(k), chunks.firstGroup(k + 1), curvatures, terms)))) {
            excess += part[0];
            squares += part[1];
        }
        Arrays.sort(curvatures);
        return new Spread(excess, excess / squares, curvatures[curvatures.length / 2], excess / Math.sqrt(2 * squares));
    }

    /** Returns Σ(S² − H) and ΣK² of some groups, and sets their K. */
    private double[] spread(Fit fit, int fromGroup, int toGroup, double[] curvatures, RowTerms terms) {
        int[] start = design.groupStarts();
        double[] groupEta = new double[largest];
        double scale = 1 / fit.dispersion;
        double excess = 0;
        double squares = 0;
        for (int j = fromGroup; j < toGroup; j++) {
            int from = start[j];
            int to = start[j + 1];
            fit.matrix.linearPredictor(fit.gamma, groupEta, from, to);
            kernel.sweep(design.sortedResponse(), groupEta, from, to, 0, terms);
            double s = terms.scoreSum * scale;
            double h = terms.curvatureSum * scale;
            double k = terms.expectedSum * scale;
            excess += s * s - h;
            squares += k * k;
            curvatures[j] = k;
        }
        return new double[] {excess, squares};
    }
}
