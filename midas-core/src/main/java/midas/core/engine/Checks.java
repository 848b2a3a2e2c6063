package midas.core.engine;

import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;

/** What can be refused before anything is fitted. */
final class Checks {

    private Checks() {}

    /** Checks the response and the groups. */
    static void design(Design design, ResponseModel responseModel) {
        observations(design, responseModel);
        if (design.groups() == 1) {
            throw new FitFailedException(
                    new FitFailure.OneGroup(design.groupLabels().getFirst()));
        }
        variation(design);
    }

    /** Checks the response of a model without groups. */
    static void ungrouped(Design design, ResponseModel responseModel) {
        observations(design, responseModel);
        variation(design);
    }

    private static void observations(Design design, ResponseModel responseModel) {
        int n = design.observations();
        if (n == 0) {
            throw new FitFailedException(new FitFailure.NoObservations());
        }
        if (!design.hasIntercept() && design.predictorNames().isEmpty()) {
            throw new FitFailedException(new FitFailure.NoCoefficients());
        }
        response(design, responseModel.family());
    }

    private static void variation(Design design) {
        double[] y = design.sortedResponse();
        boolean varies = false;
        for (int i = 1; i < y.length && !varies; i++) {
            varies = y[i] != y[0];
        }
        if (!varies) {
            throw new FitFailedException(new FitFailure.ConstantResponse(y[0]));
        }
    }

    private static void response(Design design, Family family) {
        double[] y = design.sortedResponse();
        int count = 0;
        int first = Integer.MAX_VALUE;
        double value = 0;
        for (int row = 0; row < y.length; row++) {
            if (!family.admits(y[row])) {
                count++;
                int observation = design.observationAt(row);
                if (observation < first) {
                    first = observation;
                    value = y[row];
                }
            }
        }
        if (count > 0) {
            throw new FitFailedException(new FitFailure.ResponseOutOfRange(family, first, value, count));
        }
    }

    /** Checks that some coefficient is left once columns without variation are gone. */
    static void coefficients(ModelMatrix matrix) {
        if (matrix.coefficients() == 0) {
            throw new FitFailedException(new FitFailure.NoCoefficients());
        }
    }

    /** Checks that there are more observations than linearly independent coefficients. */
    static void degreesOfFreedom(Design design, ModelMatrix matrix) {
        coefficients(matrix);
        if (design.observations() <= matrix.coefficients()) {
            throw new FitFailedException(
                    new FitFailure.TooFewObservations(design.observations(), matrix.coefficients()));
        }
    }

    /** Returns whether each group has one response only, so that random intercepts reproduce it. */
    static boolean isConstantWithinGroups(Design design) {
        double[] y = design.sortedResponse();
        int[] start = design.groupStarts();
        for (int j = 0; j < design.groups(); j++) {
            for (int i = start[j] + 1; i < start[j + 1]; i++) {
                if (y[i] != y[start[j]]) {
                    return false;
                }
            }
        }
        return true;
    }
}
