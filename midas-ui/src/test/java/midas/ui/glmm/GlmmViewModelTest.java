package midas.ui.glmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.RefreshViewModel;
import midas.ui.project.Sample;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.JobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;

class GlmmViewModelTest {

    private final Project project = new Project();
    private long now = 5_000_000_000L;

    private GlmmViewModel sleepstudy(GlmmFitter fitter, JobRunner runner) {
        ProjectDataset data = project.add(TestData.of(Sample.SLEEPSTUDY), Optional.empty());
        data.setScale("Subject", Scale.NOMINAL);
        GlmmFormViewModel form = new GlmmFormViewModel(project.datasets(), new DirectJobRunner());
        form.datasetProperty().set(data);
        form.responseProperty().set("Reaction");
        form.predictors().getFirst().toggle();
        return new GlmmViewModel(form, fitter, runner, () -> now);
    }

    @Test
    void fitsSleepstudy() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        assertThat(model.resultsProperty().get()).isEmpty();
        model.run();
        ResultsViewModel results = model.resultsProperty().get().orElseThrow();
        assertThat(results.formula()).isEqualTo("Reaction ~ 1 + Days + (1 | Subject)");
        assertThat(results.model().fixedEffects().getFirst().estimate()).isCloseTo(251.40510485, within(1e-6));
        assertThat(results.trust()).isEqualTo(ResultsViewModel.Trust.CONVERGED);
        assertThat(model.staleBinding().get()).isFalse();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void editingTheFormMarksTheResultsAsStaleAndKeepsThem() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        model.run();
        ResultsViewModel before = model.resultsProperty().get().orElseThrow();
        model.form().confidence().textProperty().set("90");
        assertThat(model.staleBinding().get()).isTrue();
        assertThat(model.resultsProperty().get()).containsSame(before);
        assertThat(model.noticeBinding().get().orElseThrow().action()).contains(RunNotice.Action.RUN);
        model.form().confidence().textProperty().set("ninety");
        assertThat(model.staleBinding().get()).isTrue();
        assertThat(model.noticeBinding().get().orElseThrow().action()).isEmpty();
        model.form().confidence().textProperty().set("95");
        assertThat(model.staleBinding().get()).isFalse();
    }

    @Test
    void aChangeOfScaleElsewhereDoesNotMakeResultsStale() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        model.run();
        model.form().datasetProperty().get().setScale("Days", Scale.INTERVAL);
        assertThat(model.staleBinding().get()).isFalse();
    }

    @Test
    void aDatasetThatIsGoneIsSaidToBeGone() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        model.run();
        project.delete(model.form().datasetProperty().get());
        assertThat(model.noticeBinding().get().orElseThrow().text())
                .isEqualTo("The dataset of this fit is not in the project.");
    }

    @Test
    void aConversionOfAColumnOfTheModelMakesResultsStaleAndAnUndoFreshAgain() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        model.run();
        ResultsViewModel before = model.resultsProperty().get().orElseThrow();
        ProjectDataset data = model.form().datasetProperty().get();
        data.convert("Reaction", ColumnType.INT64);
        assertThat(model.staleBinding().get()).isTrue();
        assertThat(model.resultsProperty().get()).containsSame(before);
        RunNotice notice = model.noticeBinding().get().orElseThrow();
        assertThat(notice.text()).isEqualTo("The data have changed since this fit.");
        assertThat(notice.action()).contains(RunNotice.Action.RUN);
        project.edits().undo();
        assertThat(model.staleBinding().get()).isFalse();
        data.convert("Days", ColumnType.STRING);
        assertThat(model.noticeBinding().get().orElseThrow().text()).isEqualTo("The form has changed since this fit.");
    }

    @Test
    void aRefreshOfTheDatasetMakesResultsStaleWhereItChangesTheColumnsOfTheModel() {
        ProjectDataset parent = project.add(TestData.of(Sample.SLEEPSTUDY), Optional.empty());
        parent.setScale("Subject", Scale.NOMINAL);
        ProjectDataset derived =
                project.add(parent.dataset().select("all", List.of("Reaction", "Days", "Subject")), Optional.empty());
        GlmmFormViewModel form = new GlmmFormViewModel(project.datasets(), new DirectJobRunner());
        form.datasetProperty().set(derived);
        form.responseProperty().set("Reaction");
        form.groupProperty().set("Subject");
        GlmmViewModel model = new GlmmViewModel(form, new EngineFitter(), new DirectJobRunner(), () -> now);
        model.run();
        RefreshViewModel refreshing = new RefreshViewModel(project, new DirectJobRunner());
        parent.convert("Days", ColumnType.STRING);
        refreshing.refresh(derived);
        assertThat(derived.staleProperty().get()).isFalse();
        assertThat(model.staleBinding().get()).as("Days is not in the model").isFalse();
        parent.convert("Reaction", ColumnType.INT64);
        assertThat(model.staleBinding().get())
                .as("the results are those of the data shown")
                .isFalse();
        refreshing.refresh(derived);
        assertThat(model.noticeBinding().get().orElseThrow().text()).isEqualTo("The data have changed since this fit.");
    }

    @Test
    void titleAndDescriptionFollowTheName() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        assertThat(model.titleBinding().get()).isEqualTo("GLMM: Reaction · sleepstudy");
        model.form().datasetProperty().get().rename("sleep");
        assertThat(model.titleBinding().get()).isEqualTo("GLMM: Reaction · sleep");
        assertThat(model.descriptionBinding().get()).endsWith(" · sleep");
        assertThat(model.staleBinding().get()).isFalse();
    }

    @Test
    void aFailureIsSaidAndChangesNothingElse() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        model.run();
        ResultsViewModel before = model.resultsProperty().get().orElseThrow();
        model.form().familyProperty().set(Family.BINOMIAL);
        model.run();
        assertThat(model.problemProperty().get().orElseThrow().message())
                .contains("Reaction")
                .contains("0 or 1")
                .contains("row 1")
                .contains("249.56");
        assertThat(model.resultsProperty().get()).containsSame(before);
        RunNotice notice = model.noticeBinding().get().orElseThrow();
        assertThat(notice.text()).isEqualTo("Last run failed; results below are from the earlier run.");
        assertThat(notice.action()).isEmpty();
        model.form().familyProperty().set(Family.GAUSSIAN);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.noticeBinding().get()).isEmpty();
    }

    @Test
    void progressIsShownInWordsAndNeverGoesBack() {
        List<String> stages = new ArrayList<>();
        List<String> details = new ArrayList<>();
        List<Double> parts = new ArrayList<>();
        GlmmFitter fitter = (request, monitor) -> {
            monitor.progress(step(FitMonitor.Stage.PREPARING, 0, OptionalDouble.empty()));
            now += 1_500_000_000L;
            monitor.progress(step(FitMonitor.Stage.VARIANCE_COMPONENTS, 3, OptionalDouble.of(-893.2354)));
            monitor.progress(step(FitMonitor.Stage.STARTING_VALUES, 1, OptionalDouble.empty()));
            return new GlmmOutcome.Cancelled();
        };
        GlmmViewModel model = sleepstudy(fitter, new DirectJobRunner());
        model.stageProperty().subscribe(words -> stages.add(words));
        model.detailProperty().subscribe(words -> details.add(words));
        model.progressProperty().subscribe(part -> parts.add(part.doubleValue()));
        model.run();
        assertThat(stages).contains("Preparing the data", "Estimating variance components");
        assertThat(details).contains("Iteration 3 · log-likelihood \u2212893.24");
        assertThat(parts).isSorted();
        model.tick();
        assertThat(model.elapsedProperty().get()).isEqualTo("1.5 s");
    }

    @Test
    void cancelEndsTheRunAndKeepsTheResults() {
        QueuedJobRunner runner = new QueuedJobRunner();
        List<Boolean> cancelled = new ArrayList<>();
        GlmmFitter engine = new EngineFitter();
        GlmmViewModel model = sleepstudy(
                (request, monitor) -> {
                    cancelled.add(monitor.isCancelled());
                    return engine.fit(request, monitor);
                },
                runner);
        model.run();
        assertThat(model.runningProperty().get()).isTrue();
        model.cancel();
        assertThat(model.runningProperty().get()).isFalse();
        runner.runAll();
        assertThat(cancelled).containsExactly(true);
        assertThat(model.resultsProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aCancelledRunLeavesAWordUntilTheFormChanges() {
        GlmmViewModel model = sleepstudy(
                (request, monitor) -> {
                    if (request.spec().options().confidenceLevel() == 0.95) {
                        return new EngineFitter().fit(request, monitor);
                    }
                    monitor.progress(step(FitMonitor.Stage.VARIANCE_COMPONENTS, 12, OptionalDouble.empty()));
                    return new GlmmOutcome.Cancelled();
                },
                new DirectJobRunner());
        model.run();
        assertThat(model.endingProperty().get()).isEmpty();
        model.form().confidence().textProperty().set("90");
        model.run();
        assertThat(model.detailProperty().get()).isEqualTo("Iteration 12");
        assertThat(model.endingProperty().get())
                .isEqualTo("Cancelled (Estimating variance components, iteration 12); nothing was changed.");
        RunNotice notice = model.noticeBinding().get().orElseThrow();
        assertThat(notice.text()).isEqualTo("Run cancelled. The form has changed since this fit.");
        assertThat(notice.action()).contains(RunNotice.Action.RUN);
        model.form().confidence().textProperty().set("80");
        assertThat(model.endingProperty().get()).isEmpty();
    }

    @Test
    void anErrorInTheProgramIsSaidWithoutItsTrace() {
        GlmmViewModel model = sleepstudy(
                (request, monitor) -> {
                    throw new Planted();
                },
                new DirectJobRunner());
        model.run();
        assertThat(model.problemProperty().get().orElseThrow().message())
                .contains("Help > Show Log")
                .doesNotContain("planted");
    }

    @Test
    void aRemedyChangesTheFormAndRunsAgain() {
        List<GlmmRequest> requests = new ArrayList<>();
        GlmmFitter fitter = (request, monitor) -> {
            requests.add(request);
            return new GlmmOutcome.NotFitted("no", Optional.empty());
        };
        GlmmViewModel model = sleepstudy(fitter, new DirectJobRunner());
        model.apply(new Remedy.MoreIterations(500));
        model.apply(new Remedy.WiderTolerance("1e-4"));
        model.apply(new Remedy.OtherLink(Link.LOG));
        assertThat(requests).hasSize(3);
        assertThat(requests.getLast().spec().options().maxIterations()).isEqualTo(500);
        assertThat(requests.getLast().spec().options().tolerance()).isEqualTo(1e-4);
        assertThat(requests.getLast().spec().responseModel().link()).isEqualTo(Link.LOG);
    }

    @Test
    void aResponseOutOfRangeOffersTheFamilyThatTakesIt() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        model.form().familyProperty().set(Family.POISSON);
        model.run();
        Remedy remedy = model.problemProperty().get().orElseThrow().remedy().orElseThrow();
        assertThat(Remedies.label(remedy)).isEqualTo("Run again as Gaussian (Normal)");
        model.apply(remedy);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.fittedProperty().get().orElseThrow().fit().spec().responseModel())
                .isEqualTo(ResponseModel.of(Family.GAUSSIAN));
        model.form().familyProperty().set(Family.BINOMIAL);
        model.run();
        assertThat(model.problemProperty().get().orElseThrow().remedy()).isEmpty();
    }

    @Test
    void theTabIsNamedByResponseAndDataset() {
        GlmmViewModel model = sleepstudy(new EngineFitter(), new DirectJobRunner());
        assertThat(model.titleBinding().get()).isEqualTo("GLMM: Reaction · sleepstudy");
        assertThat(model.descriptionBinding().get())
                .isEqualTo("Mixed Effects Model: Reaction ~ 1 + Days + (1 | Subject) · sleepstudy");
        model.form().responseProperty().set(null);
        assertThat(model.titleBinding().get()).isEqualTo("Mixed Effects Model");
    }

    @Test
    void anIncompleteFormIsNotRun() {
        List<GlmmRequest> requests = new ArrayList<>();
        GlmmViewModel model = sleepstudy(
                (request, monitor) -> {
                    requests.add(request);
                    return new GlmmOutcome.Cancelled();
                },
                new DirectJobRunner());
        model.form().responseProperty().set(null);
        model.run();
        assertThat(requests).isEmpty();
        assertThat(model.runningProperty().get()).isFalse();
    }

    private static FitMonitor.Progress step(FitMonitor.Stage stage, int iteration, OptionalDouble value) {
        return new FitMonitor.Progress(stage, iteration, 100, value);
    }

    private static final class Planted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Planted() {
            super("planted by a test", null, false, false);
        }
    }
}
