package midas.ui.app;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualPlace;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Sample;
import midas.ui.theme.Appearance;

/** Fills the menus whose entries are not known beforehand, and marks what is chosen. */
final class MenuContents {

    private MenuContents() {}

    /** Offers the sample data sets, and what is to be said of where they come from. */
    static void samples(Menu menu, ImportViewModel imports, Node root) {
        for (Sample sample : Sample.values()) {
            MenuItem item = new MenuItem(WindowText.text("sample.entry", sample.datasetName(), sample.description()));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> imports.importSample(sample));
            menu.getItems().add(item);
        }
        MenuItem sources = new MenuItem(WindowText.text("sample.sources"));
        sources.setOnAction(event -> Event.fireEvent(root, new ManualEvent(ManualPlace.SAMPLES)));
        menu.getItems().addAll(new SeparatorMenuItem(), sources);
    }

    /** Marks the theme in force. */
    static void themes(ToggleGroup group, Appearance appearance) {
        appearance
                .themeProperty()
                .subscribe(choice -> group.getToggles()
                        .forEach(toggle -> toggle.setSelected(choice.name().equals(toggle.getUserData()))));
    }
}
