package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import midas.core.design.Design;
import midas.core.engine.Simulated;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.Icc;
import midas.core.result.RandomIntercept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MixedModelsTest {

    private static final ResponseModel LINEAR = ResponseModel.of(Family.GAUSSIAN);
    private static final ResponseModel LOGIT = ResponseModel.of(Family.BINOMIAL);

    static List<ResponseModel> allPairs() {
        return Simulated.allPairs();
    }

    private static FitOutcome fit(Design design, ResponseModel pair) {
        return MixedModels.fit(design, pair, FitOptions.DEFAULT, FitMonitor.none());
    }

    private static FittedModel fitted(Design design, ResponseModel pair) {
        FitOutcome outcome = fit(design, pair);
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        return ((FitOutcome.Fitted) outcome).model();
    }

    private static void same(double actual, double expected, double unit, String what) {
        assertThat(Math.abs(actual - expected))
                .as("%s: %s and %s", what, actual, expected)
                .isLessThanOrEqualTo(2e-6 * unit);
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyPairConvergesFromItsOwnStart(ResponseModel pair) {
        FittedModel model = fitted(Simulated.draw(pair, 400, 3, 25, 1).design(), pair);
        assertThat(model.convergence().status()).isEqualTo(Convergence.Status.CONVERGED);
        assertThat(model.diagnostics()).isEmpty();
        assertThat(model.fixedEffects()).extracting(FixedEffect::name).containsExactly("(Intercept)", "x1", "x2", "x3");
        assertThat(model.groupVariance().variance()).isPositive();
        assertThat(model.residualVariance().isPresent()).isEqualTo(pair.family().hasDispersion());
        assertThat(model.statistics().parameters()).isEqualTo(4 + (pair.family().hasDispersion() ? 2 : 1));
        assertThat(model.icc() instanceof Icc.Defined)
                .isEqualTo(pair.equals(LINEAR) || pair.family() == Family.BINOMIAL);
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void theNullModelHasAnInterceptAlone(ResponseModel pair) {
        FittedModel model = fitted(Simulated.draw(pair, 300, 0, 20, 2).design(), pair);
        assertThat(model.fixedEffects()).extracting(FixedEffect::name).containsExactly("(Intercept)");
        assertThat(model.convergence().isConverged()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void theInterceptIsOptional(ResponseModel pair) {
        Simulated.Parts parts = Simulated.draw(pair, 300, 2, 20, 3);
        FittedModel with = fitted(parts.design(), pair);
        // a column of ones in place of the intercept is the same model
        parts.intercept = false;
        double[] ones = new double[parts.y.length];
        Arrays.fill(ones, 1);
        parts.x = new double[][] {ones, parts.x[0], parts.x[1]};
        parts.names.addFirst("one");
        FittedModel without = fitted(parts.design(), pair);
        agree(without, with);
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void theOrderOfRowsAndGroupsDoesNotMatter(ResponseModel pair) {
        Simulated.Parts parts = Simulated.draw(pair, 300, 2, 20, 4);
        FittedModel first = fitted(parts.design(), pair);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.y.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(9));
        Simulated.Parts other = Simulated.draw(pair, 300, 2, 20, 4);
        for (int i = 0; i < order.size(); i++) {
            int from = order.get(i);
            other.y[i] = parts.y[from];
            other.x[0][i] = parts.x[0][from];
            other.x[1][i] = parts.x[1][from];
            other.group[i] = 19 - parts.group[from];
        }
        FittedModel second = fitted(other.design(), pair);
        agree(second, first);
        double sd = first.groupVariance().standardDeviation();
        for (int j = 0; j < 20; j++) {
            RandomIntercept a = first.randomIntercepts().get(j);
            RandomIntercept b = second.randomIntercepts().get(19 - j);
            same(b.estimate(), a.estimate(), sd, "intercept of group " + j);
            assertThat(b.rank()).isEqualTo(a.rank());
        }
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void anAffineChangeOfAPredictorChangesItsCoefficientAlone(ResponseModel pair) {
        Simulated.Parts parts = Simulated.draw(pair, 300, 2, 20, 6);
        FittedModel before = fitted(parts.design(), pair);
        for (int i = 0; i < parts.y.length; i++) {
            parts.x[0][i] = 1e6 * parts.x[0][i] + 3e6;
        }
        FittedModel after = fitted(parts.design(), pair);
        FixedEffect slope = before.fixedEffects().get(1);
        same(after.fixedEffects().get(1).estimate() * 1e6, slope.estimate(), slope.standardError(), "slope");
        same(
                after.fixedEffects().get(2).estimate(),
                before.fixedEffects().get(2).estimate(),
                before.fixedEffects().get(2).standardError(),
                "other slope");
        FixedEffect changed = after.fixedEffects().get(1);
        same(changed.standardError() * 1e6, slope.standardError(), slope.standardError(), "error of the slope");
        FixedEffect intercept = before.fixedEffects().getFirst();
        same(
                after.fixedEffects().getFirst().estimate() + 3e6 * changed.estimate(),
                intercept.estimate(),
                intercept.standardError(),
                "intercept");
        double sd = before.groupVariance().standardDeviation();
        same(after.groupVariance().standardDeviation(), sd, sd, "group sd");
        double expected = before.statistics().logLikelihood() - (pair.isLinearMixedModel() ? Math.log(1e6) : 0);
        assertThat(after.statistics().logLikelihood()).isCloseTo(expected, within(1e-8));
    }

    @Test
    void swappingSuccessAndFailureTurnsTheSigns() {
        for (Link link : Family.BINOMIAL.links()) {
            ResponseModel pair = new ResponseModel(Family.BINOMIAL, link);
            Simulated.Parts parts = Simulated.draw(pair, 300, 2, 20, 7);
            FittedModel before = fitted(parts.design(), pair);
            for (int i = 0; i < parts.y.length; i++) {
                parts.y[i] = 1 - parts.y[i];
            }
            FittedModel after = fitted(parts.design(), pair);
            for (int k = 0; k < 3; k++) {
                FixedEffect effect = before.fixedEffects().get(k);
                same(after.fixedEffects().get(k).estimate(), -effect.estimate(), effect.standardError(), effect.name());
            }
            assertThat(after.statistics().logLikelihood())
                    .isCloseTo(before.statistics().logLikelihood(), within(1e-9));
        }
    }

    @Test
    void scalingTheResponseScalesTheLinearModel() {
        Simulated.Parts parts = Simulated.draw(LINEAR, 200, 1, 15, 8);
        FittedModel before = fitted(parts.design(), LINEAR);
        for (int i = 0; i < parts.y.length; i++) {
            parts.y[i] = 1e-9 * parts.y[i];
        }
        FittedModel after = fitted(parts.design(), LINEAR);
        double sd = before.groupVariance().standardDeviation();
        same(after.groupVariance().standardDeviation() * 1e9, sd, sd, "group sd");
        assertThat(after.statistics().logLikelihood())
                .isCloseTo(before.statistics().logLikelihood() + 198 * 9 * Math.log(10), within(1e-8));
    }

    private static void agree(FittedModel actual, FittedModel expected) {
        assertThat(actual.statistics().logLikelihood())
                .isCloseTo(expected.statistics().logLikelihood(), within(1e-8));
        for (int k = 0; k < expected.fixedEffects().size(); k++) {
            FixedEffect effect = expected.fixedEffects().get(k);
            same(actual.fixedEffects().get(k).estimate(), effect.estimate(), effect.standardError(), effect.name());
            same(
                    actual.fixedEffects().get(k).standardError(),
                    effect.standardError(),
                    effect.standardError(),
                    "standard error of " + effect.name());
        }
        double sd = expected.groupVariance().standardDeviation();
        same(actual.groupVariance().standardDeviation(), sd, sd, "group sd");
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void theSameInputGivesTheSameBits(ResponseModel pair) {
        Design design = Simulated.draw(pair, 300, 2, 20, 10).design();
        assertThat(fitted(design, pair)).isEqualTo(fitted(design, pair));
    }

    @Test
    void aLinearCombinationIsDroppedByName() {
        for (ResponseModel pair : Simulated.allPairs()) {
            Simulated.Parts parts = Simulated.draw(pair, 200, 3, 15, 11);
            FittedModel before = fitted(new Reduced(parts).design(), pair);
            for (int i = 0; i < parts.y.length; i++) {
                parts.x[2][i] = 24 * parts.x[0][i] - parts.x[1][i];
            }
            FittedModel model = fitted(parts.design(), pair);
            assertThat(model.diagnostics()).containsExactly(new Diagnostic.DroppedColumns(List.of("x3")));
            assertThat(model.fixedEffects()).extracting(FixedEffect::name).containsExactly("(Intercept)", "x1", "x2");
            agree(model, before);
        }
    }

    /** The first two predictors. */
    private record Reduced(Simulated.Parts parts) {
        Design design() {
            return Design.of(
                    "y",
                    parts.y,
                    List.of("x1", "x2"),
                    new double[][] {parts.x[0], parts.x[1]},
                    true,
                    "g",
                    parts.group,
                    parts.labels);
        }
    }

    @Test
    void aConstantPredictorIsDroppedBesideAnIntercept() {
        Simulated.Parts parts = Simulated.draw(LINEAR, 100, 2, 10, 12);
        Arrays.fill(parts.x[1], 7.3);
        assertThat(fitted(parts.design(), LINEAR).diagnostics())
                .containsExactly(new Diagnostic.DroppedColumns(List.of("x2")));
        parts.intercept = false;
        assertThat(fitted(parts.design(), LINEAR).diagnostics()).isEmpty();
    }

    @Test
    void noVarianceBetweenGroupsIsASingularFit() {
        for (ResponseModel pair : Simulated.allPairs()) {
            Simulated.Parts parts = Simulated.draw(pair, 120, 1, 12, 13);
            // the same ten responses in every group: nothing varies between groups
            for (int i = 0; i < 120; i++) {
                parts.group[i] = i / 10;
                parts.y[i] = parts.y[i % 10];
                parts.x[0][i] = parts.x[0][i % 10];
            }
            FittedModel model = fitted(parts.design(), pair);
            assertThat(model.isSingular()).as("%s", pair).isTrue();
            assertThat(model.groupVariance().variance()).isZero();
            assertThat(model.randomIntercepts())
                    .allMatch(intercept -> intercept.estimate() == 0 && intercept.standardError() == 0);
            assertThat(model.convergence().isConverged()).isTrue();
        }
    }

    @Test
    void twoGroupsAreFittedAndDoubted() {
        Simulated.Parts parts = Simulated.draw(LINEAR, 60, 1, 2, 14);
        assertThat(fitted(parts.design(), LINEAR).diagnostics()).contains(new Diagnostic.FewGroups(2));
    }

    @Test
    void separationIsNamedAndLeavesTheOtherCoefficientsAlone() {
        for (Link link : Family.BINOMIAL.links()) {
            ResponseModel pair = new ResponseModel(Family.BINOMIAL, link);
            Simulated.Parts parts = Simulated.draw(pair, 200, 2, 20, 15);
            boolean[] separated = new boolean[200];
            for (int i = 0; i < 200; i++) {
                separated[i] = i % 7 == 0;
                parts.x[1][i] = separated[i] ? 1 : 0;
                parts.y[i] = separated[i] ? 1 : parts.y[i];
            }
            FittedModel model = fitted(parts.design(), pair);
            assertThat(model.diagnostics()).contains(new Diagnostic.Separation(List.of("x2")));
            // the separated rows say nothing about the rest: without them the other estimates are the same
            int[] rows = java.util.stream.IntStream.range(0, 200)
                    .filter(i -> !separated[i])
                    .toArray();
            Design rest = Design.of(
                    "y",
                    Arrays.stream(rows).mapToDouble(i -> parts.y[i]).toArray(),
                    List.of("x1"),
                    new double[][] {
                        Arrays.stream(rows).mapToDouble(i -> parts.x[0][i]).toArray()
                    },
                    true,
                    "g",
                    Arrays.stream(rows).map(i -> parts.group[i]).toArray(),
                    parts.labels);
            FittedModel without = fitted(rest, pair);
            for (int k = 0; k < 2; k++) {
                FixedEffect effect = without.fixedEffects().get(k);
                FixedEffect beside = model.fixedEffects().get(k);
                assertThat(beside.estimate()).isCloseTo(effect.estimate(), within(1e-4 * effect.standardError()));
                assertThat(beside.standardError())
                        .isCloseTo(effect.standardError(), within(1e-4 * effect.standardError()));
            }
        }
    }

    @Test
    void tooFewIterationsAreSaidAndTheBestPointIsShown() {
        Design design = Simulated.draw(LOGIT, 300, 2, 20, 16).design();
        FitOutcome outcome = MixedModels.fit(design, LOGIT, FitOptions.DEFAULT.withMaxIterations(1), FitMonitor.none());
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        FittedModel model = ((FitOutcome.Fitted) outcome).model();
        assertThat(model.convergence().status()).isEqualTo(Convergence.Status.NOT_CONVERGED);
        assertThat(model.convergence().iterations()).isEqualTo(1);
        assertThat(model.diagnostics()).contains(new Diagnostic.NotConverged(model.convergence()));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void aFitCanBeCancelledAtAnyStep(ResponseModel pair) {
        Design design = Simulated.draw(pair, 3000, 2, 40, 23).design();
        List<FitMonitor.Stage> stages = new ArrayList<>();
        for (int allowed = 0; allowed < 3; allowed++) {
            int limit = allowed;
            int[] asked = {0};
            FitOutcome outcome = MixedModels.fit(design, pair, FitOptions.DEFAULT, new FitMonitor() {
                @Override
                public void progress(Progress progress) {
                    stages.add(progress.stage());
                }

                @Override
                public boolean isCancelled() {
                    return ++asked[0] > limit;
                }
            });
            assertThat(outcome).isEqualTo(new FitOutcome.Cancelled());
        }
        assertThat(stages).contains(FitMonitor.Stage.PREPARING);
    }

    @Test
    void residualsAreThoseOfTheDefinition() {
        for (ResponseModel pair : Simulated.allPairs()) {
            Simulated.Parts parts = Simulated.draw(pair, 80, 1, 8, 24);
            Design design = parts.design();
            FittedModel model = fitted(design, pair);
            ObservationDiagnostics diagnostics = ObservationDiagnostics.of(design, model);
            assertThat(diagnostics.size()).isEqualTo(80);
            for (int i = 0; i < 80; i++) {
                double b = model.randomIntercepts().get(parts.group[i]).estimate();
                assertThat(diagnostics.groupRandomEffect(i)).isEqualTo(b);
                double mu = diagnostics.fittedValue(i);
                double y = parts.y[i];
                double pearson = switch (pair.family()) {
                    case GAUSSIAN -> y - mu;
                    case BINOMIAL -> (y - mu) / Math.sqrt(mu * (1 - mu));
                    case POISSON -> (y - mu) / Math.sqrt(mu);
                    case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(pair.toString());
                    case GAMMA -> (y - mu) / mu;
                };
                double unit = switch (pair.family()) {
                    case GAUSSIAN -> (y - mu) * (y - mu);
                    case BINOMIAL -> -2 * Math.log(y == 1 ? mu : 1 - mu);
                    case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(pair.toString());
                    case POISSON -> 2 * ((y == 0 ? 0 : y * Math.log(y / mu)) - (y - mu));
                    case GAMMA -> 2 * ((y - mu) / mu - Math.log(y / mu));
                };
                assertThat(diagnostics.pearsonResidual(i)).isCloseTo(pearson, within(1e-9 * (1 + Math.abs(pearson))));
                assertThat(diagnostics.devianceResidual(i))
                        .isCloseTo(Math.copySign(Math.sqrt(unit), y - mu), within(1e-7));
            }
        }
    }
}
