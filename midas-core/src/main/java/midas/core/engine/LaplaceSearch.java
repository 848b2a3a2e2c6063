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
    /** Starts tried further inside the domain where the search is shut in at its edge. */
    private static final int FURTHER_INSIDE = 3;
    /** What σ_u² is multiplied by for each of them. */
    private static final double FURTHER = 0.05;
    /** Distance to the optimum, in standard errors, at which the other parameters are near enough theirs. */
    private static final double HELD_TOLERANCE = 0.1;
    /** Newton steps on a differenced Hessian pay below this many rows times parameters. */
    private static final long SMALL = 200_000;
    /** What longest steps are multiplied by where shorter ones are tried. */
    private static final double SHORTER = 0.1;
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
    private final LongestStep longestStep;
    private final SearchMetric metrics;

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
        longestStep = new LongestStep(design, responseModel, fixed.matrix(), typical);
        metrics = new SearchMetric(design, kernel, objective, fixed.matrix(), dispersion, monitor);
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
     * Climbs from a start, and where the tolerance is not met goes on by the fallbacks. All searches share the limit of iterations, but for
     * those of {@link #inside}.
     *
     * @param abandon points at which the climb is of no interest any more
     */
    Found climb(double variance, boolean otherStarts, Predicate<double[]> abandon) {
        QuasiNewton.Result first =
                search(theta(variance), new double[design.groups()], 1, options.maxIterations(), abandon);
        if (first == null) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.STARTING_VALUES));
        }
        if (isShutIn(first)) {
            Found inside = inside(first, variance);
            if (!isShutIn(inside.result())) {
                return inside;
            }
        }
        return goOn(first, variance, otherStarts, abandon);
    }

    /** Climbs from a point with a first metric that are those of a part of the data, and goes on in the same way. */
    Found climb(double[] theta, double[][] metric) {
        QuasiNewton.Result first = search(theta, metric, 1, options.maxIterations(), point -> false);
        return goOn(first, objective.varianceAt(theta), true, point -> false);
    }

    /**
     * Goes on from a climb that was shut in at the edge of the domain, where the likelihood need not end: from smaller σ_u, for each of which the other parameters are
     * brought near their best before it is set free. These starts share a limit of iterations; where none of them leads to a maximum, the fallbacks after them have
     * what the first climb left over.
     */
    private Found inside(QuasiNewton.Result shutIn, double variance) {
        QuasiNewton.Result best = shutIn;
        int iterations = shutIn.iterations();
        double smaller = variance;
        for (int k = 0; k < FURTHER_INSIDE && isShutIn(best) && iterations < options.maxIterations(); k++) {
            smaller *= FURTHER;
            QuasiNewton.Result held = withHeldSpread(theta(smaller), options.maxIterations() - iterations);
            if (held == null) {
                continue;
            }
            iterations += held.iterations();
            QuasiNewton.Result next = search(
                    held.theta(), objective.modes().clone(), 1, options.maxIterations() - iterations, theta -> false);
            if (next != null) {
                iterations += next.iterations();
                best = next.distance() <= options.tolerance() ? next : best;
            }
        }
        return new Found(best.of(iterations, best.blocked()), List.of(Fallback.OTHER_START));
    }

    /** Returns whether a search has ended at the edge of the domain short of a maximum. */
    boolean isShutIn(QuasiNewton.Result result) {
        return result.blocked() && result.distance() > options.tolerance() && kernel.needsPositiveEta();
    }

    /** Climbs with σ_u held; null where there is no information to scale its steps by. */
    private QuasiNewton.@Nullable Result withHeldSpread(double[] start, int iterations) {
        int p = fixed.gamma().length;
        double[][] metric = metrics.first(start, new double[design.groups()]);
        QuasiNewton.Function held = (theta, gradient) -> {
            double value = objective.evaluate(theta, gradient);
            gradient[p] = 0;
            return value;
        };
        return metric == null
                ? null
                : new QuasiNewton(
                                held,
                                start,
                                metric,
                                longestStep::along,
                                HELD_TOLERANCE,
                                iterations,
                                false,
                                (iteration, point, value) -> true)
                        .maximise();
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
        double[][] metric = metrics.first(start, modes);
        return metric == null ? null : search(start, metric, shortened, iterations, abandon);
    }

    private QuasiNewton.Result search(
            double[] start, double[][] metric, double shortened, int iterations, Predicate<double[]> abandon) {
        return new QuasiNewton(
                        objective::evaluate,
                        start,
                        metric,
                        (theta, direction) -> shortened * longestStep.along(theta, direction),
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

    /** Returns the metric at an optimum; see {@link SearchMetric#atOptimum}. */
    double[][] metricAt(double[] theta, double[][] metric) {
        return metrics.atOptimum(theta, metric);
    }
}
