package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import midas.ui.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The fields of the form get the room there is, also when they become more or larger. */
@ExtendWith(ApplicationExtension.class)
class FormRoomTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1300, 820);
    }

    private void fieldsHaveTheRoom(FxRobot robot, String picture) {
        WaitForAsyncUtils.waitForFxEvents();
        window.picture(picture);
        Region run = robot.lookup(".run-side").query();
        Region fields = robot.lookup(".form").query();
        Node pane = robot.lookup(".form-side > .scroll-pane").query();
        double spare = run.getHeight() - run.prefHeight(run.getWidth());
        Bounds shown = pane.getLayoutBounds();
        double hidden = fields.prefHeight(fields.getWidth()) - shown.getHeight();
        assertThat(hidden <= 1 || spare <= 1)
                .as("%s: %.1f px of the fields are hidden, %.1f px below are empty", picture, hidden, spare)
                .isTrue();
    }

    @Test
    void theFormGrowsWithTheTextAndComesBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        WaitForAsyncUtils.waitForFxEvents();
        Region form = robot.lookup(".form-side").query();
        double before = form.getWidth();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().setZoom(1.21));
        // sizes of text are found in one event and laid out in a later one
        TestWindow.await(() -> Math.abs(form.getWidth() - 1.21 * before) <= 4);
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().zoomReset());
        TestWindow.await(() -> Math.abs(form.getWidth() - before) <= 2);
    }

    @Test
    void nothingIsHiddenWhileThereIsRoom(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> TestData.add(
                        window.wiring.project(),
                        "schools",
                        "score,hours,region,school\n" + "1.5,2,South,a\n2.5,3,North,b\n3.5,5,West,a\n".repeat(5)));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "score");
        window.choose(robot, "#group", "school");
        fieldsHaveTheRoom(robot, "form-room");
        robot.clickOn(window.cell(robot, "#predictors", "region").lookup(".code-link"));
        TestWindow.await(() -> window.sees("#codingSide"));
        TestWindow.await(() -> window.text("#formula").contains("region_West"));
        fieldsHaveTheRoom(robot, "form-room-coded");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            window.wiring.appearance().zoomIn();
            window.wiring.appearance().zoomIn();
        });
        fieldsHaveTheRoom(robot, "form-room-zoomed");
        wordsAreWhole(robot);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            window.wiring.appearance().zoomIn();
            window.wiring.appearance().zoomIn();
        });
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("form-room-zoomed-more");
        wordsAreWhole(robot);
    }

    @Test
    void choicesMoveNothingInTheForm(FxRobot robot) {
        String header = "y,g";
        String row = "1,a";
        for (int k = 1; k <= 8; k++) {
            header += ",x" + k;
            row += "," + k;
        }
        String csv = header + '\n' + row + '\n' + row.replace("a", "b") + '\n';
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> TestData.add(window.wiring.project(), "ten", csv));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        WaitForAsyncUtils.waitForFxEvents();
        double[] before = places(robot);
        assertThat(robot.lookup("#predictorFilter").query().isVisible()).isTrue();
        window.choose(robot, "#response", "y");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(places(robot)).containsExactly(before, within(0.5));
        window.choose(robot, "#group", "g");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(places(robot)).containsExactly(before, within(0.5));
        assertThat(robot.lookup("#predictorFilter").query().isVisible()).isTrue();
    }

    @Test
    void aShortListIsAsHighAfterAChoiceAsBefore(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> TestData.add(
                        window.wiring.project(), "five", "y,a,b,c,g\n1.5,2,3,4,u\n2.5,3,1,2,v\n3.5,5,2,1,u\n"));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        WaitForAsyncUtils.waitForFxEvents();
        double[] before = places(robot);
        window.choose(robot, "#response", "y");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(places(robot)).containsExactly(before, within(0.5));
    }

    private static double[] places(FxRobot robot) {
        return Stream.of("#response", "#predictors", "#group", "#family", "#confidence")
                .map(id -> robot.lookup(id).queryAs(Node.class))
                .mapToDouble(node -> node.localToScene(node.getLayoutBounds()).getMinY())
                .toArray();
    }

    /** Names of fields, what stands in them, and titles of tabs. */
    private static void wordsAreWhole(FxRobot robot) {
        assertThat(
                        robot
                                .lookup(".form .label, .form .check-box, .form .title, .tab-label")
                                .queryAllAs(Labeled.class)
                                .stream()
                                .filter(label -> label.isVisible() && label.isTextTruncated())
                                .map(Labeled::getText))
                .isEmpty();
        TextField confidence = robot.lookup("#confidence").queryAs(TextField.class);
        Text inside = new Text(confidence.getText());
        inside.setFont(confidence.getFont());
        Bounds shown = robot.lookup(".form-side > .scroll-pane")
                .query()
                .localToScene(robot.lookup(".form-side > .scroll-pane").query().getLayoutBounds());
        Bounds field = confidence.localToScene(confidence.getLayoutBounds());
        assertThat(field.getWidth())
                .isGreaterThan(inside.getLayoutBounds().getWidth()
                        + confidence.getInsets().getLeft() * 2);
        assertThat(field.getMinX()).isGreaterThanOrEqualTo(shown.getMinX());
        assertThat(field.getMaxX()).isLessThanOrEqualTo(shown.getMaxX());
    }
}
