package midas.ui.app;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import midas.ui.widget.Clip;
import org.jspecify.annotations.Nullable;

/** Copy in the Edit menu: what the keys copy where the keyboard is. */
final class EditCopy {

    private static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Scene scene;
    private boolean asking;

    private EditCopy(Scene scene) {
        this.scene = scene;
    }

    /** Makes the item work. */
    static void tie(MenuItem item, Scene scene) {
        EditCopy copy = new EditCopy(scene);
        item.setAccelerator(KEYS);
        item.setOnAction(event -> copy.copy());
        Menu menu = item.getParentMenu();
        menu.addEventHandler(Menu.ON_SHOWING, event -> item.setDisable(!copy.isPossible()));
        // the keys are for who has them; the item only says what they would do
        menu.addEventHandler(Menu.ON_HIDDEN, event -> item.setDisable(false));
    }

    private boolean isPossible() {
        Node owner = scene.getFocusOwner();
        return field(owner)
                .map(field -> !field.getSelectedText().isEmpty())
                .orElse(owner != null && Clip.offersCopy(owner));
    }

    private void copy() {
        Node owner = scene.getFocusOwner();
        if (asking || owner == null) {
            return;
        }
        Optional<TextInputControl> field = field(owner);
        if (field.isPresent()) {
            field.get().copy();
            return;
        }
        boolean mac = System.getProperty("os.name", "").contains("Mac");
        asking = true;
        try {
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, !mac, false, mac));
        } finally {
            // where nobody takes the key it comes back to this item
            asking = false;
        }
    }

    private static Optional<TextInputControl> field(@Nullable Node owner) {
        return owner instanceof TextInputControl text ? Optional.of(text) : Optional.empty();
    }
}
