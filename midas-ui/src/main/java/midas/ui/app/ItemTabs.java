package midas.ui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.io.project.WindowLayout;
import org.jspecify.annotations.Nullable;

/**
 * Tabs of one kind about what stands in the project tree, such as saved models: one for each, closed and opened again with it.
 *
 * @param <T> what they are about
 */
final class ItemTabs<T> {

    /**
     * Puts a tab in its place.
     *
     * @param <T> what it is about
     */
    interface Adder<T> {

        /**
         * Adds it, not in front.
         *
         * @param place index among the tabs
         * @param item what it shows
         * @param made what was made for it
         * @param onClosed is done when it is closed
         */
        Tab add(int place, T item, ModelPages.Page made, Runnable onClosed);
    }

    private final TabPane tabs;
    private final Function<T, ModelPages.Page> maker;
    private final Adder<T> adder;
    private final Function<T, WindowLayout.Tab> kept;
    private final Map<T, Tab> tabOf = new HashMap<>();

    /**
     * Ties them to the project.
     *
     * @param tabs where they are shown
     * @param order keeps their places
     * @param items all of the project
     * @param maker makes what they show
     * @param adder puts them in their places
     * @param kept what the project's file keeps of one
     */
    ItemTabs(
            TabPane tabs,
            TabOrder order,
            ObservableList<T> items,
            Function<T, ModelPages.Page> maker,
            Adder<T> adder,
            Function<T, WindowLayout.Tab> kept) {
        this.kept = kept;
        this.tabs = tabs;
        this.maker = maker;
        this.adder = adder;
        DeletedTabs<T> deleted = new DeletedTabs<>(tabs, order, tabOf::get, this::open);
        items.addListener((ListChangeListener<T>) change -> {
            List<T> gone = new ArrayList<>();
            List<T> come = new ArrayList<>();
            while (change.next()) {
                gone.addAll(change.getRemoved());
                come.addAll(change.getAddedSubList());
            }
            deleted.close(gone);
            come.forEach(deleted::reopen);
        });
    }

    /** Brings the tab of an item to the front; opens it where there is none. */
    void open(T item) {
        tabs.getSelectionModel().select(open(item, tabs.getTabs().size()));
    }

    /** Returns the item that the tab in front shows, where it is one of these. */
    Optional<T> inFront() {
        return of(tabs.getSelectionModel().getSelectedItem());
    }

    /** Returns the item that a tab shows, where it is one of these. */
    Optional<T> of(@Nullable Tab tab) {
        return tabOf.entrySet().stream()
                .filter(entry -> entry.getValue() == tab)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Opens the tab of an item where there is none, not in front.
     *
     * @param place index among the tabs
     */
    Tab open(T item, int place) {
        Tab open = tabOf.get(item);
        if (open != null) {
            return open;
        }
        ModelPages.Page made = maker.apply(item);
        Tab tab = adder.add(place, item, made, () -> {
            tabOf.remove(item);
            made.onClosed().run();
        });
        tabOf.put(item, tab);
        DeskLayout.describe(tab, () -> kept.apply(item));
        return tab;
    }
}
