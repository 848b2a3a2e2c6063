package midas.ui.app;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import midas.ui.label.WindowText;
import midas.ui.table.Digits;

/** The menu that sets how many digits tables of results show. */
public final class DigitsMenu extends Menu {

    private final ToggleGroup group = new ToggleGroup();

    /** Makes the menu. */
    public DigitsMenu() {
        for (Digits digits : Digits.values()) {
            RadioMenuItem item = new RadioMenuItem(WindowText.text("menu.view.digits." + digits.code()));
            item.setId("digits-" + digits.code());
            item.setUserData(digits);
            item.setToggleGroup(group);
            getItems().add(item);
        }
    }

    /** Ties it to the setting. */
    void tie(ObjectProperty<Digits> setting) {
        setting.subscribe(now -> group.getToggles().stream()
                .filter(item -> item.getUserData() == now)
                .forEach(group::selectToggle));
        getItems().forEach(item -> item.setOnAction(event -> setting.set((Digits) item.getUserData())));
    }
}
