package midas.core.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;

/**
 * Fitted values and residuals, in the caller's order.
 *
 * @param fitted μ̂ from fixed and random effects
 * @param devianceResidual sign(y − μ̂)√(unit deviance)
 * @param pearsonResidual (y − μ̂)/√V(μ̂)
 * @param groupRandomEffect random intercept of the observation's group
 */
public record ObservationValues(
        double[] fitted, double[] devianceResidual, double[] pearsonResidual, double[] groupRandomEffect) {

    /**
     * Computes them.
     *
     * @throws IllegalArgumentException if the model's coefficients or groups are not those of the design
     */
    public static ObservationValues of(Design design, FittedModel model) {
        if (model.groups() != design.groups() || model.observations() != design.observations()) {
            throw new IllegalArgumentException("the model was fitted to another design");
        }
        int n = design.observations();
        double[] eta = linearPredictor(design, model.fixedEffects());
        double[] fitted = new double[n];
        double[] deviance = new double[n];
        double[] pearson = new double[n];
        double[] effect = new double[n];
        int[] start = design.groupStarts();
        double[] y = design.sortedResponse();
        ResponseModel responseModel = model.responseModel();
        for (int j = 0; j < design.groups(); j++) {
            double b = model.randomIntercepts().get(j).estimate();
            for (int row = start[j]; row < start[j + 1]; row++) {
                int i = design.observationAt(row);
                double value = eta[row] + b;
                fitted[i] = mean(responseModel.link(), value);
                effect[i] = b;
                residuals(
                        responseModel.family(),
                        y[row],
                        fitted[i],
                        complement(responseModel.link(), value),
                        i,
                        deviance,
                        pearson);
            }
        }
        return new ObservationValues(fitted, deviance, pearson, effect);
    }

    private static double[] linearPredictor(Design design, List<FixedEffect> effects) {
        Map<String, Integer> predictors = new HashMap<>();
        for (int k = 0; k < design.predictorNames().size(); k++) {
            predictors.put(design.predictorNames().get(k), k);
        }
        // The mean is taken out of each column and put back once, so that large columns do not round away what varies
        double[] eta = new double[design.observations()];
        double constant = 0;
        boolean first = true;
        for (FixedEffect effect : effects) {
            if (first && design.hasIntercept()) {
                constant += effect.estimate();
            } else {
                Integer k = predictors.get(effect.name());
                if (k == null) {
                    throw new IllegalArgumentException("the design has no column " + effect.name());
                }
                double[] x = design.sortedPredictor(k);
                double shift =
                        design.hasIntercept() ? Standardization.of(x, true).shift() : 0;
                constant += effect.estimate() * shift;
                for (int i = 0; i < eta.length; i++) {
                    eta[i] += effect.estimate() * (x[i] - shift);
                }
            }
            first = false;
        }
        for (int i = 0; i < eta.length; i++) {
            eta[i] += constant;
        }
        return eta;
    }

    static double mean(Link link, double eta) {
        return switch (link) {
            case IDENTITY -> eta;
            case LOG -> Math.exp(eta);
            case INVERSE -> 1 / eta;
            case LOGIT -> 1 / (1 + Math.exp(-eta));
            case PROBIT -> SpecialFunctions.normalCdf(eta);
        };
    }

    /** Returns 1 − μ without cancellation where μ is a probability. */
    private static double complement(Link link, double eta) {
        return switch (link) {
            case LOGIT -> 1 / (1 + Math.exp(eta));
            case PROBIT -> SpecialFunctions.normalCdf(-eta);
            case IDENTITY, LOG, INVERSE -> Double.NaN;
        };
    }

    private static void residuals(
            Family family, double y, double mu, double complement, int i, double[] deviance, double[] pearson) {
        double difference = y - mu;
        switch (family) {
            case GAUSSIAN -> {
                deviance[i] = difference;
                pearson[i] = difference;
            }
            case BINOMIAL -> {
                double other = y != 0 ? complement : mu;
                double own = y != 0 ? mu : complement;
                double sign = y != 0 ? 1 : -1;
                deviance[i] = sign * Math.sqrt(-2 * (own > 0.5 ? Math.log1p(-other) : Math.log(own)));
                pearson[i] = sign * Math.sqrt(other / own);
            }
            case POISSON -> {
                deviance[i] = Math.copySign(Math.sqrt(2 * SpecialFunctions.poissonHalfDeviance(y, mu)), difference);
                pearson[i] = difference / Math.sqrt(mu);
            }
            case GAMMA -> {
                double x = difference / mu;
                deviance[i] = Math.copySign(Math.sqrt(2 * SpecialFunctions.xMinusLog1p(x)), difference);
                pearson[i] = x;
            }
            // models with random intercepts alone have a dataset of diagnostics
            case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(family.toString());
        }
    }
}
