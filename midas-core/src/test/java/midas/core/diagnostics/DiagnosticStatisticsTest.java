package midas.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against numbers of R 4.2: lowess, qqnorm, qqline, ppoints, dpois, and the bins of arm::binnedplot (arm 1.13). */
class DiagnosticStatisticsTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static double[] of(int n, IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, n).mapToDouble(value).toArray();
    }

    private static final double[] X = of(60, i -> i * 37 % 101 / 10.0);
    private static final double[] Y = of(60, i -> Math.sin(X[i - 1]) + i * 53 % 97 / 97.0);

    @Test
    void theSmoothIsThatOfLowessWithoutRobustness() {
        Curve smooth = LocalLinear.of(X, Y, 2.0 / 3);
        double[] x = {0.2, 1.6, 3.3, 5.0, 6.7, 8.4, 10.0};
        double[] y = {
            1.28887286381137,
            0.949238181300128,
            0.480939461800105,
            0.183900558266403,
            0.630659210028282,
            0.82544321126649,
            0.831112769505536
        };
        for (int i = 0; i < x.length; i++) {
            double place = x[i];
            int at = IntStream.range(0, smooth.size())
                    .filter(k -> smooth.x(k) == place)
                    .findFirst()
                    .orElseThrow();
            assertThat(smooth.y(at)).as("at %s", place).isCloseTo(y[i], EXACT);
        }
    }

    @Test
    void theSmoothOfManyPointsIsNearlyThatOfAllOfThem() {
        Random random = new Random(7);
        double[] x = of(200_000, i -> random.nextDouble() * 10);
        double[] y = of(200_000, i -> Math.sin(x[i - 1]) + random.nextGaussian());
        Curve smooth = LocalLinear.of(x, y, 0.1);
        assertThat(smooth.size()).isBetween(100, 200);
        for (int i = 5; i < smooth.size() - 5; i++) {
            assertThat(smooth.y(i)).isCloseTo(Math.sin(smooth.x(i)), within(0.06));
        }
    }

    @Test
    void aSmoothThroughOneValueIsNoCurve() {
        assertThat(LocalLinear.of(new double[] {3, 3, 3}, new double[] {1, 2, 3}, 0.5)
                        .size())
                .isZero();
        assertThat(LocalLinear.of(new double[0], new double[0], 0.5).size()).isZero();
        assertThatThrownBy(() -> LocalLinear.of(new double[1], new double[2], 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSmoothOfAStraightLineIsTheLine() {
        double[] line = of(60, i -> 2 - 0.5 * X[i - 1]);
        Curve smooth = LocalLinear.of(X, line, 0.4);
        for (int i = 0; i < smooth.size(); i++) {
            assertThat(smooth.y(i)).isCloseTo(2 - 0.5 * smooth.x(i), EXACT);
        }
    }

    @Test
    void quantilesAreThoseOfQqnormAndTheLineThatOfQqline() {
        NormalQuantiles quantiles = NormalQuantiles.of(Y, 0.95);
        assertThat(quantiles.size()).isEqualTo(60);
        assertThat(quantiles.theoretical(0)).isCloseTo(-2.39397979981851, EXACT);
        assertThat(quantiles.theoretical(1)).isCloseTo(-1.95996398454005, EXACT);
        assertThat(quantiles.theoretical(29)).isCloseTo(-0.0208900882468886, EXACT);
        assertThat(quantiles.slope()).isCloseTo(0.67129442402, within(1e-11));
        assertThat(quantiles.intercept()).isCloseTo(0.686802794973949, EXACT);
        assertThat(quantiles.lower(0)).isCloseTo(-1.59988657420716, EXACT);
        assertThat(quantiles.upper(0)).isCloseTo(-0.24063841751431, EXACT);
        assertThat(quantiles.lower(29)).isCloseTo(0.459877327553055, EXACT);
        assertThat(quantiles.upper(29)).isCloseTo(0.885681462879999, EXACT);
        for (int i = 0; i < 60; i++) {
            assertThat(Y[quantiles.index(i)]).isEqualTo(quantiles.sample(i));
        }
    }

    @Test
    void fewValuesHavePlottingPositionsOfTheirOwn() {
        NormalQuantiles quantiles = NormalQuantiles.of(new double[] {3, 1, Double.NaN, 2, 5, 4, 6, 8, 7}, 0.95);
        assertThat(quantiles.size()).isEqualTo(8);
        assertThat(quantiles.theoretical(0)).isCloseTo(-1.43420015968638, EXACT);
        assertThat(quantiles.theoretical(4)).isCloseTo(0.152505974246244, EXACT);
        assertThat(quantiles.index(0)).isEqualTo(1);
        assertThat(quantiles.index(7)).isEqualTo(7);
    }

    @Test
    void equalValuesHaveEachItsOwnPlace() {
        NormalQuantiles quantiles = NormalQuantiles.of(new double[] {1, 1, 1, 0, 1}, 0.95);
        assertThat(IntStream.range(0, 5).map(quantiles::index).toArray()).containsExactly(3, 0, 1, 2, 4);
    }

    @Test
    void ofManyValuesTheTailsAreKeptAndEachIsAnOrderStatistic() {
        Random random = new Random(3);
        double[] values = of(100_000, i -> random.nextGaussian());
        NormalQuantiles quantiles = NormalQuantiles.of(values, 0.95);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(quantiles.size()).isBetween(1500, 2000);
        for (int i = 0; i < 300; i++) {
            assertThat(quantiles.sample(i)).isEqualTo(sorted[i]);
            assertThat(quantiles.sample(quantiles.size() - 1 - i)).isEqualTo(sorted[sorted.length - 1 - i]);
        }
        for (int i = 0; i < quantiles.size(); i++) {
            assertThat(values[quantiles.index(i)]).isEqualTo(quantiles.sample(i));
            assertThat(quantiles.theoretical(i)).isCloseTo(quantiles.sample(i), within(0.8));
        }
    }

    @Test
    void binsAreThoseOfBinnedplot() {
        double[] fitted = of(150, i -> i * 37 % 101 / 101.0);
        double[] residual = of(150, i -> (i * 53 % 97 / 97.0 < fitted[i - 1] ? 1 : 0) - fitted[i - 1]);
        BinnedResiduals bins = BinnedResiduals.of(fitted, residual);
        assertThat(bins.size()).isEqualTo(12);
        assertThat(IntStream.range(0, 12).map(bins::count).toArray())
                .containsExactly(12, 13, 12, 13, 12, 12, 13, 12, 13, 12, 13, 13);
        assertThat(bins.fitted(0)).isCloseTo(0.0387788778877888, EXACT);
        assertThat(bins.residual(0)).isCloseTo(0.1278877887788779, EXACT);
        assertThat(bins.twoErrors(0)).isCloseTo(0.223628495368303, EXACT);
        assertThat(bins.fitted(11)).isCloseTo(0.9535415079969536, EXACT);
        assertThat(bins.residual(11)).isCloseTo(-0.1073876618431074, EXACT);
        assertThat(bins.twoErrors(11)).isCloseTo(0.204303033895026, EXACT);
    }

    @Test
    void equalFittedValuesAreNotParted() {
        double[] exact = of(150, i -> i * 37 % 101 / 101.0);
        double[] fitted = of(150, i -> Math.rint(exact[i - 1] * 10) / 10);
        double[] residual = of(150, i -> (i * 53 % 97 / 97.0 < exact[i - 1] ? 1 : 0) - fitted[i - 1]);
        BinnedResiduals bins = BinnedResiduals.of(fitted, residual);
        assertThat(bins.size()).isEqualTo(10);
        assertThat(bins.count(0)).isEqualTo(8);
        assertThat(bins.residual(0)).isCloseTo(0.125, EXACT);
        assertThat(bins.fitted(9)).isCloseTo(0.934782608695652, EXACT);
        assertThat(bins.count(9)).isEqualTo(23);
        assertThat(bins.residual(9)).isCloseTo(-0.108695652173913, EXACT);
        assertThat(bins.twoErrors(9)).isCloseTo(0.160981693643292, EXACT);
    }

    @Test
    void aRootogramExpectsSumsOfPoissonProbabilities() {
        double[] means = of(40, i -> i / 8.0);
        double[] counts = of(40, i -> i * 7 % 9);
        Rootogram rootogram = Rootogram.of(counts, means);
        double[] expected = {
            7.45980918383185,
            7.68273416661671,
            7.04436149198894,
            5.9493973881617,
            4.56342178001143,
            3.16004840711811,
            1.97594834699283,
            1.11963105630904,
            0.577796126289443
        };
        assertThat(rootogram.size()).isEqualTo(9);
        for (int i = 0; i < 9; i++) {
            assertThat(rootogram.expected(i)).isCloseTo(expected[i], EXACT);
            assertThat(rootogram.observed(i)).isEqualTo(i % 2 == 0 ? 4 : 5);
        }
    }

    @Test
    void largeCountsAreTakenTogether() {
        Rootogram rootogram = Rootogram.of(new double[] {1039, 900, 1000}, new double[] {900, 1000, 1100});
        assertThat(rootogram.width()).isEqualTo(26);
        assertThat(rootogram.size()).isEqualTo(40);
        assertThat(rootogram.from(38)).isEqualTo(988);
        double all = IntStream.range(0, 40).mapToDouble(rootogram::expected).sum();
        // ppois(1039, 900) + ppois(1039, 1000) + ppois(1039, 1100)
        assertThat(all).isCloseTo(1.926825, within(1e-6));
    }

    @Test
    void aMeanOfZeroExpectsNothingButZero() {
        Rootogram rootogram = Rootogram.of(new double[] {0, 2}, new double[] {0, 0});
        assertThat(rootogram.expected(0)).isEqualTo(2);
        assertThat(rootogram.expected(2)).isZero();
    }

    @Test
    void cellsCountEveryPointWithinTheirRectangle() {
        DensityGrid grid = new DensityGrid(
                new double[] {0, 0.4, 1, 1, 2}, new double[] {0, 0.4, 1, 0, 0}, new Range(0, 1), new Range(0, 1), 2, 2);
        assertThat(grid.count(0, 0)).isEqualTo(2);
        assertThat(grid.count(1, 1)).isEqualTo(1);
        assertThat(grid.count(1, 0)).isEqualTo(1);
        assertThat(grid.most()).isEqualTo(2);
    }

    @Test
    void rangesAreNeverEmpty() {
        assertThat(Range.of(new double[] {5, Double.NaN, 5})).isEqualTo(new Range(2.5, 7.5));
        assertThat(Range.of(new double[0]).length()).isEqualTo(1);
        assertThat(Range.of(new double[] {1, 3}, new double[] {0})).isEqualTo(new Range(0, 3));
        assertThatThrownBy(() -> new Range(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void frequenciesHaveRoundWidths() {
        Frequencies few = Frequencies.of(new int[] {10, 10, 12});
        assertThat(few.width()).isEqualTo(1);
        assertThat(few.from(0)).isEqualTo(10);
        assertThat(IntStream.range(0, few.size()).map(few::count).toArray()).containsExactly(2, 0, 1);
        Frequencies many = Frequencies.of(new int[] {3, 996});
        assertThat(many.width()).isEqualTo(50);
        assertThat(many.from(0)).isZero();
        assertThat(many.count(19)).isEqualTo(1);
    }
}
