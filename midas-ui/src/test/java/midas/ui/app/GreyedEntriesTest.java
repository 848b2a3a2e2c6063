package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.ui.TestData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is greyed out in the form is never chosen: keys pass over it, a click is answered with the reason. */
@ExtendWith(ApplicationExtension.class)
class GreyedEntriesTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    @BeforeEach
    void openForm(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> TestData.add(
                        window.wiring.project(),
                        "d",
                        "day,word,score,name,id,hours,note\n"
                                + "2024-01-01,x,1.5,a,1,2.5,p\n2024-01-02,y,2.5,b,2,3.5,q\n".repeat(5)));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
    }

    private void focus(FxRobot robot, String field) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> robot.lookup(field).query().requestFocus());
    }

    private String formula() {
        return window.text("#formula");
    }

    @Test
    void keysPassOverThem(FxRobot robot) {
        focus(robot, "#response");
        robot.push(KeyCode.DOWN);
        assertThat(formula()).startsWith("score ~");
        robot.push(KeyCode.DOWN);
        assertThat(formula()).startsWith("id ~");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(formula()).as("nothing below can be chosen").startsWith("hours ~");
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP);
        assertThat(formula()).as("nothing above can be chosen").startsWith("score ~");
        ComboBox<?> response = robot.lookup("#response").queryComboBox();
        robot.push(KeyCode.SPACE).push(KeyCode.END);
        assertThat(response.isShowing()).isTrue();
        assertThat(formula()).startsWith("hours ~");
        robot.push(KeyCode.HOME);
        assertThat(formula()).startsWith("score ~");
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.DOWN);
        assertThat(formula()).startsWith("hours ~");
        robot.push(KeyCode.PAGE_UP).push(KeyCode.UP).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(response.isShowing()).isFalse();
        assertThat(formula()).startsWith("id ~");
    }

    @Test
    void anOpenListBeginsWithTheFirstThatCanBeChosen(FxRobot robot) {
        focus(robot, "#response");
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(formula()).startsWith("score ~");
    }

    @Test
    void wholeNumbersCanBeChosenAsGroupBecauseOneClickMakesThemOne(FxRobot robot) {
        focus(robot, "#group");
        robot.push(KeyCode.DOWN);
        assertThat(formula()).endsWith("(1 | word)");
        robot.push(KeyCode.DOWN);
        assertThat(formula()).as("score is no group").endsWith("(1 | name)");
        robot.push(KeyCode.DOWN);
        assertThat(formula()).endsWith("(1 | id)");
        assertThat(window.sees("#useAsGroup")).isTrue();
        robot.push(KeyCode.DOWN);
        assertThat(formula()).endsWith("(1 | note)");
        assertThat(window.sees("#groupProblem")).isFalse();
    }

    @Test
    void aClickIsAnsweredWithTheReason(FxRobot robot) {
        window.choose(robot, "#response", "score");
        window.choose(robot, "#response", "word");
        assertThat(formula()).startsWith("score ~");
        assertThat(window.text("#responseProblem")).isEqualTo("word cannot be the response: string, not numeric.");
        window.picture("greyed-answer-light");
        window.choose(robot, "#response", "hours");
        assertThat(formula()).startsWith("hours ~");
        assertThat(window.sees("#responseProblem")).isFalse();
    }

    @Test
    void spaceDoesNotCheckThem(FxRobot robot) {
        window.choose(robot, "#response", "score");
        String before = formula();
        focus(robot, "#predictors");
        ListView<?> predictors = robot.lookup("#predictors").queryListView();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> predictors.getFocusModel().focus(0));
        robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
        assertThat(formula()).as("a date is no quantity").isEqualTo(before);
    }
}
