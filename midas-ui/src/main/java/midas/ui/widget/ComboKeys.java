package midas.ui.widget;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys people expect of a combo box beside those it knows: Space opens its list, Escape closes it and leaves the value as it was. Moving through the
 * list chooses at once; Enter and Space close it, and do nothing else.
 *
 * @param <T> what is chosen
 */
public final class ComboKeys<T> {

    private final ComboBox<T> combo;
    private @Nullable T before;
    private boolean listening;

    private ComboKeys(ComboBox<T> combo) {
        this.combo = combo;
    }

    /** Lets a combo box that cannot be typed into listen to them. */
    public static <T> void listen(ComboBox<T> combo) {
        ComboKeys<T> keys = new ComboKeys<>(combo);
        combo.showingProperty().subscribe(keys::onShowing);
        combo.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && !combo.isShowing()) {
                combo.show();
                event.consume();
            }
        });
    }

    /** Lets the arrow keys open a combo box whose choice changes much, where they would choose unseen. */
    public static void openWithArrows(ComboBox<?> combo) {
        combo.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
            if (arrow && !combo.isShowing()) {
                combo.show();
                event.consume();
            }
        });
    }

    private void onShowing(boolean showing) {
        if (showing) {
            before = combo.getValue();
            listenToList();
        }
    }

    /** While the list is open the keys go to it, and not to the combo box. */
    private void listenToList() {
        if (!listening
                && combo.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            listening = true;
            list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    combo.setValue(before);
                    combo.hide();
                    event.consume();
                } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    // not the default button's
                    combo.hide();
                    event.consume();
                } else if (event.getCode() == KeyCode.DOWN
                        && combo.getSelectionModel().isEmpty()) {
                    // the toolkit goes on from the first entry, which nobody has chosen yet
                    list.getSelectionModel().selectFirst();
                    event.consume();
                }
            });
        }
    }
}
