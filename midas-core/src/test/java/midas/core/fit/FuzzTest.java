package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import midas.core.design.Design;
import midas.core.engine.Simulated;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.result.FittedModel;
import midas.core.result.Icc;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** Small designs of a kind that nobody would ask for: an answer every time, and never a NaN, an exception or a hang. */
class FuzzTest {

    private static final int DESIGNS = 600;
    private static final Duration HANG = Duration.ofSeconds(2);

    static List<ResponseModel> allPairs() {
        return Simulated.allPairs();
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void thereIsAlwaysAnAnswer(ResponseModel pair) {
        int fitted = 0;
        int broken = 0;
        for (int seed = 0; seed < DESIGNS; seed++) {
            Design design = design(pair, seed);
            String what = pair + " seed " + seed;
            double[][] before = copies(design);
            switch (outcome(design, pair, what)) {
                case FitOutcome.Fitted fit -> {
                    fitted++;
                    assertFinite(fit.model(), what);
                }
                case FitOutcome.Failed failed -> {
                    if (failed.failure() instanceof FitFailure.NumericalBreakdown) {
                        broken++;
                    }
                }
                case FitOutcome.Cancelled cancelled -> Assertions.fail("cancelled by nobody");
            }
            assertThat(copies(design)).as(what + ": data changed").isDeepEqualTo(before);
        }
        // refusing everything would be no answer either
        assertThat(fitted).as("fitted, " + pair).isGreaterThan(DESIGNS / 4);
        assertThat(broken).as("without a better reason, " + pair).isLessThan(DESIGNS / 10);
    }

    /** A fit takes milliseconds; one that takes two seconds twice hangs. */
    private static FitOutcome outcome(Design design, ResponseModel pair, String what) {
        try {
            return Assertions.assertTimeoutPreemptively(
                    HANG, () -> MixedModels.fit(design, pair, FitOptions.DEFAULT, FitMonitor.none()));
        } catch (AssertionFailedError busy) {
            return Assertions.assertTimeoutPreemptively(
                    HANG, () -> MixedModels.fit(design, pair, FitOptions.DEFAULT, FitMonitor.none()), what);
        }
    }

    private static double[][] copies(Design design) {
        double[][] copies = new double[design.predictorNames().size() + 1][];
        for (int k = 0; k < copies.length - 1; k++) {
            copies[k] = design.sortedPredictor(k).clone();
        }
        copies[copies.length - 1] = design.sortedResponse().clone();
        return copies;
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void valuesThatAreNoNumbersAreRefusedWhereverTheyStand(double value) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int seed = 0; seed < 50; seed++) {
            Simulated.Parts parts = Simulated.draw(ResponseModel.of(Family.GAUSSIAN), 20, 2, 4, seed);
            double[] column = random.nextInt(3) == 0 ? parts.y : parts.x[random.nextInt(2)];
            column[random.nextInt(20)] = value;
            assertThatThrownBy(parts::design)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not finite");
        }
    }

    private static void assertFinite(FittedModel model, String what) {
        List<Double> numbers = new ArrayList<>();
        model.fixedEffects().forEach(effect -> {
            numbers.add(effect.estimate());
            numbers.add(effect.standardError());
        });
        model.varianceComponents().forEach(component -> {
            numbers.add(component.variance());
            numbers.add(component.standardDeviation());
        });
        model.randomIntercepts().forEach(intercept -> {
            numbers.add(intercept.estimate());
            numbers.add(intercept.standardError());
        });
        if (model.icc() instanceof Icc.Defined icc) {
            numbers.add(icc.value());
        }
        numbers.add(model.statistics().logLikelihood());
        numbers.add(model.statistics().aic());
        numbers.add(model.statistics().bic());
        numbers.add(model.convergence().gradientNorm());
        numbers.add(model.convergence().newtonDecrement());
        assertThat(numbers).as(what).allMatch(Double::isFinite);
    }

    private static Design design(ResponseModel pair, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1000 + 7);
        int n = 2 + random.nextInt(30);
        int q = 1 + random.nextInt(Math.min(n, 8));
        int p = random.nextInt(5);
        Simulated.Parts parts = Simulated.draw(pair, n, p, q, seed);
        for (double[] x : parts.x) {
            distort(x, random);
        }
        parts.intercept = random.nextInt(5) > 0;
        distortResponse(parts.y, pair.family(), random);
        return parts.design();
    }

    private static void distort(double[] x, RandomGenerator random) {
        switch (random.nextInt(8)) {
            case 0 -> Arrays.fill(x, random.nextInt(3));
            case 1 -> scale(x, Math.pow(10, random.nextInt(-300, 300)), 0);
            case 2 -> scale(x, Math.pow(10, random.nextInt(-12, 12)), 1e9);
            case 3 -> {
                Arrays.fill(x, 0);
                x[random.nextInt(x.length)] = 1;
            }
            case 4 -> scale(x, 1e15, -1e300);
            case 5 -> {
                for (int i = 0; i < x.length; i++) {
                    x[i] = Math.rint(x[i]);
                }
            }
            default -> scale(x, 1, 0);
        }
    }

    private static void scale(double[] x, double factor, double shift) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * factor + shift;
        }
    }

    private static void distortResponse(double[] y, Family family, RandomGenerator random) {
        switch (family) {
            case GAUSSIAN -> {
                switch (random.nextInt(5)) {
                    case 0 -> scale(y, Math.pow(10, random.nextInt(-250, 250)), 0);
                    case 1 -> scale(y, 1e-3, 1e9);
                    case 2 -> y[0] = 1e12;
                    default -> scale(y, 1, 0);
                }
            }
            case BINOMIAL -> {
                if (random.nextInt(3) == 0) {
                    Arrays.fill(y, 0);
                    y[random.nextInt(y.length)] = 1;
                }
            }
            case POISSON, NEGATIVE_BINOMIAL -> {
                switch (random.nextInt(4)) {
                    case 0 -> y[0] = 1e9;
                    case 1 -> {
                        Arrays.fill(y, 0);
                        y[random.nextInt(y.length)] = 2;
                    }
                    case 2 -> scale(y, 1e5, 0);
                    default -> scale(y, 1, 0);
                }
            }
            case GAMMA -> {
                switch (random.nextInt(4)) {
                    case 0 -> scale(y, Math.pow(10, random.nextInt(-200, 200)), 0);
                    case 1 -> y[0] *= 1e8;
                    default -> scale(y, 1, 0);
                }
            }
        }
    }
}
