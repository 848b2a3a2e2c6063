package midas.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import midas.core.fit.ObservationDiagnostics;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.frame.ColumnReading;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.project.DataFingerprint;
import midas.io.project.SavedModel;
import midas.ui.project.ProjectModel;
import midas.ui.project.Staleness;
import midas.ui.task.DirectJobRunner;
import midas.ui.task.QueuedJobRunner;
import org.junit.jupiter.api.Test;

class SaveModelViewModelTest {

    private final Fits fits = new Fits();
    private final SaveModelViewModel saving = fits.saving(new DirectJobRunner());

    @Test
    void keepsWhatWasAskedForWhatCameOfItAndTheDiagnosticsDataset() {
        assertThat(saving.nameProperty().get()).isEqualTo("Reaction ~ Days");
        assertThat(saving.savedProperty().get()).isEmpty();
        saving.save();
        ProjectModel model = saving.savedProperty().get().orElseThrow();
        assertThat(fits.project.models()).containsExactly(model);
        SavedModel saved = model.saved();
        assertThat(saved.name()).isEqualTo("Reaction ~ Days");
        assertThat(saved.result()).isSameAs(fits.results().fit().result());
        assertThat(saved.spec()).isEqualTo(fits.results().fit().spec());
        assertThat(saved.source()).isEqualTo(fits.data.dataset().ref());
        assertThat(saved.dataRows()).isEqualTo(180);
        assertThat(saved.fittedAt()).isEqualTo(fits.results().fit().fittedAt());
        assertThat(Optional.of(saved.fingerprint())).isEqualTo(DataFingerprint.of(fits.data.dataset(), saved.spec()));
        assertThat(model.staleProperty().get()).isFalse();
        Dataset diagnostics = model.diagnostics().orElseThrow().dataset();
        assertThat(diagnostics.name()).isEqualTo("Reaction ~ Days diagnostics");
        assertThat(diagnostics.columns()).extracting(Column::name).hasSize(5).contains("source_row", "fitted_values");
        FrameOutcome frame = ModelFrame.of(fits.data.dataset(), saved.spec(), ColumnReading.TYPED);
        ModelFrame framed = ((FrameOutcome.Framed) frame).frame();
        ObservationDiagnostics expected = ObservationDiagnostics.of(framed.design(), saved.result());
        double[] shown = diagnostics.find("fitted_values").orElseThrow().coercedNumbers();
        assertThat(shown).hasSize(180);
        for (int row = 0; row < shown.length; row++) {
            assertThat(shown[row]).isEqualTo(expected.fittedValue(row));
        }
    }

    @Test
    void resultsThatComeBackKnowTheirModel() {
        saving.save();
        SaveModelViewModel again = fits.saving(new DirectJobRunner());
        assertThat(again.savedProperty().get()).contains(fits.project.models().getFirst());
        assertThat(again.nameProperty().get()).isEqualTo("Reaction ~ Days");
        assertThat(again.possibleProperty().get()).isFalse();
        assertThat(again.problemProperty().get()).isEmpty();
    }

    @Test
    void theSameResultsAreSavedTwiceUnderTwoNames() {
        saving.save();
        assertThat(saving.possibleProperty().get()).isFalse();
        assertThat(saving.problemProperty().get()).as("it is their own name").isEmpty();
        assertThat(saving.statusProperty().get()).startsWith("Saved as “Reaction ~ Days”.");
        saving.save();
        assertThat(fits.project.models()).hasSize(1);
        saving.nameProperty().set("  second ");
        assertThat(saving.possibleProperty().get()).isTrue();
        saving.save();
        assertThat(fits.project.models()).extracting(ProjectModel::name).containsExactly("Reaction ~ Days", "second");
        saving.nameProperty().set("Reaction ~ Days");
        assertThat(saving.problemProperty().get()).isEqualTo("“Reaction ~ Days” is taken by another model.");
        saving.nameProperty().set(" ");
        assertThat(saving.problemProperty().get()).isEqualTo("A model needs a name.");
        assertThat(saving.possibleProperty().get()).isFalse();
    }

    @Test
    void newResultsGetAFreeNameUnlessSomebodyHasTypedOne() {
        saving.save();
        fits.form.run();
        assertThat(saving.nameProperty().get()).isEqualTo("Reaction ~ Days (2)");
        assertThat(saving.savedProperty().get())
                .as("the new results are not saved yet")
                .isEmpty();
        saving.nameProperty().set("mine");
        fits.form.run();
        assertThat(saving.nameProperty().get()).isEqualTo("mine");
    }

    @Test
    void savesWhatTheResultsSawAndNotWhatTheDataHaveBecome() {
        Dataset then = fits.data.dataset();
        fits.data.convert("Days", ColumnType.STRING);
        saving.save();
        ProjectModel model = saving.savedProperty().get().orElseThrow();
        assertThat(model.stalenessProperty().get()).isEqualTo(new Staleness.ParentChanged(List.of("Days")));
        assertThat(Optional.of(model.saved().fingerprint()))
                .isEqualTo(DataFingerprint.of(then, model.saved().spec()));
        assertThat(model.diagnostics().orElseThrow().staleProperty().get()).isTrue();
        fits.project.edits().undo();
        fits.project.edits().undo();
        assertThat(fits.project.models()).isEmpty();
        fits.project.edits().redo();
        fits.project.edits().redo();
        assertThat(model.staleProperty().get()).isTrue();
        fits.data.convert("Days", ColumnType.INT64);
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void whoThinksBetterOfItSavesNothing() {
        QueuedJobRunner later = new QueuedJobRunner();
        SaveModelViewModel slow = fits.saving(later);
        slow.save();
        assertThat(slow.runningProperty().get()).isTrue();
        slow.cancel();
        assertThat(slow.runningProperty().get()).isFalse();
        later.runAll();
        assertThat(fits.project.models()).isEmpty();
        assertThat(slow.statusProperty().get()).isEmpty();
        slow.save();
        later.runAll();
        assertThat(fits.project.models()).hasSize(1);
    }

    @Test
    void savesWhereTheDatasetHasGone() {
        fits.project.delete(fits.data);
        saving.save();
        ProjectModel model = saving.savedProperty().get().orElseThrow();
        assertThat(model.stalenessProperty().get()).isEqualTo(new Staleness.ParentLost());
        assertThat(model.dataset()).isEmpty();
        assertThat(model.diagnostics()).isPresent();
    }

    @Test
    void undoTakesTheModelAndItsDatasetAwayTogether() {
        saving.save();
        ProjectModel model = saving.savedProperty().get().orElseThrow();
        assertThat(fits.project.edits().undoNameProperty().get()).isEqualTo("Save Model “Reaction ~ Days”");
        fits.project.edits().undo();
        assertThat(fits.project.models()).isEmpty();
        assertThat(fits.project.datasets()).containsExactly(fits.data);
        assertThat(saving.savedProperty().get()).isEmpty();
        assertThat(saving.possibleProperty().get()).isTrue();
        fits.project.edits().redo();
        assertThat(saving.savedProperty().get()).contains(model);
        assertThat(fits.project.datasets()).hasSize(2);
    }

    @Test
    void aNameThatIsTakenWhileTheModelIsMadeReadyIsSaid() {
        QueuedJobRunner runner = new QueuedJobRunner();
        SaveModelViewModel slow = fits.saving(runner);
        slow.save();
        assertThat(slow.statusProperty().get()).isEqualTo("Saving…");
        assertThat(slow.possibleProperty().get()).isFalse();
        saving.save();
        runner.runAll();
        assertThat(slow.failureProperty().get()).isEqualTo("“Reaction ~ Days” is taken by another model.");
        assertThat(fits.project.models()).hasSize(1);
        slow.nameProperty().set("another");
        assertThat(slow.failureProperty().get()).isEmpty();
        slow.save();
        runner.runAll();
        assertThat(fits.project.models()).hasSize(2);
    }

    @Test
    void aNameThatAnotherModelGivesUpIsFree() {
        ProjectModel other = fits.save(fits.form, "wanted");
        saving.nameProperty().set("wanted");
        assertThat(saving.possibleProperty().get()).isFalse();
        other.rename("given up");
        assertThat(saving.possibleProperty().get()).isTrue();
        assertThat(saving.problemProperty().get()).isEmpty();
    }
}
