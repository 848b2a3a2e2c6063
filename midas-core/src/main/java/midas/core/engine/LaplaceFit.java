package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitMonitor.Progress;
import midas.core.fit.FitMonitor.Stage;
import midas.core.fit.FitOptions;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Fits a generalized linear mixed model by maximising the Laplace approximation jointly over β, σ_u and the dispersion. */
final class LaplaceFit {

    /** Starting values of σ_u² relative to the moment estimate, tried in turn until one converges. */
    private static final double[] STARTS = {1, 0.1, 10};
    /** Values of σ_u times the root of the median K tried where the likelihood falls at σ_u = 0. */
    private static final double[] PROBES = {0.3, 1, 3};
    /** Newton steps on a differenced Hessian pay below this many rows times parameters. */
    private static final long SMALL = 200_000;
    /** Longest step of a parameter on a logarithmic scale. */
    private static final double LONGEST = 2;
    /** Standard error over a column's range beyond which a coefficient that is large itself has no finite estimate. */
    private static final double UNBOUNDED_ERROR = 100;
    /** Root of a variance inflation factor that collinear predictors have. */
    private static final double COLLINEAR = 1e3;

    /** Value of σ_u²·K, K the median over groups, that counts as near zero. */
    private static final double NEAR_ZERO = 1e-3;
    /** σ_u in standard deviations of the latent variable of a binary response beyond which the Laplace approximation breaks down. */
    private static final double LATENT_LIMIT = 2;

    /** Share of the dispersion without random intercepts below which none is left. */
    private static final double VANISHED = 1e-12;

    private final Design design;
    private final ResponseModel responseModel;
    private final FitOptions options;
    private final FitMonitor monitor;
    private final ResponseKernel kernel;
    private final boolean dispersion;

    LaplaceFit(Design design, ResponseModel responseModel, FitOptions options, FitMonitor monitor) {
        this.design = design;
        this.responseModel = responseModel;
        this.options = options;
        this.monitor = monitor;
        kernel = ResponseKernel.of(responseModel);
        dispersion = responseModel.family().hasDispersion();
    }

    Estimates run() {
        monitor.progress(new Progress(Stage.PREPARING, 0, 0, OptionalDouble.empty()));
        GlmStart glm = new GlmStart(design, responseModel, kernel, monitor);
        GlmStart.Fit fixed = glm.fit(ModelMatrix.of(design));
        GlmStart.Spread spread = glm.spread(fixed);
        double withoutGroups =
                kernel.constant(design.sortedResponse(), fixed.dispersion()) - fixed.h() / fixed.dispersion();
        LaplaceObjective objective = new LaplaceObjective(fixed.matrix(), kernel, dispersion, monitor);

        boolean rising = spread.scoreOfVariance() > 0;
        double variance = rising
                ? Math.max(spread.momentVariance(), 1e-4 / spread.medianCurvature())
                : probe(objective, fixed, spread);
        variance = admissible(objective, fixed, variance);
        if (variance == 0) {
            if (rising) {
                throw new FitFailedException(new FitFailure.NoAdmissibleStart(responseModel));
            }
            return singular(fixed, withoutGroups, objective.evaluations());
        }
        QuasiNewton.Result best = null;
        for (double factor : STARTS) {
            // Where the likelihood falls at σ_u = 0, a search that comes near it will end there
            QuasiNewton.Result result = maximise(
                    objective,
                    fixed,
                    variance * factor,
                    theta -> !rising && objective.varianceAt(theta) * spread.medianCurvature() < NEAR_ZERO);
            if (best == null || result.value() > best.value() + 1e-9) {
                best = result;
            }
            if (!rising || best.distance() <= options.tolerance() || best.iterations() >= options.maxIterations()) {
                break;
            }
        }
        // At σ_u = 0 the likelihood is that of the model without groups: nothing higher was found
        if (best != null && !rising && (best.value() <= withoutGroups + 1e-9 || beyondLaplace(objective, best))) {
            return singular(fixed, withoutGroups, objective.evaluations());
        }
        if (best == null || !Double.isFinite(best.value())) {
            throw new FitFailedException(new FitFailure.NoAdmissibleStart(responseModel));
        }
        if (best.blocked() && best.distance() > options.tolerance() && kernel.needsPositiveEta()) {
            throw new FitFailedException(new FitFailure.OptimumOnBoundary(responseModel, boundaryGroups(objective)));
        }
        // With enough groups for the observations the intercepts can reproduce the response, and the likelihood grows
        // without end
        if (dispersion && objective.dispersionAt(best.theta()) < VANISHED * fixed.dispersion()) {
            throw new FitFailedException(new FitFailure.ZeroResidualVariance());
        }
        if (!Double.isFinite(best.decrement()) || !Double.isFinite(best.gradientNorm())) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.VARIANCE_COMPONENTS));
        }
        // The last evaluation need not have been at the best point
        double[] gradient = new double[objective.parameters()];
        double logLikelihood = objective.evaluate(best.theta(), gradient);
        double v = objective.varianceAt(best.theta());
        if (v * spread.medianCurvature() < 1e-6 && logLikelihood - withoutGroups < 1e-9) {
            return singular(fixed, withoutGroups, objective.evaluations());
        }
        return estimates(fixed.matrix(), objective, best, logLikelihood);
    }

    /**
     * Returns the σ_u² to start from where the likelihood falls at σ_u = 0. There may be a maximum further out all the same, with other coefficients (a
     * large group beside many small ones), so that the best of a few values is a start, not an answer.
     */
    private double probe(LaplaceObjective objective, GlmStart.Fit fixed, GlmStart.Spread spread) {
        double[] gradient = new double[objective.parameters()];
        double best = Double.NEGATIVE_INFINITY;
        double variance = PROBES[0] * PROBES[0] / spread.medianCurvature();
        for (double probe : PROBES) {
            double candidate = probe * probe / spread.medianCurvature();
            double value = objective.evaluate(theta(fixed, candidate), gradient);
            if (value > best) {
                best = value;
                variance = candidate;
            }
        }
        return variance;
    }

    /** Returns the first of {@code variance}, a quarter of it, … that is inside the domain, or 0. */
    private double admissible(LaplaceObjective objective, GlmStart.Fit fixed, double first) {
        double[] gradient = new double[objective.parameters()];
        double variance = first;
        for (int k = 0; k < 40; k++) {
            if (Double.isFinite(objective.evaluate(theta(fixed, variance), gradient))) {
                return variance;
            }
            variance *= 0.25;
        }
        return 0;
    }

    /**
     * Returns whether an optimum that is not connected to σ_u = 0 lies where the approximation is known to fail: small groups of a rare binary
     * outcome have a second maximum at a σ_u far beyond the spread of the latent variable, which the exact likelihood does not have.
     */
    private boolean beyondLaplace(LaplaceObjective objective, QuasiNewton.Result result) {
        if (responseModel.family() != Family.BINOMIAL) {
            return false;
        }
        double latent = responseModel.link() == Link.LOGIT ? Math.PI / Math.sqrt(3) : 1;
        return Math.sqrt(objective.varianceAt(result.theta())) > LATENT_LIMIT * latent;
    }

    private double[] theta(GlmStart.Fit fixed, double variance) {
        int p = fixed.gamma().length;
        double[] theta = Arrays.copyOf(fixed.gamma(), p + (dispersion ? 2 : 1));
        theta[p] = 0.5 * Math.log(variance);
        if (dispersion) {
            theta[p + 1] = Math.log(fixed.dispersion());
        }
        return theta;
    }

    private QuasiNewton.Result maximise(
            LaplaceObjective objective, GlmStart.Fit fixed, double variance, Predicate<double[]> abandon) {
        double[] start = theta(fixed, variance);
        boolean small = (long) design.observations() * objective.parameters() <= SMALL;
        return new QuasiNewton(
                        objective::evaluate,
                        start,
                        firstMetric(objective, fixed, variance),
                        reach(fixed.matrix()),
                        options.tolerance(),
                        options.maxIterations(),
                        small,
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

    /** Returns the longest step of each parameter: two units of a logarithm, and where η is one (or a probit) as much as moves no η by more. */
    private double[] reach(ModelMatrix matrix) {
        double[] reach = new double[matrix.coefficients() + (dispersion ? 2 : 1)];
        Arrays.fill(reach, LONGEST);
        if (responseModel.link() == Link.IDENTITY || responseModel.link() == Link.INVERSE) {
            Arrays.fill(reach, 0, matrix.coefficients(), Double.POSITIVE_INFINITY);
            return reach;
        }
        for (int k = 0; k < matrix.predictors(); k++) {
            double largest = 0;
            for (double x : matrix.column(k)) {
                largest = Math.max(largest, Math.abs(x - matrix.shift(k)));
            }
            reach[matrix.firstPredictor() + k] = LONGEST / Math.max(1, largest * matrix.inverseScale(k));
        }
        return reach;
    }

    /** Returns the inverse of the expected information at the start, γ and the variances taken as independent. */
    private double[][] firstMetric(LaplaceObjective objective, GlmStart.Fit fixed, double variance) {
        int p = fixed.gamma().length;
        int size = objective.parameters();
        double[][] metric = new double[size][size];
        Inference.Information information = new Inference(fixed.matrix(), kernel, monitor)
                .information(fixed.gamma(), variance, fixed.dispersion(), new double[design.groups()]);
        if (information == null) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.STARTING_VALUES));
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
            metric[p + 1][p + 1] = 1 / (design.observations() * kernel.dispersionInformation(fixed.dispersion()));
        }
        return metric;
    }

    private List<String> boundaryGroups(LaplaceObjective objective) {
        List<String> labels = new ArrayList<>();
        int[] start = design.groupStarts();
        double[] y = design.sortedResponse();
        for (int j = 0; j < design.groups(); j++) {
            boolean zero = true;
            for (int i = start[j]; i < start[j + 1] && zero; i++) {
                zero = y[i] == 0;
            }
            if (zero) {
                labels.add(design.groupLabels().get(j));
            }
        }
        if (labels.isEmpty() && objective.failedGroup() >= 0) {
            labels.add(design.groupLabels().get(objective.failedGroup()));
        }
        return labels;
    }

    private Estimates singular(GlmStart.Fit fixed, double logLikelihood, int evaluations) {
        int q = design.groups();
        Convergence convergence = new Convergence(
                Convergence.Status.CONVERGED, 0, evaluations, 0, 0, options.maxIterations(), options.tolerance());
        return dress(
                fixed.matrix(), fixed.gamma(), 0, fixed.dispersion(), new double[q], logLikelihood, true, convergence);
    }

    private Estimates estimates(
            ModelMatrix matrix, LaplaceObjective objective, QuasiNewton.Result best, double logLikelihood) {
        double distance = best.distance();
        Convergence.Status status = distance <= options.tolerance()
                ? Convergence.Status.CONVERGED
                : best.stalled() && distance < 1e-3 ? Convergence.Status.DOUBTFUL : Convergence.Status.NOT_CONVERGED;
        Convergence convergence = new Convergence(
                status,
                best.iterations(),
                objective.evaluations(),
                best.gradientNorm(),
                best.decrement(),
                options.maxIterations(),
                options.tolerance());
        double[] gamma = Arrays.copyOf(best.theta(), matrix.coefficients());
        return dress(
                matrix,
                gamma,
                Math.sqrt(objective.varianceAt(best.theta())),
                objective.dispersionAt(best.theta()),
                objective.modes().clone(),
                logLikelihood,
                false,
                convergence);
    }

    private Estimates dress(
            ModelMatrix matrix,
            double[] gamma,
            double groupSd,
            double phi,
            double[] modes,
            double logLikelihood,
            boolean singular,
            Convergence convergence) {
        monitor.progress(new Progress(Stage.INFERENCE, 0, 0, OptionalDouble.of(logLikelihood)));
        double variance = groupSd * groupSd;
        Inference.@Nullable StandardErrors errors =
                new Inference(matrix, kernel, monitor).standardErrors(gamma, variance, phi, modes);
        if (errors == null) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.INFERENCE));
        }
        double[] beta = matrix.toUser(gamma);
        double[] modeErrors = new double[modes.length];
        if (variance > 0) {
            for (int j = 0; j < modes.length; j++) {
                modeErrors[j] = groupSd / Math.sqrt(1 + variance * errors.groupCurvature()[j]);
            }
        }
        return new Estimates(
                matrix.names(),
                matrix.droppedNames(),
                beta,
                errors.coefficients(),
                groupSd,
                dispersion ? OptionalDouble.of(Math.sqrt(phi)) : OptionalDouble.empty(),
                modes,
                modeErrors,
                logLikelihood,
                singular,
                convergence,
                separation(matrix, beta, errors));
    }

    private List<Diagnostic> separation(ModelMatrix matrix, double[] beta, Inference.StandardErrors errors) {
        double runaway = switch (responseModel.link()) {
            case LOGIT, LOG -> 6;
            case PROBIT -> 3;
            case IDENTITY, INVERSE -> Double.POSITIVE_INFINITY;
        };
        List<String> names = new ArrayList<>();
        int first = matrix.firstPredictor();
        for (int k = 0; k < matrix.predictors(); k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double x : matrix.column(k)) {
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            double range = high > low ? high - low : Math.abs(high);
            if (Math.abs(beta[first + k]) * range > runaway && unbounded(errors, first + k, range)) {
                names.add(matrix.names().get(first + k));
            }
        }
        return names.isEmpty() ? List.of() : List.of(new Diagnostic.Separation(names));
    }

    /** Nearly collinear predictors have large standard errors too, but not when the other coefficients are held fixed. */
    private static boolean unbounded(Inference.StandardErrors errors, int k, double range) {
        double inflation = errors.coefficients()[k] / errors.conditional()[k];
        return errors.coefficients()[k] * range > UNBOUNDED_ERROR
                && (inflation < COLLINEAR || errors.conditional()[k] * range > UNBOUNDED_ERROR);
    }
}
