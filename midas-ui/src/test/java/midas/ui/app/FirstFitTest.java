package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From a dropped file to the numbers of a fit, by clicks. */
@ExtendWith(ApplicationExtension.class)
class FirstFitTest {

    private static final Path SLEEPSTUDY = Path.of("..", "examples", "sleepstudy.csv");

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    @Test
    void droppedFileToNumbers(FxRobot robot) throws IOException {
        assertThat(window.sees("#import")).isTrue();
        window.picture("start-light");
        window.drop(SLEEPSTUDY);
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasToString("[sleepstudy]");
        assertThat(window.text("#status")).isEqualTo("sleepstudy: 180 rows, 3 columns");
        window.picture("data-light");

        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        assertThat(window.text("#blocked")).isEqualTo("Choose a response variable.");
        window.picture("form-empty-light");
        window.choose(robot, "#response", "Reaction");
        robot.clickOn(window.cell(robot, "#predictors", "Days").lookup(".box"));
        window.choose(robot, "#group", "Subject");
        window.picture("form-group-light");
        robot.clickOn("#useAsGroup");
        assertThat(window.text("#formula")).isEqualTo("Reaction ~ 1 + Days + (1 | Subject)");
        window.picture("form-light");
        robot.clickOn("#run");

        TestWindow.await(() -> window.sees("#trust"));
        assertThat(window.text("#trust")).isEqualTo("Converged");
        assertThat(TestWindow.row(window.table("Fixed Effects"), 0))
                .containsExactly("(Intercept)", "251.4", "9.747", "232.3", "270.5");
        assertThat(TestWindow.row(window.table("Fixed Effects"), 1))
                .containsExactly("Days", "10.47", "0.8042", "8.891", "12.04");
        assertThat(TestWindow.row(window.table("Random Effects"), 0))
                .containsExactly("Group (Subject)", "1378", "37.12");
        assertThat(TestWindow.row(window.table("Random Effects"), 1)).containsExactly("Residual", "960.5", "30.99");
        assertThat(window.text("#icc")).isEqualTo("0.5893");
        assertThat(TestWindow.row(window.table("Model Fit"), 0)).containsExactly("REML Log-Likelihood", "\u2212893.23");
        TableView<?> blup = window.table("BLUP (Random Effect Predictions)");
        assertThat(blup.getItems()).hasSize(18);
        assertThat(TestWindow.row(blup, 0)).containsExactly("337", "72.18", "9.476", "1", "10");
        window.picture("results-light");
        theTutorialSaysTheSame(List.of(
                blup, window.table("Fixed Effects"), window.table("Random Effects"), window.table("Model Fit")));
    }

    /** This walk is the tutorial of the manual: every number with decimals in it stands on the page of results. */
    private void theTutorialSaysTheSame(List<TableView<?>> tables) throws IOException {
        Set<String> shown = new TreeSet<>(Set.of(window.text("#icc")));
        for (TableView<?> table : tables) {
            for (int row = 0; row < table.getItems().size(); row++) {
                shown.addAll(TestWindow.row(table, row));
            }
        }
        String page = Files.readString(Path.of("src/main/resources/midas/ui/manual/first-model.md"));
        List<String> said = Pattern.compile("\u2212?\\d+\\.\\d+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(said).hasSize(9);
        assertThat(shown).containsAll(said);
        assertThat(page).contains("Person 337", "`Reaction ~ 1 + Days + (1 | Subject)`");
    }
}
