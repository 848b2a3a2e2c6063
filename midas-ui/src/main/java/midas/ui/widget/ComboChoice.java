package midas.ui.widget;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/**
 * A combo box whose choice changes much: moving through its open list chooses nothing yet, closing the list does, and Escape leaves all as it was. The arrow
 * keys and Space open the list.
 *
 * @param <T> what is chosen
 */
public final class ComboChoice<T> {

    private final ComboBox<T> combo;
    private final Consumer<T> onChosen;
    private @Nullable T inForce;
    private @Nullable T opened;
    private boolean quiet;

    /**
     * Ties a combo box that cannot be typed into.
     *
     * @param combo the combo box
     * @param onChosen hears what the user chooses, if it is not in force already
     */
    public ComboChoice(ComboBox<T> combo, Consumer<T> onChosen) {
        this.combo = combo;
        this.onChosen = onChosen;
        ComboKeys.listen(combo);
        ComboKeys.openWithArrows(combo);
        combo.showingProperty().addListener((property, before, showing) -> {
            if (showing) {
                opened = combo.getValue();
            } else {
                onClosed();
            }
        });
        combo.valueProperty().addListener((property, before, now) -> {
            if (!quiet && !combo.isShowing()) {
                choose(now);
            }
        });
    }

    /** Shows what is in force; while the list is open it is shown when that closes. */
    public void show(@Nullable T value) {
        inForce = value;
        if (!combo.isShowing()) {
            quietly(() -> combo.setValue(value));
        }
    }

    /** Changes the combo box without a choice. */
    public void quietly(Runnable change) {
        boolean before = quiet;
        quiet = true;
        change.run();
        quiet = before;
    }

    /** Closes the list without a choice. */
    public void giveUp() {
        if (combo.isShowing()) {
            combo.setValue(opened);
            combo.hide();
        }
    }

    private void onClosed() {
        T now = combo.getValue();
        if (Objects.equals(now, opened)) {
            show(inForce);
        } else {
            choose(now);
        }
    }

    private void choose(@Nullable T now) {
        if (now != null && !now.equals(inForce)) {
            inForce = now;
            onChosen.accept(now);
        }
    }
}
