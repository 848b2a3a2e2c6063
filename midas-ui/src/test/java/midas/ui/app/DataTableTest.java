package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** The table of a dataset. */
@ExtendWith(ApplicationExtension.class)
class DataTableTest {

    @TempDir
    Path folder;

    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
    }

    private void open(String name, String csv) throws IOException {
        window.drop(Files.writeString(folder.resolve(name), csv));
        TestWindow.await(() -> window.sees(".data-cell"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void sleepstudy(FxRobot robot) {
        robot.clickOn("#sample-sleepstudy");
        TestWindow.await(() -> window.sees(".data-cell"));
    }

    private static Node heading(FxRobot robot, String column) {
        return robot.lookup(".column-heading")
                .<Node>match(node -> node.isVisible()
                        && node.lookup(".column-name") instanceof Label label
                        && label.getText().equals(column))
                .query();
    }

    private static Label detail(FxRobot robot, String column) {
        return (Label) heading(robot, column).lookup(".column-detail");
    }

    private static Node name(FxRobot robot, String column) {
        return heading(robot, column).lookup(".column-name");
    }

    /** Returns what row numbers are shown, from the top. */
    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".row-number").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(Label::getText)
                .toList();
    }

    private static String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aRightClickOnAHeadingSetsTheScale(FxRobot robot) {
        sleepstudy(robot);
        Label detail = detail(robot, "Subject");
        assertThat(detail.getText()).isEqualTo("int64 · ratio · n=180 · miss=0");
        choose(robot, "Subject", "Scale", "ordinal");
        TestWindow.await(() -> detail.getText().equals("int64 · ordinal · n=180 · miss=0"));
    }

    @Test
    void closingTheLastTabShowsTheStartPageAndTheTreeOpensItAgain(FxRobot robot) {
        robot.clickOn("#sample-cake");
        TestWindow.await(() -> window.sees(".data-table"));
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(window.sees("#import")).isTrue();
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasSize(1);
        robot.clickOn("#datasets").push(KeyCode.HOME).push(KeyCode.ENTER);
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(window.text("#status")).isEqualTo("cake: 270 rows, 5 columns");
    }

    @Test
    void headingsStandOverTheirCells(FxRobot robot) throws IOException {
        open("signs.csv", "amount,code\n-1.50,a\n20,b\n");
        assertThat(edge(detail(robot, "amount").lookup(".text"), true))
                .isCloseTo(edge(cell(robot, "\u22121.50"), true), within(1.0));
        assertThat(edge(name(robot, "code").lookup(".text"), false))
                .isCloseTo(edge(cell(robot, "a"), false), within(1.0));
        window.picture("data-signs-light");
    }

    @Test
    void theThumbOfALongTableCanBeGrabbed(FxRobot robot) throws IOException {
        open("long.csv", "n,x\n" + "1,0.5\n22,1.25\n".repeat(100_000));
        window.picture("data-thumb-light");
        Region thumb =
                (Region) robot.lookup(".data-table .scroll-bar:vertical .thumb").query();
        assertThat(thumb.getHeight()).isGreaterThanOrEqualTo(24);
        assertThat(thumb.getWidth()).isGreaterThanOrEqualTo(10);
        assertThat(robot.lookup("#status").queryLabeled().getText()).isEqualTo("long: 200,000 rows, 2 columns");
        robot.clickOn(cell(robot, "1.25")).push(KeyCode.CONTROL, KeyCode.END);
        TestWindow.await(() -> labels(robot).contains("200,000"));
        assertThat(window.text("#tableSelection")).isEqualTo("Row 200,000 · x");
    }

    @Test
    void thousandsOfColumnsAreScrolledAndOnlyThoseInSightExist(FxRobot robot) throws IOException {
        StringBuilder csv = new StringBuilder("c0");
        for (int k = 1; k < 5_000; k++) {
            csv.append(",c").append(k);
        }
        csv.append('\n').repeat("7,".repeat(4_999) + "8\n", 50);
        open("wide.csv", csv.toString());
        robot.clickOn("#grid").push(KeyCode.END);
        TestWindow.await(() -> robot.lookup(".column-name").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("c4999")));
        assertThat(edge(heading(robot, "c4999"), true)).isLessThanOrEqualTo(1000);
        assertThat(robot.lookup(".column-heading").queryAll()).hasSizeLessThan(20);
        assertThat(robot.lookup(".data-cell").queryAll()).hasSizeLessThan(900);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("c2500");
        TestWindow.await(() -> window.text("#findStatus").equals("1 of 1"));
        TestWindow.await(() -> robot.lookup(".column-name").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("c2500")
                        && label.getParent().getParent().isVisible()));
        window.picture("data-wide-light");
    }

    @Test
    void aClickOnANameSortsAndTheRowsKeepTheirNumbers(FxRobot robot) {
        sleepstudy(robot);
        robot.clickOn(name(robot, "Reaction"));
        TestWindow.await(() -> labels(robot).getFirst().equals("22"));
        assertThat(heading(robot, "Reaction").getAccessibleText()).endsWith("sorted ascending");
        window.picture("data-sorted-light");
        robot.clickOn(name(robot, "Reaction"));
        TestWindow.await(() -> labels(robot).getFirst().equals("10"));
        robot.clickOn(name(robot, "Reaction"));
        TestWindow.await(() -> labels(robot).subList(0, 3).equals(List.of("1", "2", "3")));
        assertThat(heading(robot, "Reaction").getAccessibleText()).endsWith("not sorted");
    }

    @Test
    void aTableThatIsSortedFarBelowShowsWhatComesFirst(FxRobot robot) {
        sleepstudy(robot);
        robot.clickOn("#grid").push(KeyCode.CONTROL, KeyCode.END);
        TestWindow.await(() -> labels(robot).contains("180"));
        robot.clickOn(name(robot, "Reaction"));
        TestWindow.await(() -> labels(robot).getFirst().equals("22"));
    }

    @Test
    void theSearchGoesToWhatItFindsAndEscGoesBack(FxRobot robot) {
        sleepstudy(robot);
        robot.clickOn(cell(robot, "258.7047")).push(KeyCode.CONTROL, KeyCode.F).write("372");
        TestWindow.await(() -> window.text("#findStatus").equals("1 of 11"));
        TestWindow.await(() -> labels(robot).contains("160"));
        window.picture("data-find-light");
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertThat(window.text("#findStatus")).isEqualTo("3 of 11");
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        assertThat(window.text("#findStatus")).isEqualTo("2 of 11");
        robot.push(KeyCode.ESCAPE);
        assertThat(window.sees("#find")).isFalse();
        assertThat(robot.lookup("#grid").query().isFocused()).isTrue();
        robot.clickOn("#menuEdit").clickOn("Find…").eraseText(3).write("days");
        TestWindow.await(() -> window.text("#findStatus").equals("1 of 1"));
        assertThat(window.sees(".column-heading:marked")).isTrue();
    }

    @Test
    void rectanglesRowsAndColumnsAreSelectedAndCopied(FxRobot robot) throws IOException {
        open("few.csv", "a,b,c\n1,x,10\n2,y,20\n3,z,30\n");
        robot.clickOn(cell(robot, "x")).push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> clipboard().equals("x\ny\n"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        TestWindow.await(() -> clipboard().equals("b\nx\ny\n"));
        robot.drag(cell(robot, "1"), MouseButton.PRIMARY).dropTo(cell(robot, "z"));
        assertThat(window.text("#tableSelection")).isEqualTo("3 rows × 2 columns selected");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> clipboard().equals("1\tx\n2\ty\n3\tz\n"));
        TestWindow.await(() -> window.text("#tableMessage").equals("Copied 3 rows × 2 columns"));
        String html = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> String.valueOf(Clipboard.getSystemClipboard().getHtml()));
        assertThat(html).contains("<td>x</td>");
        robot.clickOn(robot.lookup(".row-number")
                        .<Label>match(label -> label.getText().equals("2"))
                        .<Label>query())
                .push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> clipboard().equals("a\tb\tc\n2\ty\t20\n"));
        robot.clickOn(cell(robot, "20")).push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> clipboard().equals("c\n10\n20\n30\n"));
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> clipboard().equals("a\tb\tc\n1\tx\t10\n2\ty\t20\n3\tz\t30\n"));
        window.picture("data-selected-light");
    }

    @Test
    void theKeyboardAloneSortsSummarizesAndOpensTheMenu(FxRobot robot) {
        sleepstudy(robot);
        robot.clickOn(cell(robot, "249.56\u2007\u2007")).push(KeyCode.UP);
        Node grid = robot.lookup("#grid").query();
        assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .isSameAs(heading(robot, "Reaction"));
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> labels(robot).getFirst().equals("22"));
        robot.push(KeyCode.SPACE);
        TestWindow.await(() -> window.sees("#summary .histogram"));
        window.picture("data-summary-light");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.wiring.appearance().themeProperty().set(ThemeChoice.DARK));
        window.picture("data-summary-dark");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> !window.sees("#summary"));
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.push(KeyCode.DOWN)
                .push(KeyCode.RIGHT)
                .push(KeyCode.DOWN)
                .push(KeyCode.RIGHT)
                .push(KeyCode.RIGHT)
                .push(KeyCode.RIGHT);
        assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .as("keys of an open menu are the menu's alone")
                .isSameAs(heading(robot, "Reaction"));
        robot.clickOn("Copy Column");
        TestWindow.await(() -> clipboard().startsWith("Reaction\n194.3322\n"));
    }

    @Test
    void typesAreConvertedAfterAskingAndTheTableStaysWhereItIs(FxRobot robot) throws IOException {
        open("dose.csv", "id,dose\n" + "1,5\n2,n/a?\n3,7\n".repeat(60));
        ScrollBar bar = robot.lookup(".data-table .scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(each -> each.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> bar.setValue(1_000));
        TestWindow.await(() -> labels(robot).getFirst().equals("39"));
        List<String> shown = labels(robot);
        choose(robot, "dose", "Type", "float64");
        TestWindow.await(() -> robot.lookup(".convert").tryQuery().isPresent());
        Window dialog = robot.lookup(".convert").query().getScene().getWindow();
        Window below = window.stage();
        assertThat(dialog.getX() + dialog.getWidth() / 2)
                .as("over the middle of the window")
                .isCloseTo(below.getX() + below.getWidth() / 2, within(2.0));
        assertThat(dialog.getY() + dialog.getHeight() / 2).isCloseTo(below.getY() + below.getHeight() / 2, within(2.0));
        assertThat(((Region) dialog.getScene().getRoot()).getBackground().getFills())
                .as("in the colours of the window")
                .isEqualTo(((Region) window.scene.getRoot()).getBackground().getFills());
        robot.clickOn("#convertCancel");
        assertThat(detail(robot, "dose").getText()).startsWith("string ·");
        choose(robot, "dose", "Type", "float64");
        TestWindow.await(() -> robot.lookup(".convert").tryQuery().isPresent());
        robot.clickOn("#convertDo");
        TestWindow.await(() -> detail(robot, "dose").getText().equals("float64 from string · ratio · n=120 · miss=60"));
        assertThat(labels(robot)).isEqualTo(shown);
        assertThat(bar.getValue()).isEqualTo(1_000);
    }

    @Test
    void longFiguresAreReadInFullAndTheMenuTicksTheOrderThatIsShown(FxRobot robot) throws IOException {
        open("long.csv", "x,y\n-1234567.123456789,1\n0.30000000000000004,3\n98765432.1,2\n");
        robot.clickOn(detail(robot, "x"));
        TestWindow.await(() -> window.sees("#summary .histogram"));
        window.picture("data-summary-long-light");
        assertThat(robot.lookup("#summary .figure").queryAllAs(Label.class))
                .hasSizeGreaterThan(8)
                .allSatisfy(figure -> assertThat(figure.isTextTruncated())
                        .as(figure.getText())
                        .isFalse());
        assertThat(ticked(robot, "x")).containsExactly("Order of the File");
        robot.clickOn(name(robot, "y"));
        TestWindow.await(() -> labels(robot).equals(List.of("1", "3", "2")));
        assertThat(ticked(robot, "y")).containsExactly("Ascending");
        assertThat(ticked(robot, "x")).isEmpty();
    }

    /** Returns what is ticked in the menu Sort of a column. */
    private static List<String> ticked(FxRobot robot, String column) {
        robot.rightClickOn(heading(robot, column));
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ContextMenu menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .filter(shown -> shown.getStyleClass().contains("heading-menu"))
                    .findFirst()
                    .orElseThrow();
            List<String> ticked = menu.getItems().stream()
                    .filter(item -> item instanceof Menu && item.getText().equals("Sort"))
                    .flatMap(item -> ((Menu) item).getItems().stream())
                    .filter(item -> ((RadioMenuItem) item).isSelected())
                    .map(MenuItem::getText)
                    .toList();
            menu.hide();
            return ticked;
        });
    }

    /** On its straight way to an item of a submenu the mouse would pass, and open, other ones. */
    private static void choose(FxRobot robot, String column, String menu, String item) {
        robot.rightClickOn(heading(robot, column)).clickOn(menu);
        TestWindow.await(() -> robot.lookup(item).tryQuery().isPresent());
        robot.clickOn(item, Motion.HORIZONTAL_FIRST);
    }

    @Test
    void widthsAreDraggedAndADoubleClickFits(FxRobot robot) throws IOException {
        open(
                "texts.csv",
                "text,n\n" + "word ".repeat(40)
                        + ",1\n\"two\nlines\",2\n\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD,3\n");
        Region heading = (Region) heading(robot, "text");
        double before = heading.getWidth();
        Bounds bounds = heading.localToScreen(heading.getLayoutBounds());
        robot.moveTo(bounds.getMaxX() - 1, bounds.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveBy(60, 0)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heading.getWidth()).isCloseTo(before + 60, within(2.0));
        assertThat(heading.getAccessibleText()).endsWith("not sorted");
        assertThat(cell(robot, "two⏎lines")).isNotNull();
        window.picture("data-texts-light");
        bounds = heading.localToScreen(heading.getLayoutBounds());
        robot.moveTo(bounds.getMaxX() - 1, bounds.getCenterY()).doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heading.getWidth()).isGreaterThan(1_000);
    }

    @Test
    void aDatasetWithoutRowsShowsItsColumns(FxRobot robot) throws IOException {
        window.drop(Files.writeString(folder.resolve("none.csv"), "a,b\n"));
        TestWindow.await(() -> window.sees(".column-heading"));
        assertThat(heading(robot, "b")).isNotNull();
        robot.clickOn("#grid")
                .push(KeyCode.DOWN)
                .push(KeyCode.CONTROL, KeyCode.A)
                .push(KeyCode.CONTROL, KeyCode.C);
        TestWindow.await(() -> clipboard().equals("a\tb\n"));
        assertThat(robot.lookup("This data set has no rows.").queryLabeled().isVisible())
                .isTrue();
    }

    private static Node cell(FxRobot robot, String text) {
        return robot.lookup(".data-cell .text")
                .<Node>match(node -> node instanceof Text shown
                        && shown.getText().equals(text)
                        && shown.getParent().isVisible()
                        && shown.getParent().getParent().isVisible())
                .query();
    }

    private static double edge(Node node, boolean right) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return right ? bounds.getMaxX() : bounds.getMinX();
    }
}
