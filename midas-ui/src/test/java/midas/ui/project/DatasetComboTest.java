package midas.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.ui.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DatasetComboTest {

    @Start
    private void start(Stage stage) {
        // a combo box needs the toolkit only
    }

    private static ProjectDataset code(Project project, ProjectDataset parent, String name) {
        CodingOutcome outcome = DummyCoding.apply(parent.dataset(), name, List.of(new Coding("g", null, false)));
        return project.addDerived(((CodingOutcome.Coded) outcome).dataset(), parent.dataset());
    }

    @Test
    void whatWasMadeFromADatasetStandsBelowIt() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Project project = new Project();
            ProjectDataset first = TestData.add(project, "first", "y,g\n1,a\n2,b\n");
            ProjectDataset second = TestData.add(project, "second", "y,g\n1,a\n2,b\n");
            ProjectDataset ofSecond = code(project, second, "second coded");
            ProjectDataset ofFirst = code(project, first, "first coded");
            ComboBox<ProjectDataset> combo = new ComboBox<>();
            DatasetCombo.tie(combo, project.datasets(), new SimpleObjectProperty<>(ofFirst));
            assertThat(combo.getItems()).containsExactly(first, ofFirst, second, ofSecond);
            assertThat(combo.getValue()).isSameAs(ofFirst);
        });
    }
}
