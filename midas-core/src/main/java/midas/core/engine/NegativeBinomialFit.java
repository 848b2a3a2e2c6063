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
import midas.core.result.Theta;
import org.jspecify.annotations.Nullable;

/**
 * Fits counts that vary more than Poisson's: coefficients by Fisher scoring at θ and θ by Newton's method at the means, in turn (Venables and Ripley 2002,
 * §7.4). The two are orthogonal in the expected information (Lawless 1987), so that a few turns do; the end is judged by both together.
 */
final class NegativeBinomialFit {

    /** As in {@link FixedFit}. */
    private static final double SHARE = 1e-3;

    private static final double ROUNDING = 1e-6;
    /** Change of log θ that is rounding. */
    private static final double STILL = 1e-13;

    private final Design design;
    private final ResponseModel responseModel;
    private final FitOptions options;
    private final FitMonitor monitor;
    private final double near;
    private int iterations;
    private int evaluations = 1;

    NegativeBinomialFit(Design design, ResponseModel responseModel, FitOptions options, FitMonitor monitor) {
        this.design = design;
        this.responseModel = responseModel;
        this.options = options;
        this.monitor = monitor;
        near = SHARE * Math.min(options.tolerance(), ROUNDING);
    }

    FixedEstimates run() {
        monitor.progress(new Progress(Stage.PREPARING, 0, 0, OptionalDouble.empty()));
        ResponseKernel poisson = ResponseKernel.of(ResponseModel.of(Family.POISSON));
        GlmStart.Fit fit = scoring(poisson).fit(ModelMatrix.of(design));
        count(fit);
        ThetaSearch search = new ThetaSearch(design, monitor);
        double theta = search.start(means(fit));
        boolean settled = Double.isInfinite(theta);
        ResponseKernel kernel = poisson;
        while (!settled && iterations < options.maxIterations()) {
            double before = theta;
            theta = search.maximise(means(fit), theta, near);
            if (Double.isInfinite(theta)) {
                break;
            }
            kernel = new NegativeBinomialKernel(theta);
            fit = scoring(kernel).fit(new GlmStart.Start(fit.matrix(), fit.gamma()));
            count(fit);
            settled = search.slope(means(fit), theta).distance() < near || Math.abs(Math.log(theta / before)) < STILL;
        }
        if (Double.isInfinite(theta) && kernel != poisson) {
            kernel = poisson;
            fit = scoring(kernel).fit(new GlmStart.Start(fit.matrix(), fit.gamma()));
            count(fit);
        }
        return estimates(fit, kernel, theta, search);
    }

    private GlmStart scoring(ResponseKernel kernel) {
        double constant = kernel.dataConstant(design.sortedResponse());
        GlmStart.Limits limits = new GlmStart.Limits(
                Math.max(1, options.maxIterations() - iterations),
                near * near,
                Stage.COEFFICIENTS,
                Optional.of(h -> constant - h));
        return new GlmStart(design, responseModel, kernel, monitor, limits);
    }

    private void count(GlmStart.Fit fit) {
        iterations += fit.iterations();
        evaluations += fit.iterations() + 1;
    }

    private double[] means(GlmStart.Fit fit) {
        double[] means = new double[design.observations()];
        fit.matrix().linearPredictor(fit.gamma(), means, 0, means.length);
        for (int i = 0; i < means.length; i++) {
            means[i] = Math.exp(means[i]);
        }
        return means;
    }

    private FixedEstimates estimates(GlmStart.Fit fit, ResponseKernel kernel, double theta, ThetaSearch search) {
        double logLikelihood = kernel.dataConstant(design.sortedResponse()) - fit.h();
        monitor.progress(new Progress(Stage.INFERENCE, 0, 0, OptionalDouble.of(logLikelihood)));
        ModelMatrix matrix = fit.matrix();
        Inference.@Nullable StandardErrors errors =
                new Inference(matrix, kernel, monitor).standardErrors(fit.gamma(), 0, 1, new double[design.groups()]);
        if (errors == null) {
            throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.INFERENCE));
        }
        GlmSums sums = new GlmSums(design, responseModel, kernel, monitor);
        double pearson = sums.pearson(fit);
        double square = sums.decrement(fit);
        double distance = Math.sqrt(Double.isNaN(square) ? fit.decrement() : square);
        Theta estimate = Theta.infinite();
        List<Diagnostic> doubts = new ArrayList<>();
        if (Double.isFinite(theta)) {
            ThetaSearch.Slope slope = search.slope(means(fit), theta);
            if (!(slope.information() > 0)) {
                throw new FitFailedException(new FitFailure.NumericalBreakdown(Stage.INFERENCE));
            }
            estimate = new Theta(theta, OptionalDouble.of(1 / Math.sqrt(slope.information())));
            distance = Math.hypot(distance, slope.distance());
        } else {
            doubts.add(new Diagnostic.NoOverdispersion(pearson / (design.observations() - matrix.coefficients())));
        }
        double[] beta = matrix.toUser().of(fit.gamma());
        doubts.addAll(FixedFit.doubts(design, responseModel, matrix, beta, errors));
        return new FixedEstimates(
                matrix.names(),
                matrix.droppedNames(),
                beta,
                errors.coefficients(),
                deviance(fit, theta),
                pearson,
                1,
                logLikelihood,
                OptionalDouble.empty(),
                Optional.of(estimate),
                convergence(distance),
                matrix.hasBasis() || errors.orthogonal() ? Factorization.ORTHOGONAL : Factorization.CROSS_PRODUCTS,
                doubts);
    }

    private double deviance(GlmStart.Fit fit, double theta) {
        double[] y = design.sortedResponse();
        double[] means = means(fit);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += NegativeBinomialKernel.halfDeviance(y[i], means[i], theta);
        }
        return 2 * sum;
    }

    private Convergence convergence(double distance) {
        boolean optimal = distance <= Math.max(options.tolerance(), ROUNDING);
        return new Convergence(
                optimal ? Convergence.Status.CONVERGED : Convergence.Status.NOT_CONVERGED,
                iterations,
                evaluations,
                distance,
                0.5 * distance * distance,
                options.maxIterations(),
                options.tolerance(),
                List.of());
    }
}
