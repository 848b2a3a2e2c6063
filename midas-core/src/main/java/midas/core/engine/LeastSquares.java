package midas.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import midas.core.design.Design;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitMonitor.Progress;
import midas.core.fit.FitMonitor.Stage;
import midas.core.fit.FitOptions;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.Factorization;

/** Least squares: the gaussian model with the identity link and without random intercepts. By cross-products where they keep the digits, else by reflections. */
final class LeastSquares {

    private static final int TILE = 1024;
    /** Share of the response's length that is residual, below which cross-products are not enough. */
    private static final double RESIDUAL_LIMIT = 1e-2;

    private final Design design;
    private final FitOptions options;
    private final FitMonitor monitor;

    LeastSquares(Design design, FitOptions options, FitMonitor monitor) {
        this.design = design;
        this.options = options;
        this.monitor = monitor;
    }

    FixedEstimates run() {
        monitor.progress(new Progress(Stage.PREPARING, 0, 0, OptionalDouble.empty()));
        Standardization response = Standardization.of(design.sortedResponse(), design.hasIntercept());
        ModelMatrix matrix = ModelMatrix.of(design);
        Checks.coefficients(matrix);
        monitor.progress(new Progress(Stage.COEFFICIENTS, 0, 0, OptionalDouble.empty()));
        TriangularFactor factor = products(matrix, response).factor();
        if (factor != null && isAccurate(factor)) {
            Checks.degreesOfFreedom(design, matrix);
            return estimates(matrix, response, factor, Factorization.CROSS_PRODUCTS);
        }
        TallQr qr = reflected(matrix, response);
        ModelMatrix independent =
                matrix.without(RankDetection.dependentColumns(qr.upper(), matrix.coefficients(), matrix.noise()));
        Checks.degreesOfFreedom(design, independent);
        if (independent.coefficients() < matrix.coefficients()) {
            qr = reflected(independent, response);
        }
        return estimates(independent, response, qr.factor(), Factorization.ORTHOGONAL);
    }

    private static boolean isAccurate(TriangularFactor factor) {
        return RankDetection.smallestPivotRatio(factor) >= RankDetection.CROSS_PRODUCT_LIMIT
                && RankDetection.pivotRatio(factor, factor.size() - 1) >= RESIDUAL_LIMIT;
    }

    private CrossProduct products(ModelMatrix matrix, Standardization response) {
        Chunks chunks = Chunks.of(design);
        CrossProduct all = new CrossProduct(matrix.coefficients() + 1);
        chunks.map(k -> {
                    CrossProduct part = new CrossProduct(matrix.coefficients() + 1);
                    sweep(matrix, response, chunks.firstGroup(k), chunks.firstGroup(k + 1), part);
                    return part;
                })
                .forEach(all::add);
        return all;
    }

    private TallQr reflected(ModelMatrix matrix, Standardization response) {
        TallQr qr = new TallQr(matrix.coefficients() + 1);
        sweep(matrix, response, 0, design.groups(), qr);
        return qr;
    }

    private void sweep(ModelMatrix matrix, Standardization response, int fromGroup, int toGroup, RowSink sink) {
        int[] start = design.groupStarts();
        double[] y = design.sortedResponse();
        double[][] tile = new double[matrix.coefficients() + 1][TILE];
        double[] z = tile[matrix.coefficients()];
        for (int from = start[fromGroup]; from < start[toGroup]; from += TILE) {
            FitCancelledException.check(monitor);
            int to = Math.min(from + TILE, start[toGroup]);
            matrix.fill(tile, from, to);
            for (int i = from; i < to; i++) {
                z[i - from] = (y[i] - response.shift()) / response.scale();
            }
            sink.add(tile, to - from);
        }
    }

    private FixedEstimates estimates(
            ModelMatrix matrix, Standardization response, TriangularFactor factor, Factorization factorization) {
        monitor.progress(new Progress(Stage.INFERENCE, 0, 0, OptionalDouble.empty()));
        int n = design.observations();
        int p = matrix.coefficients();
        double residual = factor.diagonal(p);
        double noise = 16 * Math.max(Math.ulp(1.0), response.noise());
        if (!(residual * residual > n * noise * noise)) {
            throw new FitFailedException(new FitFailure.ZeroResidualVariance());
        }
        double[] gamma = new double[p];
        for (int k = 0; k < p; k++) {
            gamma[k] = factor.entry(p, k);
        }
        factor.solveTransposed(gamma);
        double unit = response.scale();
        double sd = Math.abs(residual) / Math.sqrt(n - p) * unit;
        double[] beta = matrix.toUser().of(gamma);
        double[] errors = matrix.toUser().standardErrors(factor, sd, matrix.centres());
        double[] conditional = matrix.toUser().conditionalErrors(factor, sd);
        for (int k = 0; k < p; k++) {
            beta[k] *= unit;
        }
        if (matrix.firstPredictor() == 1) {
            beta[0] += response.shift();
        }
        double length = Math.abs(residual) * unit;
        double deviance = length * length;
        double dispersion = deviance / n;
        List<Diagnostic> doubts =
                Doubts.collinearity(matrix.names(), matrix.firstPredictor(), errors, conditional).stream()
                        .toList();
        return new FixedEstimates(
                matrix.names(),
                matrix.droppedNames(),
                beta,
                errors,
                deviance,
                deviance,
                dispersion,
                -0.5 * n * (Math.log(2 * Math.PI) + 2 * Math.log(length / Math.sqrt(n)) + 1),
                OptionalDouble.empty(),
                Optional.empty(),
                new Convergence(
                        Convergence.Status.CONVERGED,
                        1,
                        1,
                        0,
                        0,
                        options.maxIterations(),
                        options.tolerance(),
                        List.of()),
                factorization,
                doubts);
    }
}
