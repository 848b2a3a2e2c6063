package midas.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaplaceObjectiveTest {

    static List<ResponseModel> laplacePairs() {
        return Simulated.laplacePairs();
    }

    private static double[] pointNear(
            Design design, ModelMatrix matrix, ResponseModel pair, LaplaceObjective objective) {
        ResponseKernel kernel = ResponseKernel.of(pair);
        GlmStart.Fit fixed = new GlmStart(design, pair, kernel, FitMonitor.none()).fit(matrix);
        double[] theta = Arrays.copyOf(fixed.gamma(), objective.parameters());
        theta[objective.logSdIndex()] = Math.log(0.3);
        if (pair.family().hasDispersion()) {
            theta[theta.length - 1] = Math.log(fixed.dispersion() * 0.9);
        }
        return theta;
    }

    @ParameterizedTest
    @MethodSource("laplacePairs")
    void theGradientIsThatOfTheValue(ResponseModel pair) {
        // some groups, two of them, and as many as observations
        for (int groups : new int[] {9, 2, 120}) {
            assertGradient(pair, Simulated.draw(pair, 120, 2, groups, 5).design());
        }
    }

    @Test
    void anEvaluationOutsideTheDomainLeavesNothingBehind() {
        ResponseModel pair = new ResponseModel(Family.POISSON, Link.IDENTITY);
        Simulated.Parts parts = Simulated.draw(pair, 5_000, 2, 100, 5);
        for (int i = 0; i < parts.y.length; i++) {
            // in the midst of a chunk, after groups that have arrived at their modes
            if (parts.group[i] == 60) {
                parts.y[i] = 0;
            }
        }
        Design design = parts.design();
        ModelMatrix matrix = ModelMatrix.of(design);
        LaplaceObjective objective = new LaplaceObjective(matrix, ResponseKernel.of(pair), false, FitMonitor.none());
        double[] inside = pointNear(design, matrix, pair, objective);
        inside[objective.logSdIndex()] = Math.log(0.05);
        double[] outside = inside.clone();
        outside[objective.logSdIndex()] = Math.log(50);
        double[] gradient = new double[inside.length];
        double expected = new LaplaceObjective(matrix, ResponseKernel.of(pair), false, FitMonitor.none())
                .evaluate(inside, gradient);

        assertThat(expected).isFinite();
        for (int round = 0; round < 3; round++) {
            assertThat(objective.evaluate(outside, new double[inside.length])).isEqualTo(Double.NEGATIVE_INFINITY);
            double[] again = new double[inside.length];
            assertThat(objective.evaluate(inside, again)).isCloseTo(expected, Offset.offset(1e-9));
            assertThat(again).containsExactly(gradient, Offset.offset(1e-6));
        }
    }

    private static void assertGradient(ResponseModel pair, Design design) {
        ModelMatrix matrix = ModelMatrix.of(design);
        LaplaceObjective objective = new LaplaceObjective(
                matrix, ResponseKernel.of(pair), pair.family().hasDispersion(), FitMonitor.none());
        double[] theta = pointNear(design, matrix, pair, objective);
        double[] gradient = new double[theta.length];
        double[] scratch = new double[theta.length];
        assertThat(objective.evaluate(theta, gradient)).isFinite();
        for (int k = 0; k < theta.length; k++) {
            // fourth-order central difference
            double step = 1e-3;
            double[] f = new double[4];
            double[] offsets = {-2, -1, 1, 2};
            for (int m = 0; m < 4; m++) {
                double[] point = theta.clone();
                point[k] += offsets[m] * step;
                f[m] = objective.evaluate(point, scratch);
            }
            double difference = (f[0] - 8 * f[1] + 8 * f[2] - f[3]) / (12 * step);
            assertThat(Math.abs(gradient[k] - difference))
                    .as("%s, parameter %s: %s and %s", pair, k, gradient[k], difference)
                    .isLessThanOrEqualTo(1e-7 * (1 + Math.abs(difference)));
        }
    }

    @ParameterizedTest
    @MethodSource("laplacePairs")
    void theValueIsThatOfTheDefinition(ResponseModel pair) {
        Design design = Simulated.draw(pair, 40, 1, 5, 8).design();
        ModelMatrix matrix = ModelMatrix.of(design);
        ResponseKernel kernel = ResponseKernel.of(pair);
        LaplaceObjective objective =
                new LaplaceObjective(matrix, kernel, pair.family().hasDispersion(), FitMonitor.none());
        double[] theta = pointNear(design, matrix, pair, objective);
        double value = objective.evaluate(theta, new double[theta.length]);

        double v = objective.varianceAt(theta);
        double phi = objective.dispersionAt(theta);
        double expected = 0;
        int[] start = design.groupStarts();
        for (int j = 0; j < design.groups(); j++) {
            double[] eta = new double[design.groupSize(j)];
            matrix.linearPredictor(theta, eta, start[j], start[j + 1]);
            double b = objective.modes()[j];
            double at = joint(pair, design, eta, start[j], b, v, phi);
            double step = 1e-3;
            double up = joint(pair, design, eta, start[j], b + step, v, phi);
            double down = joint(pair, design, eta, start[j], b - step, v, phi);
            assertThat(at).isGreaterThanOrEqualTo(Math.max(up, down));
            double curvature = (2 * at - up - down) / (step * step);
            expected += at - 0.5 * Math.log(v * curvature);
        }
        assertThat(value).isCloseTo(expected, org.assertj.core.data.Offset.offset(2e-5));
    }

    /** Log-density of a group's responses plus that of its intercept, from the textbook definitions, less the constant of the normal density. */
    private static double joint(
            ResponseModel pair, Design design, double[] eta, int from, double b, double v, double phi) {
        double sum = -b * b / (2 * v);
        for (int k = 0; k < eta.length; k++) {
            double y = design.sortedResponse()[from + k];
            double value = eta[k] + b;
            double mu = switch (pair.link()) {
                case IDENTITY -> value;
                case LOG -> Math.exp(value);
                case INVERSE -> 1 / value;
                case LOGIT -> 1 / (1 + Math.exp(-value));
                case PROBIT -> SpecialFunctions.normalCdf(value);
            };
            sum += switch (pair.family()) {
                case GAUSSIAN -> -0.5 * Math.log(2 * Math.PI * phi) - (y - mu) * (y - mu) / (2 * phi);
                case BINOMIAL -> y * Math.log(mu) + (1 - y) * Math.log1p(-mu);
                case POISSON -> y * Math.log(mu) - mu - SpecialFunctions.logGamma(y + 1);
                case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(pair.toString());
                case GAMMA -> {
                    double shape = 1 / phi;
                    yield shape * Math.log(shape / mu)
                            + (shape - 1) * Math.log(y)
                            - shape * y / mu
                            - SpecialFunctions.logGamma(shape);
                }
            };
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("laplacePairs")
    void theKernelsDerivativesAreThoseOfTheirValues(ResponseModel pair) {
        ResponseKernel kernel = ResponseKernel.of(pair);
        double[] responses = pair.family() == Family.BINOMIAL
                ? new double[] {0, 1}
                : pair.family() == Family.POISSON ? new double[] {0, 3, 700} : new double[] {0.3, 2.5};
        for (double response : responses) {
            for (double eta : new double[] {0.4, 1.3, 6.1}) {
                double step = 1e-4;
                RowTerms at = sums(kernel, response, eta);
                RowTerms up = sums(kernel, response, eta + step);
                RowTerms down = sums(kernel, response, eta - step);
                close(at.scoreSum, -(up.hSum - down.hSum) / (2 * step), pair);
                close(at.curvatureSum, -(up.scoreSum - down.scoreSum) / (2 * step), pair);
                close(at.slopeSum, (up.curvatureSum - down.curvatureSum) / (2 * step), pair);
                double[] expected = new double[1];
                kernel.expectedCurvature(new double[] {eta}, 1, expected);
                close(at.expectedSum, expected[0], pair);
            }
        }
    }

    private static RowTerms sums(ResponseKernel kernel, double y, double eta) {
        RowTerms terms = new RowTerms(kernel, 1);
        assertThat(kernel.sweep(new double[] {y}, new double[] {eta}, 0, 1, 0, terms))
                .isTrue();
        return terms;
    }

    private static void close(double actual, double expected, ResponseModel pair) {
        assertThat(Math.abs(actual - expected))
                .as("%s: %s and %s", pair, actual, expected)
                .isLessThanOrEqualTo(2e-5 * (1e-2 + Math.abs(expected)));
    }
}
