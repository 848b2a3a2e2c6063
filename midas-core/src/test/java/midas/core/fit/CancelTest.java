package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import midas.core.design.Design;
import midas.core.engine.Simulated;
import midas.core.family.ResponseModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cancel is answered at the next question, and questions come often: counted in work, for a clock depends on the machine. */
class CancelTest {

    private static final int ROWS = 40_000;
    private static final int GROUPS = 2_000;
    /** A sweep over as many rows takes a millisecond or two. */
    private static final int MOST_ROWS_BETWEEN_QUESTIONS = 8192;

    static List<ResponseModel> allPairs() {
        return Simulated.allPairs();
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void nothingIsDoneAfterACancelWhereverItComes(ResponseModel pair) {
        Design design = Simulated.draw(pair, 3000, 2, 40, 23).design();
        Counting whole = new Counting(Integer.MAX_VALUE);
        assertThat(MixedModels.fit(design, pair, FitOptions.DEFAULT, whole)).isInstanceOf(FitOutcome.Fitted.class);
        for (int part = 0; part < 12; part++) {
            int allowed = (int) ((long) whole.asked.get() * part / 12);
            Counting cancelling = new Counting(allowed);
            assertThat(MixedModels.fit(design, pair, FitOptions.DEFAULT, cancelling))
                    .isEqualTo(new FitOutcome.Cancelled());
            // the one that is told, and one of each thread that works beside it
            assertThat(cancelling.asked.get() - allowed)
                    .as("questions from the cancel on")
                    .isBetween(1, 1 + Runtime.getRuntime().availableProcessors());
            assertThat(cancelling.toldAfterwards).as("reports after the cancel").isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void theMonitorIsAskedOftenInEverySweep(ResponseModel pair) {
        Design design = Simulated.draw(pair, ROWS, 2, GROUPS, 29).design();
        Counting whole = new Counting(Integer.MAX_VALUE);
        FitOutcome outcome = MixedModels.fit(design, pair, FitOptions.DEFAULT, whole);
        assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
        int iterations = ((FitOutcome.Fitted) outcome).model().convergence().iterations();
        boolean sweepsOnce =
                ((FitOutcome.Fitted) outcome).model().responseModel().isLinearMixedModel();
        int sweeps = sweepsOnce ? 1 : Math.max(1, iterations);
        assertThat(whole.asked.get()).isGreaterThanOrEqualTo(sweeps * (ROWS / MOST_ROWS_BETWEEN_QUESTIONS));
    }

    /** Cancels after a number of questions. */
    private static final class Counting implements FitMonitor {

        private final int allowed;
        private final AtomicInteger asked = new AtomicInteger();
        private int toldAfterwards;

        Counting(int allowed) {
            this.allowed = allowed;
        }

        @Override
        public void progress(Progress progress) {
            if (asked.get() > allowed) {
                toldAfterwards++;
            }
        }

        @Override
        public boolean isCancelled() {
            return asked.incrementAndGet() > allowed;
        }
    }
}
