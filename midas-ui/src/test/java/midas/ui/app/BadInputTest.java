package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

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
        window.picture("failed-light");

        robot.doubleClickOn("#confidence").write("20");
        assertThat(window.text("#blocked")).isEqualTo("Correct Confidence Level first.");
        assertThat(robot.lookup("#run").queryButton().isDisabled()).isTrue();
        window.picture("invalid-light");
    }
}
