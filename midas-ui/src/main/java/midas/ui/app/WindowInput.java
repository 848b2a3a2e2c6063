package midas.ui.app;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.theme.Appearance;

/** Keys and drops that the whole window listens to. */
final class WindowInput {

    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    /** Where plus is reached by other keys than one of its own. */
    private static final List<KeyCombination> ZOOM_IN_TOO = List.of(
            new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN));

    private WindowInput() {}

    /** Listens to the keys of the form in front and of the window's zoom. */
    static void listenToKeys(Scene scene, Desk desk, Appearance appearance) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Optional<GlmmViewModel> model = desk.frontModel();
            if (RUN.match(event) && model.isPresent()) {
                model.get().run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE
                    && model.map(current -> current.runningProperty().get()).orElse(false)) {
                model.get().cancel();
                event.consume();
            } else if (ZOOM_IN_TOO.stream().anyMatch(keys -> keys.match(event))) {
                appearance.zoomIn();
                event.consume();
            }
        });
    }

    /**
     * Listens to files that are dropped anywhere.
     *
     * @param scene the window's scene
     * @param hint what is shown while files are held over the window
     * @param files takes them
     */
    static void listenToDrops(Scene scene, Node hint, Consumer<List<File>> files) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                hint.setVisible(true);
                event.consume();
            }
        });
        scene.setOnDragExited(event -> hint.setVisible(false));
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            hint.setVisible(false);
            List<File> dropped = event.getDragboard().getFiles();
            boolean any = dropped != null && !dropped.isEmpty();
            if (any) {
                files.accept(dropped);
            }
            event.setDropCompleted(any);
            event.consume();
        });
    }
}
