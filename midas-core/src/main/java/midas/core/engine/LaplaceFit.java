package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import midas.core.design.Design;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitMonitor.Progress;
import midas.core.fit.FitMonitor.Stage;
import midas.core.fit.FitOptions;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.Factorization;
import org.jspecify.annotations.Nullable;

/** Fits a generalized linear mixed model by maximising the Laplace approximation jointly over β, σ_u and the dispersion. */
final class LaplaceFit {

    /** Values of σ_u times the root of the median K tried where the likelihood falls at σ_u = 0. */
    private static final double[] PROBES = {0.3, 1, 3};
    /** Value of σ_u²·K, K the median over groups, that counts as near zero. */
    private static final double NEAR_ZERO = 1e-3;
    /** Expected gain, relative to the log-likelihood, that is lost in its rounding. */
    private static final double ROUNDING = 4e-13;

    private static final double ULP = 1e-16;
    /** Distance to the optimum, in standard errors, within which a point counts as a maximum of its own. */
    private static final double LOCAL = 1e-3;

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
        if (dispersion && design.groups() < design.observations() && Checks.isConstantWithinGroups(design)) {
            throw new FitFailedException(new FitFailure.ZeroResidualVariance());
        }
        SampledStart.Start sampled = SampledStart.of(design, responseModel, kernel, options, monitor);
        if (sampled != null) {
            Estimates estimates = fromSample(sampled);
            if (estimates != null) {
                return estimates;
            }
        }
        GlmStart glm = new GlmStart(design, responseModel, kernel, monitor);
        return fromGlm(glm, glm.fit(ModelMatrix.of(design)));
    }

    /** Goes on from the fit of a part of the groups; null where that leads nowhere. */
    private @Nullable Estimates fromSample(SampledStart.Start start) {
        ModelMatrix matrix = start.fixed().matrix();
        LaplaceObjective objective = new LaplaceObjective(matrix, kernel, dispersion, monitor);
        LaplaceSearch search = new LaplaceSearch(
                design,
                responseModel,
                kernel,
                options,
                monitor,
                objective,
                start.fixed(),
                start.search().typical());
        LaplaceSearch.Found found = search.climb(start.theta(), start.metric());
        QuasiNewton.Result best = found.result();
        double nearZero = NEAR_ZERO / start.spread().medianCurvature();
        if (!Double.isFinite(best.value())
                || !(best.distance() <= LOCAL)
                || objective.varianceAt(best.theta()) < nearZero) {
            return null;
        }
        Doubts doubt = new Doubts(design, responseModel);
        Maxima maxima = new Maxima(matrix, kernel, objective, dispersion, doubt, monitor);
        double unit = unit(doubt, start.spread());
        // a part of the groups shows a second maximum as well as all of them do
        Maxima.Choice choice = maxima.interior(
                search, best, nearZero, unit, () -> start.search().rival(start.theta(), nearZero, true, unit) != null);
        checkInterior(search, start.fixed(), objective, Objects.requireNonNull(choice.taken()));
        double h = new GlmSums(design, responseModel, kernel, monitor).maximised(start.fixed(), start.information());
        double withoutGroups = objective.withoutGroups(h, kernel.dispersion(design.observations(), h));
        return atOptimum(matrix, objective, choice, found.fallbacks(), withoutGroups);
    }

    private Estimates fromGlm(GlmStart glm, GlmStart.Fit fixed) {
        GlmStart.Spread spread = glm.spread(fixed);
        LaplaceObjective objective = new LaplaceObjective(fixed.matrix(), kernel, dispersion, monitor);
        double withoutGroups = objective.withoutGroups(fixed.h(), fixed.dispersion());
        LaplaceSearch search =
                new LaplaceSearch(design, responseModel, kernel, options, monitor, objective, fixed, fixed.matrix());

        boolean rising = spread.scoreOfVariance() > 0;
        double variance = rising
                ? Math.max(spread.momentVariance(), 1e-4 / spread.medianCurvature())
                : probe(objective, search, spread);
        variance = admissible(objective, search, variance);
        if (variance == 0) {
            if (rising) {
                throw new FitFailedException(new FitFailure.NoAdmissibleStart(responseModel));
            }
            return singular(fixed, withoutGroups, objective.evaluations(), List.of());
        }
        double nearZero = NEAR_ZERO / spread.medianCurvature();
        // Where the likelihood falls at σ_u = 0, a search that comes near it will end there
        LaplaceSearch.Found found =
                search.climb(variance, rising, theta -> !rising && objective.varianceAt(theta) < nearZero);
        QuasiNewton.Result best = found.result();
        if (!Double.isFinite(best.value())) {
            throw new FitFailedException(new FitFailure.NoAdmissibleStart(responseModel));
        }
        boolean apart = best.distance() <= LOCAL && objective.varianceAt(best.theta()) >= nearZero;
        Doubts doubt = new Doubts(design, responseModel);
        if (!rising && !apart && best.value() <= withoutGroups + 1e-9) {
            // At σ_u = 0 the likelihood is that of the model without groups: nothing higher was found near it
            QuasiNewton.Result far = search.isSmall()
                    ? search.rival(search.theta(nearZero), 4 * nearZero, false, unit(doubt, spread))
                    : null;
            if (far == null) {
                return singular(fixed, withoutGroups, objective.evaluations(), List.of());
            }
            best = far;
        }
        if (best == found.result()) {
            checkInterior(search, fixed, objective, best);
        }
        Maxima maxima = new Maxima(fixed.matrix(), kernel, objective, dispersion, doubt, monitor);
        Maxima.Choice choice = rising
                ? maxima.interior(search, best, nearZero, unit(doubt, spread), () -> true)
                : maxima.besideZero(best, withoutGroups, unit(doubt, spread));
        QuasiNewton.Result taken = choice.taken();
        boolean vanishing = taken != null
                && objective.varianceAt(taken.theta()) * spread.medianCurvature() < 1e-6
                && taken.value() - withoutGroups < 1e-9;
        if (taken == null || vanishing) {
            return singular(
                    fixed, withoutGroups, objective.evaluations(), vanishing ? List.of() : choice.diagnostics());
        }
        checkInterior(search, fixed, objective, taken);
        return atOptimum(fixed.matrix(), objective, choice, found.fallbacks(), withoutGroups);
    }

    private Estimates atOptimum(
            ModelMatrix matrix,
            LaplaceObjective objective,
            Maxima.Choice choice,
            List<Convergence.Fallback> fallbacks,
            double withoutGroups) {
        QuasiNewton.Result best = Objects.requireNonNull(choice.taken());
        // The last evaluation need not have been at the best point
        double logLikelihood = objective.evaluate(best.theta(), new double[objective.parameters()]);
        return estimates(matrix, objective, best, fallbacks, logLikelihood, withoutGroups, choice.diagnostics());
    }

    /** Returns the spread of a single response on the scale of η, as a unit of σ_u. */
    private double unit(Doubts doubt, GlmStart.Spread spread) {
        return switch (responseModel.link()) {
            case LOGIT, PROBIT, LOG -> doubt.latentSd();
            case IDENTITY, INVERSE -> Math.sqrt(design.observations() / (design.groups() * spread.medianCurvature()));
        };
    }

    private void checkInterior(
            LaplaceSearch search, GlmStart.Fit fixed, LaplaceObjective objective, QuasiNewton.Result best) {
        if (search.isShutIn(best)) {
            throw new FitFailedException(new FitFailure.OptimumOnBoundary(responseModel, boundaryGroups(objective)));
        }
        // With enough groups for the observations the intercepts can reproduce the response, and the likelihood grows
        // without end
        if (dispersion && objective.dispersionAt(best.theta()) < VANISHED * fixed.dispersion()) {
            throw new FitFailedException(
                    design.groups() == design.observations()
                            ? new FitFailure.NotIdentified(
                                    design.groups(), FitFailure.NotIdentified.Cause.SINGLE_OBSERVATIONS)
                            : new FitFailure.ZeroResidualVariance());
        }
        if (!Double.isFinite(best.decrement()) || !Double.isFinite(best.gradientNorm())) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.VARIANCE_COMPONENTS));
        }
    }

    /**
     * Returns the σ_u² to start from where the likelihood falls at σ_u = 0. There may be a maximum further out all the same, with other coefficients (a
     * large group beside many small ones), so that the best of a few values is a start, not an answer.
     */
    private double probe(LaplaceObjective objective, LaplaceSearch search, GlmStart.Spread spread) {
        double[] gradient = new double[objective.parameters()];
        double best = Double.NEGATIVE_INFINITY;
        double variance = PROBES[0] * PROBES[0] / spread.medianCurvature();
        for (double probe : PROBES) {
            double candidate = probe * probe / spread.medianCurvature();
            double value = objective.evaluate(search.theta(candidate), gradient);
            if (value > best) {
                best = value;
                variance = candidate;
            }
        }
        return variance;
    }

    /** Returns the first of {@code variance}, a quarter of it, … that is inside the domain, or 0. */
    private double admissible(LaplaceObjective objective, LaplaceSearch search, double first) {
        double[] gradient = new double[objective.parameters()];
        double variance = first;
        for (int k = 0; k < 40; k++) {
            if (Double.isFinite(objective.evaluate(search.theta(variance), gradient))) {
                return variance;
            }
            variance *= 0.25;
        }
        return 0;
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

    private Estimates singular(GlmStart.Fit fixed, double logLikelihood, int evaluations, List<Diagnostic> doubts) {
        int q = design.groups();
        // At σ_u = 0 the fit is that of the model without random intercepts, whose scoring ends far within any
        // tolerance
        Convergence convergence = new Convergence(
                fixed.converged() ? Convergence.Status.CONVERGED : Convergence.Status.NOT_CONVERGED,
                fixed.iterations(),
                evaluations,
                fixed.converged() ? 0 : Math.sqrt(fixed.decrement()),
                fixed.converged() ? 0 : 0.5 * fixed.decrement(),
                options.maxIterations(),
                options.tolerance(),
                List.of());
        return dress(
                fixed.matrix(),
                fixed.gamma(),
                0,
                fixed.dispersion(),
                new double[q],
                logLikelihood,
                logLikelihood,
                true,
                convergence,
                doubts);
    }

    private Estimates estimates(
            ModelMatrix matrix,
            LaplaceObjective objective,
            QuasiNewton.Result best,
            List<Convergence.Fallback> fallbacks,
            double logLikelihood,
            double withoutGroups,
            List<Diagnostic> doubts) {
        double distance = best.distance();
        double lost = (best.stalled() ? ROUNDING : ULP) * (1 + Math.abs(logLikelihood));
        boolean floor = best.decrement() <= lost;
        Convergence.Status status = distance <= options.tolerance() || floor
                ? Convergence.Status.CONVERGED
                : best.stalled() && distance < 1e-3 ? Convergence.Status.DOUBTFUL : Convergence.Status.NOT_CONVERGED;
        Convergence convergence = new Convergence(
                status,
                best.iterations(),
                objective.evaluations(),
                best.gradientNorm(),
                best.decrement(),
                options.maxIterations(),
                options.tolerance(),
                fallbacks);
        double[] gamma = Arrays.copyOf(best.theta(), matrix.coefficients());
        return dress(
                matrix,
                gamma,
                Math.sqrt(objective.varianceAt(best.theta())),
                objective.dispersionAt(best.theta()),
                objective.modes().clone(),
                logLikelihood,
                withoutGroups,
                false,
                convergence,
                doubts);
    }

    private Estimates dress(
            ModelMatrix matrix,
            double[] gamma,
            double groupSd,
            double phi,
            double[] modes,
            double logLikelihood,
            double withoutGroups,
            boolean singular,
            Convergence convergence,
            List<Diagnostic> doubts) {
        monitor.progress(new Progress(Stage.INFERENCE, 0, 0, OptionalDouble.of(logLikelihood)));
        double variance = groupSd * groupSd;
        Inference.@Nullable StandardErrors errors =
                new Inference(matrix, kernel, monitor).standardErrors(gamma, variance, phi, modes);
        if (errors == null) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.INFERENCE));
        }
        double[] beta = matrix.toUser().of(gamma);
        double[] modeErrors = new double[modes.length];
        if (variance > 0) {
            for (int j = 0; j < modes.length; j++) {
                modeErrors[j] = groupSd / Math.sqrt(1 + variance * errors.groupCurvature()[j]);
            }
        }
        Doubts doubt = new Doubts(design, responseModel);
        List<Diagnostic> all = new ArrayList<>(doubts);
        doubt.groupSeparation(groupSd).ifPresent(all::add);
        Optional<Diagnostic> separation = doubt.separation(matrix, beta, errors);
        if (separation.isPresent()) {
            all.add(separation.get());
            // A likelihood that is flat where coefficients run off has no second maximum there
            all.removeIf(Diagnostic.TwoMaxima.class::isInstance);
        }
        if (separation.isEmpty()) {
            Doubts.collinearity(matrix.names(), matrix.firstPredictor(), errors.coefficients(), errors.conditional())
                    .ifPresent(all::add);
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
                withoutGroups,
                singular,
                convergence,
                matrix.hasBasis() || errors.orthogonal() ? Factorization.ORTHOGONAL : Factorization.CROSS_PRODUCTS,
                all);
    }
}
