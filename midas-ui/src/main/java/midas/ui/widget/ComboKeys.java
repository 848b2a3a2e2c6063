package midas.ui.widget;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys people expect of a combo box: Space opens it and takes what is marked, as Enter does; Escape leaves it as it was. */
public final class ComboKeys {

    private ComboKeys() {}

    /** Lets a combo box that cannot be typed into listen to them. */
    public static <T> void listen(ComboBox<T> combo) {
        Opened<T> opened = new Opened<>(combo);
        combo.showingProperty().subscribe(showing -> {
            if (showing) {
                opened.remember();
            }
        });
        combo.addEventFilter(KeyEvent.ANY, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                    toggle(combo);
                }
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE
                    && event.getEventType() == KeyEvent.KEY_PRESSED
                    && combo.isShowing()) {
                combo.hide();
                opened.restore();
                event.consume();
            }
        });
    }

    private static void toggle(ComboBox<?> combo) {
        if (combo.isShowing()) {
            combo.hide();
        } else {
            combo.show();
        }
    }

    /** What was chosen when the list opened: moving through the list chooses at once. */
    private static final class Opened<T> {

        private final ComboBox<T> combo;
        private @Nullable T value;

        Opened(ComboBox<T> combo) {
            this.combo = combo;
            this.value = combo.getValue();
        }

        void remember() {
            value = combo.getValue();
        }

        void restore() {
            combo.setValue(value);
        }
    }
}
