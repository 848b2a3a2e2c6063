package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import midas.core.design.Design;
import midas.core.engine.Simulated;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import org.junit.jupiter.api.Test;

/** Designs that no model can be fitted to, each refused with its reason. */
class RefusedDesignsTest {

    private static final ResponseModel LINEAR = ResponseModel.of(Family.GAUSSIAN);

    private static FitFailure failure(Design design, ResponseModel pair) {
        FitOutcome outcome = MixedModels.fit(design, pair, FitOptions.DEFAULT, FitMonitor.none());
        assertThat(outcome).isInstanceOf(FitOutcome.Failed.class);
        return ((FitOutcome.Failed) outcome).failure();
    }

    @Test
    void responsesOutOfRangeAreRefusedWithTheFirstOne() {
        for (var entry : Map.of(Family.BINOMIAL, 2.0, Family.POISSON, 1.5, Family.GAMMA, -1.0)
                .entrySet()) {
            ResponseModel pair = ResponseModel.of(entry.getKey());
            Simulated.Parts parts = Simulated.draw(pair, 50, 1, 5, 17);
            parts.y[31] = entry.getValue();
            parts.y[7] = entry.getValue();
            assertThat(failure(parts.design(), pair))
                    .isEqualTo(new FitFailure.ResponseOutOfRange(entry.getKey(), 7, entry.getValue(), 2));
        }
    }

    @Test
    void impossibleDesignsAreRefused() {
        Design empty = Design.of("y", new double[0], List.of(), new double[0][], true, "g", new int[0], List.of());
        assertThat(failure(empty, LINEAR)).isEqualTo(new FitFailure.NoObservations());

        Simulated.Parts parts = Simulated.draw(LINEAR, 30, 0, 3, 18);
        parts.intercept = false;
        assertThat(failure(parts.design(), LINEAR)).isEqualTo(new FitFailure.NoCoefficients());

        assertThat(failure(Simulated.draw(LINEAR, 30, 1, 1, 19).design(), LINEAR))
                .isEqualTo(new FitFailure.OneGroup("g1"));
        assertThat(failure(Simulated.draw(LINEAR, 30, 1, 30, 19).design(), LINEAR))
                .isEqualTo(new FitFailure.NotIdentified(30, FitFailure.NotIdentified.Cause.SINGLE_OBSERVATIONS));

        for (ResponseModel pair : Simulated.allPairs()) {
            Simulated.Parts constant = Simulated.draw(pair, 30, 1, 3, 20);
            Arrays.fill(constant.y, 1);
            assertThat(failure(constant.design(), pair)).isEqualTo(new FitFailure.ConstantResponse(1));
            assertThat(failure(Simulated.draw(pair, 8, 8, 3, 21).design(), pair))
                    .isEqualTo(new FitFailure.TooFewObservations(8, 8));
        }
    }

    @Test
    void aResponseWithoutResidualIsRefused() {
        Simulated.Parts parts = Simulated.draw(LINEAR, 60, 1, 6, 22);
        for (int i = 0; i < 60; i++) {
            parts.y[i] = 2 + 3 * parts.x[0][i];
        }
        assertThat(failure(parts.design(), LINEAR)).isEqualTo(new FitFailure.ZeroResidualVariance());
        for (int i = 0; i < 60; i++) {
            parts.y[i] = 2 + 3 * parts.x[0][i] + parts.group[i];
        }
        assertThat(failure(parts.design(), LINEAR)).isEqualTo(new FitFailure.ZeroResidualVariance());
    }

    @Test
    void aResponseThatIsTheSameThroughoutEachGroupIsRefused() {
        for (ResponseModel pair : Simulated.allPairs()) {
            if (pair.family().hasDispersion()) {
                Simulated.Parts parts = Simulated.draw(pair, 60, 1, 6, 25);
                for (int i = 0; i < 60; i++) {
                    parts.y[i] = 1.5 + parts.group[i];
                }
                assertThat(failure(parts.design(), pair))
                        .as(pair.toString())
                        .isEqualTo(new FitFailure.ZeroResidualVariance());
            }
        }
    }
}
