package midas.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import org.junit.jupiter.api.Test;

/** The dataset of fitted values and residuals is called by its model, unless somebody has called it otherwise. */
class RenameModelTest {

    private final Fits fits = new Fits();
    private final ProjectModel model = fits.save();
    private final ProjectDataset values = model.diagnostics().orElseThrow();

    @Test
    void theDatasetGoesAlongInOneStep() {
        String before = values.name();
        model.rename("second");
        assertThat(values.name()).isEqualTo(before.replace("first", "second")).isNotEqualTo(before);
        assertThat(fits.project.edits().undoNameProperty().get()).contains("first", "second");
        fits.project.edits().undo();
        assertThat(model.name()).isEqualTo("first");
        assertThat(values.name()).isEqualTo(before);
        fits.project.edits().redo();
        assertThat(values.name()).isEqualTo(before.replace("first", "second"));
        assertThat(values.staleProperty().get()).isFalse();
    }

    @Test
    void aNameThatSomebodyGaveItStays() {
        values.rename("residuals of mine");
        model.rename("second");
        assertThat(values.name()).isEqualTo("residuals of mine");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        String wanted = values.name().replace("first", "second");
        fits.data.rename(wanted);
        model.rename("second");
        assertThat(values.name()).isEqualTo(wanted + " (2)");
        model.rename("third");
        assertThat(values.name()).isEqualTo(wanted.replace("second", "third"));
    }
}
