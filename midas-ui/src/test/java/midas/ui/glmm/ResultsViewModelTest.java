package midas.ui.glmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.result.RandomIntercept;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.io.frame.ModelSpec;
import midas.ui.TestData;
import midas.ui.project.Sample;
import midas.ui.table.Digits;
import midas.ui.table.TableContent;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;

class ResultsViewModelTest {

    private static ResultsViewModel fit(Dataset data, ModelSpec spec) {
        GlmmOutcome outcome = new EngineFitter().fit(new GlmmRequest(data, spec), FitMonitor.none());
        assertThat(outcome).isInstanceOf(GlmmOutcome.Fitted.class);
        return ((GlmmOutcome.Fitted) outcome).results();
    }

    private static ModelSpec spec(String y, List<String> x, String group, ResponseModel model) {
        return new ModelSpec(y, x, group, model, true, FitOptions.DEFAULT.withConfidenceLevel(0.9));
    }

    private static Dataset resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                ResultsViewModelTest.class.getResourceAsStream("/midas/ui/data/" + name), name)) {
            return TestData.of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> headings(TableContent table) {
        return table.columns().stream().map(TableContent.Column::heading).toList();
    }

    @Test
    void headingsFollowTheLevelAndTheLink() {
        ResultsViewModel results = fit(
                TestData.of(Sample.CONTRACEPTION),
                spec("use", List.of("age", "urban"), "district", ResponseModel.of(Family.BINOMIAL)));
        assertThat(headings(results.fixedEffects()))
                .containsExactly(
                        "Variable",
                        "Estimate",
                        "Std. Error",
                        "Lower 90%",
                        "Upper 90%",
                        "OR",
                        "exp(Lower 90%)",
                        "exp(Upper 90%)");
        assertThat(results.randomEffects().rows()).isEqualTo(1);
        assertThat(results.hasIcc()).isTrue();
        assertThat(results.iccNote(Digits.FOUR)).contains("latent").contains("design effect");
        assertThat(results.facts().get(2)).startsWith("60 groups · smallest ");
        assertThat(results.blupNote()).contains("not strictly BLUPs");
    }

    @Test
    void poissonHasRateRatiosAndNoIcc() {
        ResultsViewModel results = fit(
                TestData.of(Sample.EPIL).withScale("subject", Scale.NOMINAL),
                spec("y", List.of("lbase"), "subject", ResponseModel.of(Family.POISSON)));
        assertThat(headings(results.fixedEffects())).contains("IRR");
        assertThat(results.hasIcc()).isFalse();
        assertThat(results.icc(Digits.FOUR)).isEqualTo("N/A (ICC not defined)");
        assertThat(results.iccNote(Digits.FOUR)).contains("Poisson");
        assertThat(results.modelFit().columns().getFirst().shown().getFirst()).isEqualTo("Log-Likelihood (Laplace)");
    }

    @Test
    void otherLogLinksHavePlainExponentials() {
        ResultsViewModel results = fit(
                TestData.of(Sample.CAKE),
                spec("angle", List.of("temp"), "rr", new ResponseModel(Family.GAMMA, Link.LOG)));
        assertThat(headings(results.fixedEffects())).contains("exp(Est.)");
        assertThat(results.randomEffects().columns().getFirst().shown()).containsExactly("Group (rr)", "Residual");
    }

    @Test
    void interceptIsDrawnOnlyWhereItIsAlone() {
        Dataset data = TestData.of(Sample.SLEEPSTUDY).withScale("Subject", Scale.NOMINAL);
        ResponseModel gaussian = ResponseModel.of(Family.GAUSSIAN);
        TableContent.Intervals two = fit(data, spec("Reaction", List.of("Days"), "Subject", gaussian))
                .fixedEffects()
                .intervals()
                .orElseThrow();
        assertThat(two.marks()).extracting(mark -> mark.isPresent()).containsExactly(false, true);
        TableContent.Intervals one = fit(data, spec("Reaction", List.of(), "Subject", gaussian))
                .fixedEffects()
                .intervals()
                .orElseThrow();
        assertThat(one.marks()).extracting(mark -> mark.isPresent()).containsExactly(true);
        assertThat(one.heading()).isEqualTo("90% interval");
    }

    @Test
    void rowsLeftOutAreCountedByColumnAndReason() {
        String csv = Sample.SLEEPSTUDY
                .content()
                .replaceFirst("249\\.56,0,308", "NA,0,308")
                .replaceFirst("258\\.7047,1,308", "Inf,,308")
                .replaceFirst("250\\.8006,2,308", "250.8006,2,");
        ResultsViewModel results = fit(
                TestData.of("missing", csv).withScale("Subject", Scale.NOMINAL),
                spec("Reaction", List.of("Days"), "Subject", ResponseModel.of(Family.GAUSSIAN)));
        assertThat(results.facts().get(1)).isEqualTo("177 observations · 3 excluded");
        assertThat(results.exclusions())
                .isEqualTo("3 of 180 rows left out: “Reaction”: 1 missing · “Reaction”: 1 infinite"
                        + " · “Days”: 1 missing · “Subject”: 1 missing"
                        + " (a row with several of these is in each count)");
    }

    @Test
    void aSingularFitIsToBeChecked() throws IOException {
        ResultsViewModel results = fit(
                resource("dyestuff2_singular.csv"),
                spec("Yield", List.of(), "Batch", ResponseModel.of(Family.GAUSSIAN)));
        assertThat(results.trust()).isEqualTo(ResultsViewModel.Trust.CHECK);
        assertThat(results.trustLabel()).isEqualTo("Converged, with warnings");
        assertThat(results.doubts())
                .extracting(doubt -> doubt.warning().title())
                .contains("Singular fit");
    }

    @Test
    void aFitThatRanOutOfIterationsOffersMore() {
        ModelSpec spec = new ModelSpec(
                "use",
                List.of("age", "urban", "livch1"),
                "district",
                ResponseModel.of(Family.BINOMIAL),
                true,
                FitOptions.DEFAULT.withMaxIterations(1));
        ResultsViewModel results = fit(TestData.of(Sample.CONTRACEPTION), spec);
        assertThat(results.trustLabel()).isEqualTo("Not converged");
        assertThat(results.doubts().getFirst().remedy()).contains(new Remedy.MoreIterations(500));
        assertThat(Remedies.label(new Remedy.MoreIterations(500))).isEqualTo("Run again with Max Iterations 500");
    }

    @Test
    void blupShowsFiftyRowsOrAllAndSortsThemAll() {
        BlupViewModel blup = fit(
                        TestData.of(Sample.CONTRACEPTION),
                        spec("use", List.of("age"), "district", ResponseModel.of(Family.BINOMIAL)))
                .blup();
        assertThat(blup.shown()).hasSize(50);
        assertThat(blup.shown().getFirst().rank()).isEqualTo(1);
        assertThat(blup.toggleLabel().get()).isEqualTo("Show all 60 rows");
        assertThat(blup.rangeBinding().get()).isEqualTo("1–50 of 60");
        assertThat(blup.isLong()).isTrue();
        blup.sort(Comparator.comparingInt(RandomIntercept::rank).reversed(), new DirectJobRunner());
        assertThat(blup.shown()).hasSize(50);
        assertThat(blup.shown().getFirst().rank()).isEqualTo(60);
        blup.toggle();
        assertThat(blup.shown()).hasSize(60);
        assertThat(blup.rangeBinding().get()).isEqualTo("1–60 of 60");
        assertThat(blup.toggleLabel().get()).isEqualTo("Show first 50 rows");
        String[] lines = blup.text().tsv().split("\n");
        assertThat(lines).hasSize(61);
        assertThat(lines[0]).isEqualTo("Group\tRandom Intercept\tStd. Error\tRank\tn");
        RandomIntercept last = blup.shown().getFirst();
        assertThat(lines[1])
                .isEqualTo(last.group() + '\t' + last.estimate() + '\t' + last.standardError() + "\t60\t"
                        + last.observations());
        blup.toggle();
        assertThat(blup.shown()).hasSize(50);
        assertThat(blup.toggleLabel().get()).isEqualTo("Show all 60 rows");
    }

    @Test
    void sortsOvertakenByOthersCountToo() {
        BlupViewModel blup = new BlupViewModel(
                List.of(intercept("a", 3, 1), intercept("b", 2, 2), intercept("c", 3, 3), intercept("d", 2, 4)), 0.95);
        QueuedJobRunner runner = new QueuedJobRunner();
        blup.sort(Comparator.comparing(RandomIntercept::group).reversed(), runner);
        blup.sort(Comparator.comparingInt(RandomIntercept::observations), runner);
        assertThat(blup.shown()).extracting(RandomIntercept::group).containsExactly("a", "b", "c", "d");
        runner.runAll();
        assertThat(blup.shown()).extracting(RandomIntercept::group).containsExactly("d", "b", "c", "a");
        blup.sort(null, runner);
        runner.runAll();
        assertThat(blup.shown()).extracting(RandomIntercept::group).containsExactly("a", "b", "c", "d");
    }

    private static RandomIntercept intercept(String group, int observations, int rank) {
        return new RandomIntercept(group, observations, -rank, 0.5, rank);
    }

    @Test
    void labelsAreOrderedAsPeopleDo() {
        assertThat(Stream.of("b", "10", "9", "a", "09", "1.5").sorted(BlupViewModel::compareLabels))
                .containsExactly("09", "9", "10", "1.5", "a", "b");
    }
}
