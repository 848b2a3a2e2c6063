package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.ui.TestData;
import midas.ui.project.ProjectDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tree, tab in front and status mean one dataset, also when datasets come and go behind the user's back. */
@ExtendWith(ApplicationExtension.class)
class OneDatasetTest {

    private TestWindow window;
    private ProjectDataset other;
    private ProjectDataset study;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    @BeforeEach
    void openTwo() {
        other = add("other", "a,b\n1,2\n3,4\n");
        study = add("study", "y,x\n1,2\n3,4\n5,6\n");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ProjectDataset add(String name, String csv) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ProjectDataset added = TestData.add(window.wiring.project(), name, csv);
            window.wiring.main().openDataset(added);
            return added;
        });
    }

    private void allMean(FxRobot robot, ProjectDataset dataset) {
        WaitForAsyncUtils.waitForFxEvents();
        TabPane tabs = robot.lookup("#tabs").query();
        ListView<ProjectDataset> tree = robot.lookup("#datasets").query();
        assertThat(tabs.getSelectionModel().getSelectedItem().getText()).isEqualTo(dataset.name());
        assertThat(tree.getSelectionModel().getSelectedItem()).isSameAs(dataset);
        assertThat(robot.lookup("#status").<Labeled>query().getText()).startsWith(dataset.name() + ":");
    }

    @Test
    void whatComesBackIsInFrontAgainAndTheTreeOnIt(FxRobot robot) {
        allMean(robot, study);
        robot.clickOn(window.cell(robot, "#datasets", "study")).push(KeyCode.DELETE);
        allMean(robot, other);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.wiring.project().datasets()).containsExactly(other, study);
        allMean(robot, study);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        allMean(robot, other);
    }

    @Test
    void anImportDoneAgainIsInFrontAndTheTreeOnIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        allMean(robot, other);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(window.wiring.project().datasets()).containsExactly(other, study);
        allMean(robot, study);
    }

    @Test
    void theMenuOfADatasetHasNoMarksOfKeys(FxRobot robot) {
        robot.rightClickOn(window.cell(robot, "#datasets", "study"));
        TestWindow.await(() -> !robot.lookup("#dataset-dummy").queryAll().isEmpty());
        assertThat(robot.lookup(".menu-item > .label").queryAllAs(Labeled.class))
                .isNotEmpty()
                .noneMatch(label -> label.getText().contains("_"));
    }
}
