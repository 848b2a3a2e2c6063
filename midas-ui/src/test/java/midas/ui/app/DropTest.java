package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a file manager does to the window, by the toolkit's own drag events. */
@ExtendWith(ApplicationExtension.class)
class DropTest {

    @TempDir
    Path folder;

    private TestWindow window;
    private boolean accepted;
    private boolean completed;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1000, 960);
        // after those of the window itself: the same event, as the window left it
        window.scene.addEventFilter(DragEvent.ANY, event -> {
            accepted = event.getAcceptedTransferMode() == TransferMode.COPY;
            completed = event.getEventType() == DragEvent.DRAG_DROPPED && event.isDropCompleted();
        });
    }

    @Test
    void aDraggedFileIsWelcomedAndLetGoAgain() throws IOException {
        List<File> files = List.of(csv("a.csv"));
        fire(DragEvent.DRAG_ENTERED, files);
        fire(DragEvent.DRAG_OVER, files);
        assertThat(accepted).isTrue();
        assertThat(hintIsShown()).isTrue();
        window.picture("drop-hint-light");
        fire(DragEvent.DRAG_EXITED, files);
        assertThat(hintIsShown()).isFalse();
        assertThat(window.sees(".data-table")).isFalse();
    }

    @Test
    void aDroppedFileIsImported(FxRobot robot) throws IOException {
        drop(List.of(csv("a.csv")));
        assertThat(completed).isTrue();
        assertThat(hintIsShown()).isFalse();
        TestWindow.await(() -> window.sees(".data-table"));
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasToString("[a]");
    }

    @Test
    void severalFilesAreImportedInOrder(FxRobot robot) throws IOException {
        drop(List.of(csv("b.csv"), csv("a.csv")));
        assertThat(completed).isTrue();
        TestWindow.await(
                () -> robot.lookup("#datasets").queryListView().getItems().size() == 2);
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasToString("[b, a]");
        assertThat(window.text("#status")).isEqualTo("a: 2 rows, 2 columns");
    }

    @Test
    void aFolderIsRefusedInWordsAndTheFileBesideItImported(FxRobot robot) throws IOException {
        Path inside = Files.createDirectory(folder.resolve("measurements"));
        drop(List.of(inside.toFile(), csv("a.csv")));
        TestWindow.await(() -> window.sees("#banners .callout") && window.sees(".data-table"));
        assertThat(refusal(robot)).endsWith("measurements” is a folder, not a data file.");
        assertThat(robot.lookup("#datasets").queryListView().getItems()).hasToString("[a]");
        window.picture("drop-folder-light");
    }

    @Test
    void whatHoldsNoDataIsRefusedInWords(FxRobot robot) throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0};
        drop(List.of(Files.write(folder.resolve("photo.png"), picture).toFile()));
        TestWindow.await(() -> window.sees("#banners .callout"));
        assertThat(refusal(robot)).contains("photo.png");
        assertThat(robot.lookup("#datasets").queryListView().getItems()).isEmpty();
    }

    @Test
    void draggedTextIsNotForUs() {
        fire(DragEvent.DRAG_ENTERED, List.of());
        fire(DragEvent.DRAG_OVER, List.of());
        assertThat(accepted).isFalse();
        assertThat(hintIsShown()).isFalse();
        fire(DragEvent.DRAG_DROPPED, List.of());
        assertThat(completed).isFalse();
        assertThat(window.sees("#import")).isTrue();
    }

    private File csv(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x,y\n1,2\n3,4\n").toFile();
    }

    private static String refusal(FxRobot robot) {
        return robot.lookup("#banners .callout-text").queryAs(Label.class).getText();
    }

    private boolean hintIsShown() {
        return window.sees(".drop-hint");
    }

    private void drop(List<File> files) {
        fire(DragEvent.DRAG_ENTERED, files);
        fire(DragEvent.DRAG_OVER, files);
        assertThat(accepted).isTrue();
        fire(DragEvent.DRAG_DROPPED, files);
    }

    /** As the toolkit does: entering and leaving concern the window, the others what lies under the pointer. */
    private void fire(EventType<DragEvent> type, List<File> files) {
        Set<DataFormat> formats = files.isEmpty() ? Set.of(DataFormat.PLAIN_TEXT) : Set.of(DataFormat.FILES);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            DragEvent event = new DragEvent(
                    type, Dragboards.of(formats, files), 400, 300, 400, 300, TransferMode.COPY, null, null, null);
            Node under = window.scene.getRoot().lookup("#import");
            boolean onWindow = type == DragEvent.DRAG_ENTERED || type == DragEvent.DRAG_EXITED;
            Event.fireEvent(onWindow ? window.scene : under, event);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
