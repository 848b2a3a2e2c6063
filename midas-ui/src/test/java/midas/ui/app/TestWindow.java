package midas.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import midas.ui.task.BackgroundJobRunner;
import midas.ui.task.JobRunner;
import midas.ui.theme.Fonts;
import midas.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window with real threads and the real engine; only the file dialog is not the system's. */
final class TestWindow {

    private static final int PATIENCE_SECONDS = 30;

    final Wiring wiring;
    final Scene scene;
    /** Answers of the file dialog: what it gives next. */
    final TestFileChooser chooser = new TestFileChooser();

    /** How often the window would have ended the program. */
    int quits;

    private final Stage stage;

    /** Opens it; on the window's thread. */
    TestWindow(Stage stage, double width, double height) {
        this(stage, width, height, Settings.inMemory());
    }

    /** Opens it with what is remembered from before; on the window's thread. */
    TestWindow(Stage stage, double width, double height, Settings settings) {
        this(stage, width, height, settings, new BackgroundJobRunner());
    }

    /** Opens it with its own background; on the window's thread. */
    TestWindow(Stage stage, double width, double height, Settings settings, JobRunner runner) {
        this.stage = stage;
        Fonts.load();
        wiring = new Wiring(runner, chooser, settings, System::nanoTime);
        wiring.appearance().themeProperty().set(ThemeChoice.LIGHT);
        scene = wiring.scene();
        wiring.keeping().attach(stage, () -> quits++);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }

    /** Drops files on the window, as the handler of the drop does. */
    void drop(Path... files) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> wiring.main()
                        .drop(List.of(files).stream().map(Path::toFile).toList()));
    }

    /** Waits until something is so, as long as patience lasts. */
    static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
        } catch (TimeoutException late) {
            throw new AssertionError("never happened", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Returns whether a node is there and can be seen. */
    boolean sees(String query) {
        return scene.getRoot().lookupAll(query).stream().anyMatch(TestWindow::isShown);
    }

    /** Returns the text of a labelled node. */
    String text(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> ((Labeled) scene.getRoot().lookup(query)).getText());
    }

    /** Returns a table of results by its title. */
    TableView<?> table(String title) {
        await(() -> scene.getRoot().lookupAll(".result-table").stream()
                .anyMatch(node -> title.equals(node.getAccessibleText())));
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> scene.getRoot().lookupAll(".result-table").stream()
                        .filter(node -> title.equals(node.getAccessibleText()))
                        .map(node -> (TableView<?>) node)
                        .findFirst()
                        .orElseThrow());
    }

    /** Returns what a table shows in a row, without the spaces that align the numbers. */
    static List<String> row(TableView<?> table, int row) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> table.getColumns().stream()
                        .map(column -> column.getCellData(row))
                        .filter(String.class::isInstance)
                        .map(text -> ((String) text).replaceAll("[\\u2007\\u2008]", ""))
                        .toList());
    }

    /** Writes a picture of the window. */
    void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
        try {
            Png.write(image, Path.of("target", "screens", name + ".png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Chooses an item of a combo box by its text, by clicks. */
    void choose(FxRobot robot, String combo, String item) {
        robot.clickOn(combo);
        robot.clickOn(robot.lookup(".list-cell")
                .<Node>match(node -> node.getScene() != scene && shows(node, item))
                .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Returns a menu of the menu bar, or one inside it, by its id. */
    Menu menu(String id) {
        return scene.getRoot().lookupAll(".menu-bar").stream()
                .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
                .flatMap(menu -> Stream.concat(Stream.of(menu), menu.getItems().stream()))
                .filter(item -> id.equals(item.getId()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Returns a list cell of the window by its text. */
    Node cell(FxRobot robot, String list, String item) {
        return robot.lookup(list + " .list-cell")
                .<Node>match(node -> shows(node, item))
                .query();
    }

    Stage stage() {
        return stage;
    }

    private static boolean shows(Node node, String text) {
        return node instanceof Labeled labeled && text.equals(labeled.getText())
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> shows(child, text));
    }

    private static boolean isShown(Node node) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (!current.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
