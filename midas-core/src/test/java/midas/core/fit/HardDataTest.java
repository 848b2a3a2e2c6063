package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import midas.core.engine.Simulated;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import midas.core.result.Factorization;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data on which fits go wrong in silence elsewhere: the answer is right, or it says its doubt. */
class HardDataTest {

    private static final ResponseModel LINEAR = ResponseModel.of(Family.GAUSSIAN);
    private static final ResponseModel POISSON_IDENTITY = new ResponseModel(Family.POISSON, Link.IDENTITY);

    static List<ResponseModel> allPairs() {
        return Simulated.allPairs();
    }

    static List<ResponseModel> laplacePairs() {
        return Simulated.laplacePairs();
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static FitOutcome fit(Simulated.Parts parts, ResponseModel pair) {
        return MixedModels.fit(parts.design(), pair, FitOptions.DEFAULT, FitMonitor.none());
    }

    private static FittedModel fitted(Simulated.Parts parts, ResponseModel pair) {
        FitOutcome outcome = fit(parts, pair);
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        return ((FitOutcome.Fitted) outcome).model();
    }

    private static <T extends Diagnostic> T only(FittedModel model, Class<T> kind) {
        assertThat(model.diagnostics()).hasAtLeastOneElementOfType(kind);
        return model.diagnostics().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** x2 is x1 and a millionth of z: the same model as one in x1 and z. */
    @ParameterizedTest
    @MethodSource("allPairs")
    void nearlyCollinearPredictorsAreFittedAndNamed(ResponseModel pair) {
        Simulated.Parts plain = Simulated.draw(pair, 200, 2, 15, 31);
        double small = 0x1p-20;
        for (int i = 0; i < plain.y.length; i++) {
            // few binary digits, so that the sum is exact
            double x = Math.rint(plain.x[0][i] * 1024) / 1024;
            double z = Math.rint(plain.x[1][i] * 1024) / 1024;
            plain.x[0][i] = x;
            plain.x[1][i] = z;
        }
        FittedModel expected = fitted(plain, pair);
        for (int i = 0; i < plain.y.length; i++) {
            plain.x[1][i] = plain.x[0][i] + small * plain.x[1][i];
        }
        FittedModel model = fitted(plain, pair);
        assertThat(model.convergence().isConverged()).isTrue();
        assertThat(model.factorization()).isEqualTo(Factorization.ORTHOGONAL);
        assertThat(expected.factorization()).isEqualTo(Factorization.CROSS_PRODUCTS);
        Diagnostic.Collinearity doubt = only(model, Diagnostic.Collinearity.class);
        assertThat(doubt.names()).containsExactly("x1", "x2");
        assertThat(doubt.inflation()).isGreaterThan(1e5);
        // REML's likelihood belongs to the user's own columns
        double change = pair.isLinearMixedModel() ? Math.log(small) : 0;
        assertThat(model.statistics().logLikelihood())
                .isCloseTo(expected.statistics().logLikelihood() - change, within(1e-8));
        FixedEffect z = expected.fixedEffects().get(2);
        FixedEffect x2 = model.fixedEffects().get(2);
        assertThat(x2.estimate() * small).isCloseTo(z.estimate(), within(1e-6 * z.standardError()));
        assertThat(x2.standardError() * small).isCloseTo(z.standardError(), within(1e-6 * z.standardError()));
        FixedEffect intercept = expected.fixedEffects().getFirst();
        assertThat(model.fixedEffects().getFirst().standardError())
                .isCloseTo(intercept.standardError(), within(1e-6 * intercept.standardError()));
    }

    /** A likelihood whose rounding jumps along the ridge of two collinear predictors is climbed for ever. */
    @ParameterizedTest
    @MethodSource("laplacePairs")
    void nearlyCollinearPredictorsConvergeOnEveryDraw(ResponseModel pair) {
        for (int seed = 31; seed < 91; seed += 2) {
            Simulated.Parts parts = Simulated.draw(pair, 200, 2, 15, seed);
            for (int i = 0; i < parts.y.length; i++) {
                parts.x[1][i] = parts.x[0][i] + 0x1p-20 * parts.x[1][i];
            }
            Convergence convergence = fitted(parts, pair).convergence();
            assertThat(convergence.status()).as("%s, seed %s", pair, seed).isEqualTo(Convergence.Status.CONVERGED);
            assertThat(convergence.iterations()).isLessThan(50);
        }
    }

    @ParameterizedTest
    @MethodSource("laplacePairs")
    void theSameGroupsTwiceHaveTwiceTheLogLikelihood(ResponseModel pair) {
        Simulated.Parts once = Simulated.draw(pair, 150, 1, 12, 33);
        FittedModel single = fitted(once, pair);
        Simulated.Parts twice = Simulated.draw(pair, 300, 1, 24, 33);
        for (int i = 0; i < 300; i++) {
            twice.y[i] = once.y[i % 150];
            twice.x[0][i] = once.x[0][i % 150];
            twice.group[i] = once.group[i % 150] + (i < 150 ? 0 : 12);
        }
        FittedModel doubled = fitted(twice, pair);
        assertThat(doubled.statistics().logLikelihood())
                .isCloseTo(2 * single.statistics().logLikelihood(), within(1e-8));
        for (int k = 0; k < 2; k++) {
            FixedEffect effect = single.fixedEffects().get(k);
            assertThat(doubled.fixedEffects().get(k).estimate())
                    .isCloseTo(effect.estimate(), within(1e-6 * effect.standardError()));
            assertThat(doubled.fixedEffects().get(k).standardError() * Math.sqrt(2))
                    .isCloseTo(effect.standardError(), within(1e-6 * effect.standardError()));
        }
    }

    @Test
    void shiftingTheResponseByABillionMovesTheInterceptAlone() {
        Simulated.Parts parts = Simulated.draw(LINEAR, 200, 2, 15, 34);
        for (int i = 0; i < parts.y.length; i++) {
            parts.y[i] = Math.rint(parts.y[i] * 4096) / 4096;
        }
        FittedModel before = fitted(parts, LINEAR);
        double shift = 1e9;
        for (int i = 0; i < parts.y.length; i++) {
            parts.y[i] += shift;
        }
        FittedModel after = fitted(parts, LINEAR);
        assertThat(after.statistics().logLikelihood())
                .isCloseTo(before.statistics().logLikelihood(), within(1e-9));
        assertThat(after.fixedEffects().get(1).estimate())
                .isCloseTo(before.fixedEffects().get(1).estimate(), within(1e-9));
        assertThat(after.fixedEffects().getFirst().estimate() - shift)
                .isCloseTo(before.fixedEffects().getFirst().estimate(), within(1e-6));
        assertThat(after.groupVariance().variance())
                .isCloseTo(before.groupVariance().variance(), within(1e-9));
    }

    @Test
    void rareBinaryOutcomesInSmallGroupsHaveTwoMaximaAndTheOneNearZeroIsTaken() {
        RandomGenerator random = random(7);
        Simulated.Parts parts = Simulated.draw(ResponseModel.of(Family.BINOMIAL), 2000, 1, 500, 35);
        for (int i = 0; i < 2000; i++) {
            parts.group[i] = i / 4;
            parts.y[i] = random.nextDouble() < 0.01 ? 1 : 0;
        }
        FittedModel model = fitted(parts, ResponseModel.of(Family.BINOMIAL));
        Diagnostic.TwoMaxima two = only(model, Diagnostic.TwoMaxima.class);
        assertThat(two.reason()).isEqualTo(Diagnostic.TwoMaxima.Reason.OTHER_BEYOND_LAPLACE);
        assertThat(two.taken().groupSd()).isEqualTo(model.groupVariance().standardDeviation());
        assertThat(two.taken().logLikelihood()).isEqualTo(model.statistics().logLikelihood());
        assertThat(two.other().groupSd()).isGreaterThan(two.taken().groupSd() + 3);
        assertThat(two.other().logLikelihood()).isGreaterThan(two.taken().logLikelihood());
    }

    @Test
    void outcomesThatAreTheSameWithinEveryGroupAreSaid() {
        Simulated.Parts parts = Simulated.draw(ResponseModel.of(Family.BINOMIAL), 150, 1, 30, 36);
        for (int i = 0; i < 150; i++) {
            parts.group[i] = i % 30;
            parts.y[i] = i % 2;
        }
        for (Link link : Family.BINOMIAL.links()) {
            FittedModel model = fitted(parts, new ResponseModel(Family.BINOMIAL, link));
            Diagnostic.GroupSeparation doubt = only(model, Diagnostic.GroupSeparation.class);
            assertThat(doubt).isEqualTo(new Diagnostic.GroupSeparation(30, 30));
        }
    }

    @Test
    void aRoughApproximationIsSaidAndAGoodOneIsNot() {
        RandomGenerator random = random(11);
        ResponseModel logit = ResponseModel.of(Family.BINOMIAL);
        Simulated.Parts rough = Simulated.draw(logit, 3000, 1, 1000, 37);
        Simulated.Parts good = Simulated.draw(logit, 3000, 1, 30, 37);
        for (int i = 0; i < 3000; i++) {
            rough.group[i] = i / 3;
        }
        double[] intercepts = new double[1000];
        for (int j = 0; j < 1000; j++) {
            intercepts[j] = 3 * random.nextGaussian();
        }
        for (int i = 0; i < 3000; i++) {
            rough.y[i] = random.nextDouble() < 1 / (1 + Math.exp(-intercepts[i / 3])) ? 1 : 0;
        }
        Diagnostic.RoughApproximation doubt = only(fitted(rough, logit), Diagnostic.RoughApproximation.class);
        // as quadrature with 25 nodes by another program: σ_u goes up by about two standard errors, the log-likelihood
        // by about 45
        assertThat(doubt.groupSdShift()).isBetween(1.0, 4.0);
        assertThat(doubt.logLikelihoodError()).isBetween(25.0, 70.0);
        assertThat(fitted(good, logit).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void groupsOfOneObservationAreAnsweredWithADoubtOrRefused(ResponseModel pair) {
        Simulated.Parts parts = Simulated.draw(pair, 60, 1, 60, 38);
        switch (fit(parts, pair)) {
            case FitOutcome.Failed failed -> assertThat(failed.failure()).isNotNull();
            case FitOutcome.Fitted fitted -> {
                assertThat(fitted.model().statistics().logLikelihood()).isFinite();
                assertThat(pair).isNotEqualTo(LINEAR);
            }
            case FitOutcome.Cancelled cancelled -> throw new AssertionError("cancelled");
        }
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void twoGroupsAreFittedWithTheirDoubt(ResponseModel pair) {
        FittedModel model = fitted(Simulated.draw(pair, 60, 1, 2, 39), pair);
        assertThat(model.diagnostics()).contains(new Diagnostic.FewGroups(2));
        assertThat(model.convergence().status()).isEqualTo(Convergence.Status.CONVERGED);
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void sixtySingletonsBesideALargeGroupAreFitted(ResponseModel pair) {
        Simulated.Parts parts = Simulated.draw(pair, 1060, 1, 61, 40);
        for (int i = 0; i < 1060; i++) {
            parts.group[i] = i < 1000 ? 0 : i - 999;
        }
        FittedModel model = fitted(parts, pair);
        assertThat(model.convergence().isConverged()).isTrue();
        assertThat(model.groupSizes().largest()).isEqualTo(1000);
        assertThat(model.groupSizes().smallest()).isEqualTo(1);
    }

    /** Five large groups that do not differ beside sixty scattered single observations: σ_u = 0 is a maximum, and not the only one. */
    @Test
    void restrictedLikelihoodsCanHaveTwoMaximaToo() {
        Simulated.Parts parts = Simulated.draw(LINEAR, 1060, 0, 65, 41);
        for (int i = 0; i < 1060; i++) {
            parts.group[i] = i < 1000 ? i / 200 : i - 995;
            parts.y[i] = (i < 1000 ? 1 : 3) * (i % 2 == 0 ? 1 : -1) + 0.01 * (i % 7);
        }
        FittedModel model = fitted(parts, LINEAR);
        Diagnostic.TwoMaxima two = only(model, Diagnostic.TwoMaxima.class);
        assertThat(two.reason()).isEqualTo(Diagnostic.TwoMaxima.Reason.HIGHER);
        assertThat(two.taken().groupSd()).isEqualTo(model.groupVariance().standardDeviation());
        assertThat(two.taken().groupSd()).isGreaterThan(1);
        assertThat(two.other().groupSd()).isZero();
        assertThat(two.taken().logLikelihood())
                .isEqualTo(model.statistics().logLikelihood())
                .isGreaterThan(two.other().logLikelihood());
    }

    /** A tolerance below the precision of the arithmetic brings every fallback about, and changes nothing. */
    @ParameterizedTest
    @MethodSource("laplacePairs")
    void fallbacksAreTriedInTurnAndRecorded(ResponseModel pair) {
        Simulated.Parts parts = Simulated.draw(pair, 200, 1, 15, 42);
        FittedModel plain = fitted(parts, pair);
        assertThat(plain.convergence().fallbacks()).isEmpty();
        FitOptions impossible = FitOptions.DEFAULT.withTolerance(1e-300);
        FittedModel model =
                ((FitOutcome.Fitted) MixedModels.fit(parts.design(), pair, impossible, FitMonitor.none())).model();
        if (model.convergence().newtonDecrement() > 0
                && model.convergence().iterations() < impossible.maxIterations()) {
            assertThat(model.convergence().fallbacks()).startsWith(Convergence.Fallback.EXPECTED_CURVATURE);
        }
        assertThat(model.convergence().iterations()).isLessThanOrEqualTo(impossible.maxIterations());
        assertThat(model.statistics().logLikelihood())
                .isCloseTo(plain.statistics().logLikelihood(), within(1e-9));
    }

    /** Where the fixed effects determine the groups the restricted likelihood does not know σ_u. */
    @Test
    void fixedEffectsThatSpanTheGroupsAreRefused() {
        Simulated.Parts parts = Simulated.draw(LINEAR, 40, 1, 2, 43);
        for (int i = 0; i < 40; i++) {
            parts.x[0][i] = parts.group[i];
        }
        assertThat(((FitOutcome.Failed) fit(parts, LINEAR)).failure())
                .isEqualTo(new FitFailure.NotIdentified(2, FitFailure.NotIdentified.Cause.FLAT_LIKELIHOOD));
        Simulated.Parts one = Simulated.draw(LINEAR, 8, 6, 4, 44);
        assertThat(((FitOutcome.Failed) fit(one, LINEAR)).failure())
                .isEqualTo(new FitFailure.NotIdentified(4, FitFailure.NotIdentified.Cause.FLAT_LIKELIHOOD));
    }

    /** A response in other units: the scale goes into the intercept of the log link, the dispersion and the log-likelihood. */
    @Test
    void scalingTheResponseOfALogLinkMovesTheInterceptAlone() {
        double factor = 1024;
        for (Family family : List.of(Family.GAMMA, Family.GAUSSIAN)) {
            ResponseModel pair = new ResponseModel(family, Link.LOG);
            Simulated.Parts parts = Simulated.draw(pair, 200, 1, 15, 45);
            FittedModel before = fitted(parts, pair);
            for (int i = 0; i < 200; i++) {
                parts.y[i] *= factor;
            }
            FittedModel after = fitted(parts, pair);
            FixedEffect intercept = before.fixedEffects().getFirst();
            FixedEffect slope = before.fixedEffects().get(1);
            double unit = 1e-6 * slope.standardError();
            assertThat(after.fixedEffects().getFirst().estimate() - Math.log(factor))
                    .isCloseTo(intercept.estimate(), within(unit));
            assertThat(after.fixedEffects().get(1).estimate()).isCloseTo(slope.estimate(), within(unit));
            assertThat(after.fixedEffects().get(1).standardError()).isCloseTo(slope.standardError(), within(unit));
            assertThat(after.groupVariance().standardDeviation())
                    .isCloseTo(before.groupVariance().standardDeviation(), within(1e-6));
            double residual = before.residualVariance().orElseThrow().variance();
            double scale = family == Family.GAUSSIAN ? factor * factor : 1;
            assertThat(after.residualVariance().orElseThrow().variance() / scale)
                    .isCloseTo(residual, within(1e-6 * residual));
            assertThat(after.statistics().logLikelihood())
                    .isCloseTo(before.statistics().logLikelihood() - 200 * Math.log(factor), within(1e-8));
        }
    }

    /**
     * Small groups with a mean near 100, one large group at 300 and two single zeros: with the mean of all, 200, σ_u would have to be so large that the zeros' modes would leave
     * the domain, with its maximum of 100 it need not. logLik of glmmTMB 1.1.5: -60350.2938601.
     */
    @Test
    void aStartShutInAtTheEdgeOfTheDomainIsLeftForOneFurtherInside() {
        FittedModel model = fitted(zerosBesideALargeGroup(10_000, 5_000), POISSON_IDENTITY);
        assertThat(model.convergence().isConverged()).isTrue();
        assertThat(model.convergence().fallbacks()).containsExactly(Convergence.Fallback.OTHER_START);
        assertThat(model.statistics().logLikelihood()).isCloseTo(-60350.2938601, within(1e-7));
    }

    /** The same with fewer small groups, of which the large one asks a σ_u beyond the edge. */
    @Test
    void aLikelihoodThatGrowsTowardsTheEdgeOfTheDomainHasNoMaximum() {
        FitOutcome outcome = fit(zerosBesideALargeGroup(2_000, 1_000), POISSON_IDENTITY);
        assertThat(((FitOutcome.Failed) outcome).failure()).isInstanceOf(FitFailure.OptimumOnBoundary.class);
    }

    private static Simulated.Parts zerosBesideALargeGroup(int inSmallGroups, int inLargeGroup) {
        int n = inSmallGroups + inLargeGroup + 2;
        int small = inSmallGroups / 5;
        Simulated.Parts parts = Simulated.draw(POISSON_IDENTITY, n, 1, small + 3, 1);
        for (int row = 0; row < n - 2; row++) {
            boolean inSmall = row < inSmallGroups;
            int i = inSmall ? row : row - inSmallGroups;
            double x = (i * 7 % 11 - 5) / 5.0;
            int level = inSmall ? 100 + (i / 5 % 9 - 4) : 300;
            parts.x[0][row] = x;
            parts.group[row] = inSmall ? i / 5 : small;
            parts.y[row] = level + (int) ((7L * i * i + 3L * i) % 37) - 18 + Math.rint(2 * x);
        }
        for (int k = 1; k <= 2; k++) {
            parts.x[0][n - k] = 0.1;
            parts.group[n - k] = small + k;
            parts.y[n - k] = 0;
        }
        return parts;
    }
}
