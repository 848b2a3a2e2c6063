package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.ui.TestData;
import midas.ui.project.ProjectDataset;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The project tree, derived datasets in it and in their tabs, and the Edit menu, by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class ProjectTreeTest {

    private static final String SCHOOLS =
            "score,hours,region,school\n" + "1.5,2,South,a\n2.5,3,North,b\n3.5,5,West,a\n2,1,North,b\n".repeat(5);

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private ProjectDataset addSchools() {
        return fx(() -> TestData.add(window.wiring.project(), "schools", SCHOOLS));
    }

    private ProjectDataset code(ProjectDataset parent, String name) {
        return fx(() -> {
            CodingOutcome outcome =
                    DummyCoding.apply(parent.dataset(), name, List.of(new Coding("region", "North", false)));
            Dataset coded = ((CodingOutcome.Coded) outcome).dataset();
            return window.wiring.project().addDerived(coded, parent.dataset());
        });
    }

    private void convert(ProjectDataset dataset, String column, ColumnType type) {
        fx(() -> {
            dataset.convert(column, type);
            return true;
        });
    }

    private List<String> tabs(FxRobot robot) {
        return robot.lookup("#tabs").queryAs(TabPane.class).getTabs().stream()
                .map(Tab::getText)
                .toList();
    }

    private static List<String> names(FxRobot robot) {
        return robot.lookup("#datasets").<ProjectDataset>queryListView().getItems().stream()
                .map(ProjectDataset::name)
                .toList();
    }

    private void menu(FxRobot robot, String dataset, String item) {
        robot.rightClickOn(window.cell(robot, "#datasets", dataset)).clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String banner(FxRobot robot) {
        return robot.lookup("#derivation .callout-text").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .reduce("", (all, line) -> all + line + '\n');
    }

    @Test
    void aDatasetIsRenamedInItsPlaceAndAllFollows(FxRobot robot) {
        ProjectDataset schools = addSchools();
        addSchools();
        robot.clickOn(window.cell(robot, "#datasets", "schools"));
        TestWindow.await(() -> window.sees(".data-table"));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "score");
        robot.clickOn(window.cell(robot, "#datasets", "schools")).push(KeyCode.F2);
        TestWindow.await(() -> window.sees("#rename"));
        TextField field = robot.lookup("#rename").queryAs(TextField.class);
        assertThat(field.isFocused()).isTrue();
        assertThat(field.getSelectedText()).isEqualTo("schools");
        robot.write("schools (2)").push(KeyCode.ENTER);
        assertThat(window.sees("#rename")).as("taken").isTrue();
        assertThat(robot.lookup(".problem-tip").queryAll()).isNotEmpty();
        window.picture("tree-rename-taken-light");
        robot.push(KeyCode.CONTROL, KeyCode.A)
                .write("pupils of ten schools in the west of the country")
                .push(KeyCode.ENTER);
        assertThat(window.sees("#rename")).isFalse();
        String name = "pupils of ten schools in the west of the country";
        assertThat(schools.name()).isEqualTo(name);
        assertThat(tabs(robot)).containsExactly(name, "GLMM: score · " + name);
        assertThat(window.text("#status")).startsWith(name + ": ");
        assertThat(robot.lookup("#dataset").queryComboBox().getButtonCell().getText())
                .isEqualTo(name);
        window.picture("tree-renamed-light");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tabs(robot)).containsExactly("schools", "GLMM: score · schools");
        assertThat(window.text("#said")).startsWith("Undone: Rename “schools” to “pupils");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(schools.name()).isEqualTo(name);
        robot.push(KeyCode.F2).write("x").push(KeyCode.ESCAPE);
        assertThat(schools.name()).isEqualTo(name);
        menu(robot, name, "Rename…");
        robot.write("by menu");
        robot.clickOn("#tabs");
        assertThat(schools.name()).as("leaving the field takes the name over").isEqualTo("by menu");
    }

    @Test
    void derivedDatasetsStandBelowTheirParentAndSayWhatTheyAreMadeOf(FxRobot robot) {
        ProjectDataset schools = addSchools();
        window.drop(Path.of("..", "examples", "cake.csv"));
        TestWindow.await(() -> window.sees(".data-table"));
        code(schools, "schools coded");
        assertThat(names(robot)).containsExactly("schools", "schools coded", "cake");
        Node parent = window.cell(robot, "#datasets", "schools").lookup(".label");
        Node child = window.cell(robot, "#datasets", "schools coded").lookup(".label");
        assertThat(left(child)).isGreaterThan(left(parent) + 10);
        robot.clickOn(window.cell(robot, "#datasets", "schools coded"));
        TestWindow.await(() -> window.sees("#derivation"));
        assertThat(window.sees("#refresh")).isFalse();
        window.picture("derived-light");
        robot.clickOn("#parent");
        assertThat(robot.lookup("#tabs")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .getSelectedItem()
                        .getText())
                .isEqualTo("schools");
        assertThat(robot.lookup("#tabs")
                        .queryAs(TabPane.class)
                        .getTabs()
                        .get(1)
                        .getTooltip()
                        .getText())
                .contains("Made from “schools” by dummy coding: “region” (reference: “North”)");
        assertThat(robot.lookup("#tabs")
                        .queryAs(TabPane.class)
                        .getTabs()
                        .get(2)
                        .getTooltip()
                        .getText())
                .contains("UTF-8, comma-separated");
    }

    @Test
    void aStaleDatasetSaysSoAndIsRefreshedByOneClick(FxRobot robot) {
        ProjectDataset schools = addSchools();
        ProjectDataset coded = code(schools, "schools coded");
        robot.clickOn(window.cell(robot, "#datasets", "schools coded"));
        TestWindow.await(() -> window.sees("#derivation"));
        convert(schools, "hours", ColumnType.STRING);
        assertThat(window.cell(robot, "#datasets", "out of date")).isNotNull();
        assertThat(banner(robot)).isEqualTo("Out of date: in “schools” something has changed since: “hours”.\n");
        window.picture("derived-stale-light");
        dark();
        window.picture("derived-stale-dark");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(coded.staleProperty().get()).isFalse();
        assertThat(window.sees("#refresh")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(window.sees("#refresh")).isTrue();
        robot.clickOn("#refresh");
        TestWindow.await(() -> !coded.staleProperty().get());
        assertThat(window.text("#said")).isEqualTo("“schools coded” is up to date.");
        assertThat(coded.dataset().find("hours").orElseThrow().type()).isEqualTo(ColumnType.STRING);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(coded.staleProperty().get()).isTrue();
        menu(robot, "schools coded", "Refresh");
        TestWindow.await(() -> !coded.staleProperty().get());
    }

    @Test
    void whatCannotBeRefreshedSaysWhyInItsTab(FxRobot robot) {
        ProjectDataset schools = addSchools();
        ProjectDataset coded = code(schools, "schools coded");
        Dataset before = coded.dataset();
        convert(schools, "region", ColumnType.INT64);
        menu(robot, "schools coded", "Refresh");
        TestWindow.await(() -> window.sees("#derivation .callout-title"));
        assertThat(banner(robot)).contains("“region” cannot be dummy coded: all its values are missing.");
        assertThat(coded.dataset()).isSameAs(before);
        window.picture("derived-refused-light");
        dark();
        window.picture("derived-refused-dark");
        convert(schools, "region", ColumnType.STRING);
        assertThat(window.sees("#derivation .callout-title")).isFalse();
        assertThat(window.sees("#refresh")).isFalse();
    }

    @Test
    void aDeleteSaysWhatGoesWithItAndAnUndoBringsItBack(FxRobot robot) {
        ProjectDataset schools = addSchools();
        code(schools, "schools coded");
        robot.clickOn(window.cell(robot, "#datasets", "schools coded"));
        TestWindow.await(() -> window.sees("#derivation"));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "score");
        window.choose(robot, "#group", "school");
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#trust"));
        robot.clickOn(window.cell(robot, "#datasets", "schools")).push(KeyCode.DELETE);
        assertThat(robot.lookup(".question").queryLabeled().getText()).isEqualTo("Delete “schools”?");
        assertThat(robot.lookup(".dialog-pane .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains(
                        "What is made from it goes with it: “schools coded”.",
                        "1 open form uses these data; it keeps its results and asks for another dataset.");
        picture(robot, "delete-light");
        robot.push(KeyCode.ESCAPE);
        assertThat(names(robot)).containsExactly("schools", "schools coded");
        robot.push(KeyCode.DELETE).clickOn("#confirm");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names(robot)).isEmpty();
        assertThat(tabs(robot)).containsExactly("Mixed Effects Model");
        assertThat(window.sees("#trust")).isTrue();
        assertThat(window.text("#noticeText")).isEqualTo("The dataset of this fit is not in the project.");
        if (window.sees("#showForm")) {
            robot.clickOn("#showForm");
        }
        assertThat(window.text("#blocked")).isEqualTo("schools coded is no longer in the project. Choose a dataset.");
        window.picture("deleted-under-form-light");
        robot.clickOn("#menuEdit");
        MenuItem undo = item("menuUndo");
        assertThat(undo.getText()).isEqualTo("Undo Delete “schools” and what goes with it");
        robot.clickOn("#menuUndo");
        assertThat(names(robot)).containsExactly("schools", "schools coded");
        assertThat(tabs(robot)).containsExactly("schools coded", "GLMM: score · schools coded", "schools");
        assertThat(window.sees("#notice")).isFalse();
    }

    @Test
    void whatTakesNothingAlongIsDeletedAtOnce(FxRobot robot) {
        window.drop(Path.of("..", "examples", "cake.csv"));
        TestWindow.await(() -> window.sees(".data-table"));
        menu(robot, "cake", "Delete");
        assertThat(names(robot)).isEmpty();
        assertThat(tabs(robot)).isEmpty();
        assertThat(window.text("#said")).isEqualTo("Deleted “cake”. Edit > Undo brings it back.");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(names(robot)).containsExactly("cake");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(names(robot)).as("the import is undone too").isEmpty();
        assertThat(item("menuUndo").isDisable()).isTrue();
    }

    @Test
    void aTextFieldKeepsItsOwnUndo(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-table"));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.await(() -> window.sees("#run"));
        robot.doubleClickOn("#confidence").write("80");
        TextField field = robot.lookup("#confidence").queryAs(TextField.class);
        String typed = field.getText();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isNotEqualTo(typed);
        assertThat(names(robot)).containsExactly("sleepstudy");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(field.getText()).isEqualTo(typed);
        for (int i = 0; i < 9; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        assertThat(names(robot)).containsExactly("sleepstudy");
    }

    @Test
    void theMenuOfATreeIsThereForTheKeyboard(FxRobot robot) {
        ProjectDataset schools = addSchools();
        code(schools, "schools coded");
        robot.clickOn(window.cell(robot, "#datasets", "schools coded"));
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        TestWindow.await(() -> !robot.lookup("#dataset-rename").queryAll().isEmpty());
        picture(robot, "tree-menu-light");
        assertThat(robot.lookup("#dataset-refresh").query().getPseudoClassStates())
                .as("fresh: nothing to refresh")
                .contains(PseudoClass.getPseudoClass("disabled"));
        robot.clickOn("#dataset-rename");
        TestWindow.await(() -> window.sees("#rename"));
    }

    private MenuItem item(String id) {
        return fx(() -> ((MenuBar) window.scene.getRoot().lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow());
    }

    /** Leaves a picture of the newest window that is not the main one. */
    private void picture(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Optional<Window> other = robot.listWindows().stream()
                .filter(candidate -> candidate.isShowing() && candidate.getScene() != window.scene)
                .reduce((first, last) -> last);
        other.ifPresent(popup -> {
            var image = WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> popup.getScene().snapshot(null));
            try {
                Png.write(image, Path.of("target", "screens", name + ".png"));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private void dark() {
        fx(() -> {
            window.wiring.appearance().themeProperty().set(ThemeChoice.DARK);
            return true;
        });
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }
}
