package midas.ui.app;

import static midas.ui.app.WindowHand.fx;
import static midas.ui.app.WindowHand.tabs;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Projects as files in the real window, by keys and clicks. */
@ExtendWith(ApplicationExtension.class)
class ProjectFilesTest {

    @TempDir
    static Path settings;

    @TempDir
    Path folder;

    private TestWindow window;
    private WindowHand hand;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960, Settings.in(settings));
        hand = new WindowHand(window);
    }

    private ProjectDataset add(Sample sample) {
        return fx(() -> {
            ProjectDataset added = TestData.add(window.wiring.project(), sample.datasetName(), sample.content());
            window.wiring.main().openDataset(added);
            return added;
        });
    }

    private static Node button(FxRobot robot, String id) {
        TestWindow.await(() -> !robot.lookup("#" + id).queryAll().isEmpty());
        return robot.lookup("#" + id).query();
    }

    private static void pictureOfDialog(FxRobot robot, String id, String name) throws IOException {
        Node button = button(robot, id);
        Png.write(
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> button.getScene().snapshot(null)),
                Path.of("target", "screens", name + ".png"));
    }

    private void theme(ThemeChoice choice) {
        fx(() -> {
            window.wiring.appearance().themeProperty().set(choice);
            return true;
        });
    }

    @Test
    void saveChangeUndoAndOpenAgain(FxRobot robot) {
        ProjectDataset study = add(Sample.SLEEPSTUDY);
        assertThat(hand.title()).isEqualTo("• Untitled project — MIDAS");
        Path file = folder.resolve("sleep.midas");
        fx(() -> {
            study.setScale("Subject", Scale.NOMINAL);
            window.wiring.main().openGlmm(study);
            GlmmFormViewModel form =
                    window.wiring.main().currentModel().orElseThrow().form();
            form.responseProperty().set("Reaction");
            form.predictors().getFirst().checkedProperty().set(true);
            form.groupProperty().set("Subject");
            form.confidence().textProperty().set("90 %");
            return true;
        });
        add(Sample.CAKE);
        fx(() -> {
            robot.lookup("#tabs").queryAs(TabPane.class).getSelectionModel().select(1);
            return true;
        });
        hand.save(robot, file);
        assertThat(window.chooser.suggested).containsExactly("sleepstudy.midas");
        assertThat(hand.title()).isEqualTo("sleep — MIDAS");
        assertThat(window.text("#said")).isEqualTo("Saved to " + file);
        fx(() -> {
            study.setScale("Days", Scale.ORDINAL);
            return true;
        });
        assertThat(hand.title()).isEqualTo("• sleep — MIDAS");
        assertThat(window.text("#said")).as("saved before that").isEmpty();
        window.picture("project-unsaved-light");
        robot.clickOn(window.cell(robot, "#datasets", "cake"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(hand.title()).isEqualTo("sleep — MIDAS");
        List<String> before = tabs(robot);

        robot.push(KeyCode.CONTROL, KeyCode.N);
        TestWindow.await(() -> window.wiring.project().datasets().isEmpty());
        assertThat(hand.title()).isEqualTo("Untitled project — MIDAS");
        assertThat(window.sees("#recent")).isTrue();
        window.picture("start-recent-light");
        theme(ThemeChoice.DARK);
        window.picture("start-recent-dark");
        theme(ThemeChoice.LIGHT);

        window.chooser.project = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        TestWindow.await(() -> tabs(robot).size() == before.size());
        assertThat(tabs(robot)).isEqualTo(before);
        assertThat(hand.title()).isEqualTo("sleep — MIDAS");
        TestWindow.await(() -> window.wiring.main().currentModel().isPresent());
        GlmmFormViewModel form =
                window.wiring.main().currentModel().orElseThrow().form();
        assertThat(form.datasetProperty().get().name()).isEqualTo("sleepstudy");
        assertThat(form.responseProperty().get()).isEqualTo("Reaction");
        assertThat(form.confidence().textProperty().get()).isEqualTo("90 %");
        assertThat(form.blockedBinding().get()).isEmpty();
        assertThat(hand.title()).isEqualTo("sleep — MIDAS");
        window.picture("project-opened-light");
    }

    @Test
    void closingTheWindowWithUnsavedChangesAsks(FxRobot robot) throws IOException {
        add(Sample.CAKE);
        closeWindow();
        pictureOfDialog(robot, "answer-save", "unsaved-light");
        robot.clickOn(button(robot, "answer-cancel"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.quits).isZero();

        theme(ThemeChoice.DARK);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        pictureOfDialog(robot, "answer-save", "unsaved-dark");
        window.chooser.target = Optional.of(folder.resolve("cake.midas"));
        robot.clickOn(button(robot, "answer-save"));
        TestWindow.await(() -> window.quits == 1);
        assertThat(folder.resolve("cake.midas")).exists();
        closeWindow();
        assertThat(window.quits).isEqualTo(2);
    }

    private void closeWindow() {
        // what the window asks stays until it is answered
        WaitForAsyncUtils.asyncFx(() ->
                Event.fireEvent(window.stage(), new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aSaveThatFailsOffersAnotherPlaceAndAChangedFileAsks(FxRobot robot) throws IOException {
        ProjectDataset cake = add(Sample.CAKE);
        window.chooser.target = Optional.of(folder.resolve("gone").resolve("a.midas"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        pictureOfDialog(robot, "answer-save-as", "save-failed-light");
        robot.clickOn(button(robot, "answer-cancel"));
        theme(ThemeChoice.DARK);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        pictureOfDialog(robot, "answer-save-as", "save-failed-dark");
        assertThat(hand.title()).isEqualTo("• Untitled project — MIDAS");
        Path file = folder.resolve("b.midas");
        window.chooser.target = Optional.of(file);
        robot.clickOn(button(robot, "answer-save-as"));
        TestWindow.await(() -> "b — MIDAS".equals(window.stage().getTitle()));

        Files.writeString(file, "theirs");
        fx(() -> {
            cake.setScale("angle", Scale.INTERVAL);
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.S);
        pictureOfDialog(robot, "answer-overwrite", "changed-on-disk-dark");
        robot.clickOn(button(robot, "answer-cancel"));
        theme(ThemeChoice.LIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        pictureOfDialog(robot, "answer-overwrite", "changed-on-disk-light");
        assertThat(file).hasContent("theirs");
        robot.clickOn(button(robot, "answer-overwrite"));
        TestWindow.await(() -> "b — MIDAS".equals(window.stage().getTitle()));
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aDamagedFileIsOpenedUnderAWordAboutWhatIsMissing(FxRobot robot) throws IOException {
        add(Sample.CAKE);
        add(Sample.EPIL);
        Path file = folder.resolve("two.midas");
        hand.save(robot, file);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("data/") + 120] ^= 0x55;
        Files.write(file, bytes);
        window.drop(file);
        TestWindow.await(() -> window.sees("#filesBanner .callout"));
        assertThat(window.wiring.project().datasets()).hasSize(1);
        assertThat(hand.title()).as("what is open is in no file").isEqualTo("• two — MIDAS");
        assertThat(robot.lookup("#filesBanner .callout-text").queryAllAs(Label.class))
                .extracting(Labeled::getText)
                .contains("Lost: the data of “cake”.");
        window.picture("project-damaged-light");
        theme(ThemeChoice.DARK);
        window.picture("project-damaged-dark");
        robot.clickOn("#filesBanner .close");
        assertThat(window.sees("#filesBanner .callout")).isFalse();
    }

    @Test
    void recentProjectsThatAreGoneAreGreyed(FxRobot robot) throws IOException {
        add(Sample.CAKE);
        Path file = folder.resolve("short-lived.midas");
        hand.save(robot, file);
        Files.delete(file);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.clickOn("#menuFile");
        TestWindow.await(() -> robot.lookup("#menu-save").tryQuery().isPresent());
        pictureOfDialog(robot, "menu-save", "file-menu-light");
        robot.push(KeyCode.ESCAPE);
        theme(ThemeChoice.DARK);
        robot.clickOn("#menuFile");
        TestWindow.await(() -> robot.lookup("#menu-save").tryQuery().isPresent());
        pictureOfDialog(robot, "menu-save", "file-menu-dark");
        List<MenuItem> items = recentItems();
        TestWindow.await(() -> recentItems().getFirst().isDisable());
        assertThat(recentItems().getFirst().getText())
                .startsWith("short-lived — ")
                .endsWith("(not found)");
        assertThat(items).isNotEmpty();
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> robot.lookup("#recent .hyperlink").queryAllAs(Labeled.class).stream()
                .anyMatch(link -> link.getText().equals("Remove")));
        window.picture("start-missing-light");
        fx(() -> {
            recentItems().getLast().fire();
            return true;
        });
        assertThat(window.sees("#recent")).isFalse();
        assertThat(Settings.in(settings).get("recent").orElse("")).isEmpty();
    }

    private List<MenuItem> recentItems() {
        return window.menu("menuRecent").getItems();
    }

    @Test
    void whatAnotherProgramLeftIsOffered(FxRobot robot) throws Exception {
        add(Sample.CAKE);
        fx(() -> {
            window.wiring.keeping().autosave().tick();
            return true;
        });
        Path recovery = settings.resolve("recovery");
        TestWindow.await(() -> manifests(recovery) == 1);
        // what a program that is killed now would leave, for another one
        Path other = Files.createDirectories(folder.resolve("other"));
        copyWithoutLocks(recovery, other.resolve("recovery"));
        TestWindow[] second = new TestWindow[1];
        fx(() -> {
            second[0] = new TestWindow(new Stage(), 1000, 960, Settings.in(other));
            second[0].wiring.keeping().begin();
            return true;
        });
        TestWindow.await(() -> second[0].sees("#filesBanner .callout"));
        assertThat(robot.from(second[0].scene.getRoot())
                        .lookup("#filesBanner .callout")
                        .<Region>query()
                        .getHeight())
                .as("one line")
                .isLessThan(50);
        second[0].picture("recovery-light");
        fx(() -> {
            second[0].wiring.appearance().themeProperty().set(ThemeChoice.DARK);
            return true;
        });
        second[0].picture("recovery-dark");
        Node restore = second[0].scene.getRoot().lookupAll("#filesBanner .callout-action").stream()
                .filter(node -> "Restore".equals(((Labeled) node).getText()))
                .findFirst()
                .orElseThrow();
        robot.clickOn(restore);
        TestWindow.await(() -> second[0].wiring.project().datasets().size() == 1
                && second[0].sees(".data-table")
                && !second[0].sees("#filesBanner .callout"));
        assertThat(fx(() -> second[0].stage().getTitle())).isEqualTo("• Untitled project — MIDAS");
        fx(() -> {
            second[0].wiring.keeping().end();
            window.wiring.keeping().end();
            second[0].stage().hide();
            return true;
        });
        TestWindow.await(() -> manifests(recovery) == 0 && manifests(other) == 0);
    }

    private static long manifests(Path root) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.endsWith("manifest.json")).count();
        } catch (IOException changing) {
            return -1;
        }
    }

    private static void copyWithoutLocks(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                if (!path.toString().endsWith("lock")) {
                    Path copy = to.resolve(from.relativize(path));
                    Files.createDirectories(copy.getParent());
                    Files.copy(path, copy);
                }
            }
        }
    }
}
