package midas.ui.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import midas.ui.label.WindowText;
import midas.ui.project.Edits;
import org.jspecify.annotations.Nullable;

/** Undo and Redo: of the project, or of the text field that has the keyboard. */
final class EditMenu {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private static final int LONGEST = 40;

    private final Edits edits;
    private final Consumer<String> said;

    /**
     * Makes the menu's two items work.
     *
     * @param edits what was done
     * @param undo the item of the last change
     * @param redo the item of the change undone last
     * @param said hears in words what was undone or done again
     */
    EditMenu(Edits edits, MenuItem undo, MenuItem redo, Consumer<String> said) {
        this.edits = edits;
        this.said = said;
        tie(undo, edits.undoNameProperty(), "menu.edit.undo", UNDO);
        tie(redo, edits.redoNameProperty(), "menu.edit.redo", REDO);
        undo.setOnAction(event -> undo());
        redo.setOnAction(event -> redo());
    }

    /** Listens to the keys of both. */
    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean back = UNDO.match(event);
            if (!back && !REDO.match(event) && !REDO_TOO.match(event)) {
                return;
            }
            Optional<TextInputControl> field = field(scene.getFocusOwner());
            if (field.isPresent()) {
                if (back) {
                    field.get().undo();
                } else {
                    field.get().redo();
                }
            } else if (back) {
                undo();
            } else {
                redo();
            }
            event.consume();
        });
    }

    private void undo() {
        String name = edits.undoNameProperty().get();
        if (!name.isEmpty()) {
            edits.undo();
            said.accept(WindowText.text("edit.undone", name));
        }
    }

    private void redo() {
        String name = edits.redoNameProperty().get();
        if (!name.isEmpty()) {
            edits.redo();
            said.accept(WindowText.text("edit.redone", name));
        }
    }

    private static Optional<TextInputControl> field(@Nullable Node owner) {
        if (owner instanceof TextInputControl text && text.isEditable()) {
            return Optional.of(text);
        }
        return owner instanceof ComboBox<?> combo && combo.isEditable()
                ? Optional.of(combo.getEditor())
                : Optional.empty();
    }

    /** Both ends of a name stay: what is done stands at its beginning, and what tells names from one another often at its end. */
    static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int end = LONGEST / 3;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - 1 - end))
                + '…'
                + name.substring(name.offsetByCodePoints(name.length(), -end));
    }

    private static void tie(MenuItem item, ObservableStringValue name, String key, KeyCombination keys) {
        item.setMnemonicParsing(false);
        item.setAccelerator(keys);
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> name.get().isEmpty(), name));
        item.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> name.get().isEmpty()
                                ? WindowText.text(key)
                                : WindowText.text(key + ".named", shortened(name.get())),
                        name));
    }
}
