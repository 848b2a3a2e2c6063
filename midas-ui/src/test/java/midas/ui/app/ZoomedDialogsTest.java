package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Dialogs where text is large: they are as large as their words, no larger than the screen, and their buttons are in sight. */
@ExtendWith(ApplicationExtension.class)
class ZoomedDialogsTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 960, 900);
    }

    private Scene dialog() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> Window.getWindows().stream()
                        .filter(shown -> shown instanceof Stage && shown != window.stage())
                        .findFirst()
                        .orElseThrow()
                        .getScene());
    }

    @ParameterizedTest
    @CsvSource({
        "about, 1",
        "shortcuts, 1",
        "settings, 1",
        "log, 1",
        "question, 1",
        "question, 1.5",
        "question, 3",
        "about, 1.5",
        "about, 3",
        "shortcuts, 1.5",
        "shortcuts, 3",
        "settings, 1.5",
        "settings, 3",
        "log, 1.5",
        "log, 3"
    })
    void fitTheScreenAndCutNothing(String name, double zoom, FxRobot robot) throws IOException {
        Path log = Path.of("target", "no such.log");
        robot.interact(() -> window.wiring.appearance().setZoom(zoom));
        robot.interact(() -> {
            switch (name) {
                case "about" -> Dialogs.about(window.stage());
                case "shortcuts" -> Dialogs.shortcuts(window.stage());
                case "question" ->
                    Platform.runLater(() -> Dialogs.confirm(
                            window.stage(),
                            "Delete the dataset “visits”?",
                            List.of(
                                    "The model “first try” and the dataset that was derived from it go with it, and so does one open tab.",
                                    "Undo brings it back."),
                            "Delete"));
                case "log" -> Dialogs.log(window.stage(), log);
                default ->
                    window.menu("menuEdit").getItems().stream()
                            .filter(item -> "menuSettings".equals(item.getId()))
                            .forEach(MenuItem::fire);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        Scene scene = dialog();
        Window over = scene.getWindow();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(over.getWidth()).isLessThanOrEqualTo(screen.getWidth());
        assertThat(over.getHeight()).isLessThanOrEqualTo(screen.getHeight());
        Button close = (Button) scene.getRoot().lookup(".button-bar .button");
        Bounds seen = close.localToScene(close.getLayoutBounds());
        assertThat(seen.getMaxX()).isLessThanOrEqualTo(scene.getWidth());
        assertThat(seen.getMaxY()).as("its button is in sight").isLessThanOrEqualTo(scene.getHeight());
        Png.write(
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null)),
                Path.of("target", "screens", name + "-zoom-" + zoom + ".png"));
        if (zoom < 2) {
            assertThat(WaitForAsyncUtils.waitForAsyncFx(10_000, () -> CutWords.cut(scene)))
                    .isEmpty();
        }
        ScrollPane content = (ScrollPane) scene.getRoot().lookup(".dialog-pane > .scroll-pane");
        if (zoom == 1) {
            assertThat(content.isFocusTraversable()).as("nothing to scroll").isFalse();
        } else if (zoom == 3 && name.equals("shortcuts")) {
            assertThat(content.isFocusTraversable())
                    .as("the keyboard scrolls it")
                    .isTrue();
        }
        robot.interact(close::fire);
    }
}
