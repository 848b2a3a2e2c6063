package midas.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data of the benchmarks are the same bits everywhere, and a change of one of them is found. */
class FixtureTest {

    private static final ResponseModel GAUSSIAN = ResponseModel.of(Family.GAUSSIAN);

    private static final long CRC_OF_GAUSSIAN = 0xfadca199L;

    private static final Map<Link, Double> SPREADS = new EnumMap<>(
            Map.of(Link.IDENTITY, 1.0, Link.INVERSE, 0.2, Link.LOG, 0.5, Link.LOGIT, 0.5, Link.PROBIT, 0.5));

    private static final Map<Link, Double> SLOPES = new EnumMap<>(
            Map.of(Link.IDENTITY, 1.0, Link.INVERSE, 0.15, Link.LOG, 0.4, Link.LOGIT, 0.4, Link.PROBIT, 0.4));

    static List<ResponseModel> allPairs() {
        return Simulated.allPairs();
    }

    @Test
    void theBitsAreThoseOfEveryOtherMachine() {
        Fixture fixture = Fixture.of(GAUSSIAN, 3_000, 3, 50);
        assertThat(fixture.checked(CRC_OF_GAUSSIAN)).isSameAs(fixture);
    }

    @Test
    void aChangedNumberIsFound() {
        Fixture response = Fixture.of(GAUSSIAN, 3_000, 3, 50);
        response.y()[2_999] = Math.nextUp(response.y()[2_999]);
        Fixture predictor = Fixture.of(GAUSSIAN, 3_000, 3, 50);
        predictor.x()[1][17] += 0.001;
        Fixture group = Fixture.of(GAUSSIAN, 3_000, 3, 50);
        group.group()[2_999] ^= 1;
        for (Fixture changed : List.of(response, predictor, group)) {
            assertThatThrownBy(() -> changed.checked(CRC_OF_GAUSSIAN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("GAUSSIAN IDENTITY, 3000 rows, 3 predictors, 50 groups: CRC-32 is ")
                    .hasMessageEndingWith(", not " + String.format("%08x", CRC_OF_GAUSSIAN));
        }
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyPairIsAdmissibleAndFitsWithoutADoubt(ResponseModel pair) {
        Fixture fixture = Fixture.of(pair, 20_000, 5, 200);
        assertThat(fixture.isAdmissible()).isTrue();
        FitOutcome outcome = MixedModels.fit(fixture.design(), pair, FitOptions.DEFAULT, FitMonitor.none());
        assertThat(outcome).isInstanceOfSatisfying(FitOutcome.Fitted.class, fitted -> {
            assertThat(fitted.model().convergence().isConverged()).isTrue();
            assertThat(fitted.model().diagnostics()).isEmpty();
            // what was drawn is found: the groups' standard deviation, and the first slope
            double spread = SPREADS.get(pair.link());
            double slope = SLOPES.get(pair.link());
            assertThat(fitted.model().groupVariance().standardDeviation()).isBetween(0.85 * spread, 1.15 * spread);
            assertThat(fitted.model().fixedEffects().get(1).estimate()).isBetween(0.8 * slope, 1.2 * slope);
        });
    }
}
