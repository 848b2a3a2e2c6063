package midas.ui.glmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.result.FittedModel;
import midas.core.result.RandomIntercept;
import midas.io.frame.ModelSpec;
import midas.ui.TestData;
import org.junit.jupiter.api.Test;

/** Groups of the same mean and different sizes. */
class ShrinkageTest {

    private static final int[] SIZES = {2, 6, 18, 54};

    /** Four pairs of groups, one above and one below the mean by the same: the pairs differ in size. */
    private static ResultsViewModel fit(Family family) {
        StringBuilder csv = new StringBuilder("y,g\n");
        for (int size : SIZES) {
            for (int sign = -1; sign <= 1; sign += 2) {
                for (int i = 0; i < size; i++) {
                    double y = family == Family.GAUSSIAN ? 2 * sign + (i % 2 == 0 ? 1 : -1) : 4 + 2 * sign + i % 2;
                    csv.append(y)
                            .append(",n")
                            .append(size)
                            .append(sign > 0 ? "up" : "down")
                            .append('\n');
                }
            }
        }
        ModelSpec spec = new ModelSpec("y", List.of(), "g", ResponseModel.of(family), true, FitOptions.DEFAULT);
        GlmmOutcome outcome =
                new EngineFitter().fit(new GlmmRequest(TestData.of("sizes", csv.toString()), spec), FitMonitor.none());
        assertThat(outcome).isInstanceOf(GlmmOutcome.Fitted.class);
        return ((GlmmOutcome.Fitted) outcome).results();
    }

    private static RandomIntercept of(FittedModel model, int size) {
        return model.randomIntercepts().stream()
                .filter(one -> one.group().equals("n" + size + "up"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void smallGroupsAreDrawnFurtherTowardsZero() {
        for (Family family : List.of(Family.GAUSSIAN, Family.POISSON)) {
            FittedModel model = fit(family).model();
            for (int i = 1; i < SIZES.length; i++) {
                assertThat(of(model, SIZES[i]).observations()).isEqualTo(SIZES[i]);
                assertThat(of(model, SIZES[i - 1]).estimate())
                        .isPositive()
                        .isLessThan(of(model, SIZES[i]).estimate());
            }
        }
    }

    @Test
    void smallGroupsHaveLargerStandardErrors() {
        for (Family family : List.of(Family.GAUSSIAN, Family.POISSON)) {
            FittedModel model = fit(family).model();
            for (int i = 1; i < SIZES.length; i++) {
                assertThat(of(model, SIZES[i - 1]).standardError())
                        .isGreaterThan(of(model, SIZES[i]).standardError());
            }
        }
    }

    @Test
    void intervalsOfConditionalModesAreSaidToBeRough() {
        assertThat(fit(Family.POISSON).blupNote()).contains("not strictly BLUPs", "intervals made of them are rough");
        assertThat(fit(Family.GAUSSIAN).blupNote()).contains("linear unbiased").doesNotContain("rough");
    }
}
