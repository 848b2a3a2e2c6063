package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Bad input is answered in words, next to where it happened, and changes nothing. */
@ExtendWith(ApplicationExtension.class)
class BadInputTest {

    @TempDir
    Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    @Test
    void aFileThatCannotBeRead(FxRobot robot) throws IOException {
        window.drop(Files.writeString(folder.resolve("quotes.csv"), "x,y\n1,2\n\"open,3\n4,5\n"));
        TestWindow.await(() -> window.sees("#banners .callout"));
        assertThat(robot.lookup("#banners .callout-text").queryAs(Label.class).getText())
                .contains("quotes.csv")
                .contains("line 3");
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
        window.picture("refused-light");
        robot.clickOn("#banners .close");
        assertThat(window.sees("#banners .callout")).isFalse();
        assertThat(window.sees("#import")).isTrue();
    }

    @Test
    void filesRefusedTogetherAreSaidInOneBoxThatTheNextSuccessTakesAway(FxRobot robot) throws IOException {
        window.drop(folder.resolve("one.csv"), folder.resolve("two.csv"), folder.resolve("three.csv"));
        TestWindow.await(() -> robot.lookup("#banners .callout-text").queryAll().size() == 3);
        assertThat(robot.lookup("#banners .callout").queryAll()).hasSize(1);
        window.picture("refused-three-light");
        window.drop(Files.writeString(folder.resolve("good.csv"), "x,y\n1,2\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(window.sees("#banners .callout")).isFalse();
    }

    @Test
    void aFileWithRaggedRowsIsReadAndItsRowsAreNamed(FxRobot robot) throws IOException {
        window.drop(Files.writeString(
                folder.resolve("ragged.csv"), "a,b,c\n" + "1,2,3\n".repeat(40) + "4,5\n" + "6,7,8,9\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(robot.lookup("#notes .callout-text").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.contains("42"))
                .anyMatch(text -> text.contains("43"));
        window.picture("ragged-light");
    }

    @Test
    void aFailureMovesNeitherFactsNorResults(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            window.stage().setWidth(1440);
            window.stage().setHeight(900);
        });
        robot.clickOn("#sample-contraception");
        TestWindow.await(() -> window.sees(".data-table"));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "age");
        for (String predictor : List.of("urban", "livch1", "livch2", "livch3", "age2")) {
            robot.clickOn(window.cell(robot, "#predictors", predictor).lookup(".box"));
        }
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#trust"));
        List<Bounds> before = places(robot);
        window.picture("tall-form-light");
        window.choose(robot, "#family", "Poisson (Count)");
        assertThat(window.sees("#notice")).isTrue();
        assertThat(places(robot)).isEqualTo(before);
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#problems .callout"));
        window.picture("tall-form-failed-light");
        // what is said is shown whole: the formula and Run make room for it, and the fields above them scroll
        assertThat(bounds(robot, "#problems").getMaxY())
                .isLessThanOrEqualTo(window.stage().getScene().getHeight());
        assertThat(bounds(robot, "#run").getMaxY())
                .isLessThan(bounds(robot, "#problems").getMinY());
        List<Bounds> now = places(robot);
        assertThat(List.of(now.get(0), now.get(3), now.get(4)))
                .isEqualTo(List.of(before.get(0), before.get(3), before.get(4)));
        assertThat(window.text("#noticeText")).isEqualTo("Last run failed; results below are from the earlier run.");
        Bounds notice = bounds(robot, "#notice");
        for (Node table : robot.lookup(".result-table").queryAll()) {
            assertThat(table.localToScene(table.getLayoutBounds()).intersects(notice))
                    .isFalse();
        }
        robot.clickOn("#problems .button");
        TestWindow.await(() -> !window.sees("#problems .callout") && !window.sees("#notice"));
        assertThat(window.text("#formula")).startsWith("age ~ 1 + ");
        assertThat(places(robot)).isEqualTo(before);
        robot.clickOn("#advanced").clickOn("#tolerance");
        window.picture("advanced-focused-light");
    }

    private static List<Bounds> places(FxRobot robot) {
        return Stream.of("#dataset", "#formula", "#run", "#trust", ".results")
                .map(query -> bounds(robot, query))
                .toList();
    }

    private static Bounds bounds(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aResponseTheFamilyCannotTake(FxRobot robot) {
        robot.clickOn("#sample-cake");
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "angle");
        window.choose(robot, "#family", "Binomial (Logistic)");
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#problems .callout"));
        assertThat(robot.lookup("#problems .callout-text").queryAs(Label.class).getText())
                .contains("“angle”")
                .contains("0 or 1")
                .contains("row 1")
                .contains("42");
        assertThat(window.sees("#trust")).isFalse();
        assertThat(bounds(robot, "#problems .callout").getHeight())
                .as("as high as its words")
                .isLessThan(bounds(robot, "#problems .callout-text").getHeight() + 20);
        window.picture("failed-light");

        robot.doubleClickOn("#confidence").write("20");
        assertThat(window.text("#blocked")).isEqualTo("Correct Confidence Level first.");
        assertThat(robot.lookup("#run").queryButton().isDisabled()).isTrue();
        window.picture("invalid-light");
    }
}
