package midas.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import midas.core.design.Design;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {

    static List<ResponseModel> laplacePairs() {
        return Simulated.laplacePairs();
    }

    /** A design, a point, and the modes at it. */
    private record Setting(ModelMatrix matrix, ResponseKernel kernel, boolean dispersion, double[] theta) {

        double[] gamma() {
            return Arrays.copyOf(theta, matrix.coefficients());
        }

        double variance() {
            return Math.exp(2 * theta[matrix.coefficients()]);
        }

        double phi() {
            return dispersion ? Math.exp(theta[matrix.coefficients() + 1]) : 1;
        }

        double[] modes() {
            LaplaceObjective objective = new LaplaceObjective(matrix, kernel, dispersion, FitMonitor.none());
            assertThat(objective.evaluate(theta, new double[theta.length])).isFinite();
            return objective.modes().clone();
        }

        Quadrature.Difference difference() {
            return new Quadrature(matrix, kernel, dispersion, FitMonitor.none())
                    .difference(gamma(), variance(), phi(), modes());
        }

        Setting moved(int k, double by) {
            double[] other = theta.clone();
            other[k] += by;
            return new Setting(matrix, kernel, dispersion, other);
        }
    }

    private static Setting setting(ResponseModel pair) {
        Design design = Simulated.draw(pair, 60, 1, 12, 21).design();
        ModelMatrix matrix = ModelMatrix.of(design);
        ResponseKernel kernel = ResponseKernel.of(pair);
        boolean dispersion = pair.family().hasDispersion();
        GlmStart.Fit fixed = new GlmStart(design, pair, kernel, FitMonitor.none()).fit(matrix);
        double[] theta = Arrays.copyOf(fixed.gamma(), matrix.coefficients() + (dispersion ? 2 : 1));
        theta[matrix.coefficients()] = Math.log(0.3);
        if (dispersion) {
            theta[theta.length - 1] = Math.log(0.8 * fixed.dispersion());
        }
        return new Setting(fixed.matrix(), kernel, dispersion, theta);
    }

    @ParameterizedTest
    @MethodSource("laplacePairs")
    void theDifferenceIsThatOfAFineSum(ResponseModel pair) {
        Setting setting = setting(pair);
        Design design = setting.matrix.design();
        double[] modes = setting.modes();
        RowTerms terms = new RowTerms(setting.kernel, design.observations());
        double expected = 0;
        for (int j = 0; j < design.groups(); j++) {
            int from = design.groupStarts()[j];
            int to = design.groupStarts()[j + 1];
            double[] eta = new double[to - from];
            setting.matrix.linearPredictor(setting.gamma(), eta, from, to);
            double v = setting.variance();
            setting.kernel.sweep(design.sortedResponse(), eta, from, to, modes[j], terms);
            double atMode = -terms.hSum / setting.phi() - modes[j] * modes[j] / (2 * v);
            double unit = 1 / Math.sqrt(terms.curvatureSum / setting.phi() + 1 / v);
            double sum = 0;
            double step = 0.01;
            for (int k = -1200; k <= 1200; k++) {
                double b = modes[j] + k * step * unit;
                if (setting.kernel.sweep(design.sortedResponse(), eta, from, to, b, terms)) {
                    sum += Math.exp(-terms.hSum / setting.phi() - b * b / (2 * v) - atMode);
                }
            }
            expected += Math.log(sum * step / Math.sqrt(2 * Math.PI));
        }
        assertThat(setting.difference().logLikelihood()).isCloseTo(expected, within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("laplacePairs")
    void theGradientIsThatOfTheDifference(ResponseModel pair) {
        Setting setting = setting(pair);
        double[] gradient = setting.difference().gradient();
        double step = 1e-3;
        for (int k = 0; k < gradient.length; k++) {
            double slope = (setting.moved(k, step).difference().logLikelihood()
                            - setting.moved(k, -step).difference().logLikelihood())
                    / (2 * step);
            assertThat(gradient[k])
                    .as("%s, parameter %s", pair, k)
                    .isCloseTo(slope, within(1e-3 * (1 + Math.abs(slope))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 25, 60})
    void theRuleIntegratesPolynomialsExactly(int points) {
        GaussHermite rule = GaussHermite.of(points);
        double moment = 1;
        for (int power = 0; power < Math.min(2 * points, 24); power += 2) {
            double even = 0;
            double odd = 0;
            for (int k = 0; k < points; k++) {
                even += rule.weights()[k] * Math.pow(rule.nodes()[k], power);
                odd += rule.weights()[k] * Math.pow(rule.nodes()[k], power + 1);
            }
            assertThat(even).isCloseTo(moment, within(1e-12 * moment));
            assertThat(odd).isCloseTo(0, within(1e-11 * moment * (power + 1)));
            moment *= power + 1;
        }
    }
}
