package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The lists of the project tree are one to the user: a row selected, and keys that go through all of them. */
@ExtendWith(ApplicationExtension.class)
class TreeListsTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1200, 960);
    }

    private static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private ListView<?> list(FxRobot robot, String id) {
        return robot.lookup(id).queryListView();
    }

    /** What is selected, over all lists. */
    private List<String> selected(FxRobot robot) {
        return fx(() -> Stream.of("#datasets", "#models")
                .flatMap(id -> list(robot, id).getSelectionModel().getSelectedItems().stream())
                .map(String::valueOf)
                .toList());
    }

    private static List<String> tabs(FxRobot robot) {
        return robot.lookup("#tabs").queryAs(TabPane.class).getTabs().stream()
                .map(Tab::getText)
                .toList();
    }

    /** A dataset with a model, its fitted values, and another dataset. */
    private void model(FxRobot robot) {
        fx(() -> {
            Project project = window.wiring.project();
            ProjectDataset data = TestData.add(project, "sleepstudy", Sample.SLEEPSTUDY.content());
            data.setScale("Subject", Scale.NOMINAL);
            TestData.add(project, "cake", Sample.CAKE.content());
            window.wiring.main().openDataset(data);
            window.wiring.main().openGlmm(data);
            GlmmFormViewModel form =
                    window.wiring.main().currentModel().orElseThrow().form();
            form.responseProperty().set("Reaction");
            form.predictors().getFirst().checkedProperty().set(true);
            form.groupProperty().set("Subject");
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.sees("#saveModel"));
        fx(() -> {
            robot.lookup("#saveModel").queryButton().fire();
            return true;
        });
        TestWindow.await(() -> window.wiring.project().models().size() == 1);
    }

    @Test
    void oneRowOfAllListsIsSelected(FxRobot robot) {
        model(robot);
        assertThat(selected(robot)).containsExactly("sleepstudy");
        assertThat(window.text("#status")).as("of a form").isEmpty();
        robot.clickOn(window.cell(robot, "#models", "Reaction ~ Days"));
        TestWindow.await(() -> window.sees("#modelBanner"));
        assertThat(selected(robot)).containsExactly("Reaction ~ Days");
        assertThat(window.text("#status")).isEqualTo("Reaction ~ Days: 180 observations, 18 groups");
        // the menu is that of the row it was asked for on, whatever is in front
        robot.rightClickOn(window.cell(robot, "#datasets", "cake"));
        assertThat(selected(robot)).containsExactly("cake");
        TestWindow.await(() -> robot.lookup("#dataset-delete").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        robot.rightClickOn(window.cell(robot, "#models", "Reaction ~ Days"));
        TestWindow.await(() -> robot.lookup("#model-delete").tryQuery().isPresent());
        assertThat(selected(robot)).containsExactly("Reaction ~ Days");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn(window.cell(robot, "#datasets", "cake"));
        TestWindow.await(() -> tabs(robot).contains("cake"));
        assertThat(selected(robot)).containsExactly("cake");
        assertThat(window.text("#status")).startsWith("cake: 270 rows");
        // deleted unasked, for nothing is made from it; and back with its tab
        robot.push(KeyCode.DELETE);
        TestWindow.await(() -> window.wiring.project().datasets().size() == 2);
        assertThat(window.text("#said")).isEqualTo("Deleted “cake”. Edit > Undo brings it back.");
        assertThat(selected(robot)).hasSize(1);
        assertThat(tabs(robot)).doesNotContain("cake");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tabs(robot)).contains("cake");
        assertThat(selected(robot)).hasSize(1);
        fx(() -> {
            window.wiring.main().openModel(window.wiring.project().models().getFirst());
            return true;
        });
        assertThat(selected(robot)).containsExactly("Reaction ~ Days");
        window.picture("tree-one-row");
    }

    @Test
    void theRowOfTheTabInFrontIsSelected(FxRobot robot) {
        model(robot);
        fx(() -> {
            Project project = window.wiring.project();
            project.datasets().forEach(window.wiring.main()::openDataset);
            window.wiring.main().openModel(project.models().getFirst());
            window.wiring.main().desk().diagnostics().open(project.models().getFirst());
            window.wiring.main().openGlmm(project.datasets().getLast());
            window.wiring.main().openDummyCoding(project.datasets().getLast());
            return true;
        });
        TabPane pane = robot.lookup("#tabs").queryAs(TabPane.class);
        List<String> rows = List.of(
                "sleepstudy",
                "sleepstudy",
                "cake",
                "Reaction ~ Days diagnostics",
                "Reaction ~ Days",
                "Reaction ~ Days",
                "Reaction ~ Days diagnostics",
                "Reaction ~ Days diagnostics");
        assertThat(pane.getTabs()).hasSameSizeAs(rows);
        Node tree = robot.lookup("#datasets").query();
        fx(() -> {
            tree.requestFocus();
            return true;
        });
        for (int tab : List.of(0, 4, 2, 5, 1, 3, 6, 7, 4, 0)) {
            fx(() -> {
                pane.getSelectionModel().select(tab);
                return true;
            });
            assertThat(selected(robot)).as("tab %d", tab).containsExactly(rows.get(tab));
            assertThat(window.scene.getFocusOwner()).as("the keyboard stays").isSameAs(tree);
        }
    }

    @Test
    void aTabWithoutARowSelectsNone(FxRobot robot) {
        fx(() -> {
            TestData.add(window.wiring.project(), "a", "x,y\n1,2\n");
            TestData.add(window.wiring.project(), "b", "x,y\n1,2\n");
            window.wiring.main().openGlmm(null);
            window.wiring
                    .main()
                    .currentModel()
                    .orElseThrow()
                    .form()
                    .datasetProperty()
                    .set(null);
            return true;
        });
        assertThat(selected(robot)).as("a form without data").isEmpty();
        fx(() -> {
            window.wiring.main().openDataset(window.wiring.project().datasets().getLast());
            return true;
        });
        assertThat(selected(robot)).containsExactly("b");
        TabPane pane = robot.lookup("#tabs").query();
        fx(() -> {
            pane.getSelectionModel().select(0);
            return true;
        });
        assertThat(selected(robot)).isEmpty();
        fx(() -> {
            robot.lookup("#datasets").query().requestFocus();
            return true;
        });
        robot.push(KeyCode.DOWN);
        assertThat(selected(robot)).containsExactly("a");
        fx(() -> {
            window.wiring.main().closeTab();
            return true;
        });
        assertThat(selected(robot)).containsExactly("b");
        fx(() -> {
            window.wiring.main().closeTab();
            return true;
        });
        assertThat(selected(robot)).as("no tab is in front: what was selected").containsExactly("b");
    }

    @Test
    void whatIsDeletedUnaskedComesBackWithItsOnlyTab(FxRobot robot) {
        fx(() -> {
            window.wiring.main().openDataset(TestData.add(window.wiring.project(), "a", "x,y\n1,2\n"));
            robot.lookup("#datasets").query().requestFocus();
            return true;
        });
        assertThat(selected(robot)).containsExactly("a");
        robot.push(KeyCode.DELETE);
        TestWindow.await(() -> window.wiring.project().datasets().isEmpty());
        assertThat(tabs(robot)).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tabs(robot)).containsExactly("a");
        assertThat(selected(robot)).containsExactly("a");
        // and what an undo takes away, and a redo brings back
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tabs(robot)).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(tabs(robot)).containsExactly("a");
    }

    @Test
    void arrowsGoFromOneListToTheNext(FxRobot robot) {
        model(robot);
        fx(() -> {
            list(robot, "#datasets").requestFocus();
            ListView<?> datasets = list(robot, "#datasets");
            datasets.getSelectionModel().clearAndSelect(datasets.getItems().size() - 1);
            return true;
        });
        assertThat(selected(robot)).containsExactly("cake");
        robot.push(KeyCode.DOWN);
        assertThat(selected(robot)).containsExactly("Reaction ~ Days");
        assertThat(fx(() -> list(robot, "#models").isFocused())).isTrue();
        robot.push(KeyCode.DOWN);
        assertThat(selected(robot)).containsExactly("Reaction ~ Days");
        robot.push(KeyCode.UP);
        assertThat(selected(robot)).containsExactly("cake");
        assertThat(fx(() -> list(robot, "#datasets").isFocused())).isTrue();
    }

    @Test
    void aNameHasTheRoomOfWhatStandsBesideIt(FxRobot robot) {
        fx(() -> {
            String name = "measurements of all stations";
            Project project = window.wiring.project();
            TestData.add(project, name, "x,y\n1,2\n");
            TestData.add(project, "b", "x,y\n1,2\n");
            window.wiring.main().openDataset(project.datasets().getFirst());
            return Optional.of(name);
        });
        assertThat(fx(() -> window.cell(robot, "#datasets", "b")
                        .lookup(".tree-detail")
                        .isVisible()))
                .isTrue();
        Node longName = window.cell(robot, "#datasets", "measurements of all stations");
        assertThat(fx(() -> longName.lookup(".tree-detail").isVisible())).isFalse();
        // the tree grows with the text
        double before = fx(() -> list(robot, "#datasets").getWidth());
        fx(() -> {
            window.wiring.appearance().setZoom(1.5);
            return true;
        });
        TestWindow.await(() -> list(robot, "#datasets").getWidth() > before * 1.4);
        window.picture("tree-zoomed");
    }
}
