package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.result.Diagnostic;
import midas.core.result.FittedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values certified by the National Institute of Standards and Technology (Statistical Reference Datasets), in digits: −log₁₀ of the relative error. The
 * regressions are fitted with groups between which nothing varies, so that REML's answer is that of least squares.
 */
class CertifiedValuesTest {

    private static final ResponseModel LINEAR = ResponseModel.of(Family.GAUSSIAN);

    private static double[][] columns(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CertifiedValuesTest.class.getResourceAsStream("/midas/core/nist/" + name)),
                StandardCharsets.UTF_8))) {
            List<double[]> rows = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            double[][] columns = new double[rows.getFirst().length][rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                for (int k = 0; k < columns.length; k++) {
                    columns[k][i] = rows.get(i)[k];
                }
            }
            return columns;
        }
    }

    private static double digits(double actual, double certified) {
        return actual == certified ? 16 : -Math.log10(Math.abs(actual - certified) / Math.abs(certified));
    }

    private static FittedModel fit(double[] y, double[][] x, int[] groups, int q) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            names.add("x" + (k + 1));
        }
        List<String> labels = new ArrayList<>();
        for (int j = 0; j < q; j++) {
            labels.add("g" + j);
        }
        Design design = Design.of("y", y, names, x, true, "g", groups, labels);
        FitOutcome outcome = MixedModels.fit(design, LINEAR, FitOptions.DEFAULT, FitMonitor.none());
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        return ((FitOutcome.Fitted) outcome).model();
    }

    private static void agree(FittedModel model, double[] estimates, double[] errors, double digits) {
        assertThat(model.isSingular()).isTrue();
        for (int k = 0; k < estimates.length; k++) {
            assertThat(digits(model.fixedEffects().get(k).estimate(), estimates[k]))
                    .as("estimate %s", k)
                    .isGreaterThanOrEqualTo(digits);
            assertThat(digits(model.fixedEffects().get(k).standardError(), errors[k]))
                    .as("standard error %s", k)
                    .isGreaterThanOrEqualTo(digits);
        }
    }

    private static int[] cyclic(int n, int q) {
        int[] groups = new int[n];
        Arrays.setAll(groups, i -> i % q);
        return groups;
    }

    @Test
    void longley() throws IOException {
        double[][] data = columns("longley.csv");
        FittedModel model = fit(data[0], Arrays.copyOfRange(data, 1, 7), cyclic(16, 4), 4);
        agree(
                model,
                new double[] {
                    -3482258.63459582,
                    15.0618722713733,
                    -0.358191792925910E-01,
                    -2.02022980381683,
                    -1.03322686717359,
                    -0.511041056535807E-01,
                    1829.15146461355
                },
                new double[] {
                    890420.383607373,
                    84.9149257747669,
                    0.334910077722432E-01,
                    0.488399681651699,
                    0.214274163161675,
                    0.226073200069370,
                    455.478499142212
                },
                10);
        assertThat(digits(model.residualVariance().orElseThrow().standardDeviation(), 304.854073561965))
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void filip() throws IOException {
        double[][] data = columns("filip.csv");
        double[][] powers = new double[10][82];
        for (int i = 0; i < 82; i++) {
            double power = 1;
            for (int k = 0; k < 10; k++) {
                power *= data[1][i];
                powers[k][i] = power;
            }
        }
        FittedModel model = fit(data[0], powers, cyclic(82, 9), 9);
        agree(
                model,
                new double[] {
                    -1467.48961422980,
                    -2772.17959193342,
                    -2316.37108160893,
                    -1127.97394098372,
                    -354.478233703349,
                    -75.1242017393757,
                    -10.8753180355343,
                    -1.06221498588947,
                    -0.670191154593408E-01,
                    -0.246781078275479E-02,
                    -0.402962525080404E-04
                },
                new double[] {
                    298.084530995537,
                    559.779865474950,
                    466.477572127796,
                    227.204274477751,
                    71.6478660875927,
                    15.2897178747400,
                    2.23691159816033,
                    0.221624321934227,
                    0.142363763154724E-01,
                    0.535617408889821E-03,
                    0.896632837373868E-05
                },
                7);
    }

    /**
     * Simon and Lesage's one-way analyses: nine treatments whose means are 1.4 and, alternately, 0.1 less and more; within each, one response at the mean
     * and the rest 0.1 above and below in turn (SmLs01 to 09 with offsets of 1, 10⁶ and 10¹²). A double holds 1000001.4 to ten digits of the variances, and
     * 1000000000001.4 to four: more is not in the data. Certified: mean squares 2.1e-1·(r/21) between and 1e-2 within.
     */
    @ParameterizedTest
    @CsvSource({
        "21, 1, 13",
        "201, 1, 13",
        "2001, 1, 13",
        "21, 1000001, 9",
        "201, 1000001, 9",
        "2001, 1000001, 9",
        "21, 1000000000001, 3.5",
        "201, 1000000000001, 3.5",
        "2001, 1000000000001, 3.5"
    })
    void oneWayAnalysesOfVariance(int replicates, long offset, double digits) {
        double[] means = {0.4, 0.3, 0.5, 0.3, 0.5, 0.3, 0.5, 0.3, 0.5};
        double[] y = new double[9 * replicates];
        int[] groups = new int[y.length];
        for (int j = 0; j < 9; j++) {
            for (int r = 0; r < replicates; r++) {
                int i = j * replicates + r;
                int tenths = (int) Math.round(10 * means[j]) + (r == 0 ? 0 : r % 2 == 0 ? 1 : -1);
                // as the decimal in the file would be read
                y[i] = Double.parseDouble(offset + "." + tenths);
                groups[i] = j;
            }
        }
        FittedModel model = fit(y, new double[0][], groups, 9);
        double within = 0.01;
        double between = 0.01 * replicates;
        assertThat(digits(model.residualVariance().orElseThrow().variance(), within))
                .isGreaterThanOrEqualTo(digits);
        assertThat(digits(model.groupVariance().variance(), (between - within) / replicates))
                .isGreaterThanOrEqualTo(digits);
    }

    /**
     * SiRstv (Ehrstein and Croarkin 1998): resistivity of silicon, five instruments, five readings each. Certified: mean squares 1.27865654000000E-02
     * between and 1.08318280000000E-02 within.
     */
    @Test
    void siliconResistivity() {
        FittedModel model = oneWay("""
                196.3052 196.1240 196.1890 196.2569 196.3403
                196.3042 196.3825 196.1669 196.3257 196.0422
                196.1303 196.2005 196.2889 196.0343 196.1811
                196.2795 196.1748 196.1494 196.1485 195.9885
                196.2119 196.1051 196.1850 196.0052 196.2090
                """);
        assertOneWay(model, 1.27865654e-02, 1.0831828e-02, 5, 11);
    }

    /**
     * AtmWtAg (Powell, Murphy and Gramlich 1982): atomic weight of silver, two instruments, 24 readings each. Certified: mean squares 3.63834187500000E-09
     * between and 2.28155932971014E-10 within. A double holds the readings to 1e-14, a billionth of what they differ by: about nine digits of the variances are in the
     * data.
     */
    @Test
    void atomicWeightOfSilver() {
        FittedModel model = oneWay("""
                107.8681568 107.8681465 107.8681572 107.8681785 107.8681446 107.8681903 107.8681526 107.8681494 \
                107.8681616 107.8681587 107.8681519 107.8681486 107.8681419 107.8681569 107.8681508 107.8681672 \
                107.8681385 107.8681518 107.8681662 107.8681424 107.8681360 107.8681333 107.8681610 107.8681477
                107.8681079 107.8681344 107.8681513 107.8681197 107.8681604 107.8681385 107.8681642 107.8681365 \
                107.8681151 107.8681082 107.8681517 107.8681448 107.8681198 107.8681482 107.8681334 107.8681609 \
                107.8681101 107.8681512 107.8681469 107.8681360 107.8681254 107.8681261 107.8681450 107.8681368
                """);
        assertOneWay(model, 3.638341875e-09, 2.28155932971014e-10, 24, 9);
        assertThat(model.diagnostics()).contains(new Diagnostic.FewGroups(2));
    }

    /** Fits the null model to groups of readings, one group a line. */
    private static FittedModel oneWay(String readings) {
        List<String> lines = readings.lines().toList();
        List<Double> y = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int j = 0; j < lines.size(); j++) {
            for (String reading : lines.get(j).trim().split("\\s+")) {
                y.add(Double.parseDouble(reading));
                groups.add(j);
            }
        }
        return fit(
                y.stream().mapToDouble(Double::doubleValue).toArray(),
                new double[0][],
                groups.stream().mapToInt(Integer::intValue).toArray(),
                lines.size());
    }

    /** In a balanced one-way layout REML is the analysis of variance where its estimate between groups is positive (Searle, Casella and McCulloch 1992, §4.5). */
    private static void assertOneWay(FittedModel model, double between, double within, int size, double digits) {
        assertThat(digits(model.residualVariance().orElseThrow().variance(), within))
                .isGreaterThanOrEqualTo(digits);
        assertThat(digits(model.groupVariance().variance(), (between - within) / size))
                .isGreaterThanOrEqualTo(digits - 1);
    }
}
