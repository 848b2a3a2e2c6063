package midas.ui.app;

import java.util.Collection;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/**
 * The tabs that a delete closed: an undo that brings back what they show opens them again where they stood.
 *
 * @param <T> what they show
 */
final class DeletedTabs<T> {

    /**
     * Opens a tab.
     *
     * @param <T> what it shows
     */
    interface Opener<T> {

        /**
         * Opens it, not in front.
         *
         * @param shown what it shows
         * @param place index among the tabs
         */
        Tab open(T shown, int place);
    }

    /** Where a tab stood, and whether it was the one that was seen. */
    private record Place(Object mark, boolean front) {}

    private final TabPane tabs;
    private final TabOrder order;
    private final Function<T, @Nullable Tab> tabOf;
    private final Opener<T> opener;
    /** What can no more be brought back is forgotten. */
    private final Map<T, Place> closed = new WeakHashMap<>();

    /**
     * Takes note of no tab yet.
     *
     * @param tabs where they are
     * @param order keeps their places
     * @param tabOf gives the tab that shows something, or null
     * @param opener opens one
     */
    DeletedTabs(TabPane tabs, TabOrder order, Function<T, @Nullable Tab> tabOf, Opener<T> opener) {
        this.tabs = tabs;
        this.order = order;
        this.tabOf = tabOf;
        this.opener = opener;
    }

    /** Closes the tabs of what is gone. */
    void close(Collection<? extends T> gone) {
        Tab front = tabs.getSelectionModel().getSelectedItem();
        for (T item : gone) {
            Tab tab = tabOf.apply(item);
            if (tab != null) {
                closed.put(item, new Place(order.close(tab), tab == front));
            }
        }
    }

    /** Opens the tab of what has come, where it was open when it went, and in front where it was that. */
    void reopen(T come) {
        Place place = closed.remove(come);
        if (place != null) {
            Tab tab = order.fill(place.mark(), index -> opener.open(come, index));
            if (place.front()) {
                tabs.getSelectionModel().select(tab);
            }
        }
    }
}
