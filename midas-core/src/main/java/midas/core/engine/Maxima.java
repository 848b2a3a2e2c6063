package midas.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import midas.core.fit.FitMonitor;
import midas.core.result.Diagnostic;
import midas.core.result.Diagnostic.TwoMaxima.Maximum;
import midas.core.result.Diagnostic.TwoMaxima.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Decides between maxima of the Laplace likelihood. Small groups of a rare binary outcome can give it a second maximum at a σ_u far beyond the spread of
 * the latent variable, which the exact likelihood does not have; then the one that is connected with small σ_u is taken.
 */
final class Maxima {

    /** σ_u in standard deviations of the latent variable of a binary response beyond which the Laplace approximation breaks down. */
    private static final double LATENT_LIMIT = 2;

    /** Distance to the optimum, in standard errors, within which a point counts as a maximum. */
    private static final double SETTLED = 1e-3;
    /** σ_u, in units of the spread of a single response, beyond which there is none. */
    private static final double RUNAWAY = 100;

    private final ModelMatrix matrix;
    private final LaplaceObjective objective;
    private final Doubts doubts;
    private final Quadrature quadrature;

    Maxima(
            ModelMatrix matrix,
            ResponseKernel kernel,
            LaplaceObjective objective,
            boolean dispersion,
            Doubts doubts,
            FitMonitor monitor) {
        this.matrix = matrix;
        this.objective = objective;
        this.doubts = doubts;
        quadrature = new Quadrature(matrix, kernel, dispersion, monitor);
    }

    /**
     * What is decided.
     *
     * @param taken the maximum to report; null for σ_u = 0
     * @param diagnostics doubts about it
     */
    record Choice(QuasiNewton.@Nullable Result taken, List<Diagnostic> diagnostics) {}

    /**
     * Decides where the likelihood rises at σ_u = 0, so that there is a maximum connected with it.
     *
     * @param nearZero smallest σ_u² that counts as different from 0
     * @param unit spread of a single response on the scale of η
     * @param suspected whether another maximum may be there, where the data are too large to look without a reason
     */
    Choice interior(
            LaplaceSearch search, QuasiNewton.Result best, double nearZero, double unit, BooleanSupplier suspected) {
        Quadrature.Difference difference = difference(best);
        Optional<Diagnostic> rough = rough(best, difference);
        QuasiNewton.Result rival = search.isSmall() || rough.isPresent() && suspected.getAsBoolean()
                ? search.rival(best.theta(), nearZero, true, unit)
                : null;
        if (rival == null || isRunaway(rival, unit)) {
            return new Choice(best, rough.stream().toList());
        }
        int logSd = objective.logSdIndex();
        boolean further = rival.theta()[logSd] > best.theta()[logSd];
        QuasiNewton.Result small = further ? best : rival;
        QuasiNewton.Result large = further ? rival : best;
        Quadrature.Difference rivals = difference(rival);
        double exactSmall = small.value() + (further ? difference : rivals).logLikelihood();
        double exactLarge = large.value() + (further ? rivals : difference).logLikelihood();
        boolean beyond = large.value() > small.value() && isBeyond(large, exactLarge, exactSmall);
        boolean takeLarge = large.value() > small.value() && !beyond;
        QuasiNewton.Result taken = takeLarge ? large : small;
        List<Diagnostic> diagnostics = new ArrayList<>();
        diagnostics.add(new Diagnostic.TwoMaxima(
                maximum(taken),
                maximum(takeLarge ? small : large),
                beyond ? Reason.OTHER_BEYOND_LAPLACE : Reason.HIGHER));
        (taken == best ? rough : rough(rival, rivals)).ifPresent(diagnostics::add);
        return new Choice(taken, diagnostics);
    }

    /**
     * Decides where the likelihood falls at σ_u = 0, so that there is a maximum at it, and another one was found.
     *
     * @param withoutGroups log-likelihood at σ_u = 0
     */
    Choice besideZero(QuasiNewton.Result other, double withoutGroups, double unit) {
        boolean settled = other.distance() <= SETTLED;
        if (settled && isRunaway(other, unit) && other.value() <= withoutGroups + 1e-6) {
            return new Choice(null, List.of());
        }
        Quadrature.Difference difference = difference(other);
        boolean higher = other.value() > withoutGroups + 1e-9;
        boolean beyond = higher && isBeyond(other, other.value() + difference.logLikelihood(), withoutGroups);
        Maximum zero = new Maximum(0, withoutGroups);
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!settled) {
            return new Choice(higher ? other : null, diagnostics);
        }
        if (higher && !beyond) {
            diagnostics.add(new Diagnostic.TwoMaxima(maximum(other), zero, Reason.HIGHER));
            rough(other, difference).ifPresent(diagnostics::add);
            return new Choice(other, diagnostics);
        }
        diagnostics.add(
                new Diagnostic.TwoMaxima(zero, maximum(other), beyond ? Reason.OTHER_BEYOND_LAPLACE : Reason.HIGHER));
        return new Choice(null, diagnostics);
    }

    /** Only of binary outcomes is it known that the Laplace approximation can make a maximum up. */
    private boolean isBeyond(QuasiNewton.Result large, double exactLarge, double exactSmall) {
        if (!doubts.isBinary()) {
            return false;
        }
        double sd = Math.sqrt(objective.varianceAt(large.theta()));
        return sd > LATENT_LIMIT * doubts.latentSd() || exactLarge < exactSmall;
    }

    /** A likelihood that is flat far out (as under separation) has no maximum there. */
    private boolean isRunaway(QuasiNewton.Result result, double unit) {
        return Math.sqrt(objective.varianceAt(result.theta())) > RUNAWAY * unit;
    }

    private Maximum maximum(QuasiNewton.Result result) {
        return new Maximum(Math.sqrt(objective.varianceAt(result.theta())), result.value());
    }

    private Optional<Diagnostic> rough(QuasiNewton.Result result, Quadrature.Difference difference) {
        return Doubts.roughApproximation(matrix, result.metric(), difference);
    }

    private Quadrature.Difference difference(QuasiNewton.Result result) {
        double[] theta = result.theta();
        objective.evaluate(theta, new double[theta.length]);
        return quadrature.difference(
                Arrays.copyOf(theta, matrix.coefficients()),
                objective.varianceAt(theta),
                objective.dispersionAt(theta),
                objective.modes().clone());
    }
}
