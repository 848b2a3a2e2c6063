package midas.ui.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import midas.ui.label.WindowText;
import midas.ui.widget.ComboChoice;
import org.jspecify.annotations.Nullable;

/**
 * A combo box that shows what was found in a file, and lets it be changed.
 *
 * @param <T> what is found
 */
final class GuessCombo<T> {

    private final ComboBox<T> combo;
    private final Function<T, String> label;
    private final ComboChoice<T> choice;
    private boolean saysFound = true;
    private Optional<T> found = Optional.empty();

    /**
     * Ties a combo box.
     *
     * @param combo the combo box
     * @param values what can be chosen
     * @param label from a value to how it is called
     * @param onChosen hears what the user chooses
     */
    GuessCombo(ComboBox<T> combo, List<T> values, Function<T, String> label, Consumer<T> onChosen) {
        this.combo = combo;
        this.label = label;
        combo.getItems().setAll(values);
        combo.setCellFactory(list -> new Cell());
        combo.setButtonCell(new Cell());
        // the toolkit writes this, and not what its cell would, where nothing is chosen
        combo.setPromptText(WindowText.text("import.undecided"));
        combo.setMaxWidth(Double.MAX_VALUE);
        choice = new ComboChoice<>(combo, onChosen);
    }

    /** Shows what was found like all else: it was not found, but is where everybody begins. */
    GuessCombo<T> withoutFound() {
        saysFound = false;
        return this;
    }

    /** Replaces what can be chosen. */
    void setValues(List<T> values) {
        if (!combo.getItems().equals(values)) {
            choice.quietly(() -> combo.getItems().setAll(values));
        }
    }

    /**
     * Shows a value.
     *
     * @param value the value in force; empty where that is not decided yet
     * @param isFound whether it was found, rather than chosen
     */
    void show(Optional<T> value, boolean isFound) {
        if (isFound) {
            found = value;
        }
        value.ifPresent(shown -> {
            if (!combo.getItems().contains(shown)) {
                choice.quietly(() -> combo.getItems().addFirst(shown));
            }
        });
        choice.show(value.orElse(null));
        // the closed box says whether its value was found, which may have changed
        combo.setButtonCell(new Cell());
    }

    private final class Cell extends ListCell<T> {

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
            } else {
                String name = label.apply(item);
                setText(saysFound && found.equals(Optional.of(item)) ? WindowText.text("import.found", name) : name);
            }
        }
    }
}
