package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.io.dataset.ColumnType;
import midas.ui.TestData;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A form whose dataset is out of date says so below its name. */
@ExtendWith(ApplicationExtension.class)
class StaleFormTest {

    private static final String SCHOOLS =
            "score,hours,region,school\n" + "1.5,2,South,a\n2.5,3,North,b\n3.5,5,West,a\n".repeat(5);

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private ProjectDataset schools() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> TestData.add(window.wiring.project(), "schools", SCHOOLS));
    }

    private ProjectDataset coded(ProjectDataset parent) {
        Project project = window.wiring.project();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            CodingOutcome outcome =
                    DummyCoding.apply(parent.dataset(), "schools coded", List.of(new Coding("region", "North", false)));
            return project.addDerived(((CodingOutcome.Coded) outcome).dataset(), parent.dataset());
        });
    }

    private String said() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> ((Labeled) window.scene.getRoot().lookup("#staleLine .label")).getText());
    }

    @Test
    void itIsSaidAndRefreshedByOneClick(FxRobot robot) {
        ProjectDataset schools = schools();
        ProjectDataset coded = coded(schools);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#dataset", "schools coded");
        assertThat(window.sees("#staleLine")).isFalse();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> schools.convert("hours", ColumnType.STRING));
        assertThat(window.sees("#staleLine")).isTrue();
        assertThat(said()).isEqualTo("Out of date: in “schools” something has changed since: “hours”.");
        window.picture("form-stale-light");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.sees("#staleLine")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(window.sees("#staleLine")).isTrue();
        window.choose(robot, "#dataset", "schools");
        assertThat(window.sees("#staleLine")).isFalse();
        window.choose(robot, "#dataset", "schools coded");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().themeProperty().set(ThemeChoice.DARK));
        window.picture("form-stale-dark");
        robot.clickOn("#staleLine .button");
        TestWindow.await(() -> !coded.staleProperty().get());
        assertThat(window.sees("#staleLine")).isFalse();
        assertThat(window.sees("#run")).as("the form stays in front").isTrue();
        assertThat(window.text("#said")).isEqualTo("“schools coded” is up to date.");
    }

    @Test
    void whatCannotBeMadeAgainIsSaidWithTheReason(FxRobot robot) {
        ProjectDataset schools = schools();
        ProjectDataset coded = coded(schools);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#dataset", "schools coded");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> schools.readAgain(
                        TestData.of("schools", SCHOOLS.replace("North", "East")),
                        schools.report().orElseThrow()));
        robot.clickOn("#staleLine .button");
        TestWindow.await(() -> coded.refusalProperty().get().isPresent());
        TestWindow.await(() -> said().contains("North"));
        assertThat(said()).contains("It could not be made again and stays as it was");
    }
}
