package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import midas.core.design.Design;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitMonitor.Progress;
import midas.core.fit.FitMonitor.Stage;
import midas.core.fit.FitOptions;
import midas.core.result.Convergence.Fallback;
import org.jspecify.annotations.Nullable;

/** Seeks maxima of the Laplace likelihood, near the fit without random intercepts and away from it, with a bounded chain of fallbacks. */
final class LaplaceSearch {

    /** Starting values of σ_u² relative to the first one, tried in turn where no other fallback helps. */
    private static final double[] OTHER_STARTS = {0.1, 10};
    /** Newton steps on a differenced Hessian pay below this many rows times parameters. */
    private static final long SMALL = 200_000;
    /** Longest step of a parameter on a logarithmic scale. */
    private static final double LONGEST = 2;
    /** What longest steps are multiplied by where shorter ones are tried. */
    private static final double SHORTER = 0.1;
    /** Step of a difference of the gradient, in standard errors. */
    private static final double DIFFERENCE = 0.05;
    /** Difference of log σ_u below which two maxima are the same. */
    private static final double SAME = 0.1;

    private final Design design;
    private final ResponseModel responseModel;
    private final ResponseKernel kernel;
    private final FitOptions options;
    private final FitMonitor monitor;
    private final LaplaceObjective objective;
    private final GlmStart.Fit fixed;
    private final boolean dispersion;
    private final ModelMatrix typical;
    private final double[] range;
    private final double[] eta;
    private final double[] change;

    /**
     * Prepares a search.
     *
     * @param fixed the fit without random intercepts
     * @param typical the matrix, of all the data or of a part, whose columns say how far η moves with a coefficient
     */
    LaplaceSearch(
            Design design,
            ResponseModel responseModel,
            ResponseKernel kernel,
            FitOptions options,
            FitMonitor monitor,
            LaplaceObjective objective,
            GlmStart.Fit fixed,
            ModelMatrix typical) {
        this.design = design;
        this.responseModel = responseModel;
        this.kernel = kernel;
        this.options = options;
        this.monitor = monitor;
        this.objective = objective;
        this.fixed = fixed;
        dispersion = responseModel.family().hasDispersion();
        this.typical = typical;
        range = range(typical);
        eta = new double[Blocks.of(design).largest()];
        change = new double[Blocks.of(design).largest()];
    }

    /**
     * Where a climb ended.
     *
     * @param result the best point, the iterations those of all searches together
     * @param fallbacks what was tried beyond the first search
     */
    record Found(QuasiNewton.Result result, List<Fallback> fallbacks) {}

    /** Returns the matrix whose columns say how far η moves with a coefficient. */
    ModelMatrix typical() {
        return typical;
    }

    /** Returns whether the data are small enough for work that larger data do only where there is a reason. */
    boolean isSmall() {
        return (long) design.observations() * objective.parameters() <= SMALL;
    }

    /** Returns θ of the fit without random intercepts, with the given σ_u² beside it. */
    double[] theta(double variance) {
        return theta(fixed.gamma(), variance, fixed.dispersion());
    }

    private double[] theta(double[] gamma, double variance, double phi) {
        int p = fixed.gamma().length;
        double[] theta = Arrays.copyOf(gamma, p + (dispersion ? 2 : 1));
        theta[p] = 0.5 * Math.log(variance);
        if (dispersion) {
            theta[p + 1] = Math.log(phi);
        }
        return theta;
    }

    /**
     * Climbs from a start, and where the tolerance is not met goes on by the fallbacks. All searches share the limit of iterations.
     *
     * @param abandon points at which the climb is of no interest any more
     */
    Found climb(double variance, boolean otherStarts, Predicate<double[]> abandon) {
        QuasiNewton.Result first =
                search(theta(variance), new double[design.groups()], 1, options.maxIterations(), abandon);
        if (first == null) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.STARTING_VALUES));
        }
        return goOn(first, variance, otherStarts, abandon);
    }

    /** Climbs from a point with a first metric that are those of a part of the data, and goes on in the same way. */
    Found climb(double[] theta, double[][] metric) {
        QuasiNewton.Result first = search(theta, metric, 1, options.maxIterations(), point -> false);
        return goOn(first, objective.varianceAt(theta), true, point -> false);
    }

    private Found goOn(QuasiNewton.Result first, double variance, boolean otherStarts, Predicate<double[]> abandon) {
        Chain chain = new Chain(first);
        for (Fallback fallback : List.of(Fallback.EXPECTED_CURVATURE, Fallback.SHORTER_STEPS)) {
            if (chain.isEnough() || abandon.test(chain.best.theta())) {
                break;
            }
            // The modes at the best point, for the expected information there
            objective.evaluate(chain.best.theta(), new double[objective.parameters()]);
            double shortened = fallback == Fallback.SHORTER_STEPS ? SHORTER : 1;
            chain.add(
                    fallback,
                    search(
                            chain.best.theta(),
                            objective.modes().clone(),
                            shortened,
                            options.maxIterations() - chain.iterations,
                            abandon));
        }
        for (double factor : otherStarts ? OTHER_STARTS : new double[0]) {
            if (chain.isEnough()) {
                break;
            }
            chain.add(
                    Fallback.OTHER_START,
                    search(
                            theta(variance * factor),
                            new double[design.groups()],
                            1,
                            options.maxIterations() - chain.iterations,
                            abandon));
        }
        return chain.found();
    }

    /** Searches one after another, and the best point of all. */
    private final class Chain {

        private final List<Fallback> fallbacks = new ArrayList<>();
        private QuasiNewton.Result best;
        private int iterations;
        private boolean blocked;

        private Chain(QuasiNewton.Result first) {
            best = first;
            iterations = first.iterations();
            blocked = first.blocked();
        }

        private boolean isEnough() {
            return best.distance() <= options.tolerance() || iterations >= options.maxIterations();
        }

        private void add(Fallback fallback, QuasiNewton.@Nullable Result next) {
            fallbacks.add(fallback);
            if (next != null) {
                iterations += next.iterations();
                blocked |= next.blocked();
                best = better(best, next);
            }
        }

        private Found found() {
            return new Found(best.of(iterations, blocked && best.distance() > options.tolerance()), fallbacks);
        }
    }

    private static QuasiNewton.Result better(QuasiNewton.Result best, QuasiNewton.Result next) {
        boolean higher = next.value() > best.value() + 1e-9;
        boolean nearer = next.value() > best.value() - 1e-9 && next.distance() < best.distance();
        return higher || nearer ? next : best;
    }

    /**
     * Seeks another maximum than a given one, from a σ_u a good deal smaller and from one a good deal larger.
     *
     * @param known θ of the maximum that is known
     * @param nearest smallest σ_u² that counts as different from 0
     * @param smaller whether to look at smaller values too
     * @param unit spread of a single response on the scale of η
     * @return the highest of those found, or null
     */
    QuasiNewton.@Nullable Result rival(double[] known, double nearest, boolean smaller, double unit) {
        int p = fixed.gamma().length;
        double variance = objective.varianceAt(known);
        List<double[]> starts = new ArrayList<>();
        if (smaller && variance > 16 * nearest) {
            starts.add(theta(Math.max(nearest, variance / 64)));
        }
        double far = Math.max(16 * variance, 16 * unit * unit);
        double[] gamma = Arrays.copyOf(known, p);
        double stretch = Math.sqrt((far + unit * unit) / (variance + unit * unit));
        if (responseModel.link() == Link.LOGIT || responseModel.link() == Link.PROBIT) {
            for (int k = 0; k < p; k++) {
                gamma[k] *= stretch;
            }
        }
        starts.add(theta(gamma, far, objective.dispersionAt(known)));
        QuasiNewton.Result highest = null;
        for (double[] start : starts) {
            if (!Double.isFinite(objective.evaluate(start, new double[start.length]))) {
                continue;
            }
            QuasiNewton.Result result = search(
                    start,
                    objective.modes().clone(),
                    1,
                    options.maxIterations(),
                    theta -> Math.abs(theta[p] - known[p]) < SAME || objective.varianceAt(theta) < nearest);
            boolean another = result != null
                    && Math.abs(result.theta()[p] - known[p]) >= SAME
                    && objective.varianceAt(result.theta()) >= nearest
                    && result.distance() <= 1e-3;
            if (result != null && another && (highest == null || result.value() > highest.value())) {
                highest = result;
            }
        }
        return highest;
    }

    /** Returns where a search ends, or null where there is no information to scale its steps by. */
    private QuasiNewton.@Nullable Result search(
            double[] start, double[] modes, double shortened, int iterations, Predicate<double[]> abandon) {
        double[][] metric = firstMetric(start, modes);
        return metric == null ? null : search(start, metric, shortened, iterations, abandon);
    }

    private QuasiNewton.Result search(
            double[] start, double[][] metric, double shortened, int iterations, Predicate<double[]> abandon) {
        return new QuasiNewton(
                        objective::evaluate,
                        start,
                        metric,
                        (theta, direction) -> shortened * reach(theta, direction),
                        options.tolerance(),
                        iterations,
                        isSmall(),
                        (iteration, point, value) -> {
                            monitor.progress(new Progress(
                                    Stage.VARIANCE_COMPONENTS,
                                    iteration,
                                    options.maxIterations(),
                                    OptionalDouble.of(value)));
                            return !abandon.test(point);
                        })
                .maximise();
    }

    /**
     * Returns the largest multiple of a direction that moves no logarithm by more than two units, nor any η that is one (or a logit or probit) by more
     * than two units and half its size: an outlying predictor's η may have far to go.
     */
    private double reach(double[] theta, double[] direction) {
        int p = fixed.gamma().length;
        double largest = 0;
        for (int k = p; k < direction.length; k++) {
            largest = Math.max(largest, Math.abs(direction[k]) / LONGEST);
        }
        if (responseModel.link() != Link.IDENTITY && responseModel.link() != Link.INVERSE) {
            double bound = fixed.matrix().hasBasis() ? Double.POSITIVE_INFINITY : 0;
            for (int k = 0; k < p; k++) {
                bound += Math.abs(direction[k]) * range[k] / LONGEST;
            }
            // most steps are short enough for the sum of the single changes to show it
            largest = Math.max(largest, bound <= 1 ? bound : largestChange(theta, direction));
        }
        return 1 / largest;
    }

    private double largestChange(double[] theta, double[] direction) {
        int[] start = design.groupStarts();
        double largest = 0;
        for (int j = 0; j < design.groups(); j++) {
            fixed.matrix().linearPredictor(theta, eta, start[j], start[j + 1]);
            fixed.matrix().linearPredictor(direction, change, start[j], start[j + 1]);
            for (int i = 0; i < start[j + 1] - start[j]; i++) {
                largest = Math.max(largest, Math.abs(change[i]) / (LONGEST + 0.5 * Math.abs(eta[i])));
            }
        }
        return largest;
    }

    /** Returns the largest absolute value of each column of the standardized matrix. */
    private static double[] range(ModelMatrix matrix) {
        double[] range = new double[matrix.coefficients()];
        Arrays.fill(range, 1);
        for (int k = 0; k < matrix.predictors(); k++) {
            double largest = 0;
            for (double x : matrix.column(k)) {
                largest = Math.max(largest, Math.abs(x - matrix.shift(k)));
            }
            range[matrix.firstPredictor() + k] = largest * matrix.inverseScale(k);
        }
        return range;
    }

    /**
     * Returns the inverse of the negative Hessian at an optimum: the expected information of γ, and differences of the gradient along log σ_u and log φ; or
     * the given metric where that is not positive definite.
     */
    double[][] metricAt(double[] theta, double[][] metric) {
        int p = fixed.gamma().length;
        int size = objective.parameters();
        objective.evaluate(theta, new double[size]);
        Inference.Information information = new Inference(fixed.matrix(), kernel, monitor)
                .information(
                        Arrays.copyOf(theta, p),
                        objective.varianceAt(theta),
                        objective.dispersionAt(theta),
                        objective.modes().clone());
        if (information == null) {
            return metric;
        }
        double[][] hessian = new double[size][size];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                for (int m = 0; m <= b; m++) {
                    hessian[a][b] += information.factor().entry(a, m)
                            * information.factor().entry(b, m);
                }
            }
        }
        double[] up = new double[size];
        double[] down = new double[size];
        for (int k = p; k < size; k++) {
            double step = DIFFERENCE * Math.sqrt(metric[k][k]);
            double[] moved = theta.clone();
            moved[k] = theta[k] + step;
            objective.evaluate(moved, up);
            moved[k] = theta[k] - step;
            objective.evaluate(moved, down);
            for (int m = 0; m <= k; m++) {
                hessian[k][m] = (down[m] - up[m]) / (2 * step);
            }
        }
        TriangularFactor factor = TriangularFactor.cholesky(hessian);
        return factor == null ? metric : factor.inverse(size);
    }

    /** Returns the inverse of the expected information at a point, γ and the variances taken as independent. */
    private double @Nullable [][] firstMetric(double[] theta, double[] modes) {
        int p = fixed.gamma().length;
        int size = objective.parameters();
        double variance = objective.varianceAt(theta);
        double phi = objective.dispersionAt(theta);
        double[][] metric = new double[size][size];
        Inference.Information information = new Inference(fixed.matrix(), kernel, monitor)
                .information(Arrays.copyOf(theta, p), variance, phi, modes);
        if (information == null) {
            return null;
        }
        double[][] inverse = information.factor().inverse(p);
        for (int k = 0; k < p; k++) {
            System.arraycopy(inverse[k], 0, metric[k], 0, p);
        }
        double reliability = 0;
        for (double k : information.groupCurvature()) {
            double share = variance * k / (1 + variance * k);
            reliability += share * share;
        }
        metric[p][p] = 1 / Math.max(2 * reliability, 1e-3);
        if (dispersion) {
            metric[p + 1][p + 1] = 1 / (design.observations() * kernel.dispersionInformation(phi));
        }
        return metric;
    }
}
