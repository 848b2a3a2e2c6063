package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.ui.about.Library;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Help > About, with the licences of what others have made. */
@ExtendWith(ApplicationExtension.class)
class AboutTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private void open() {
        MenuItem about = window.menu("menuHelp").getItems().getLast();
        WaitForAsyncUtils.waitForAsyncFx(10_000, about::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void picture(FxRobot robot, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Node list = robot.lookup("#libraries").query();
        Png.write(
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> list.getScene().snapshot(null)),
                Path.of("target", "screens", name + ".png"));
    }

    @Test
    void everyLibraryIsListedWithItsLicence(FxRobot robot) throws IOException {
        open();
        ListView<Library> list = robot.lookup("#libraries").queryListView();
        TextInputControl text = robot.lookup("#licence").queryTextInputControl();
        assertThat(list.getItems()).isEqualTo(Library.all());
        assertThat(text.getText()).startsWith("The GNU General Public License");
        robot.clickOn(robot.lookup("#libraries .list-cell").nth(3).<Node>query());
        assertThat(text.getText()).startsWith("The MIT License").contains("Luke Hutchison");
        assertThat(text.isEditable()).isFalse();
        robot.push(KeyCode.DOWN);
        assertThat(text.getText()).startsWith("Apache Commons Math");
        picture(robot, "about-light");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> robot.lookup("#libraries").queryAll().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().themeProperty().set(ThemeChoice.DARK));
        open();
        picture(robot, "about-dark");
    }
}
