package midas.ui.widget;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Finds a value of a combo box by its name: letters typed on the box, or on its open list, choose the first value whose name begins with them, else the
 * first that holds them. What cannot be chosen is passed over; after a pause the next letter begins anew.
 *
 * @param <T> what is chosen
 */
public final class ComboSearch<T> {

    private static final Duration PAUSE = Duration.seconds(1.5);

    private final ComboBox<T> combo;
    private final Predicate<T> choosable;
    private final Function<T, String> name;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private String typed = "";
    private boolean listening;

    private ComboSearch(ComboBox<T> combo, Predicate<T> choosable, Function<T, String> name) {
        this.combo = combo;
        this.choosable = choosable;
        this.name = name;
        pause.setOnFinished(event -> typed = "");
    }

    /** Lets a combo box that cannot be typed into, and shows its values by its converter, find what is typed. */
    public static <T> void listen(ComboBox<T> combo) {
        listen(combo, value -> true, value -> combo.getConverter().toString(value));
    }

    /**
     * Lets a combo box that cannot be typed into find what is typed.
     *
     * @param combo the combo box
     * @param choosable which of its values can be chosen
     * @param name what a value is found by
     */
    public static <T> void listen(ComboBox<T> combo, Predicate<T> choosable, Function<T, String> name) {
        ComboSearch<T> search = new ComboSearch<>(combo, choosable, name);
        combo.addEventFilter(KeyEvent.KEY_TYPED, search::onTyped);
        combo.showingProperty().subscribe(search::onShowing);
        combo.focusedProperty().subscribe(now -> search.typed = "");
    }

    /** While the list is open the keys go to it, and not to the combo box. */
    private void onShowing(boolean showing) {
        typed = "";
        if (showing
                && !listening
                && combo.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            listening = true;
            list.addEventFilter(KeyEvent.KEY_TYPED, event -> {
                onTyped(event);
                list.scrollTo(Math.max(0, combo.getSelectionModel().getSelectedIndex()));
            });
        }
    }

    private void onTyped(KeyEvent event) {
        String letter = event.getCharacter();
        // a blank opens and closes the list
        if (letter.isBlank() || letter.chars().anyMatch(Character::isISOControl) || event.isShortcutDown()) {
            return;
        }
        event.consume();
        typed += letter.toLowerCase(Locale.ROOT);
        pause.playFromStart();
        first(named -> named.startsWith(typed))
                .or(() -> first(named -> named.contains(typed)))
                .ifPresent(combo.getSelectionModel()::select);
    }

    private Optional<T> first(Predicate<String> wanted) {
        return combo.getItems().stream()
                .filter(choosable)
                .filter(value -> wanted.test(name.apply(value).toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
