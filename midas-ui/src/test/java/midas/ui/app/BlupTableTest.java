package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import midas.ui.table.Digits;
import org.assertj.core.data.Index;
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
        assertThat(TestWindow.row(blup, 0).get(3)).isEqualTo("1");
        assertThat(window.text("#showAll")).isEqualTo("Show all 60 rows");
        assertThat(window.text("#blupRange")).isEqualTo("1–50 of 60");
        scrollTo(robot.lookup("#showAll").query());
        window.picture("blup-light");
        robot.clickOn("#showAll");
        TestWindow.await(() -> blup.getItems().size() == 60);
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("blup-all-light");
        assertThat(window.text("#blupRange")).isEqualTo("1–60 of 60");
        assertThat(window.text("#showAll")).isEqualTo("Show first 50 rows");
        Bounds page = bounds(viewport(window.scene.getRoot().lookup(".results")));
        for (Node part :
                List.of(heading(blup, "Rank"), blup, robot.lookup("#showAll").query())) {
            assertThat(bounds(part).getMinY()).isGreaterThanOrEqualTo(page.getMinY());
            assertThat(bounds(part).getMaxY()).isLessThanOrEqualTo(page.getMaxY());
        }
        ScrollBar bar = (ScrollBar) blup.lookup(".scroll-bar:vertical");
        assertThat(((Region) bar.lookup(".thumb")).getHeight()).isGreaterThanOrEqualTo(24);

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> blup.requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(
                () -> robot.lookup("#copyBlup .label").queryAs(Label.class).isVisible());
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.split("\n")).hasSize(61);
        assertThat(copied).startsWith("Group\tRandom Intercept\tStd. Error\tRank\tn\n");
        robot.clickOn("#showAll");
        TestWindow.await(() -> blup.getItems().size() == 50);
        assertThat(window.text("#blupRange")).isEqualTo("1–50 of 60");
    }

    @Test
    void findsGroupsAmongAllAndKeepsTheirRanks(FxRobot robot) {
        fit(robot);
        TableView<?> blup = window.table("BLUP (Random Effect Predictions)");
        scrollTo(robot.lookup("#blupSeek").query());
        robot.clickOn("#blupSeek").write("11");
        TestWindow.await(() -> blup.getItems().size() == 1);
        List<String> rankOfEleven = TestWindow.row(blup, 0);
        assertThat(rankOfEleven).startsWith("D11").contains("60", Index.atIndex(3));
        assertThat(window.text("#blupRange")).isEqualTo("1 of 60 groups contain it");
        window.picture("blup-found-light");
        robot.write("x");
        TestWindow.await(() -> blup.getItems().isEmpty());
        robot.clickOn("#blupSeek").push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
        TestWindow.await(() -> blup.getItems().size() == 16);
        robot.push(KeyCode.BACK_SPACE);
        TestWindow.await(() -> blup.getItems().size() == 50);
        assertThat(window.text("#blupRange")).isEqualTo("1–50 of 60");
    }

    @Test
    void whatStandsBelowDoesNotMoveWhileTheRowsCome(FxRobot robot) {
        Set<Double> heights = ConcurrentHashMap.newKeySet();
        AnimationTimer watch = new AnimationTimer() {
            @Override
            public void handle(long now) {
                window.scene.getRoot().lookupAll("#blup").stream()
                        .map(node -> (TableView<?>) node)
                        .filter(table -> !table.getItems().isEmpty() && table.getFixedCellSize() > 0)
                        .forEach(table -> heights.add(
                                table.getParent().getParent().getParent().prefHeight(-1)));
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(10_000, watch::start);
        fit(robot);
        TableView<?> blup = window.table("BLUP (Random Effect Predictions)");
        TestWindow.await(() -> blup.getHeight() > 50 * blup.getFixedCellSize());
        WaitForAsyncUtils.waitForAsyncFx(10_000, watch::stop);
        assertThat(heights).hasSize(1);
    }

    @Test
    void aClickOnAHeadingSortsAllGroups(FxRobot robot) {
        fit(robot);
        TableView<?> blup = window.table("BLUP (Random Effect Predictions)");
        assertThat(TestWindow.row(blup, 0).get(3)).isEqualTo("1");
        click(blup, "Rank");
        assertThat(TestWindow.row(blup, 0).get(3)).isEqualTo("1");
        click(blup, "Rank");
        awaitFirst(blup, 3, "60");
        click(blup, "Group");
        awaitFirst(blup, 0, "D1");
        assertThat(blup.getItems()).hasSize(50);
        window.picture("blup-sorted-light");
        click(blup, "n");
        click(blup, "n");
        awaitFirst(blup, 4, "118");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().digitsProperty().set(Digits.TEN));
        TestWindow.await(() -> TestWindow.row(blup, 0).get(1).strip().length() > 10);
        // the order stays, and so does its arrow
        assertThat(blup.getSortOrder()).extracting(TableColumn::getText).containsExactly("n");
        assertThat(blup.getSortOrder().getFirst().getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
        awaitFirst(blup, 4, "118");
        assertThat(((Labeled) heading(blup, "Group").lookup(".label")).isTextTruncated())
                .isFalse();
    }

    @Test
    void copyingSaysHowManyRowsItTook(FxRobot robot) {
        fit(robot);
        Node link = robot.lookup("#copyBlup .hyperlink").query();
        Label said = robot.lookup("#copyBlup .label").queryAs(Label.class);
        assertThat(said.isVisible()).isFalse();
        assertThat(link.getAccessibleText()).isEqualTo("Copy BLUP (Random Effect Predictions)");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> ((Hyperlink) link).fire());
        TestWindow.await(said::isVisible);
        assertThat(said.getText()).isEqualTo("Copied 60 rows");
        assertThat(link.getAccessibleText()).isEqualTo("Copied 60 rows");
        window.picture("copied-light");
        TestWindow.await(() -> !said.isVisible());
        assertThat(link.getAccessibleText()).isEqualTo("Copy BLUP (Random Effect Predictions)");
    }

    /** The headless platform takes the robot's clicks on headings for those of the right button: the events are the toolkit's own. */
    private static void click(TableView<?> table, String heading) {
        Node header = heading(table, heading);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            for (EventType<MouseEvent> type :
                    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                boolean down = type == MouseEvent.MOUSE_PRESSED;
                Event.fireEvent(
                        header,
                        new MouseEvent(
                                type,
                                8,
                                8,
                                8,
                                8,
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                down,
                                false,
                                false,
                                true,
                                false,
                                true,
                                null));
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void awaitFirst(TableView<?> table, int column, String text) {
        TestWindow.await(() -> text.equals(TestWindow.row(table, 0).get(column)));
    }

    private static Node viewport(Node content) {
        Node parent = content;
        while (!parent.getStyleClass().contains("viewport")) {
            parent = parent.getParent();
        }
        return parent;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Node heading(TableView<?> table, String heading) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> table.lookupAll(".column-header").stream()
                        .filter(node -> node instanceof TableColumnHeader header
                                && header.getTableColumn() != null
                                && heading.equals(header.getTableColumn().getText()))
                        .findFirst()
                        .orElseThrow());
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
