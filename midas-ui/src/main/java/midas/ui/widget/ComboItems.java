package midas.ui.widget;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;

/** Gives a combo box in a table its values when it gets the keyboard or its list opens: a closed one needs its own only, and a list of them all costs much. */
public final class ComboItems {

    private ComboItems() {}

    /**
     * Ties a combo box that shows its value by its converter.
     *
     * @param combo the combo box
     * @param values what can be chosen at the moment
     * @param quietly changes the combo box without a choice
     */
    public static <T> void tie(
            ComboBox<T> combo, Supplier<List<T>> values, java.util.function.Consumer<Runnable> quietly) {
        Runnable fill = () -> {
            List<T> now = values.get();
            if (!combo.getItems().equals(now)) {
                T value = combo.getValue();
                quietly.accept(() -> {
                    // else the value would stand in the box, and nowhere in its list
                    combo.setValue(null);
                    combo.getItems().setAll(now);
                    combo.getSelectionModel().select(value);
                });
            }
        };
        combo.focusedProperty().subscribe(focused -> {
            if (focused) {
                fill.run();
            }
        });
        combo.setOnShowing(event -> fill.run());
    }
}
