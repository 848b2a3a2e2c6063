package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.io.importing.RawRecord;
import midas.ui.importing.ColumnRow;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog over the window that asks how a file is to be read. */
final class ImportHand {

    private final TestWindow window;
    private final Path folder;

    /**
     * Takes the dialog of a window in hand.
     *
     * @param window the window
     * @param folder where files are written
     */
    ImportHand(TestWindow window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    /** Writes a file. */
    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** File > Import Data… with files chosen. */
    void open(FxRobot robot, Path... files) {
        window.chooser.data = List.of(files);
        robot.clickOn("#menuFile").clickOn("#menuImport");
        awaitDialog();
    }

    /** Waits until there is a dialog. */
    void awaitDialog() {
        TestWindow.await(() -> dialog().isPresent());
    }

    /** Returns the scene of the dialog, where there is one. */
    Optional<Scene> dialog() {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage && stage != window.stage() && stage.isShowing())
                .map(Window::getScene)
                .findFirst();
    }

    /** Returns a part of the dialog. */
    <T extends Node> T node(String query, Class<T> type) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> type.cast(dialog().orElseThrow().getRoot().lookup(query)));
    }

    /** Returns the names of the columns. */
    List<String> columnNames() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            // the dialog unfolds
            return dialog().orElseThrow().getRoot().lookup("#columns") instanceof TableView<?> table
                    ? table.getItems().stream()
                            .map(row -> ((ColumnRow) row).name())
                            .toList()
                    : List.<String>of();
        });
    }

    /** Waits until the file is read with columns of these names. */
    void awaitColumns(String... names) {
        TestWindow.await(() -> dialog().isPresent() && columnNames().equals(List.of(names)));
        TestWindow.await(() -> !state().startsWith("Reading"));
    }

    /** Returns what the line at the end says. */
    String state() {
        return node("#importState", Label.class).getText();
    }

    /** Writes a picture of the dialog. */
    void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> dialog().orElseThrow().snapshot(null));
        try {
            Png.write(image, Path.of("target", "screens", name + ".png"));
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    /** Chooses an item of a combo box by the beginning of its text. */
    void choose(FxRobot robot, String combo, String item) {
        robot.clickOn(combo);
        robot.clickOn(robot.lookup(".combo-box-popup .list-cell")
                .<Node>match(node -> node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().startsWith(item))
                .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Returns the records as they stand in the file, with their lines. */
    List<String> raw() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ListView<?> list = (ListView<?>) dialog().orElseThrow().getRoot().lookup("#raw");
            assertThat(list.isVisible() && list.getParent().isVisible()).isTrue();
            return list.getItems().stream()
                    .map(RawRecord.class::cast)
                    .map(record -> record.line() + ": " + record.text())
                    .toList();
        });
    }

    /** Returns the types of the columns. */
    List<String> types() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> rows().stream().map(row -> row.state().type().label()).toList());
    }

    /** Returns the numbers of missing cells. */
    List<Integer> missing() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> rows().stream().map(row -> row.state().column().missing()).toList());
    }

    private List<ColumnRow> rows() {
        TableView<?> table = (TableView<?>) dialog().orElseThrow().getRoot().lookup("#columns");
        return table.getItems().stream().map(row -> (ColumnRow) row).toList();
    }

    /** Returns what has the keyboard in the dialog. */
    @Nullable
    Node focused() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> dialog().orElseThrow().getFocusOwner());
    }
}
