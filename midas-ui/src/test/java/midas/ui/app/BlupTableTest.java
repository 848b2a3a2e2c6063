package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A logistic model with more groups than the table shows at first. */
@ExtendWith(ApplicationExtension.class)
class BlupTableTest {

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private void fit(FxRobot robot) {
        robot.clickOn("#sample-contraception");
        TestWindow.await(() -> window.sees(".data-table"));
        robot.clickOn("#menuAnalysis").clickOn("#menuGlmm");
        TestWindow.await(() -> window.sees("#run"));
        window.choose(robot, "#response", "use");
        robot.clickOn(window.cell(robot, "#predictors", "urban").lookup(".box"));
        window.choose(robot, "#family", "Binomial (Logistic)");
        assertThat(window.text("#formula")).isEqualTo("use ~ 1 + urban + (1 | district)");
        robot.clickOn("#run");
        TestWindow.await(() -> window.sees("#trust"));
        assertThat(window.text("#trust")).isEqualTo("Converged");
        window.picture("results-logit-light");
    }

    @Test
    void fiftyRowsThenAll(FxRobot robot) {
        fit(robot);
        TableView<?> blup = window.table("BLUP (Random Effect Predictions)");
        assertThat(blup.getItems()).hasSize(50);
        assertThat(TestWindow.row(blup, 0)).startsWith("1");
        assertThat(window.text("#showAll")).isEqualTo("Show all 60 rows");
        assertThat(window.text("#blupRange")).isEqualTo("1–50 of 60");
        scrollTo(robot.lookup("#showAll").query());
        window.picture("blup-light");
        robot.clickOn("#showAll");
        TestWindow.await(() -> blup.getItems().size() == 60);
        assertThat(window.sees("#showAll")).isFalse();

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> blup.requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.split("\n")).hasSize(61);
        assertThat(copied).startsWith("Rank\tGroup\tn\tRandom Intercept\tStd. Error\n1\t");
    }

    /** By the table's sort order, which a click on a heading sets: the headless platform takes every click for one of the right button. */
    @Test
    void sortingTakesInAllGroups(FxRobot robot) {
        fit(robot);
        TableView<?> blup = window.table("BLUP (Random Effect Predictions)");
        assertThat(TestWindow.row(blup, 0)).startsWith("1");
        sort(blup, TableColumn.SortType.DESCENDING);
        assertThat(blup.getItems()).hasSize(50);
        assertThat(TestWindow.row(blup, 0)).startsWith("60");
        sort(blup, TableColumn.SortType.ASCENDING);
        assertThat(TestWindow.row(blup, 0)).startsWith("1");
    }

    private static <R> void sort(TableView<R> table, TableColumn.SortType type) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            TableColumn<R, ?> rank = table.getColumns().getFirst();
            rank.setSortType(type);
            table.getSortOrder().clear();
            table.getSortOrder().add(rank);
        });
    }

    /** Scrolls the page so that a part of it stands at its upper edge, or as near to it as there is room. */
    private void scrollTo(Node part) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Region page = (Region) window.scene.getRoot().lookup(".results");
            Node parent = page;
            while (!(parent instanceof ScrollPane)) {
                parent = parent.getParent();
            }
            ScrollPane pane = (ScrollPane) parent;
            double y = page.sceneToLocal(part.localToScene(0, 0)).getY();
            pane.setVvalue(y / (page.getHeight() - pane.getViewportBounds().getHeight()));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
