package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import midas.ui.grid.Grid;
import midas.ui.grid.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The import dialog by the keyboard, and where the keyboard is after it. */
@ExtendWith(ApplicationExtension.class)
class ImportKeysTest {

    @TempDir
    Path folder;

    private TestWindow window;
    private ImportHand hand;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
        hand = new ImportHand(window, folder);
    }

    @Test
    void aDroppedFileWithANumberOfTwoMeaningsIsAskedAbout(FxRobot robot) throws IOException {
        window.drop(hand.file("prices.csv", "item;price\nbread;1,234\nmilk;2,345\n"));
        hand.awaitDialog();
        TestWindow.await(() -> robot.lookup("#question").tryQuery().isPresent());
        assertThat(robot.lookup("#question .callout-title").queryAs(Label.class).getText())
                .isEqualTo("Column price: “1,234” can be read as 1234 or 1.234.");
        assertThat(robot.lookup("#importOne").queryButton().isDisabled()).isTrue();
        TestWindow.await(() -> "answerThousands".equals(idOf(hand.focused())));
        assertThat(shown("#decimal")).isEqualTo("Not decided yet");
        assertThat(shown("#thousands")).isEqualTo("Not decided yet");
        hand.picture("import-question-light");
        robot.clickOn("#answerDecimals");
        TestWindow.await(() -> hand.types().get(1).equals("float64"));
        assertThat(robot.lookup("#question").tryQuery()).isPresent();
        assertThat(shown("#decimal")).startsWith("Comma");
        assertThat(idOf(hand.focused())).isEqualTo("answerDecimals");
        hand.picture("import-answered-light");
        TestWindow.await(() -> !robot.lookup("#importOne").queryButton().isDisabled());
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> hand.dialog().isEmpty() && window.sees(".data-table"));
        arrowsMoveInTheTable(robot);
    }

    @Test
    void aTypeIsChosenByTheKeyboard(FxRobot robot) throws IOException {
        hand.open(robot, hand.file("words.csv", "id,word\n1,a\n2,b\n3,c\n"));
        hand.awaitColumns("id", "word");
        Node type = robot.lookup("#columns .combo-box").nth(2).query();
        WaitForAsyncUtils.waitForAsyncFx(10_000, type::requestFocus);
        robot.push(KeyCode.UP);
        ComboBox<?> combo = (ComboBox<?>) type;
        TestWindow.await(combo::isShowing);
        robot.push(KeyCode.UP).push(KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(combo.isShowing()).isTrue();
        assertThat(hand.types()).containsExactly("int64", "string");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> !combo.isShowing());
        assertThat(hand.types()).containsExactly("int64", "string");
        assertThat(hand.focused()).isSameAs(type);
        robot.push(KeyCode.SPACE);
        TestWindow.await(combo::isShowing);
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        TestWindow.await(() -> !combo.isShowing() && hand.types().get(1).equals("datetime"));
        TestWindow.await(() -> hand.missing().get(1) == 3);
        assertThat(hand.focused()).isSameAs(type);
        assertThat(hand.dialog()).as("Enter has closed the list only").isPresent();
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
        hand.picture("import-type-by-keys-light");
        Node scale = robot.lookup("#columns .combo-box").nth(1).query();
        ComboBox<?> scales = (ComboBox<?>) scale;
        Object before = scales.getValue();
        WaitForAsyncUtils.waitForAsyncFx(10_000, scale::requestFocus);
        robot.push(KeyCode.DOWN);
        TestWindow.await(scales::isShowing);
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        TestWindow.await(() -> !scales.isShowing() && !scales.getValue().equals(before));
        assertThat(hand.focused()).isSameAs(scale);
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> hand.dialog().isEmpty());
    }

    @Test
    void enterThatWasPressedBeforeTheFileWasSeenDoesNothing(FxRobot robot) throws Exception {
        hand.open(robot, hand.file("words.csv", "id,word\n1,a\n2,b\n"));
        hand.awaitColumns("id", "word");
        CountDownLatch begun = new CountDownLatch(1);
        Platform.runLater(() -> {
            // the window is busy while the file is read in another way, and Enter waits with the result
            ((CheckBox) hand.dialog().orElseThrow().getRoot().lookup("#header")).fire();
            begun.countDown();
            WaitForAsyncUtils.sleep(2, TimeUnit.SECONDS);
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
        AtomicBoolean enabled = new AtomicBoolean();
        Platform.runLater(() -> {
            Button importOne = (Button) hand.dialog().orElseThrow().getRoot().lookup("#importOne");
            enabled.set(!importOne.isDisabled());
            Event.fireEvent(
                    hand.dialog().orElseThrow(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "", KeyCode.ENTER, false, false, false, false));
        });
        TestWindow.await(() -> hand.state().startsWith("3 rows"));
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        assertThat(enabled).as("the key met a button that can be pressed").isTrue();
        assertThat(hand.dialog()).isPresent();
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> hand.dialog().isEmpty());
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasSize(1);
    }

    @Test
    void theQuestionIsAnsweredByKeysAlone(FxRobot robot) throws IOException {
        hand.open(robot, hand.file("prices.csv", "item;price\nbread;1,234\nmilk;2,345\n"));
        TestWindow.await(() -> robot.lookup("#question").tryQuery().isPresent());
        TestWindow.await(() -> "answerThousands".equals(idOf(hand.focused())));
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> hand.types().get(1).equals("int64"));
        TestWindow.await(() -> !robot.lookup("#importOne").queryButton().isDisabled());
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> hand.dialog().isEmpty() && window.sees(".data-table"));
        arrowsMoveInTheTable(robot);
    }

    @Test
    void aTableThatWasDroppedHasTheKeyboard(FxRobot robot) throws IOException {
        window.drop(hand.file("d.csv", "a,b\n1,2\n3,4\n"));
        TestWindow.await(() -> window.sees(".data-table"));
        arrowsMoveInTheTable(robot);
    }

    private void arrowsMoveInTheTable(FxRobot robot) {
        TestWindow.await(() -> window.scene.getFocusOwner() instanceof Grid);
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertThat(robot.lookup("#grid").queryAs(Grid.class).selection()).isEqualTo(Selection.at(1, 1));
    }

    private String shown(String combo) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> ((ComboBox<?>) hand.dialog().orElseThrow().getRoot().lookup(combo))
                        .getButtonCell()
                        .getText());
    }

    private static @Nullable String idOf(@Nullable Node node) {
        return node == null ? null : node.getId();
    }
}
