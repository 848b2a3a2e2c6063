package midas.core.engine;

import java.util.OptionalDouble;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;

/** Deviances: twice what the log-likelihood, at dispersion 1, is below that of a mean of its own for each observation. */
final class Deviance {

    private static final int TILE = 1024;

    private Deviance() {}

    /**
     * Returns the deviance of an intercept alone, or of η = 0 where the model has none; empty where that is no mean of the family.
     *
     * @param theta θ of the negative binomial family; without a meaning for others
     */
    static OptionalDouble ofNull(Design design, ResponseModel responseModel, double theta) {
        double[] y = design.sortedResponse();
        double mean;
        if (design.hasIntercept()) {
            // whatever the link, the mean of the response is the likeliest
            Standardization standardized = Standardization.of(y, true);
            mean = standardized.shift();
        } else {
            mean = ObservationValues.mean(responseModel.link(), 0);
        }
        boolean isMean = Double.isFinite(mean) && (responseModel.family() == Family.GAUSSIAN || mean > 0);
        if (!isMean) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double value : y) {
            sum += unit(responseModel.family(), value, mean, theta);
        }
        return OptionalDouble.of(sum);
    }

    private static double unit(Family family, double y, double mean, double theta) {
        return switch (family) {
            case GAUSSIAN -> (y - mean) * (y - mean);
            case BINOMIAL -> -2 * (y != 0 ? Math.log(mean) : Math.log1p(-mean));
            case POISSON -> 2 * SpecialFunctions.poissonHalfDeviance(y, mean);
            case NEGATIVE_BINOMIAL -> 2 * NegativeBinomialKernel.halfDeviance(y, mean, theta);
            case GAMMA -> 2 * SpecialFunctions.xMinusLog1p((y - mean) / mean);
        };
    }

    /** Returns the deviance of a Poisson model, whose kernel leaves the saturated likelihood out. */
    static double ofPoisson(Design design, Link link, ModelMatrix matrix, double[] gamma) {
        double[] y = design.sortedResponse();
        double[] eta = new double[TILE];
        double sum = 0;
        for (int from = 0; from < y.length; from += TILE) {
            int to = Math.min(from + TILE, y.length);
            matrix.linearPredictor(gamma, eta, from, to);
            for (int i = from; i < to; i++) {
                sum += unit(Family.POISSON, y[i], ObservationValues.mean(link, eta[i - from]), Double.NaN);
            }
        }
        return sum;
    }
}
