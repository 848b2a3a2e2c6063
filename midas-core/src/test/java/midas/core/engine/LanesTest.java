package midas.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vector instructions and their scalar twin give the same bits, and the exponential is right to a unit in the last place. */
class LanesTest {

    private static final double[] UNUSUAL = {
        0.0,
        -0.0,
        1e-320,
        -1e-320,
        700,
        -700,
        700.0000001,
        -745.2,
        709.7,
        710,
        1e300,
        -1e300,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private final Lanes scalar = new ScalarLanes();
    private final Lanes vector = new VectorLanes();
    private final SplittableRandom random = new SplittableRandom(7);

    private double[] draw(int count, double spread) {
        double[] x = new double[count];
        for (int k = 0; k < count; k++) {
            x[k] = random.nextInt(10) == 0
                    ? UNUSUAL[random.nextInt(UNUSUAL.length)]
                    : spread * (random.nextDouble() - 0.5);
        }
        return x;
    }

    private double[] ordinary(int count) {
        double[] x = new double[count];
        Arrays.setAll(x, k -> random.nextDouble() - 0.4);
        return x;
    }

    @Test
    void vectorInstructionsAreThereToBeTested() {
        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isPresent();
        if (VectorLanes.isFast()) {
            assertThat(Lanes.CHOSEN).isInstanceOf(VectorLanes.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 63, 64, 513})
    void sumsHaveTheSameBits(int count) {
        double[] x = ordinary(count + 6);
        double[] g = ordinary(count + 9);
        assertThat(vector.sum(x, 0.3, 2, 2 + count)).isEqualTo(scalar.sum(x, 0.3, 2, 2 + count));
        assertThat(vector.weightedSum(g, 5, x, 0.3, 2, 2 + count))
                .isEqualTo(scalar.weightedSum(g, 5, x, 0.3, 2, 2 + count));
        double[] one = new double[count + 4];
        double[] other = new double[count + 4];
        assertThat(vector.standardize(x, 2, count, 0.3, 1.7, one, 3))
                .isEqualTo(scalar.standardize(x, 2, count, 0.3, 1.7, other, 3));
        assertThat(one).isEqualTo(other);
    }

    @Test
    void sumsAreThoseOfTheirNumbers() {
        double[] x = {1, 2, 4, 8, 16, 32, 64};
        double[] g = {0, 1, 1, 1, 2, 1, 3};
        assertThat(scalar.sum(x, 1, 1, 7)).isEqualTo(126 - 6);
        assertThat(scalar.weightedSum(g, 1, x, 1, 1, 7)).isEqualTo(1 + 3 + 7 + 2 * 15 + 31 + 3 * 63);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 22})
    void crossProductsHaveTheSameBits(int columns) {
        for (int rows : new int[] {0, 1, 3, 4, 17, 128, 511}) {
            double[][] tile = new double[columns][];
            for (int k = 0; k < columns; k++) {
                tile[k] = ordinary(rows + 2);
            }
            double[][] one = new double[columns][columns];
            double[][] other = new double[columns][columns];
            scalar.addCrossProducts(tile, rows, one);
            vector.addCrossProducts(tile, rows, other);
            assertThat(other).isDeepEqualTo(one);
            for (int a = 0; a < columns; a++) {
                for (int b = 0; b < columns; b++) {
                    double sum = 0;
                    for (int i = 0; i < rows && b <= a; i++) {
                        sum += tile[a][i] * tile[b][i];
                    }
                    assertThat(one[a][b]).isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-12));
                }
            }
        }
    }

    @Test
    void exponentialsHaveTheSameBits() {
        for (int count = 0; count < 300; count++) {
            double[] one = draw(count, 40);
            double[] other = one.clone();
            scalar.exp(one, count);
            vector.exp(other, count);
            assertThat(bits(other)).isEqualTo(bits(one));
        }
    }

    @Test
    void exponentialsAreRightToAUnitInTheLastPlace() {
        for (int k = 0; k < 400_000; k++) {
            double x = k % 3 == 0 ? 1400 * (random.nextDouble() - 0.5) : 8 * (random.nextDouble() - 0.5);
            double exact = StrictMath.exp(x);
            assertThat(Math.abs(Lanes.exp(x) - exact)).as("%s", x).isLessThanOrEqualTo(1.01 * Math.ulp(exact));
        }
        for (double x : UNUSUAL) {
            assertThat(Double.compare(Lanes.exp(x), Math.exp(x))).as("%s", x).isZero();
        }
        assertThat(Lanes.exp(0)).isEqualTo(1);
    }

    @Test
    void kernelsHaveTheSameBits() {
        for (int count = 0; count < 200; count++) {
            double[] eta = draw(count, 30);
            double[] y = new double[count + 3];
            Arrays.setAll(y, k -> random.nextInt(2));
            ResponseKernel logit = new BinomialKernels.Logit();
            RowTerms one = new RowTerms(logit, count);
            RowTerms other = new RowTerms(logit, count);
            scalar.logit(y, 3, eta, count, one);
            vector.logit(y, 3, eta, count, other);
            same(one, other);

            Arrays.setAll(y, k -> random.nextInt(9));
            ResponseKernel log = new PoissonKernels.Log();
            one = new RowTerms(log, count);
            other = new RowTerms(log, count);
            scalar.poissonLog(y, 3, eta, count, one);
            vector.poissonLog(y, 3, eta, count, other);
            same(one, other);
        }
    }

    private static void same(RowTerms one, RowTerms other) {
        assertThat(bits(other.h)).isEqualTo(bits(one.h));
        assertThat(bits(other.factor)).isEqualTo(bits(one.factor));
        assertThat(bits(other.score)).isEqualTo(bits(one.score));
        assertThat(bits(other.curvature)).isEqualTo(bits(one.curvature));
        assertThat(bits(other.slope)).isEqualTo(bits(one.slope));
    }

    /** NaN is one value, whatever its bits. */
    private static long[] bits(double[] x) {
        return Arrays.stream(x).mapToLong(Double::doubleToLongBits).toArray();
    }
}
