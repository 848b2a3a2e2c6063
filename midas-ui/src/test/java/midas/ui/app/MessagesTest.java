package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import midas.ui.files.FilesBanner;
import midas.ui.files.Notice;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is said above the tabs: two lines of the newest, and the others by a click. */
@ExtendWith(ApplicationExtension.class)
class MessagesTest {

    private static final double TWO_LINES = 66;

    @TempDir
    Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 700);
    }

    private static <T> T fx(Callable<T> part) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, part);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private double height() {
        return fx(() -> {
            window.scene.getRoot().layout();
            Node pane = window.scene.getRoot().lookup("#messagePane");
            return pane.isVisible() ? pane.getBoundsInParent().getHeight() : 0;
        });
    }

    private List<String> seen() {
        return fx(() -> window.scene.getRoot().lookupAll("#messagePane .callout").stream()
                .filter(SceneNodes::isShown)
                .map(Node::getAccessibleText)
                .toList());
    }

    private String more() {
        return fx(() -> window.scene.getRoot().lookup("#moreMessages") instanceof Labeled link ? link.getText() : "");
    }

    private void pictures(String name) {
        window.picture(name + "-light");
        fx(() -> {
            window.wiring.appearance().themeProperty().set(ThemeChoice.DARK);
            return true;
        });
        window.picture(name + "-dark");
        fx(() -> {
            window.wiring.appearance().themeProperty().set(ThemeChoice.LIGHT);
            return true;
        });
    }

    @Test
    void whateverIsSaidTakesTwoLinesAndNothingIsLost(FxRobot robot) throws IOException {
        assertThat(height()).isZero();
        String sentence = "Something was not as it should be in quite a long file of settings, and it was put aside. ";
        fx(() -> {
            ((FilesBanner) window.scene.getRoot().lookup("#filesBanner"))
                    .say(new Notice(false, "A title", List.of(sentence.repeat(4).strip(), "Last words.")));
            return true;
        });
        assertThat(height()).isBetween(20.0, TWO_LINES);
        assertThat(more()).isEqualTo("Show All");

        window.drop(Files.writeString(folder.resolve("empty.csv"), ""));
        TestWindow.await(() -> window.sees("#banners .callout"));
        assertThat(seen()).singleElement().asString().contains("empty.csv");
        assertThat(more()).isEqualTo("1 more");
        assertThat(height()).isBetween(20.0, TWO_LINES);

        window.drop(Files.writeString(folder.resolve("broken.midas"), "no project"));
        TestWindow.await(() -> more().equals("2 more"));
        assertThat(seen()).singleElement().asString().contains("broken.midas");
        assertThat(height()).isBetween(20.0, TWO_LINES);
        pictures("messages-folded");

        robot.clickOn("#moreMessages");
        assertThat(seen()).hasSize(3).anyMatch(words -> words.endsWith("Last words."));
        assertThat(more()).isEqualTo("Show Less");
        assertThat(height()).isBetween(3 * 20.0, 350.0);
        pictures("messages-unfolded");
        robot.clickOn("#moreMessages");
        assertThat(seen()).hasSize(1);

        robot.clickOn("#filesBanner .callout.error .close");
        assertThat(seen()).as("the one before").singleElement().asString().contains("empty.csv");
        robot.clickOn("#banners .close");
        assertThat(seen()).singleElement().asString().startsWith("A title");
        assertThat(more()).isEqualTo("Show All");
        robot.clickOn("#filesBanner .close");
        assertThat(height()).isZero();
    }

    @Test
    void aShortSentenceHasNothingToShow() throws IOException {
        window.drop(Files.writeString(folder.resolve("empty.csv"), ""));
        TestWindow.await(() -> window.sees("#banners .callout"));
        assertThat(more()).isEmpty();
        assertThat(height()).isLessThan(50);
    }
}
