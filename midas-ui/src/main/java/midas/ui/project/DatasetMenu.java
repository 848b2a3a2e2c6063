package midas.ui.project;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** The menu of a dataset: groups of actions with lines between them. */
final class DatasetMenu {

    private final List<List<DatasetAction>> groups;
    private final ContextMenu menu = new ContextMenu();

    DatasetMenu(List<List<DatasetAction>> groups) {
        this.groups = groups.stream().map(List::copyOf).toList();
    }

    /** Returns the menu, to be filled before it shows. */
    ContextMenu menu() {
        return menu;
    }

    /** Offers what can be done with a dataset; nothing where there is none. */
    void fill(@Nullable ProjectDataset dataset) {
        menu.getItems().clear();
        if (dataset == null) {
            return;
        }
        for (List<DatasetAction> group : groups) {
            List<MenuItem> items = group.stream()
                    .filter(action -> action.offered().test(dataset))
                    .map(action -> item(action, dataset))
                    .toList();
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
    }

    private static MenuItem item(DatasetAction action, ProjectDataset dataset) {
        MenuItem item = new MenuItem(action.label());
        item.setId("dataset-" + action.id());
        item.setMnemonicParsing(false);
        item.setDisable(!action.possible().test(dataset));
        item.setOnAction(event -> action.run().accept(dataset));
        return item;
    }
}
