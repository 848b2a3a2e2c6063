package midas.ui.app;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleGroup;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Sample;
import midas.ui.theme.Appearance;

/** Fills the menus whose entries are not known beforehand, and marks what is chosen. */
final class MenuContents {

    private MenuContents() {}

    /** Offers the sample data sets. */
    static void samples(Menu menu, ImportViewModel imports) {
        for (Sample sample : Sample.values()) {
            MenuItem item = new MenuItem(sample.datasetName());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> imports.importSample(sample));
            menu.getItems().add(item);
        }
    }

    /** Marks the theme in force. */
    static void themes(ToggleGroup group, Appearance appearance) {
        appearance
                .themeProperty()
                .subscribe(choice -> group.getToggles()
                        .forEach(toggle -> toggle.setSelected(choice.name().equals(toggle.getUserData()))));
    }
}
