package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The table of a dataset. */
@ExtendWith(ApplicationExtension.class)
class DataTableTest {

    @TempDir
    Path folder;

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

    @Test
    void headingsStandOverTheirCells(FxRobot robot) throws IOException {
        window.drop(Files.writeString(folder.resolve("signs.csv"), "amount,code\n-1.50,a\n20,b\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(edge(heading(robot, "amount").lookup(".soft").lookup(".text"), true))
                .isCloseTo(edge(cell(robot, "\u22121.50"), true), within(1.0));
        assertThat(edge(heading(robot, "code").lookup(".column-name").lookup(".text"), false))
                .isCloseTo(edge(cell(robot, "a"), false), within(1.0));
        window.picture("data-signs-light");
    }

    @Test
    void theThumbOfALongTableCanBeGrabbed(FxRobot robot) throws IOException {
        window.drop(Files.writeString(folder.resolve("long.csv"), "n,x\n" + "1,0.5\n22,1.25\n".repeat(100_000)));
        TestWindow.await(() -> window.sees(".data-table"));
        window.picture("data-thumb-light");
        Region thumb =
                (Region) robot.lookup(".data-table .scroll-bar:vertical .thumb").query();
        assertThat(thumb.getHeight()).isGreaterThanOrEqualTo(24);
        assertThat(thumb.getWidth()).isGreaterThanOrEqualTo(10);
        assertThat(robot.lookup("#status").queryLabeled().getText()).isEqualTo("long: 200,000 rows, 2 columns");
    }

    private static Node cell(FxRobot robot, String text) {
        return robot.lookup(".data-table .table-cell .text")
                .<Node>match(
                        node -> node instanceof Text shown && shown.getText().equals(text))
                .query();
    }

    private static double edge(Node node, boolean right) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return right ? bounds.getMaxX() : bounds.getMinX();
    }
}
