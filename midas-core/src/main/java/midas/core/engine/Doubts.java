package midas.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.Diagnostic;

/** What there is to doubt about an optimum: separation, collinearity, and an approximation that is rough. */
final class Doubts {

    /** Standard error over a column's range beyond which a coefficient that is large itself has no finite estimate. */
    private static final double UNBOUNDED_ERROR = 100;
    /** Standard error over the coefficient that one without a finite estimate exceeds: it grows exponentially as the coefficient runs off. */
    private static final double UNCERTAIN = 3;
    /** |η| from which the outcome of an observation counts as certain. */
    private static final double VANISHED = 12;
    /** Root of a variance inflation factor that coefficients have which run off for collinearity, not for separation. */
    private static final double COLLINEAR = 1e3;
    /** Root of a variance inflation factor from which collinearity is said. */
    private static final double INFLATED = 100;
    /** Shift in standard errors from which the Laplace approximation counts as rough. */
    private static final double ROUGH = 0.5;
    /** σ_u in standard deviations of the latent variable of a binary response beyond which it is no estimate any more. */
    private static final double RUNAWAY_SD = 5;

    private final Design design;
    private final ResponseModel responseModel;

    Doubts(Design design, ResponseModel responseModel) {
        this.design = design;
        this.responseModel = responseModel;
    }

    /** Returns the coefficients whose standard errors are inflated by others. */
    static Optional<Diagnostic> collinearity(
            List<String> names, int firstPredictor, double[] errors, double[] conditional) {
        List<String> inflated = new ArrayList<>();
        double largest = 0;
        for (int k = firstPredictor; k < names.size(); k++) {
            double inflation = errors[k] / conditional[k];
            if (inflation >= INFLATED) {
                inflated.add(names.get(k));
                largest = Math.max(largest, inflation);
            }
        }
        return inflated.isEmpty() ? Optional.empty() : Optional.of(new Diagnostic.Collinearity(inflated, largest));
    }

    /**
     * Returns the coefficients that run off towards infinity: large ones without a bound, where the linear predictor runs off too.
     *
     * @param modes conditional modes, one per group
     */
    Optional<Diagnostic> separation(ModelMatrix matrix, double[] beta, Inference.StandardErrors errors) {
        // a probit on the scale of a logit
        double furthest = responseModel.link() == Link.PROBIT ? 2.5 * errors.furthest() : errors.furthest();
        if (furthest < VANISHED) {
            return Optional.empty();
        }
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
            if (Math.abs(beta[first + k]) * range > runaway && unbounded(errors, beta[first + k], first + k, range)) {
                names.add(matrix.names().get(first + k));
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Diagnostic.Separation(names));
    }

    /** Nearly collinear predictors have large standard errors too, but not when the other coefficients are held fixed. */
    private static boolean unbounded(Inference.StandardErrors errors, double beta, int k, double range) {
        double inflation = errors.coefficients()[k] / errors.conditional()[k];
        return errors.coefficients()[k] > UNCERTAIN * Math.abs(beta)
                && errors.coefficients()[k] * range > UNBOUNDED_ERROR
                && (inflation < COLLINEAR || errors.conditional()[k] * range > UNBOUNDED_ERROR);
    }

    /** Returns whether outcomes that are constant within groups let σ_u run off. */
    Optional<Diagnostic> groupSeparation(double groupSd) {
        if (responseModel.family() != Family.BINOMIAL || groupSd <= RUNAWAY_SD * latentSd()) {
            return Optional.empty();
        }
        int[] start = design.groupStarts();
        double[] y = design.sortedResponse();
        int constant = 0;
        for (int j = 0; j < design.groups(); j++) {
            boolean same = true;
            for (int i = start[j] + 1; i < start[j + 1] && same; i++) {
                same = y[i] == y[start[j]];
            }
            if (same) {
                constant++;
            }
        }
        return Optional.of(new Diagnostic.GroupSeparation(constant, design.groups()));
    }

    boolean isBinary() {
        return responseModel.family() == Family.BINOMIAL;
    }

    /** Returns the standard deviation of the latent variable behind a binary response, 1 for other families. */
    double latentSd() {
        return responseModel.family() == Family.BINOMIAL && responseModel.link() == Link.LOGIT
                ? Math.PI / Math.sqrt(3)
                : 1;
    }

    /** Returns the doubt of exact integration about an optimum of the Laplace likelihood. */
    static Optional<Diagnostic> roughApproximation(
            ModelMatrix matrix, double[][] metric, Quadrature.Difference difference) {
        if (!difference.isFinite()) {
            return Optional.empty();
        }
        double[] gradient = difference.gradient();
        int size = gradient.length;
        double[] shift = new double[size];
        int furthest = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                shift[a] += metric[a][b] * gradient[b];
            }
            shift[a] /= Math.sqrt(metric[a][a]);
            if (Math.abs(shift[a]) > Math.abs(shift[furthest])) {
                furthest = a;
            }
        }
        int p = matrix.coefficients();
        if (!(Math.abs(shift[furthest]) > ROUGH) || !Double.isFinite(shift[p])) {
            return Optional.empty();
        }
        return Optional.of(new Diagnostic.RoughApproximation(
                furthest < p ? Optional.of(matrix.names().get(furthest)) : Optional.empty(),
                shift[furthest],
                shift[p],
                difference.logLikelihood()));
    }
}
