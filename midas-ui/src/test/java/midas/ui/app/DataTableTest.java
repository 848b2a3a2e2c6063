package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The table of a dataset. */
@ExtendWith(ApplicationExtension.class)
class DataTableTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private Node heading(FxRobot robot, String column) {
        return robot.lookup(".column-heading")
                .<Node>match(node -> node.lookup(".column-name") instanceof Label label
                        && label.getText().equals(column))
                .query();
    }

    @Test
    void aRightClickOnAHeadingSetsTheScale(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        Label detail = (Label) heading(robot, "Subject").lookup(".soft");
        assertThat(detail.getText()).isEqualTo("int64 · ratio · n=180 · miss=0");
        robot.rightClickOn(heading(robot, "Subject")).clickOn("Ordinal");
        assertThat(detail.getText()).isEqualTo("int64 · ordinal · n=180 · miss=0");
    }

    @Test
    void closingTheLastTabShowsTheStartPageAndTheTreeOpensItAgain(FxRobot robot) {
        robot.clickOn("#sample-cake");
        TestWindow.await(() -> window.sees(".data-table"));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(window.sees("#import")).isTrue();
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasSize(1);
        robot.clickOn("#datasets").push(KeyCode.HOME).push(KeyCode.ENTER);
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(window.text("#status")).isEqualTo("cake: 270 rows, 5 columns");
    }
}
