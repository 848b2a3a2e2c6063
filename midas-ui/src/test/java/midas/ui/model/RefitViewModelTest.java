package midas.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import midas.core.fit.FitMonitor;
import midas.core.result.FittedModel;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.project.SavedModel;
import midas.ui.glmm.EngineFitter;
import midas.ui.glmm.GlmmOutcome;
import midas.ui.glmm.GlmmRequest;
import midas.ui.project.ModelText;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.project.RefreshViewModel;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;

class RefitViewModelTest {

    private final Fits fits = new Fits();
    private final ProjectModel model = fits.save();
    private final RefreshViewModel refreshing = fits.refreshing();
    private final Refits refits = fits.refits(refreshing, new DirectJobRunner());

    @Test
    void fitsWhatTheDatasetHoldsNowUnderTheSameNameAndIdentity() {
        SavedModel before = model.saved();
        ProjectDataset diagnostics = model.diagnostics().orElseThrow();
        Dataset fittedValues = diagnostics.dataset();
        fits.change();
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(ModelText.staleness(model))
                .isEqualTo("Out of date: in “sleepstudy” something has changed since: “Reaction”.");
        refits.of(model).refit();
        assertThat(model.staleProperty().get()).isFalse();
        assertThat(model.id()).isEqualTo(before.id());
        assertThat(model.name()).isEqualTo("first");
        fits.form.run();
        assertThat(model.saved().result()).isEqualTo(fits.results().fit().result());
        assertThat(model.saved().result()).isNotEqualTo(before.result());
        assertThat(model.saved().fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(model.diagnostics()).contains(diagnostics);
        assertThat(diagnostics.dataset()).isNotSameAs(fittedValues);
        assertThat(diagnostics.staleProperty().get()).isFalse();
        assertThat(fits.said).containsExactly("“first” has been fitted again.");
        assertThat(fits.project.edits().undoNameProperty().get()).isEqualTo("Refit “first”");
        fits.project.edits().undo();
        assertThat(model.saved()).isSameAs(before);
        assertThat(diagnostics.dataset()).isSameAs(fittedValues);
        assertThat(model.staleProperty().get()).isTrue();
        fits.project.edits().redo();
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void saysWhyItCannotBeFittedAgainAndChangesNothing() {
        SavedModel before = model.saved();
        fits.data.convert("Days", ColumnType.STRING);
        String last = fits.project.edits().undoNameProperty().get();
        refits.of(model).refit();
        assertThat(refits.of(model).problemProperty().get()).contains("“Days”").contains("string");
        assertThat(fits.said).containsExactly("“first” could not be fitted again.");
        assertThat(model.saved()).isSameAs(before);
        assertThat(fits.project.edits().undoNameProperty().get()).isEqualTo(last);
        fits.data.convert("Days", ColumnType.FLOAT64);
        assertThat(refits.of(model).problemProperty().get())
                .as("it holds for other data")
                .isEmpty();
        fits.project.edits().undo();
        fits.project.edits().undo();
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void aCancelledRunChangesNothing() {
        QueuedJobRunner runner = new QueuedJobRunner();
        RefitViewModel slow = fits.refits(refreshing, runner).of(model);
        SavedModel before = model.saved();
        fits.change();
        slow.refit();
        assertThat(slow.run().runningProperty().get()).isTrue();
        assertThat(slow.run().stageProperty().get()).isEqualTo("Starting");
        slow.cancel();
        runner.runAll();
        assertThat(model.saved()).isSameAs(before);
        assertThat(slow.endingProperty().get()).isEqualTo("Cancelled; nothing was changed.");
        slow.refit();
        assertThat(slow.endingProperty().get()).isEmpty();
        runner.runAll();
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void aModelThatIsRenamedOrDeletedMeanwhileKeepsThat() {
        QueuedJobRunner runner = new QueuedJobRunner();
        RefitViewModel slow = fits.refits(refreshing, runner).of(model);
        fits.change();
        slow.refit();
        model.rename("better");
        runner.runAll();
        assertThat(model.name()).isEqualTo("better");
        assertThat(model.staleProperty().get()).isFalse();
        fits.read("Reaction,Days,Subject\n1,2,a\n");
        slow.refit();
        fits.project.delete(model);
        runner.runAll();
        assertThat(fits.project.models()).isEmpty();
        assertThat(fits.said).containsExactly("“better” has been fitted again.");
    }

    @Test
    void changesDuringTheRunLeaveTheModelStale() {
        QueuedJobRunner runner = new QueuedJobRunner();
        RefitViewModel slow = fits.refits(refreshing, runner).of(model);
        FittedModel before = model.saved().result();
        fits.change();
        slow.refit();
        fits.data.convert("Days", ColumnType.FLOAT64);
        runner.runAll();
        assertThat(model.saved().result()).isNotEqualTo(before);
        assertThat(model.staleProperty().get()).isTrue();
    }

    @Test
    void aStaleDatasetIsMadeAgainBefore() {
        ProjectDataset part = fits.project.add(
                fits.data.dataset().select("part", List.of("Subject", "Days", "Reaction")), Optional.empty());
        ProjectModel onPart = fits.save(fits.fitted(part), "on part");
        fits.change();
        assertThat(ModelText.staleness(onPart)).isEqualTo("Out of date: “part” itself is.");
        refits.of(onPart).refit();
        assertThat(part.staleProperty().get()).isFalse();
        assertThat(onPart.staleProperty().get()).isFalse();
        assertThat(onPart.saved().result().fixedEffects())
                .isEqualTo(((GlmmOutcome.Fitted) new EngineFitter()
                                .fit(
                                        new GlmmRequest(
                                                part.dataset(), onPart.saved().spec()),
                                        FitMonitor.none()))
                        .fit()
                        .result()
                        .fixedEffects());
    }

    @Test
    void aDatasetThatCannotBeMadeAgainIsSaid() {
        ProjectDataset part = fits.project.add(
                fits.data.dataset().select("part", List.of("Subject", "Days", "Reaction")), Optional.empty());
        ProjectModel onPart = fits.save(fits.fitted(part), "on part");
        fits.read("Reaction,Subject\n1,a\n2,b\n");
        refits.of(onPart).refit();
        assertThat(refits.of(onPart).problemProperty().get())
                .isEqualTo("Its dataset “part” is out of date and could not be made again.");
    }

    @Test
    void refreshingFittedValuesFitsTheModelAgainAndWhatIsMadeFromThemFollows() {
        ProjectDataset diagnostics = model.diagnostics().orElseThrow();
        ProjectDataset residuals = fits.project.add(
                diagnostics.dataset().select("residuals", List.of("pearson_residuals")), Optional.empty());
        double before = residuals.dataset().columns().getFirst().coercedNumbers()[0];
        fits.change();
        refreshing.refresh(residuals);
        assertThat(model.staleProperty().get()).isFalse();
        assertThat(diagnostics.staleProperty().get()).isFalse();
        assertThat(residuals.staleProperty().get()).isFalse();
        assertThat(residuals.dataset().columns().getFirst().coercedNumbers()[0])
                .isNotEqualTo(before)
                .isEqualTo(diagnostics
                        .dataset()
                        .find("pearson_residuals")
                        .orElseThrow()
                        .coercedNumbers()[0]);
    }

    @Test
    void refreshingAllGoesOnWhereAModelCannotBeFittedAgain() {
        ProjectDataset days = fits.project.add(fits.data.dataset().select("days", List.of("Days")), Optional.empty());
        fits.data.convert("Days", ColumnType.STRING);
        refreshing.refreshAll();
        assertThat(days.staleProperty().get()).isFalse();
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(fits.said).contains("“days” is up to date.", "“first” could not be fitted again.");
    }

    @Test
    void aModelWhoseDatasetHasGoneIsLeftAlone() {
        Fits gone = new Fits();
        SaveModelViewModel saving = gone.saving(new DirectJobRunner());
        gone.project.delete(gone.data);
        saving.save();
        ProjectModel orphan = saving.savedProperty().get().orElseThrow();
        SavedModel before = orphan.saved();
        gone.refits(gone.refreshing(), new DirectJobRunner()).of(orphan).refit();
        assertThat(orphan.saved()).isSameAs(before);
        assertThat(gone.said).isEmpty();
        assertThat(ModelText.staleness(orphan))
                .isEqualTo("Its dataset “sleepstudy” is no longer in the project, so that it cannot be fitted again.");
    }
}
