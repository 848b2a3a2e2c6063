package midas.ui.widget;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys people expect of a combo box beside those it knows: Space opens its list, Escape closes it and leaves the value as it was. Moving through the
 * list chooses at once, and passes over what cannot be chosen; Enter and Space close it, and do nothing else.
 *
 * @param <T> what is chosen
 */
public final class ComboKeys<T> {

    private static final int PAGE = 8;
    private static final Set<KeyCode> MOVES =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END);

    private final ComboBox<T> combo;
    private final Predicate<T> choosable;
    private @Nullable T before;
    private boolean listening;

    private ComboKeys(ComboBox<T> combo, Predicate<T> choosable) {
        this.combo = combo;
        this.choosable = choosable;
    }

    /** Lets a combo box that cannot be typed into listen to them. */
    public static <T> void listen(ComboBox<T> combo) {
        listen(combo, value -> true);
    }

    /**
     * Lets a combo box that cannot be typed into listen to them.
     *
     * @param combo the combo box
     * @param choosable which of its values can be chosen by keys
     */
    public static <T> void listen(ComboBox<T> combo, Predicate<T> choosable) {
        ComboKeys<T> keys = new ComboKeys<>(combo, choosable);
        combo.showingProperty().subscribe(keys::onShowing);
        combo.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (combo.isShowing()) {
                return;
            }
            boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
            if (event.getCode() == KeyCode.SPACE) {
                combo.show();
                event.consume();
            } else if (arrow && !event.isAltDown() && keys.isPicky()) {
                keys.move(event.getCode()).ifPresent(combo.getSelectionModel()::select);
                event.consume();
            }
        });
    }

    private boolean isPicky() {
        return !combo.getItems().stream().allMatch(choosable);
    }

    /** Returns where a key leads: to the next value that can be chosen, in its direction, else as far as one can be chosen. */
    private OptionalInt move(KeyCode key) {
        int at = combo.getSelectionModel().getSelectedIndex();
        int last = combo.getItems().size() - 1;
        return switch (key) {
            case UP -> nearest(at - 1, -1, at);
            case DOWN -> nearest(at + 1, 1, at);
            case PAGE_UP -> nearest(Math.max(0, at - PAGE), -1, at);
            case PAGE_DOWN -> nearest(Math.min(last, at + PAGE), 1, at);
            case HOME -> nearest(0, 1, at);
            case END -> nearest(last, -1, at);
            default -> OptionalInt.empty();
        };
    }

    private OptionalInt nearest(int wanted, int step, int at) {
        for (int index = wanted; index >= 0 && index < combo.getItems().size(); index += step) {
            if (choosable.test(combo.getItems().get(index))) {
                return OptionalInt.of(index);
            }
        }
        for (int index = wanted;
                index != at && index >= 0 && index < combo.getItems().size();
                index -= step) {
            if (choosable.test(combo.getItems().get(index))) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
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
                } else if (isPicky() && MOVES.contains(event.getCode())) {
                    move(event.getCode()).ifPresent(index -> {
                        combo.getSelectionModel().select(index);
                        list.scrollTo(Math.max(0, index - PAGE / 2));
                    });
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
