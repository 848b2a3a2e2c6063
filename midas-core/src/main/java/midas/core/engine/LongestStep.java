package midas.core.engine;

import java.util.Arrays;
import midas.core.design.Design;
import midas.core.family.Link;
import midas.core.family.ResponseModel;

/** How far a step of a search may go, so that a direction in which the likelihood is all but flat is not followed out of sight. */
final class LongestStep {

    /** Longest step of a parameter on a logarithmic scale. */
    private static final double LONGEST = 2;

    private final Design design;
    private final ResponseModel responseModel;
    private final ModelMatrix matrix;
    private final double[] range;
    private final double[] eta;
    private final double[] change;

    /**
     * Prepares the bounds.
     *
     * @param typical the matrix, of all the data or of a part, whose columns say how far η moves with a coefficient
     */
    LongestStep(Design design, ResponseModel responseModel, ModelMatrix matrix, ModelMatrix typical) {
        this.design = design;
        this.responseModel = responseModel;
        this.matrix = matrix;
        range = range(typical);
        eta = new double[Blocks.of(design).largest()];
        change = new double[Blocks.of(design).largest()];
    }

    /**
     * Returns the largest multiple of a direction that moves no logarithm by more than two units, nor any η that is one (or a logit or probit) by more
     * than two units and half its size: an outlying predictor's η may have far to go.
     */
    double along(double[] theta, double[] direction) {
        int p = matrix.coefficients();
        double largest = 0;
        for (int k = p; k < direction.length; k++) {
            largest = Math.max(largest, Math.abs(direction[k]) / LONGEST);
        }
        if (responseModel.link() != Link.IDENTITY && responseModel.link() != Link.INVERSE) {
            double bound = matrix.hasBasis() ? Double.POSITIVE_INFINITY : 0;
            for (int k = 0; k < p; k++) {
                bound += Math.abs(direction[k]) * range[k] / LONGEST;
            }
            // most steps are short enough for the sum of the single changes to show it
            largest = Math.max(largest, bound <= 1 ? bound : largestChange(theta, direction));
        }
        return 1 / largest;
    }

    private double largestChange(double[] theta, double[] direction) {
        int[] start = design.groupStarts();
        double largest = 0;
        for (int j = 0; j < design.groups(); j++) {
            matrix.linearPredictor(theta, eta, start[j], start[j + 1]);
            matrix.linearPredictor(direction, change, start[j], start[j + 1]);
            for (int i = 0; i < start[j + 1] - start[j]; i++) {
                largest = Math.max(largest, Math.abs(change[i]) / (LONGEST + 0.5 * Math.abs(eta[i])));
            }
        }
        return largest;
    }

    /** Returns the largest absolute value of each column of the standardized matrix. */
    private static double[] range(ModelMatrix matrix) {
        double[] range = new double[matrix.coefficients()];
        Arrays.fill(range, 1);
        for (int k = 0; k < matrix.predictors(); k++) {
            double largest = 0;
            for (double x : matrix.column(k)) {
                largest = Math.max(largest, Math.abs(x - matrix.shift(k)));
            }
            range[matrix.firstPredictor() + k] = largest * matrix.inverseScale(k);
        }
        return range;
    }
}
