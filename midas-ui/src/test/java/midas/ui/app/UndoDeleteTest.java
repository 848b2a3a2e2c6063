package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.io.project.WindowLayout;
import midas.ui.TestData;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An undone delete brings back tables, too. */
@ExtendWith(ApplicationExtension.class)
class UndoDeleteTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private static List<String> tabs(FxRobot robot) {
        return robot.lookup("#tabs").queryAs(TabPane.class).getTabs().stream()
                .map(Tab::getText)
                .toList();
    }

    private static String front(FxRobot robot) {
        return robot.lookup("#tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getText();
    }

    @Test
    void tablesThatTheDeleteClosedAreOpenedWhereTheyStood(FxRobot robot) {
        Project project = window.wiring.project();
        ProjectDataset first = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ProjectDataset a = TestData.add(project, "a", "x,y\n1,2\n");
            ProjectDataset part = project.add(a.dataset().select("part of a", List.of("x")), Optional.empty());
            ProjectDataset hidden = project.add(a.dataset().select("not open", List.of("y")), Optional.empty());
            ProjectDataset b = TestData.add(project, "b", "x,y\n1,2\n");
            assertThat(hidden.isDerived()).isTrue();
            ProjectDataset other = project.add(a.dataset().select("other part", List.of("x")), Optional.empty());
            // not as they came into the project
            List.of(other, a, b, part).forEach(window.wiring.main()::openDataset);
            return a;
        });
        assertThat(tabs(robot)).containsExactly("other part", "a", "b", "part of a");
        for (int round = 0; round < 2; round++) {
            if (round == 0) {
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> project.delete(first));
            } else {
                robot.push(KeyCode.CONTROL, KeyCode.Y);
            }
            assertThat(tabs(robot)).containsExactly("b");
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            assertThat(tabs(robot)).containsExactly("other part", "a", "b", "part of a");
            assertThat(front(robot)).isEqualTo("part of a");
            assertThat(window.sees(".data-table")).isTrue();
        }
    }

    @Test
    void tabsOfAProjectComeOneByOneBehindWhatSomebodyOpensMeanwhile(FxRobot robot) {
        Project project = window.wiring.project();
        List<ProjectDataset> all = WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> Stream.of("a", "b", "c", "d", "mine")
                        .map(name -> TestData.add(project, name, "x,y\n1,2\n"))
                        .toList());
        WindowLayout layout = new WindowLayout(
                all.subList(0, 4).stream()
                        .<WindowLayout.Tab>map(one ->
                                new WindowLayout.Tab.DatasetTab(one.dataset().id()))
                        .toList(),
                2);
        List<String> seen = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            DeskLayout opening = new DeskLayout(
                    robot.lookup("#tabs").queryAs(TabPane.class),
                    window.wiring.main().desk(),
                    project,
                    () -> {});
            opening.show(layout, () -> {
                seen.addAll(tabs(robot));
                seen.add("front " + front(robot));
                window.wiring.main().openDataset(all.getLast());
                assertThat(opening.layout().tabs()).startsWith(layout.tabs().toArray(WindowLayout.Tab[]::new));
            });
            return true;
        });
        TestWindow.await(() -> tabs(robot).size() == 5);
        assertThat(seen).as("the one that was seen comes first").containsExactly("c", "front c");
        assertThat(tabs(robot)).containsExactly("a", "b", "c", "d", "mine");
        assertThat(front(robot)).isEqualTo("mine");
    }

    @Test
    void theTabThatWasSeenIsSeenAgain(FxRobot robot) {
        Project project = window.wiring.project();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ProjectDataset a = TestData.add(project, "a", "x,y\n1,2\n");
            ProjectDataset b = TestData.add(project, "b", "x,y\n1,2\n");
            List.of(b, a).forEach(window.wiring.main()::openDataset);
            project.delete(a);
            return a;
        });
        assertThat(front(robot)).isEqualTo("b");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(front(robot)).isEqualTo("a");
    }

    @Test
    void aTableThatWasClosedByHandStaysClosed(FxRobot robot) {
        Project project = window.wiring.project();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ProjectDataset a = TestData.add(project, "a", "x,y\n1,2\n");
            window.wiring.main().openDataset(a);
            window.wiring.main().closeTab();
            project.delete(a);
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(project.datasets()).hasSize(1);
        assertThat(tabs(robot)).isEmpty();
    }
}
