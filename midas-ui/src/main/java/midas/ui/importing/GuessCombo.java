package midas.ui.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import midas.ui.label.WindowText;
import midas.ui.widget.ComboKeys;
import org.jspecify.annotations.Nullable;

/**
 * A combo box that shows what was found in a file, and lets it be changed.
 *
 * @param <T> what is found
 */
final class GuessCombo<T> {

    private final ComboBox<T> combo;
    private final Function<T, String> label;
    private Optional<T> found = Optional.empty();
    private boolean showing;

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
        combo.setMaxWidth(Double.MAX_VALUE);
        ComboKeys.listen(combo);
        combo.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                onChosen.accept(now);
            }
        });
    }

    /** Replaces what can be chosen. */
    void setValues(List<T> values) {
        if (!combo.getItems().equals(values)) {
            showing = true;
            combo.getItems().setAll(values);
            showing = false;
        }
    }

    /**
     * Shows a value.
     *
     * @param value the value in force
     * @param isFound whether it was found, rather than chosen
     */
    void show(Optional<T> value, boolean isFound) {
        showing = true;
        if (isFound) {
            found = value;
        }
        value.ifPresent(shown -> {
            if (!combo.getItems().contains(shown)) {
                combo.getItems().addFirst(shown);
            }
        });
        combo.setValue(value.orElse(null));
        combo.setButtonCell(new Cell());
        showing = false;
    }

    private final class Cell extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
            } else {
                String name = label.apply(item);
                setText(found.equals(Optional.of(item)) ? WindowText.text("import.found", name) : name);
            }
        }
    }
}
