package midas.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import midas.core.design.Design;
import midas.core.engine.Simulated;
import midas.core.family.ResponseModel;
import midas.core.result.FittedModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results are the same to the last bit for any number of threads, and from run to run. */
class ThreadsTest {

    /** Rows for several chunks of groups. */
    private static final int ROWS = 70_000;

    static List<ResponseModel> allPairs() {
        return Simulated.allPairs();
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void anyNumberOfThreadsGivesTheSameBits(ResponseModel pair) throws Exception {
        // large enough that the fit starts from a part of the groups
        Design design = Simulated.draw(pair, ROWS, 4, 1_000, 51).design();
        List<FittedModel> models = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8, 8}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                FitOutcome outcome = pool.submit(
                                () -> MixedModels.fit(design, pair, FitOptions.DEFAULT, FitMonitor.none()))
                        .get();
                assertThat(outcome).isInstanceOf(FitOutcome.Fitted.class);
                models.add(((FitOutcome.Fitted) outcome).model());
            }
        }
        assertThat(models).allMatch(model -> model.equals(models.getFirst()));
        assertThat(models.getFirst().convergence().isConverged()).isTrue();
        assertThat(models.getFirst().diagnostics()).isEmpty();
    }
}
