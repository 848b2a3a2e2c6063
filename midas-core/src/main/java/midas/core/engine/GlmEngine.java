package midas.core.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.GlmOutcome;
import midas.core.result.Coefficient;
import midas.core.result.Convergence;
import midas.core.result.Deviances;
import midas.core.result.Diagnostic;
import midas.core.result.Dispersion;
import midas.core.result.FitStatistics;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Theta;

/** The way from a design to a model without random intercepts: check, estimate, and dress the estimates as a result. */
public final class GlmEngine {

    /** Rows that are summed by one thread. */
    private static final int BLOCK = 4096;

    private final Design design;
    private final ResponseModel responseModel;
    private final FitOptions options;
    private final FitMonitor monitor;

    /** Takes what {@code GeneralizedLinearModels.fit} was given. */
    public GlmEngine(Design design, ResponseModel responseModel, FitOptions options, FitMonitor monitor) {
        this.design = design.inBlocks(BLOCK);
        this.responseModel = responseModel;
        this.options = options;
        this.monitor = new CancelOnce(monitor);
    }

    /** Fits. */
    public GlmOutcome fit() {
        long begin = System.nanoTime();
        try {
            Checks.ungrouped(design, responseModel);
            GeneralizedLinearModel model = result(estimates());
            FitCancelledException.check(monitor);
            return new GlmOutcome.Fitted(model, Duration.ofNanos(System.nanoTime() - begin));
        } catch (FitFailedException e) {
            return new GlmOutcome.Failed(e.failure());
        } catch (FitCancelledException e) {
            return new GlmOutcome.Cancelled();
        }
    }

    private FixedEstimates estimates() {
        if (responseModel.isLinearMixedModel()) {
            return new LeastSquares(design, options, monitor).run();
        }
        return responseModel.family() == Family.NEGATIVE_BINOMIAL
                ? new NegativeBinomialFit(design, responseModel, options, monitor).run()
                : new FixedFit(design, responseModel, options, monitor).run();
    }

    private GeneralizedLinearModel result(FixedEstimates estimates) {
        int n = design.observations();
        int p = estimates.names().size();
        boolean dispersion = responseModel.family().hasDispersion();
        OptionalInt df = dispersion ? OptionalInt.of(n - p) : OptionalInt.empty();
        List<Coefficient> coefficients = new ArrayList<>();
        for (int k = 0; k < p; k++) {
            coefficients.add(new Coefficient(
                    estimates.names().get(k),
                    finite(estimates.coefficients()[k]),
                    finite(estimates.standardErrors()[k]),
                    df));
        }
        return new GeneralizedLinearModel(
                responseModel,
                design.responseName(),
                design.predictorNames(),
                design.hasIntercept(),
                n,
                options.confidenceLevel(),
                coefficients,
                new Deviances(
                        Deviance.ofNull(
                                design,
                                responseModel,
                                estimates.theta().map(Theta::estimate).orElse(Double.NaN)),
                        design.hasIntercept() ? n - 1 : n,
                        finite(estimates.deviance()),
                        n - p),
                dispersion
                        ? Optional.of(new Dispersion(finite(estimates.pearson()) / (n - p), estimates.dispersion()))
                        : Optional.empty(),
                estimates.theta(),
                statistics(
                        finite(estimates.logLikelihood()),
                        dispersion || estimates.theta().isPresent() ? p + 1 : p),
                estimates.atMeanDeviance(),
                estimates.convergence(),
                estimates.factorization(),
                diagnostics(estimates));
    }

    private FitStatistics statistics(double logLikelihood, int parameters) {
        return new FitStatistics(
                FitStatistics.Kind.MAXIMUM_LIKELIHOOD,
                logLikelihood,
                -2 * logLikelihood + 2.0 * parameters,
                -2 * logLikelihood + parameters * Math.log(design.observations()),
                parameters);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(FitMonitor.Stage.INFERENCE));
        }
        return value;
    }

    private static List<Diagnostic> diagnostics(FixedEstimates estimates) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (estimates.convergence().status() != Convergence.Status.CONVERGED) {
            diagnostics.add(new Diagnostic.NotConverged(estimates.convergence()));
        }
        diagnostics.addAll(estimates.diagnostics());
        if (!estimates.dropped().isEmpty()) {
            diagnostics.add(new Diagnostic.DroppedColumns(estimates.dropped()));
        }
        return diagnostics;
    }
}
