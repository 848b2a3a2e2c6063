package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import midas.cli.CommandLines;
import midas.io.dataset.Column;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.DatasetRef;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.ui.dummy.DummyRow;
import midas.ui.dummy.DummyView;
import midas.ui.dummy.DummyViewModel;
import midas.ui.project.Project;
import midas.ui.task.BackgroundJobRunner;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From a file with words as predictors to a model with dummies, by clicks and by keys. */
@ExtendWith(ApplicationExtension.class)
class DummyCodingTest {

    private static final DatasetRef ABSENT = new DatasetRef(UUID.randomUUID(), "absent");
    private static final List<String> REGIONS = List.of("North", "East", "South", "West");

    @TempDir
    private Path folder;

    private Path schools;
    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    @BeforeEach
    void importSchools() throws IOException {
        schools = folder.resolve("schools.csv");
        StringBuilder csv = new StringBuilder("score,hours,region,kind,only,school\n");
        Random random = new Random(5);
        for (int row = 0; row < 240; row++) {
            int school = row % 12;
            int region = random.nextInt(4);
            csv.append(String.format(
                    Locale.ROOT,
                    "%.3f,%.2f,%s,%s,all,s%d%n",
                    50 + 3 * region + school % 5 + 4 * random.nextGaussian(),
                    10 * random.nextDouble(),
                    REGIONS.get(region),
                    random.nextBoolean() ? "public" : "private",
                    school));
        }
        Files.writeString(schools, csv);
        window.drop(schools);
        TestWindow.await(() -> window.sees(".data-table"));
    }

    private void openForm(FxRobot robot) {
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "score");
        robot.clickOn(window.cell(robot, "#predictors", "hours").lookup(".box"));
        window.choose(robot, "#group", "school");
    }

    private void theme(ThemeChoice choice) {
        WaitForAsyncUtils.asyncFx(
                () -> window.wiring.appearance().themeProperty().set(choice));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void oneClickInTheFormThenTheFit(FxRobot robot) {
        openForm(robot);
        window.picture("code-offer-light");
        robot.clickOn(window.cell(robot, "#predictors", "region").lookup(".code-link"));
        TestWindow.await(() -> window.text("#formula").contains("region_West"));
        assertThat(window.text("#formula"))
                .isEqualTo("score ~ 1 + hours + region_North + region_South + region_West + (1 | school)");
        assertThat(window.text("#codingText")).contains("reference “East”", "“schools (region coded)”");
        ComboBox<?> group = robot.lookup("#group").query();
        assertThat(group.getButtonCell().getAccessibleText()).isEqualTo("school, 12 groups");
        window.picture("code-done-light");
        theme(ThemeChoice.DARK);
        window.picture("code-done-dark");
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#trust"));
        TableView<?> fixed = window.table("Fixed Effects");
        List<List<String>> rows = List.of(
                TestWindow.row(fixed, 0),
                TestWindow.row(fixed, 1),
                TestWindow.row(fixed, 2),
                TestWindow.row(fixed, 3),
                TestWindow.row(fixed, 4));

        Path coded = folder.resolve("coded.csv");
        commandLine("dummy", schools.toString(), "--column", "region", "-o", coded.toString());
        String page = commandLine(
                "glmm",
                coded.toString(),
                "--response",
                "score",
                "--fixed",
                "hours,region_North,region_South,region_West",
                "--group",
                "school");
        for (List<String> row : rows) {
            assertThat(page.lines()
                            .map(line -> line.strip().replace('\u2212', '-').split("\\s+"))
                            .filter(cells -> cells[0].equals(row.getFirst())))
                    .as(page)
                    .anySatisfy(cells -> assertThat(cells)
                            .containsSequence(row.stream()
                                    .map(cell -> cell.replace('\u2212', '-'))
                                    .toArray(String[]::new)));
        }
    }

    @Test
    void keysDoTheSameAndUndoTakesItBack(FxRobot robot) {
        openForm(robot);
        assertThat(window.cell(robot, "#predictors", "one category only")).isNotNull();
        robot.clickOn(window.cell(robot, "#predictors", "hours"));
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        TestWindow.await(() -> window.text("#formula").contains("kind_public"));
        robot.clickOn("#undoCoding");
        TestWindow.await(() -> window.text("#formula").equals("score ~ 1 + hours + (1 | school)"));
        assertThat(window.sees("#codingText")).isFalse();
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasToString("[schools]");
    }

    @Test
    void anotherReferenceFromTheForm(FxRobot robot) {
        openForm(robot);
        robot.clickOn(window.cell(robot, "#predictors", "region").lookup(".code-link"));
        TestWindow.await(() -> window.sees("#changeReference"));
        robot.clickOn("#changeReference");
        TestWindow.await(() -> window.sees("#dummyCreate"));
        TestWindow.await(() -> robot.lookup(".reference-choice").tryQuery().isPresent());
        robot.clickOn(".reference-choice");
        TestWindow.await(() -> robot.lookup("#referenceSearch").tryQuery().isPresent());
        robot.write("nor");
        window.picture("dummy-reference-dark");
        robot.type(KeyCode.ENTER);
        TestWindow.await(() ->
                robot.lookup(".reference-choice").<Labeled>query().getText().equals("North"));
        robot.clickOn("#dummyCreate");
        TestWindow.await(() -> window.sees("#formula"));
        TestWindow.await(() -> window.text("#formula").contains("region_East + region_South + region_West"));
        assertThat(robot.lookup("#datasets").queryListView().getItems())
                .hasToString("[schools, schools (region coded)]");
        assertThat(window.text("#codingText")).contains("reference “North”");
        TabPane tabs = robot.lookup("#tabs").query();
        assertThat(tabs.getTabs()).as("the tab of the coding is closed").hasSize(2);
        window.picture("code-changed");
        robot.clickOn("#undoCoding");
        TestWindow.await(() -> window.text("#formula").contains("region_North"));
    }

    @Test
    void theTabShowsWhatItWouldMakeAndMakesIt(FxRobot robot) {
        robot.clickOn("#menuData").clickOn("#menuDummy");
        TestWindow.await(() -> window.sees("#dummyCreate"));
        assertThat(window.text("#dummyBlocked")).isEqualTo("Choose “Dummy code” for at least one column.");
        window.picture("dummy-empty-light");
        choose("region", robot, "Dummy code");
        TestWindow.await(() -> window.sees("#dummyResult"));
        choose("kind", robot, "Dummy code (keep original)");
        choose("hours", robot, "Not included");
        choose("only", robot, "Dummy code");
        TestWindow.await(() -> window.text("#dummyBlocked").contains("only"));
        window.picture("dummy-problem-light");
        choose("only", robot, "Include as-is");
        TestWindow.await(() -> window.sees("#dummyResult"));
        window.picture("dummy-light");
        theme(ThemeChoice.DARK);
        window.picture("dummy-dark");
        TextField name = robot.lookup("#dummyName").query();
        assertThat(name.getText()).isEqualTo("schools coded");
        robot.doubleClickOn(name).type(KeyCode.HOME);
        WaitForAsyncUtils.asyncFx(() -> name.setText("schools"));
        TestWindow.await(() -> window.sees("#dummyNameProblem"));
        assertThat(robot.lookup("#dummyCreate").query().isDisabled()).isTrue();
        window.picture("dummy-name-dark");
        WaitForAsyncUtils.asyncFx(() -> name.setText("mine"));
        TestWindow.await(() -> !robot.lookup("#dummyCreate").query().isDisabled());
        robot.clickOn("#dummyCreate");
        ListView<?> datasets = robot.lookup("#datasets").queryListView();
        TestWindow.await(() -> datasets.getItems().toString().equals("[schools, mine]"));
        TabPane tabs = robot.lookup("#tabs").query();
        TestWindow.await(
                () -> tabs.getSelectionModel().getSelectedItem().getText().equals("mine"));
        assertThat(window.text("#status")).isEqualTo("mine: 240 rows, 8 columns");
    }

    @Test
    void manyColumnsDoNotHoldTheWindow(FxRobot robot) {
        List<Column> columns = IntStream.range(0, 5000)
                .mapToObj(index -> Columns.strings("column" + index, List.of("a", "b", "c" + index)))
                .toList();
        show(columns);
        assertThat(robot.lookup(".combo-box.in-table").queryAll()).hasSizeBetween(10, 120);
        TableView<?> table = robot.lookup("#dummyTable").query();
        List<Double> widths = widths(table);
        robot.clickOn("#dummyFilter").write("column4998");
        TestWindow.await(() -> table.getItems().size() == 1);
        assertThat(widths(table)).as("also without a scroll bar").isEqualTo(widths);
        assertThat(widths.stream().mapToDouble(each -> each).sum())
                .as("all of the room but the bar's")
                .isBetween(table.getWidth() - 24, table.getWidth());
        choose("column4998", robot, "Dummy code");
        TestWindow.await(() -> window.sees("#dummyResult"));
    }

    private static List<Double> widths(TableView<?> table) {
        WaitForAsyncUtils.waitForFxEvents();
        return table.getColumns().stream().map(TableColumn::getWidth).toList();
    }

    /** Fills the window with the dummy coding of some columns. */
    private void show(List<Column> columns) {
        Project project = new Project();
        project.add(
                Dataset.of("wide", columns, new Lineage.Derived(List.of(ABSENT), new Operation.Selected(List.of()))),
                Optional.empty());
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            DummyViewModel model = new DummyViewModel(project, new BackgroundJobRunner());
            model.prefill(project.datasets().getFirst(), List.of());
            Parent root = Views.load(Fxml.DUMMY, new DummyView(model));
            window.scene.setRoot(root);
            root.applyCss();
            root.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses what becomes of a column, by clicks. */
    private void choose(String column, FxRobot robot, String action) {
        TableView<DummyRow> table = robot.lookup("#dummyTable").query();
        int index = table.getItems().stream().map(DummyRow::name).toList().indexOf(column);
        String label = "Action for " + column + ":";
        TestWindow.await(() -> robot.lookup(".combo-box.in-table").queryAll().stream()
                .anyMatch(node -> String.valueOf(node.getAccessibleText()).startsWith(label)));
        assertThat(index).isNotNegative();
        robot.clickOn(robot.lookup(".combo-box.in-table")
                .match(node -> node.isVisible()
                        && String.valueOf(node.getAccessibleText()).startsWith(label))
                .queryAll()
                .iterator()
                .next());
        robot.clickOn(robot.lookup(".list-cell")
                .match(node -> node.getScene() != window.scene
                        && node instanceof Labeled labeled
                        && action.equals(labeled.getText()))
                .queryAll()
                .iterator()
                .next());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String commandLine(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = CommandLines.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        assertThat(exitCode).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
