package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.io.dataset.Scale;
import midas.ui.project.ProjectDataset;
import midas.ui.table.Digits;
import midas.ui.text.DecimalSign;
import midas.ui.theme.ThemeChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Settings by keys: in force at once, kept for the next start, and no worse for a file that is broken. */
@ExtendWith(ApplicationExtension.class)
class SettingsTest {

    private static final List<String> ALL = List.of("language", "decimal", "digits", "theme", "zoom", "autosave");

    @TempDir
    static Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) throws IOException {
        Files.writeString(folder.resolve("window.properties"), "theme=DARK\nzoom=\\u00zz\n");
        window = new TestWindow(stage, 1360, 900, Settings.in(folder));
    }

    @AfterEach
    void backToThePoint() {
        fx(() -> window.wiring.appearance().decimalSignProperty().set(DecimalSign.POINT));
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void areInForceAtOnceAndKeptAlthoughTheFileWasBroken(FxRobot robot) throws IOException {
        assertThat(robot.lookup("#filesBanner .callout-text").<Labeled>query().getText())
                .startsWith("Your settings could not be read")
                .endsWith("window.broken.properties.");
        assertThat(folder.resolve("window.broken.properties")).content().contains("theme=DARK");
        robot.clickOn("#filesBanner .close");
        assertThat(window.sees("#filesBanner .callout")).isFalse();

        fit(robot);
        assertThat(cell()).isEqualTo("10.47");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        TestWindow.await(() -> dialog() != null);
        for (String name : ALL) {
            ComboBox<?> combo = robot.lookup("#settings-" + name).queryComboBox();
            assertThat(combo.getAccessibleText()).as(name).isNotBlank();
            assertThat(combo.getAccessibleHelp()).as(name).isNotBlank();
            assertThat(combo.isFocusTraversable()).as(name).isTrue();
        }
        // by the keyboard alone, from the first to the last
        robot.push(KeyCode.TAB, KeyCode.TAB);
        fx(() -> robot.lookup("#settings-language").query().requestFocus());
        next(robot);
        next(robot);
        next(robot);
        next(robot);
        next(robot);
        assertThat(window.wiring.appearance().decimalSignProperty().get()).isEqualTo(DecimalSign.COMMA);
        assertThat(window.wiring.appearance().digitsProperty().get()).isEqualTo(Digits.SIX);
        assertThat(window.wiring.appearance().themeProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(window.wiring.appearance().zoomProperty().get()).isEqualTo(1.1);
        assertThat(window.wiring.keeping().intervalProperty().get()).isEqualTo(120);
        picture("settings-dark");
        assertThat(lines(robot)).as("one below the other").isSorted();
        fx(() -> window.wiring.appearance().themeProperty().set(ThemeChoice.LIGHT));
        picture("settings-light");
        robot.push(KeyCode.F1);
        TestWindow.await(() -> Window.getWindows().stream()
                .anyMatch(shown -> shown.getScene().getRoot().getStyleClass().contains("manual")));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> dialog() == null);

        // the tabs are made anew: the same results, with the other sign
        TestWindow.await(() -> cell().equals("10,4673"));
        assertThat(window.text("#icc")).isEqualTo("0,589309");
        window.picture("results-comma-light");
        fx(() -> window.table("Fixed Effects")
                .getContextMenu()
                .getItems()
                .getFirst()
                .fire());
        TestWindow.await(() -> Clipboard.getSystemClipboard().hasString());
        fx(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("10.467")
                .doesNotContain("10,467"));
        assertThat(Settings.in(folder).get("decimal")).contains("COMMA");
        assertThat(Settings.in(folder).get("autosave")).contains("120");
        assertThat(Settings.in(folder).broken()).isEmpty();
    }

    /** Upper and lower edges of all fields and notes, from the first to the last. */
    private static List<Double> lines(FxRobot robot) {
        List<Double> edges = new ArrayList<>();
        for (Node node : robot.lookup(".settings-grid").queryAs(GridPane.class).getChildren()) {
            if (GridPane.getColumnIndex(node) == 1) {
                edges.add(node.getBoundsInParent().getMinY());
                edges.add(node.getLayoutY()
                        + node.prefHeight(node.getLayoutBounds().getWidth()));
            }
        }
        assertThat(edges).hasSize(4 * ALL.size());
        return edges;
    }

    /** Goes to the next control and chooses what comes after what it has. */
    private static void next(FxRobot robot) {
        robot.push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fit(FxRobot robot) {
        window.drop(Path.of("..", "examples", "sleepstudy.csv"));
        TestWindow.await(() -> window.sees(".data-table"));
        ProjectDataset data = window.wiring.project().datasets().getFirst();
        fx(() -> data.setScale("Subject", Scale.NOMINAL));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "Reaction");
        robot.clickOn(window.cell(robot, "#predictors", "Days").lookup(".box"));
        window.choose(robot, "#group", "Subject");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.sees("#saveModel"));
    }

    private String cell() {
        return TestWindow.row(window.table("Fixed Effects"), 1).get(1);
    }

    private static @Nullable Window dialog() {
        return Window.getWindows().stream()
                .filter(shown -> shown.isShowing() && shown.getScene().lookup("#settings-theme") != null)
                .findFirst()
                .orElse(null);
    }

    private static void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Png.write(
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> Objects.requireNonNull(dialog()).getScene().snapshot(null)),
                Path.of("target", "screens", name + ".png"));
    }
}
