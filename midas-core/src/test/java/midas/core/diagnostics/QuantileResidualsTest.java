package midas.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import midas.core.engine.SpecialFunctions;
import org.junit.jupiter.api.Test;

class QuantileResidualsTest {

    private static final int N = 20_000;

    private static double[] probabilities(SplittableRandom random) {
        return random.doubles(N).map(u -> 0.02 + 0.96 * u * u).toArray();
    }

    @Test
    void ofARightModelTheyAreStandardNormal() {
        SplittableRandom random = new SplittableRandom(7);
        double[] fitted = probabilities(random);
        double[] observed =
                Arrays.stream(fitted).map(p -> random.nextDouble() < p ? 1 : 0).toArray();
        double[] residuals = QuantileResiduals.ofBinary(observed, fitted);
        double[] sorted = residuals.clone();
        Arrays.sort(sorted);
        double largest = 0;
        for (int i = 0; i < N; i++) {
            double below = SpecialFunctions.normalCdf(sorted[i]);
            largest = Math.max(largest, Math.abs(below - (i + 0.5) / N));
        }
        // Kolmogorov's statistic: 1.95/√n is passed once in a thousand times
        assertThat(largest).isLessThan(1.95 / Math.sqrt(N));
        assertThat(QuantileResiduals.ofBinary(observed, fitted)).isEqualTo(residuals);
    }

    @Test
    void ofAWrongModelTheyAreNot() {
        SplittableRandom random = new SplittableRandom(7);
        double[] fitted = probabilities(random);
        double[] observed = Arrays.stream(fitted)
                .map(p -> random.nextDouble() < 0.5 ? 1 : 0)
                .toArray();
        double[] residuals = QuantileResiduals.ofBinary(observed, fitted);
        assertThat(Arrays.stream(residuals).average().orElseThrow()).isGreaterThan(0.3);
    }

    @Test
    void eachLiesOnTheSideOfItsResponse() {
        double[] ones = QuantileResiduals.ofBinary(new double[] {1, 0, 1, 0}, new double[] {0.5, 0.5, 0.001, 0.999});
        assertThat(ones[0]).isPositive();
        assertThat(ones[1]).isNegative();
        assertThat(ones[2]).isGreaterThan(3);
        assertThat(ones[3]).isLessThan(-3);
        assertThat(QuantileResiduals.ofBinary(new double[0], new double[0])).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> QuantileResiduals.ofBinary(new double[1], new double[2]));
    }

    @Test
    void aCurveIsReadBetweenItsPoints() {
        Curve curve = new Curve(new double[] {0, 1, 3}, new double[] {0, 2, -2});
        assertThat(curve.at(0.5)).isCloseTo(1, within(1e-15));
        assertThat(curve.at(2)).isCloseTo(0, within(1e-15));
        assertThat(curve.at(3)).isEqualTo(-2);
        assertThat(curve.at(-1)).isEqualTo(0);
        assertThat(curve.at(9)).isEqualTo(-2);
        assertThat(new Curve(new double[0], new double[0]).at(1)).isNaN();
    }
}
