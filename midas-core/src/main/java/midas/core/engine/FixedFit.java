package midas.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import midas.core.design.Design;
import midas.core.family.Family;
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

/** Fits a generalized linear model that is not least squares, by Fisher scoring. */
final class FixedFit {

    /** Steps end where the next one would move an estimate by this share of the tolerance: scoring converges slowly where the link is not canonical. */
    private static final double SHARE = 1e-3;
    /** Distance to the optimum in standard errors that is lost in rounding. */
    private static final double ROUNDING = 1e-6;

    /** Share of the largest mean below which one counts as zero. */
    private static final double ZERO = 1e-9;

    private final Design design;
    private final ResponseModel responseModel;
    private final FitOptions options;
    private final FitMonitor monitor;
    private final ResponseKernel kernel;
    private final double dataConstant;

    FixedFit(Design design, ResponseModel responseModel, FitOptions options, FitMonitor monitor) {
        this.design = design;
        this.responseModel = responseModel;
        this.options = options;
        this.monitor = monitor;
        kernel = ResponseKernel.of(responseModel);
        dataConstant = kernel.dataConstant(design.sortedResponse());
    }

    FixedEstimates run() {
        monitor.progress(new Progress(Stage.PREPARING, 0, 0, OptionalDouble.empty()));
        int n = design.observations();
        double near = SHARE * Math.min(options.tolerance(), ROUNDING);
        GlmStart.Limits limits = new GlmStart.Limits(
                options.maxIterations(),
                near * near,
                Stage.COEFFICIENTS,
                Optional.of(h -> logLikelihood(h, kernel.dispersion(n, h))));
        GlmStart scoring = new GlmStart(design, responseModel, kernel, monitor, limits);
        GlmStart.Fit fit = scoring.fit(ModelMatrix.of(design));
        ModelMatrix matrix = fit.matrix();
        int p = matrix.coefficients();
        monitor.progress(
                new Progress(Stage.INFERENCE, 0, 0, OptionalDouble.of(logLikelihood(fit.h(), fit.dispersion()))));
        GlmSums sums = new GlmSums(design, responseModel, kernel, monitor);
        double pearson = sums.pearson(fit);
        double scale = responseModel.family().hasDispersion() ? pearson / (n - p) : 1;
        Inference.@Nullable StandardErrors errors = new Inference(matrix, kernel, monitor)
                .standardErrors(fit.gamma(), 0, scale, new double[design.groups()]);
        if (errors == null) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.INFERENCE));
        }
        if (kernel.needsPositiveEta() && responseModel.family() == Family.POISSON && reachesZero(fit)) {
            throw new FitFailedException(new FitFailure.OptimumOnBoundary(responseModel, List.of()));
        }
        double[] beta = matrix.toUser().of(fit.gamma());
        Convergence convergence = convergence(fit, sums.decrement(fit));
        double deviance = responseModel.family() == Family.POISSON
                ? Deviance.ofPoisson(design, responseModel.link(), matrix, fit.gamma())
                : 2 * fit.h();
        return new FixedEstimates(
                matrix.names(),
                matrix.droppedNames(),
                beta,
                errors.coefficients(),
                deviance,
                pearson,
                fit.dispersion(),
                logLikelihood(fit.h(), fit.dispersion()),
                responseModel.family() == Family.GAMMA
                        ? OptionalDouble.of(logLikelihood(fit.h(), deviance / n))
                        : OptionalDouble.empty(),
                Optional.empty(),
                convergence,
                matrix.hasBasis() || errors.orthogonal() ? Factorization.ORTHOGONAL : Factorization.CROSS_PRODUCTS,
                doubts(design, responseModel, matrix, beta, errors));
    }

    /** Rows whose counts are all zero draw their means to zero, where the identity link ends and no standard error is defined. */
    private boolean reachesZero(GlmStart.Fit fit) {
        double[] y = design.sortedResponse();
        double[] eta = new double[y.length];
        fit.matrix().linearPredictor(fit.gamma(), eta, 0, eta.length);
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double mean : eta) {
            largest = Math.max(largest, mean);
            smallest = Math.min(smallest, mean);
        }
        return smallest < ZERO * largest;
    }

    private double logLikelihood(double h, double dispersion) {
        return dataConstant + kernel.constant(design.observations(), dispersion) - h / dispersion;
    }

    static List<Diagnostic> doubts(
            Design design,
            ResponseModel responseModel,
            ModelMatrix matrix,
            double[] beta,
            Inference.StandardErrors errors) {
        List<Diagnostic> doubts = new ArrayList<>();
        Optional<Diagnostic> separation = new Doubts(design, responseModel).separation(matrix, beta, errors);
        separation.ifPresent(doubts::add);
        if (separation.isEmpty()) {
            Doubts.collinearity(matrix.names(), matrix.firstPredictor(), errors.coefficients(), errors.conditional())
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    /** A search that was shut in by the domain of the link ends far from where the gradient is zero. */
    private Convergence convergence(GlmStart.Fit fit, double square) {
        double distance = Double.isNaN(square) ? Math.sqrt(fit.decrement()) : Math.sqrt(square);
        boolean near = distance <= Math.max(options.tolerance(), ROUNDING);
        if (!near && fit.converged() && kernel.needsPositiveEta()) {
            throw new FitFailedException(new FitFailure.OptimumOnBoundary(responseModel, List.of()));
        }
        return new Convergence(
                near ? Convergence.Status.CONVERGED : Convergence.Status.NOT_CONVERGED,
                fit.iterations(),
                fit.iterations() + 1,
                distance,
                0.5 * distance * distance,
                options.maxIterations(),
                options.tolerance(),
                List.of());
    }
}
