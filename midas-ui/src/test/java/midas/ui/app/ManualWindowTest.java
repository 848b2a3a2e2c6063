package midas.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.ui.glmm.FormKind;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualPlace;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The manual opens beside the window, at the place that was asked for. */
@ExtendWith(ApplicationExtension.class)
class ManualWindowTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    @Test
    void opensAtWhatIsInUseAndAtWhatIsClicked(FxRobot robot) throws IOException {
        robot.clickOn("#menuHelp").clickOn("#menuManual");
        TestWindow.await(() -> manual().isPresent());
        TestWindow.await(() -> top().equals("A first model in five minutes"));
        picture("manual-light");
        close(robot);

        window.drop(Path.of("..", "examples", "sleepstudy.csv"));
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "Reaction");
        robot.push(KeyCode.F1);
        TestWindow.await(() -> top().equals("The form"));
        close(robot);

        window.choose(robot, "#group", "Subject");
        robot.clickOn("#useAsGroup").clickOn("#run");
        TestWindow.await(() -> window.sees("#trust") && window.sees("#blup"));
        robot.clickOn("#iccHead .manual-link");
        TestWindow.await(() -> top().equals("ICC"));
        picture("manual-icc-light");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().themeProperty().set(ThemeChoice.DARK));
        picture("manual-icc-dark");

        everyTabOpensItsPage(robot);

        robot.clickOn("#manualSearch").write("shrink");
        TestWindow.await(() -> hits().getItems().size() >= 2);
        picture("manual-found-dark");
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> top().equals("Shrinkage"));
        robot.clickOn("#manualBack");
        TestWindow.await(() -> top().equals("ICC"));
    }

    /** Asked for with the keyboard on the heads of the tabs, and in the project tree. */
    private void everyTabOpensItsPage(FxRobot robot) {
        close(robot);
        ProjectDataset data = window.wiring.project().datasets().getFirst();
        Desk desk = window.wiring.main().desk();
        asks(robot, () -> desk.openDataset(data), "The table");
        asks(robot, () -> desk.codings().open(data), "Dummy coding");
        asks(robot, () -> desk.forms().open(FormKind.GLM, data), "Generalized linear model (GLM)");
        asks(robot, () -> desk.forms().open(FormKind.GLMM, data), "The form");
        fx(() -> ((Button) window.scene.lookup("#saveModel")).fire());
        TestWindow.await(() -> !window.wiring.project().models().isEmpty());
        ProjectModel model = window.wiring.project().models().getFirst();
        asks(robot, () -> desk.models().open(model), "View Model Details");
        asks(robot, () -> desk.diagnostics().open(model), "View Diagnostics");
        asks(robot, () -> desk.reports().open(window.wiring.project().reports().add("r")), "Reports");
        fx(() -> window.scene.lookup("#datasets").requestFocus());
        robot.push(KeyCode.F1);
        TestWindow.await(() -> top().equals("The project tree") || endsWith("The project tree"));
        close(robot);
        fx(() -> window.wiring.main().desk().closeFront());
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        TestWindow.await(() -> robot.lookup("#settings-theme").tryQuery().isPresent());
        robot.push(KeyCode.F1);
        TestWindow.await(() -> top().equals("Settings"));
        close(robot);
        robot.push(KeyCode.ESCAPE);
        fx(() -> window.scene.getRoot().fireEvent(new ManualEvent(ManualPlace.ICC)));
        TestWindow.await(() -> top().equals("ICC"));
    }

    private void asks(FxRobot robot, Runnable opens, String heading) {
        fx(opens);
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> window.scene.lookup("#tabs").requestFocus());
        robot.push(KeyCode.F1);
        TestWindow.await(() -> top().equals(heading) || endsWith(heading));
        close(robot);
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void close(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> manual().isEmpty());
    }

    private Optional<Scene> manual() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(scene ->
                        scene != null && scene.getRoot().getStyleClass().contains("manual"))
                .findFirst();
    }

    private ListView<?> hits() {
        return (ListView<?>) manual().orElseThrow().lookup("#manualHits");
    }

    /** The heading at the upper edge of what is seen of the page. */
    private String top() {
        if (manual().isEmpty()) {
            return "";
        }
        Scene scene = manual().orElseThrow();
        Bounds seen = scene.lookup(".manual-main .scroll-pane .viewport")
                .localToScene(
                        scene.lookup(".manual-main .scroll-pane .viewport").getLayoutBounds());
        Stream<Node> headings = Stream.of(".manual-title", ".manual-heading")
                .flatMap(style -> scene.getRoot().lookupAll(style).stream());
        return headings.filter(node -> node.localToScene(node.getLayoutBounds()).getMaxY() > seen.getMinY())
                .min((a, b) -> Double.compare(y(a), y(b)))
                .map(ManualWindowTest::words)
                .orElse("");
    }

    /** Whether a page is scrolled to its end, and a heading with less than a window below it is seen there. */
    private boolean endsWith(String heading) {
        if (manual().isEmpty()) {
            return false;
        }
        ScrollPane pane = (ScrollPane) manual().orElseThrow().lookup(".manual-main .scroll-pane");
        double upper = y(pane);
        return pane.getVvalue() == 1
                && pane.getContent().lookupAll(".manual-heading").stream()
                        .anyMatch(node -> words(node).equals(heading) && y(node) >= upper);
    }

    private static double y(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static String words(Node flow) {
        StringBuilder words = new StringBuilder();
        ((TextFlow) flow).getChildren().forEach(part -> words.append(((Text) part).getText()));
        return words.toString();
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> manual().orElseThrow().snapshot(null));
        Png.write(image, Path.of("target", "screens", name + ".png"));
    }
}
