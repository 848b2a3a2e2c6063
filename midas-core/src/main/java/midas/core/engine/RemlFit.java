package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import midas.core.design.Design;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitMonitor.Progress;
import midas.core.fit.FitMonitor.Stage;
import midas.core.fit.FitOptions;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.Factorization;

/** Fits a linear mixed model by REML: one pass over the data, then Newton's method in log λ. */
final class RemlFit {

    private static final double LOG_STEP = Math.log(10);
    /** Grid of λ times the mean group size, in powers of ten. */
    private static final int FIRST_POWER = -8;

    private static final int LAST_POWER = 12;
    /** λ times the mean group size below which the fit cannot be told from λ = 0. */
    private static final double NEGLIGIBLE = 1e-8;

    /** Share of the response's length that is residual, over √n, below which cross-products are not enough. */
    private static final double RESIDUAL_LIMIT = 3e-5;
    /** Range of −2ℓ_R, relative to it, in which it is constant. */
    private static final double CONSTANT = 1e-10;
    /** Grid points up to λ times the mean group size of 10,000. */
    private static final int MODERATE = 4 - FIRST_POWER + 1;
    /** Differences of −2ℓ_R, relative to it, below which the likelihood counts as flat. */
    private static final double FLAT = 1e-13;

    private final Design design;
    private final FitOptions options;
    private final FitMonitor monitor;

    RemlFit(Design design, FitOptions options, FitMonitor monitor) {
        this.design = design;
        this.options = options;
        this.monitor = monitor;
    }

    Estimates run() {
        monitor.progress(new Progress(Stage.PREPARING, 0, 0, OptionalDouble.empty()));
        Standardization response = Standardization.sampled(design.sortedResponse(), design.hasIntercept());
        ModelMatrix matrix = ModelMatrix.sampled(design);
        Checks.coefficients(matrix);
        GroupMoments pass = new GroupMoments(matrix, response, monitor);
        Moments.CrossProducts products = pass.crossProducts();
        if (!pass.isStandardized(products)) {
            response = Standardization.of(design.sortedResponse(), design.hasIntercept());
            matrix = ModelMatrix.of(design);
            pass = new GroupMoments(matrix, response, monitor);
            products = pass.crossProducts();
        }
        TriangularFactor total = products.factor(0);
        if (total == null || !isAccurate(total)) {
            return orthogonal();
        }
        Checks.degreesOfFreedom(design, matrix);
        Taken taken = maximise(new RemlObjective(products, design.observations()), matrix, response);
        if (!isAccurate(taken.solution.value.factor())) {
            return orthogonal();
        }
        return estimates(matrix, response, pass.means(), taken, Factorization.CROSS_PRODUCTS);
    }

    /**
     * Returns whether cross-products keep the digits of the log-likelihood, in which the logarithm of the residual sum of squares (last pivot) stands n
     * times.
     */
    private boolean isAccurate(TriangularFactor factor) {
        double limit =
                Math.clamp(RESIDUAL_LIMIT * Math.sqrt(design.observations()), RankDetection.CROSS_PRODUCT_LIMIT, 0.1);
        return RankDetection.smallestPivotRatio(factor) >= RankDetection.CROSS_PRODUCT_LIMIT
                && RankDetection.pivotRatio(factor, factor.size() - 1) >= limit;
    }

    private Estimates orthogonal() {
        Standardization response = Standardization.of(design.sortedResponse(), design.hasIntercept());
        ModelMatrix all = ModelMatrix.of(design);
        GroupMoments pass = new GroupMoments(all, response, monitor);
        Moments.Orthogonal moments = orthogonalMoments(pass, all);
        TallQr total = new TallQr(moments.columns);
        total.addUpper(lowerToUpper(moments.factor(0)), 1);
        boolean[] dropped = RankDetection.dependentColumns(total.upper(), all.coefficients(), all.noise());
        ModelMatrix matrix = all.without(dropped);
        Checks.degreesOfFreedom(design, matrix);
        if (matrix.coefficients() < all.coefficients()) {
            pass = new GroupMoments(matrix, response, monitor);
            moments = orthogonalMoments(pass, matrix);
        }
        return estimates(
                matrix,
                response,
                pass.means(),
                maximise(new RemlObjective(moments, design.observations()), matrix, response),
                Factorization.ORTHOGONAL);
    }

    private static Moments.Orthogonal orthogonalMoments(GroupMoments pass, ModelMatrix matrix) {
        Moments.Orthogonal moments = new Moments.Orthogonal(matrix.coefficients() + 1);
        pass.accumulate(moments);
        return moments;
    }

    private static double[][] lowerToUpper(TriangularFactor factor) {
        int d = factor.size();
        double[][] upper = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int k = 0; k <= i; k++) {
                upper[k][i] = factor.entry(i, k);
            }
        }
        return upper;
    }

    /**
     * A maximum.
     *
     * @param doubts about it
     */
    private record Solution(RemlObjective.Value value, Convergence convergence, List<Diagnostic> doubts) {}

    /**
     * The maximum that is taken.
     *
     * @param solution the maximum
     * @param atZero λ = 0
     */
    private record Taken(Solution solution, RemlObjective.Value atZero) {}

    private Taken maximise(RemlObjective objective, ModelMatrix matrix, Standardization response) {
        double meanSize = (double) design.observations() / design.groups();
        double noise = 16 * Math.max(Math.ulp(1.0), response.noise());
        RemlObjective.Value atZero = objective.evaluate(0);
        if (atZero == null || !(atZero.residualSumOfSquares() > design.observations() * noise * noise)) {
            throw new FitFailedException(new FitFailure.ZeroResidualVariance());
        }
        if (design.groups() == design.observations()) {
            throw new FitFailedException(
                    new FitFailure.NotIdentified(design.groups(), FitFailure.NotIdentified.Cause.SINGLE_OBSERVATIONS));
        }
        int evaluations = 1;
        int grid = LAST_POWER - FIRST_POWER + 1;
        double[] lambdas = new double[grid];
        double[] values = new double[grid];
        int best = -1;
        double lowest = atZero.minus2LogLikelihood();
        IntStream.range(0, grid).parallel().forEach(k -> {
            FitCancelledException.check(monitor);
            lambdas[k] = Math.pow(10, FIRST_POWER + k) / meanSize;
            values[k] = objective.minus2LogLikelihood(lambdas[k]);
        });
        for (int k = 0; k < grid; k++) {
            evaluations++;
            if (values[k] < lowest) {
                lowest = values[k];
                best = k;
            }
        }
        if (isFlat(atZero.minus2LogLikelihood(), values)) {
            throw new FitFailedException(
                    new FitFailure.NotIdentified(design.groups(), FitFailure.NotIdentified.Cause.FLAT_LIKELIHOOD));
        }
        if (best == grid - 1) {
            throw new FitFailedException(new FitFailure.ZeroResidualVariance());
        }
        boolean zero = best < 0 || best == 0 && atZero.slope() >= 0;
        Solution solution = zero
                ? new Solution(atZero, convergence(0, evaluations, 0, 0, Convergence.Status.CONVERGED), List.of())
                : newton(objective, matrix, response, Math.log(lambdas[best]), evaluations);
        // the digits that a nearly dependent column takes away are missing here, too
        double accuracy = Math.min(FLAT / RankDetection.smallestPivotRatio(atZero.factor()), 1);
        double depth = accuracy * (1e4 + Math.abs(lowest));
        for (int k = 1; k < grid - 1; k++) {
            if (k != best && values[k] < values[k - 1] - depth && values[k] < values[k + 1] - depth) {
                solution = higher(
                        solution,
                        newton(objective, matrix, response, Math.log(lambdas[k]), solution.convergence.evaluations()),
                        matrix,
                        response);
            }
        }
        RemlObjective.Value value = solution.value;
        if (value.lambda() == 0) {
            return new Taken(solution, atZero);
        }
        if (value.lambda() * meanSize < NEGLIGIBLE) {
            return new Taken(new Solution(atZero, solution.convergence, List.of()), atZero);
        }
        // A response that is constant within groups drives the residual sum of squares to rounding noise
        double rssAtZero = atZero.residualSumOfSquares();
        if (value.residualSumOfSquares() < Math.min(rssAtZero, design.observations()) * noise * noise) {
            throw new FitFailedException(new FitFailure.ZeroResidualVariance());
        }
        boolean valley = false;
        for (int k = 0; k < grid && lambdas[k] < value.lambda(); k++) {
            valley |= values[k] > atZero.minus2LogLikelihood() + depth;
        }
        // values first rise from λ = 0: a maximum of the likelihood there, too
        return new Taken(
                valley && atZero.slope() >= 0
                        ? higher(solution, new Solution(atZero, solution.convergence, List.of()), matrix, response)
                        : solution,
                atZero);
    }

    /** Returns whether the likelihood is the same for every λ, as it is where the fixed effects span the groups or leave one degree of freedom. */
    private static boolean isFlat(double atZero, double[] values) {
        double low = atZero;
        double high = atZero;
        for (double value : Arrays.copyOf(values, MODERATE)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low < CONSTANT * (1e4 + Math.abs(atZero));
    }

    /** Returns the solution with the higher likelihood, with the doubt that there is another one. */
    private Solution higher(Solution a, Solution b, ModelMatrix matrix, Standardization response) {
        boolean first = a.value.minus2LogLikelihood() <= b.value.minus2LogLikelihood();
        Solution taken = first ? a : b;
        Solution other = first ? b : a;
        Diagnostic doubt = new Diagnostic.TwoMaxima(
                maximum(taken, matrix, response), maximum(other, matrix, response), Diagnostic.TwoMaxima.Reason.HIGHER);
        return new Solution(taken.value, taken.convergence, List.of(doubt));
    }

    private Diagnostic.TwoMaxima.Maximum maximum(Solution solution, ModelMatrix matrix, Standardization response) {
        RemlObjective.Value value = solution.value;
        return new Diagnostic.TwoMaxima.Maximum(
                groupSd(value, matrix, response), -0.5 * (value.minus2LogLikelihood() + constant(matrix, response)));
    }

    private double groupSd(RemlObjective.Value value, ModelMatrix matrix, Standardization response) {
        double residual = value.residualSumOfSquares() / (design.observations() - matrix.coefficients());
        return Math.sqrt(value.lambda() * residual) * response.scale();
    }

    private Solution newton(
            RemlObjective objective,
            ModelMatrix matrix,
            Standardization response,
            double start,
            int evaluationsBefore) {
        double low = start - LOG_STEP;
        double high = start + LOG_STEP;
        double t = start;
        int evaluations = evaluationsBefore;
        RemlObjective.Value value = null;
        double decrement = Double.POSITIVE_INFINITY;
        double distance = Double.POSITIVE_INFINITY;
        int iteration = 0;
        double constant = constant(matrix, response);
        while (iteration < options.maxIterations()) {
            FitCancelledException.check(monitor);
            RemlObjective.Value next = objective.evaluate(Math.exp(t));
            evaluations++;
            iteration++;
            if (next == null || !Double.isFinite(next.slope())) {
                throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.VARIANCE_COMPONENTS));
            }
            value = next;
            monitor.progress(new Progress(
                    Stage.VARIANCE_COMPONENTS,
                    iteration,
                    options.maxIterations(),
                    OptionalDouble.of(-0.5 * (next.minus2LogLikelihood() + constant))));
            double lambda = next.lambda();
            // derivatives of ℓ = −½ f in log λ
            double slope = lambda * next.slope();
            double curvature = lambda * next.slope() + lambda * lambda * next.curvature();
            if (slope > 0) {
                high = t;
            } else {
                low = t;
            }
            double step = curvature > 0 ? -slope / curvature : Double.NaN;
            // where the criterion is not convex the slope alone tells, a unit of log λ being a natural step
            decrement = curvature > 0 ? 0.25 * slope * slope / curvature : 0.5 * Math.abs(slope);
            double newDistance = Math.sqrt(2 * decrement);
            // one step more than the tolerance asks for: Newton's method then has twice its digits
            boolean enough = distance <= options.tolerance();
            if (enough
                    || newDistance < 1e-12
                    || Math.abs(step) < 1e-13
                    || high - low < 1e-13
                    || newDistance >= distance && newDistance < 1e-9) {
                distance = newDistance;
                break;
            }
            distance = newDistance;
            double target = t + step;
            t = target > low && target < high ? target : 0.5 * (low + high);
        }
        if (value == null) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.VARIANCE_COMPONENTS));
        }
        Convergence.Status status = distance <= options.tolerance()
                ? Convergence.Status.CONVERGED
                : iteration < options.maxIterations() && distance < 1e-3
                        ? Convergence.Status.DOUBTFUL
                        : Convergence.Status.NOT_CONVERGED;
        return new Solution(value, convergence(iteration, evaluations, distance, decrement, status), List.of());
    }

    private Convergence convergence(
            int iterations, int evaluations, double gradient, double decrement, Convergence.Status status) {
        return new Convergence(
                status,
                iterations,
                evaluations,
                gradient,
                decrement,
                options.maxIterations(),
                options.tolerance(),
                List.of());
    }

    /** Returns what standardizing took out of −2ℓ_R. */
    private double constant(ModelMatrix matrix, Standardization response) {
        return 2 * matrix.logScale() + 2 * (design.observations() - matrix.coefficients()) * Math.log(response.scale());
    }

    private Estimates estimates(
            ModelMatrix matrix, Standardization response, double[][] means, Taken taken, Factorization factorization) {
        Solution solution = taken.solution;
        monitor.progress(new Progress(Stage.INFERENCE, 0, 0, OptionalDouble.empty()));
        RemlObjective.Value value = solution.value;
        int p = matrix.coefficients();
        double nu = design.observations() - p;
        double unit = response.scale();
        double residual = value.residualSumOfSquares() / nu;
        double lambda = value.lambda();

        double[] beta = matrix.toUser().of(value.gamma());
        double[] errors = matrix.toUser().standardErrors(value.factor(), Math.sqrt(residual), matrix.centres());
        double[] conditional = matrix.toUser().conditionalErrors(value.factor(), Math.sqrt(residual));
        for (int k = 0; k < p; k++) {
            beta[k] *= unit;
            errors[k] *= unit;
            conditional[k] *= unit;
        }
        if (matrix.firstPredictor() == 1) {
            beta[0] += response.shift();
        }

        int q = design.groups();
        double[] modes = new double[q];
        double[] modeErrors = new double[q];
        double[] rest = means[p].clone();
        for (int k = 0; k < p; k++) {
            double slope = value.gamma()[k];
            for (int j = 0; j < q; j++) {
                rest[j] -= means[k][j] * slope;
            }
        }
        for (int j = 0; j < q; j++) {
            // (4)
            double share = design.groupSize(j) * lambda;
            double d = 1 / (1 + share);
            modes[j] = share * d * rest[j] * unit;
            modeErrors[j] = Math.sqrt(residual * lambda * d) * unit;
        }
        double sigmaE = Math.sqrt(residual) * unit;
        double sigmaU = groupSd(value, matrix, response);
        double constant = constant(matrix, response);
        double logLikelihood = -0.5 * (value.minus2LogLikelihood() + constant);
        List<Diagnostic> diagnostics = new ArrayList<>(solution.doubts);
        Doubts.collinearity(matrix.names(), matrix.firstPredictor(), errors, conditional)
                .ifPresent(diagnostics::add);
        return new Estimates(
                matrix.names(),
                matrix.droppedNames(),
                beta,
                errors,
                sigmaU,
                OptionalDouble.of(sigmaE),
                modes,
                modeErrors,
                logLikelihood,
                -0.5 * (taken.atZero.minus2LogLikelihood() + constant),
                lambda == 0,
                solution.convergence,
                factorization,
                diagnostics);
    }
}
