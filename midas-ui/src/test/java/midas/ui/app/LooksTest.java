package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window in the states that are easily forgotten; a picture of each is left in target/screens. */
@ExtendWith(ApplicationExtension.class)
class LooksTest {

    @TempDir
    Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private void theme(ThemeChoice choice) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().themeProperty().set(choice));
    }

    private void openForm(FxRobot robot) {
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
    }

    @Test
    void formWithoutData(FxRobot robot) {
        openForm(robot);
        assertThat(window.text("#blocked")).isEqualTo("Import a data file first.");
        window.picture("form-no-data-light");
    }

    @Test
    void everyFieldHasANameAndCanBeReachedByKeyboard(FxRobot robot) {
        robot.clickOn("#sample-cake");
        TestWindow.await(() -> window.sees(".data-table"));
        openForm(robot);
        for (String field : List.of(
                "dataset",
                "response",
                "predictors",
                "group",
                "family",
                "link",
                "confidence",
                "maxIterations",
                "tolerance")) {
            Node control = robot.lookup("#" + field).query();
            Label label = (Label) ((Pane) control.getParent()).getChildren().getFirst();
            assertThat(label.getLabelFor()).as(field).isSameAs(control);
            assertThat(label.getText()).as(field).isNotBlank();
            assertThat(control.isFocusTraversable()).as(field).isTrue();
        }
        robot.clickOn("#advanced");
        window.picture("form-advanced-light");
        robot.clickOn("#dataset").push(KeyCode.ESCAPE).push(KeyCode.TAB).push(KeyCode.DOWN);
        assertThat(robot.lookup("#response").queryComboBox().getValue()).isNotNull();
    }

    @Test
    void darkWithWarningAndStaleResults(FxRobot robot) {
        theme(ThemeChoice.DARK);
        window.picture("start-dark");
        window.drop(Path.of("src", "test", "resources", "midas", "ui", "data", "dyestuff2_singular.csv"));
        TestWindow.await(() -> window.sees(".data-table"));
        window.picture("data-dark");
        openForm(robot);
        window.choose(robot, "#response", "Yield");
        window.picture("form-dark");
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#trust"));
        assertThat(window.text("#trust")).isEqualTo("Converged, with warnings");
        assertThat(window.sees("#doubts .callout")).isTrue();
        assertThat(window.sees("#notice")).isFalse();
        window.picture("results-warning-dark");
        theme(ThemeChoice.LIGHT);
        robot.clickOn("#showForm").clickOn("#intercept").clickOn("#intercept");
        assertThat(window.sees("#notice")).isFalse();
        robot.doubleClickOn("#confidence").write("80");
        assertThat(window.sees("#notice")).isTrue();
        assertThat(window.sees("#trust")).as("facts stay").isTrue();
        Bounds place = robot.lookup("#notice")
                .query()
                .localToScene(robot.lookup("#notice").query().getLayoutBounds());
        assertThat(robot.lookup("#chips .chip").<Node>queryAll())
                .hasSizeGreaterThan(3)
                .noneMatch(chip -> chip.localToScene(chip.getLayoutBounds()).intersects(place));
        window.picture("results-stale-light");
    }

    @Test
    void longNamesAndRowsLeftOut(FxRobot robot) throws IOException {
        StringBuilder csv = new StringBuilder("Average reaction time over all trials of the session in milliseconds,"
                + "Number of nights of restricted sleep before the session,remark,"
                + "Identification of the participant as given by the clinic\n");
        for (int i = 0; i < 90; i++) {
            csv.append(i % 9 == 4 ? "NA" : String.valueOf(250 + 7 * (i % 11) + 3 * (i % 7)))
                    .append(',')
                    .append(i % 10)
                    .append(",said “fine”,Participant number ")
                    .append(i / 10)
                    .append(" of the clinic in the city\n");
        }
        window.drop(Files.writeString(folder.resolve("a rather long file name with spaces.csv"), csv));
        TestWindow.await(() -> window.sees(".data-table"));
        window.picture("data-long-light");
        openForm(robot);
        window.choose(robot, "#response", "Average reaction time over all trials of the session in milliseconds");
        window.choose(robot, "#group", "Identification of the participant as given by the clinic");
        robot.clickOn("#predictors").push(KeyCode.HOME).push(KeyCode.SPACE);
        window.picture("form-long-light");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.sees("#trust"));
        assertThat(window.text("#exclusions")).startsWith("10 of 90 rows left out: ");
        window.picture("results-long-light");
    }

    @Test
    void theLogOpensAtItsNewestEntry(FxRobot robot) throws IOException {
        Path log = Files.writeString(
                folder.resolve("midas.log"), "an older entry of the log\n".repeat(500) + "the newest");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Dialogs.log(window.stage(), log));
        WaitForAsyncUtils.waitForFxEvents();
        TextArea area = robot.lookup(".log").queryAs(TextArea.class);
        assertThat(area.getText()).endsWith("the newest");
        ScrollPane pane = (ScrollPane) area.lookup(".scroll-pane");
        TestWindow.await(() -> pane.getVvalue() > 0.99);
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> area.getScene().snapshot(null));
        Png.write(image, Path.of("target", "screens", "log-light.png"));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aResponseOfZerosAndOnesOffersItsFamily(FxRobot robot, @TempDir Path folder) throws IOException {
        window.drop(Files.writeString(folder.resolve("ill.csv"), "ill,dose,ward\n0,1,a\n1,2,a\n0,3,b\n1,4,b\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        openForm(robot);
        assertThat(window.sees("#useBinomial")).isFalse();
        window.choose(robot, "#response", "ill");
        TestWindow.await(() -> window.sees("#useBinomial"));
        window.picture("form-binary-hint-light");
        robot.clickOn("#useBinomial");
        assertThat(robot.lookup("#family").queryComboBox().getValue()).isEqualTo(Family.BINOMIAL);
        assertThat(robot.lookup("#link").queryComboBox().getValue()).isEqualTo(Link.LOGIT);
        assertThat(window.sees("#useBinomial")).isFalse();
    }

    @Test
    void zoomed(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS).push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(window.wiring.appearance().zoomProperty().get()).isGreaterThan(1.2);
        window.picture("data-zoomed-light");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(window.wiring.appearance().zoomProperty().get()).isEqualTo(1);
    }

    @Test
    void theFormFoldsWithTheRoomAndComesBack(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        openForm(robot);
        width(1300);
        window.choose(robot, "#response", "Reaction");
        window.choose(robot, "#group", "Subject");
        robot.clickOn("#useAsGroup");
        double runAt = top(robot, "#run");
        List<Long> before = edges(robot, ".form");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.sees("#trust"));
        assertThat(top(robot, "#run")).isEqualTo(runAt);
        assertThat(window.sees("#showForm")).isFalse();
        width(1000);
        TestWindow.await(() -> window.sees("#showForm") && !window.sees("#run"));
        window.picture("results-folded-light");
        robot.clickOn("#showForm");
        assertThat(window.sees("#run")).isTrue();
        window.choose(robot, "#family", "Binomial (Logistic)");
        assertThat(window.text("#noticeAction")).isEqualTo("Run again");
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#problems .callout"));
        assertThat(window.text("#noticeText")).isEqualTo("Last run failed; results below are from the earlier run.");
        assertThat(edges(robot, "#problems .callout")).isEqualTo(edges(robot, "#formula"));
        assertThat(edges(robot, ".results").getLast())
                .as("right edge of the page")
                .isLessThanOrEqualTo(1000);
        window.picture("results-last-failed-light");
        width(1300);
        TestWindow.await(() -> !window.sees("#showForm") && window.sees("#run"));
        assertThat(edges(robot, ".form")).isEqualTo(before);
        width(1000);
        width(1100);
        width(1440);
        assertThat(edges(robot, ".form")).isEqualTo(before);
    }

    private void width(double width) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.stage().setWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static double top(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static List<Long> edges(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        var bounds = node.localToScene(node.getLayoutBounds());
        return List.of(Math.round(bounds.getMinX()), Math.round(bounds.getMaxX()));
    }
}
