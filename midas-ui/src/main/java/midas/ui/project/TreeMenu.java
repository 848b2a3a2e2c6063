package midas.ui.project;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** The menu of an item in the project tree: groups of actions with lines between them. */
final class TreeMenu<T> {

    private final String kind;
    private final List<List<TreeAction<T>>> groups;
    private final ContextMenu menu = new ContextMenu();

    TreeMenu(String kind, List<List<TreeAction<T>>> groups) {
        this.kind = kind;
        this.groups = groups.stream().map(List::copyOf).toList();
    }

    /** Returns the menu, to be filled before it shows. */
    ContextMenu menu() {
        return menu;
    }

    /** Offers what can be done with an item; nothing where there is none. */
    void fill(@Nullable T chosen) {
        menu.getItems().clear();
        if (chosen == null) {
            return;
        }
        for (List<TreeAction<T>> group : groups) {
            List<MenuItem> items = group.stream()
                    .filter(action -> action.offered().test(chosen))
                    .map(action -> item(action, chosen))
                    .toList();
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
    }

    private MenuItem item(TreeAction<T> action, T chosen) {
        MenuItem item = new MenuItem(action.label());
        item.setId(kind + '-' + action.id());
        item.setMnemonicParsing(false);
        item.setDisable(!action.possible().test(chosen));
        item.setOnAction(event -> action.run().accept(chosen));
        return item;
    }
}
