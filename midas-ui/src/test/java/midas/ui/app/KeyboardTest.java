package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.ui.project.ProjectDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The form by keyboard, and what the rest of the window shows of the tab in front. */
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run") && formHasKeyboard());
    }

    private boolean formHasKeyboard() {
        Node owner = window.scene.getFocusOwner();
        while (owner != null && !owner.getStyleClass().contains("form")) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private String focused() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> Objects.requireNonNull(window.scene.getFocusOwner()).getId());
    }

    @Test
    void theFirstFieldToFillInHasTheKeyboard(FxRobot robot) {
        open(robot);
        assertThat(focused()).isEqualTo("dataset");
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        open(robot);
        assertThat(focused()).isEqualTo("response");
    }

    @Test
    void spaceOpensAListEnterTakesAndEscapeLeaves(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        open(robot);
        ComboBox<?> response = robot.lookup("#response").queryComboBox();
        robot.push(KeyCode.SPACE);
        assertThat(response.isShowing()).isTrue();
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(response.isShowing()).isFalse();
        Object taken = response.getValue();
        assertThat(taken).isNotNull();
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.ESCAPE);
        assertThat(response.isShowing()).isFalse();
        assertThat(response.getValue()).isEqualTo(taken);
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.SPACE);
        assertThat(response.isShowing()).isFalse();
        assertThat(response.getValue()).isNotEqualTo(taken);
        assertThat(focused()).isEqualTo("response");
    }

    @Test
    void theTreeFollowsTheFormInFrontAndTheStatusIsThatOfTables(FxRobot robot) {
        for (String sample : List.of("cake", "sleepstudy")) {
            window.drop(Path.of("..", "examples", sample + ".csv"));
            TestWindow.await(() -> window.text("#status").startsWith(sample));
        }
        open(robot);
        assertThat(window.text("#status")).isEmpty();
        assertThat(selected(robot)).isEqualTo("sleepstudy");
        window.choose(robot, "#dataset", "cake");
        assertThat(selected(robot)).isEqualTo("cake");
        window.picture("tree-follows-form-light");
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> tabs.getSelectionModel().select(1));
        assertThat(selected(robot)).isEqualTo("sleepstudy");
        assertThat(window.text("#status")).isEqualTo("sleepstudy: 180 rows, 3 columns");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> tabs.getSelectionModel().select(2));
        assertThat(selected(robot)).isEqualTo("cake");
        assertThat(window.text("#status")).isEmpty();
    }

    @Test
    void arrowsInTheGroupLeaveTheFixedEffectsTicked(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        open(robot);
        window.choose(robot, "#response", "Reaction");
        window.choose(robot, "#group", "Subject");
        robot.clickOn("#response").push(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("response");
        robot.clickOn(window.cell(robot, "#predictors", "Days").lookup(".box"));
        assertThat(focused()).isEqualTo("predictors");
        robot.push(KeyCode.TAB);
        assertThat(focused()).isEqualTo("group");
        robot.push(KeyCode.UP);
        assertThat(window.text("#formula")).isEqualTo("Reaction ~ 1 + (1 | Days)");
        robot.push(KeyCode.DOWN);
        assertThat(window.text("#formula")).isEqualTo("Reaction ~ 1 + Days + (1 | Subject)");
        robot.push(KeyCode.SPACE).push(KeyCode.UP).push(KeyCode.ESCAPE);
        assertThat(window.text("#formula")).isEqualTo("Reaction ~ 1 + Days + (1 | Subject)");
        window.picture("ticks-kept-light");
    }

    @Test
    void theHintAboutTheGroupGoesAtOnce(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        open(robot);
        window.choose(robot, "#group", "Subject");
        assertThat(window.sees("#useAsGroup")).isTrue();
        robot.clickOn("#useAsGroup");
        assertThat(window.text("#blocked")).isEqualTo("Choose a response variable.");
        assertThat(window.sees("#useAsGroup")).isFalse();
        assertThat(window.sees("#groupProblem")).isFalse();
    }

    @Test
    void aClickInTheTreeOpensAndTheSelectionComesBackFromALook(FxRobot robot) {
        for (String sample : List.of("cake", "sleepstudy")) {
            window.drop(Path.of("..", "examples", sample + ".csv"));
            TestWindow.await(() -> window.text("#status").startsWith(sample));
        }
        open(robot);
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robot.clickOn(window.cell(robot, "#datasets", "cake"));
        assertThat(tabs.getSelectionModel().getSelectedIndex()).isZero();
        assertThat(window.text("#status")).startsWith("cake: ");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> tabs.getSelectionModel().select(2));
        assertThat(selected(robot)).isEqualTo("sleepstudy");
        robot.push(KeyCode.UP);
        assertThat(selected(robot)).isEqualTo("cake");
        robot.clickOn("#confidence");
        assertThat(selected(robot)).isEqualTo("sleepstudy");
        assertThat(window.text("#status")).as("of a form").isEmpty();
        window.choose(robot, "#response", "Reaction");
        assertThat(tabs.getTabs().get(2).getText()).isEqualTo("GLMM: Reaction · sleepstudy");
        window.picture("tab-title-light");
    }

    @Test
    void arrowsOpenTheListOfDatasetsInsteadOfChoosingUnseen(FxRobot robot) {
        for (String sample : List.of("cake", "sleepstudy")) {
            window.drop(Path.of("..", "examples", sample + ".csv"));
            TestWindow.await(() -> window.text("#status").startsWith(sample));
        }
        open(robot);
        window.choose(robot, "#response", "Reaction");
        ComboBox<?> dataset = robot.lookup("#dataset").queryComboBox();
        WaitForAsyncUtils.waitForAsyncFx(10_000, dataset::requestFocus);
        robot.push(KeyCode.UP);
        assertThat(dataset.isShowing()).isTrue();
        assertThat(String.valueOf(dataset.getValue())).isEqualTo("sleepstudy");
        robot.push(KeyCode.UP);
        assertThat(String.valueOf(dataset.getValue())).isEqualTo("cake");
        robot.push(KeyCode.ESCAPE);
        assertThat(dataset.isShowing()).isFalse();
        assertThat(window.text("#formula")).startsWith("Reaction ~ ");
    }

    private static String selected(FxRobot robot) {
        return ((ProjectDataset) robot.lookup("#datasets")
                        .queryListView()
                        .getSelectionModel()
                        .getSelectedItem())
                .name();
    }
}
