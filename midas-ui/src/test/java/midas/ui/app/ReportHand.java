package midas.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.io.dataset.Scale;
import midas.io.report.ReportBlock;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectReport;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A window with a report, and hands for it. */
@ExtendWith(ApplicationExtension.class)
abstract class ReportHand {

    TestWindow window;

    /** Opens the window; each class says so itself, for only its own methods are asked. */
    void open(Stage stage) {
        window = new TestWindow(stage, 1200, 960);
    }

    static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    Project project() {
        return window.wiring.project();
    }

    ProjectModel model(FxRobot robot) {
        window.drop(Path.of("..", "examples", "sleepstudy.csv"));
        TestWindow.await(() -> window.sees(".data-table"));
        ProjectDataset data = project().datasets().getFirst();
        fx(() -> {
            data.setScale("Subject", Scale.NOMINAL);
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "Reaction");
        robot.clickOn(window.cell(robot, "#predictors", "Days").lookup(".box"));
        window.choose(robot, "#group", "Subject");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.sees("#saveModel"));
        fx(() -> {
            front().lookupAll(".scroll-pane").stream()
                    .filter(node -> node instanceof ScrollPane pane
                            && pane.getContent() instanceof Node page
                            && page.getStyleClass().contains("results"))
                    .forEach(node -> ((ScrollPane) node).setVvalue(1));
            return true;
        });
        robot.clickOn("#saveModel");
        TestWindow.await(() -> window.sees("#modelDetails"));
        return project().models().getFirst();
    }

    TabPane tabs() {
        return (TabPane) window.scene.getRoot().lookup("#tabs");
    }

    Node front() {
        return tabs().getSelectionModel().getSelectedItem().getContent();
    }

    ProjectReport report() {
        return project().reports().all().getFirst();
    }

    List<ReportBlock> blocks() {
        return fx(() -> report().saved().report().blocks());
    }

    List<String> kinds() {
        return blocks().stream().map(block -> block.getClass().getSimpleName()).toList();
    }

    List<Node> cards() {
        return fx(() -> front().lookup(".report-blocks").lookupAll(".report-block").stream()
                .sorted((one, other) -> Double.compare(
                        one.getBoundsInParent().getMinY(),
                        other.getBoundsInParent().getMinY()))
                .toList());
    }

    boolean says(String query, String words) {
        return fx(() -> front().lookupAll(query).stream()
                .anyMatch(node ->
                        node instanceof Labeled labeled && labeled.getText().contains(words)));
    }

    void pictures(String name) {
        window.picture(name + "-light");
        theme(ThemeChoice.DARK);
        window.picture(name + "-dark");
        theme(ThemeChoice.LIGHT);
    }

    void theme(ThemeChoice choice) {
        fx(() -> {
            window.wiring.appearance().themeProperty().set(choice);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    String undoName() {
        return fx(() -> project().edits().undoNameProperty().get());
    }

    /** Chooses in the menu of what models offer. */
    void addFromModel(FxRobot robot, String button, String part) {
        robot.clickOn(button);
        robot.clickOn("#from-model");
        robot.clickOn("#part-" + part);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
