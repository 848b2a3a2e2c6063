package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.table.Digits;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A model from its fit over its tab to its deletion, by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class SavedModelTest {

    private static final List<String> TABLES = List.of("Random Effects", "Fixed Effects", "Model Fit");

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

    private ProjectDataset fit(FxRobot robot) {
        window.drop(Path.of("..", "examples", "sleepstudy.csv"));
        TestWindow.await(() -> window.sees(".data-table"));
        ProjectDataset data = window.wiring.project().datasets().getFirst();
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
        return data;
    }

    /** Lets the page of results show its end. */
    private void scrollDown() {
        fx(() -> {
            front().lookupAll(".scroll-pane").stream()
                    .filter(node -> node instanceof ScrollPane pane
                            && pane.getContent() instanceof Node page
                            && page.getStyleClass().contains("results"))
                    .forEach(node -> ((ScrollPane) node).setVvalue(1));
            return true;
        });
    }

    private ProjectModel save(FxRobot robot) {
        scrollDown();
        robot.clickOn("#saveModel");
        TestWindow.await(() -> window.sees("#modelDetails"));
        return window.wiring.project().models().getFirst();
    }

    private TabPane tabs() {
        return (TabPane) window.scene.getRoot().lookup("#tabs");
    }

    private List<String> titles() {
        return tabs().getTabs().stream().map(Tab::getText).toList();
    }

    private Node front() {
        return tabs().getSelectionModel().getSelectedItem().getContent();
    }

    private <T> T inFront(String query, Class<T> type) {
        return type.cast(front().lookup(query));
    }

    /** All that the page in front shows in its tables. */
    private List<List<String>> numbers() {
        List<List<String>> rows = new ArrayList<>();
        TestWindow.await(() -> inFront("#blup", TableView.class).getItems().size() == 18);
        for (Node node : front().lookupAll(".result-table")) {
            TableView<?> table = (TableView<?>) node;
            rows.add(List.of(table.getAccessibleText()));
            for (int row = 0; row < table.getItems().size(); row++) {
                rows.add(TestWindow.row(table, row));
            }
        }
        assertThat(rows).extracting(row -> row.getFirst()).containsAll(TABLES);
        rows.add(List.of(inFront("#icc", Label.class).getText()));
        rows.add(front().lookupAll("#chips .chip").stream()
                .map(chip -> ((Labeled) chip).getText())
                .toList());
        return rows;
    }

    private String banner() {
        return fx(() -> front().lookupAll("#modelBanner .label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text.endsWith(".") || text.endsWith(":"))
                .reduce("", (all, line) -> all + line + '\n'));
    }

    private double bannerHeight() {
        return fx(() -> inFront("#modelBanner", Region.class).getHeight());
    }

    private void theme(ThemeChoice choice) {
        fx(() -> {
            window.wiring.appearance().themeProperty().set(choice);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void pictures(String name) {
        window.picture(name + "-light");
        theme(ThemeChoice.DARK);
        window.picture(name + "-dark");
        theme(ThemeChoice.LIGHT);
    }

    @Test
    void whatComesAfterSavingIsSeenWhole(FxRobot robot) {
        fx(() -> {
            window.scene.getWindow().setHeight(720);
            return true;
        });
        fit(robot);
        scrollDown();
        // the button just above the lower edge, as somebody scrolls who looks for it
        ScrollPane page = fx(() -> {
            Node node = front().lookup("#saveModel");
            while (!(node instanceof ScrollPane)) {
                node = node.getParent();
            }
            ScrollPane pane = (ScrollPane) node;
            double hidden = pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            double below = pane.localToScene(pane.getLayoutBounds()).getMaxY()
                    - front().lookup("#saveModel")
                            .localToScene(front().lookup("#saveModel").getLayoutBounds())
                            .getMaxY();
            pane.setVvalue(1 - (below - 4) / hidden);
            return pane;
        });
        robot.clickOn("#saveModel");
        TestWindow.await(() -> {
            Node details = front().lookup("#modelDetails");
            return details.isVisible()
                    && page.localToScene(page.getLayoutBounds())
                            .contains(details.localToScene(details.getLayoutBounds()));
        });
    }

    @Test
    void aSavedModelShowsTheSameNumbersAndRefitsWhenItsDataHaveChanged(FxRobot robot) {
        ProjectDataset data = fit(robot);
        List<List<String>> results = numbers();
        scrollDown();
        assertThat(robot.lookup("#modelName").queryAs(TextField.class).getText())
                .isEqualTo("Reaction ~ Days");
        ProjectModel model = save(robot);
        assertThat(window.text("#modelStatus")).startsWith("Saved as “Reaction ~ Days”.");
        assertThat(window.sees("#modelNameProblem")).isFalse();
        pictures("model-saved");
        robot.clickOn("#modelDetails");
        TestWindow.await(() -> inFront("#modelBanner", Node.class) != null);
        assertThat(numbers()).isEqualTo(results);
        assertThat(titles()).containsExactly("sleepstudy", "GLMM: Reaction · sleepstudy", "Reaction ~ Days");
        assertThat(window.wiring.project().datasets())
                .extracting(ProjectDataset::name)
                .containsExactly("sleepstudy", "Reaction ~ Days diagnostics");
        pictures("model-details");
        double height = bannerHeight();

        fx(() -> {
            data.convert("Days", ColumnType.STRING);
            return true;
        });
        assertThat(window.cell(robot, "#models", "out of date")).isNotNull();
        assertThat(banner()).isEqualTo("Out of date: in “sleepstudy” something has changed since: “Days”.\n");
        assertThat(bannerHeight()).as("nothing below moves").isEqualTo(height);
        assertThat(numbers().subList(0, 8)).isEqualTo(results.subList(0, 8));
        pictures("model-stale");
        robot.clickOn("#refit");
        TestWindow.await(() -> banner().contains("could not be fitted again"));
        pictures("model-refused");
        assertThat(window.text("#said")).isEqualTo("“Reaction ~ Days” could not be fitted again.");
        fx(() -> {
            data.convert("Days", ColumnType.FLOAT64);
            return true;
        });
        assertThat(banner()).contains("“Days”").doesNotContain("could not");
        robot.clickOn("#refit");
        TestWindow.await(() -> !model.staleProperty().get());
        assertThat(window.text("#said")).isEqualTo("“Reaction ~ Days” has been fitted again.");
        assertThat(banner()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(window.text("#said")).isEqualTo("Undone: Refit “Reaction ~ Days”");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void theLevelOfTheIntervalsIsItsOwn(FxRobot robot) {
        fit(robot);
        ProjectModel model = save(robot);
        robot.clickOn("#modelDetails");
        TestWindow.await(() -> inFront("#modelConfidence", Node.class) != null);
        numbers();
        TextField field = inFront("#modelConfidence", TextField.class);
        assertThat(field.getText()).isEqualTo("95 %");
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("90");
        assertThat(field.isFocused())
                .as("the table changes below, the field stays")
                .isTrue();
        TableView<?> table = (TableView<?>) front().lookupAll(".result-table").stream()
                .filter(node -> "Fixed Effects".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        assertThat(table.getColumns().get(3).getText()).isEqualTo("Lower 90%");
        assertThat(TestWindow.row(table, 1)).containsExactly("Days", "10.47", "0.8042", "9.144", "11.79");
        TableView<?> blup = inFront("#blup", TableView.class);
        TestWindow.await(() -> blup.getColumns().getLast().getText().equals("90% interval"));
        assertThat(TestWindow.row(blup, 0))
                .as("the number of reports and of the model's page")
                .contains(Digits.FOUR.significant(model.saved().result().randomIntercepts().stream()
                        .filter(group -> group.rank() == 1)
                        .findFirst()
                        .orElseThrow()
                        .estimate()));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("5");
        assertThat(inFront("#modelConfidenceProblem", Label.class).isVisible()).isTrue();
        pictures("model-level-wrong");
        assertThat(model.saved().result().confidenceLevel()).isEqualTo(0.95);
    }

    @Test
    void namesAreCheckedInPlaceAndTheSameResultsNeedAnother(FxRobot robot) {
        fit(robot);
        save(robot);
        assertThat(robot.lookup("#saveModel").queryButton().isDisabled()).isTrue();
        robot.clickOn("#modelName").push(KeyCode.END).write(" again").push(KeyCode.ENTER);
        TestWindow.await(() -> window.wiring.project().models().size() == 2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Reaction ~ Days");
        assertThat(window.text("#modelNameProblem")).isEqualTo("“Reaction ~ Days” is taken by another model.");
        pictures("model-name-taken");
        robot.clickOn(window.cell(robot, "#models", "Reaction ~ Days again"));
        TestWindow.await(() -> titles().contains("Reaction ~ Days again"));
        robot.push(KeyCode.F2);
        TestWindow.await(() -> window.sees("#rename"));
        robot.write("Reaction ~ Days").push(KeyCode.ENTER);
        assertThat(window.sees("#rename")).as("taken").isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("second").push(KeyCode.ENTER);
        assertThat(titles()).contains("second");
        assertThat(window.wiring.project().models())
                .extracting(ProjectModel::name)
                .containsExactly("Reaction ~ Days", "second");
    }

    @Test
    void aDeleteSaysWhatGoesWithItAndUndoOpensTheTabAgain(FxRobot robot) {
        ProjectDataset data = fit(robot);
        save(robot);
        robot.clickOn("#modelDetails");
        TestWindow.await(() -> inFront("#modelBanner", Node.class) != null);
        robot.rightClickOn(window.cell(robot, "#models", "Reaction ~ Days")).clickOn("#model-delete");
        assertThat(asked()).anyMatch(line -> line.contains("“Reaction ~ Days diagnostics”"));
        assertThat(robot.lookup("#confirm").queryButton().getStyleClass())
                .as("the answer of the Enter key is seen to be that")
                .contains("primary");
        robot.clickOn("#confirm");
        TestWindow.await(() -> window.wiring.project().models().isEmpty());
        assertThat(titles()).containsExactly("sleepstudy", "GLMM: Reaction · sleepstudy");
        assertThat(window.sees("#models")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(titles()).containsExactly("sleepstudy", "GLMM: Reaction · sleepstudy", "Reaction ~ Days");
        assertThat(window.sees("#models")).isTrue();

        robot.rightClickOn(window.cell(robot, "#datasets", "sleepstudy")).clickOn("#dataset-delete");
        assertThat(asked()).anyMatch(line -> line.contains("Models fitted to these data go, too: “Reaction ~ Days”."));
        robot.clickOn("#confirm");
        TestWindow.await(() -> window.wiring.project().datasets().isEmpty());
        assertThat(window.wiring.project().models()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.wiring.project().datasets()).contains(data);
        assertThat(titles()).contains("Reaction ~ Days", "sleepstudy");
        robot.clickOn(window.cell(robot, "#models", "Reaction ~ Days"));
        assertThat(numbers()).isNotEmpty();
    }

    @Test
    void staleFittedValuesOfferARefitOfTheirModel(FxRobot robot) {
        ProjectDataset data = fit(robot);
        ProjectModel model = save(robot);
        robot.clickOn(window.cell(robot, "#datasets", "Reaction ~ Days diagnostics"));
        TestWindow.await(() -> inFront("#derivation", Node.class) != null);
        fx(() -> {
            data.convert("Days", ColumnType.FLOAT64);
            return true;
        });
        assertThat(inFront("#refresh", Labeled.class).getText()).isEqualTo("Refit Model");
        pictures("diagnostics-stale");
        robot.clickOn("#refresh");
        TestWindow.await(() -> !model.staleProperty().get());
        assertThat(model.diagnostics().orElseThrow().staleProperty().get()).isFalse();
        assertThat(inFront("#refresh", Node.class).isVisible()).isFalse();
    }

    /** What the open dialog says. */
    private List<String> asked() {
        TestWindow.await(() -> Window.getWindows().stream()
                .anyMatch(other -> other.getScene() != null && other.getScene().lookup("#confirm") != null));
        return fx(() -> Window.getWindows().stream()
                .filter(other -> other.getScene() != null && other.getScene().lookup("#confirm") != null)
                .flatMap(other -> other.getScene().getRoot().lookupAll(".label").stream())
                .map(label -> ((Labeled) label).getText())
                .toList());
    }
}
