package midas.ui.app;

import java.util.Collection;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.ui.project.ProjectDataset;
import org.jspecify.annotations.Nullable;

/** The tables that a delete closed: an undo that brings their datasets back opens them again where they stood. */
final class DeletedTabs {

    /** Opens the table of a dataset. */
    interface Opener {

        /**
         * Opens it, not in front.
         *
         * @param dataset the dataset
         * @param place index among the tabs
         */
        Tab open(ProjectDataset dataset, int place);
    }

    /**
     * Where a tab stood.
     *
     * @param index its index among the tabs
     * @param inFront whether it was the one in front
     */
    private record Place(int index, boolean inFront) {}

    private final TabPane tabs;
    private final Function<ProjectDataset, @Nullable Tab> tabOf;
    private final Opener opener;
    /** A dataset that can no more be brought back is forgotten. */
    private final Map<ProjectDataset, Place> closed = new WeakHashMap<>();

    /**
     * Takes note of no tab yet.
     *
     * @param tabs where the tables are
     * @param tabOf the table of a dataset, or null
     * @param opener opens it
     */
    DeletedTabs(TabPane tabs, Function<ProjectDataset, @Nullable Tab> tabOf, Opener opener) {
        this.tabs = tabs;
        this.tabOf = tabOf;
        this.opener = opener;
    }

    /** Closes the tables of datasets that are gone. */
    void close(Collection<? extends ProjectDataset> gone) {
        ToIntFunction<Tab> index = tabs.getTabs()::indexOf;
        // first all places, then what changes them
        for (ProjectDataset dataset : gone) {
            Tab tab = tabOf.apply(dataset);
            if (tab != null) {
                closed.put(dataset, new Place(index.applyAsInt(tab), tab.isSelected()));
            }
        }
        for (ProjectDataset dataset : gone) {
            Tab tab = tabOf.apply(dataset);
            if (tab != null) {
                tabs.getTabs().remove(tab);
            }
        }
    }

    /** Opens the table of a dataset that has come, where it was open when it went. */
    void reopen(ProjectDataset come) {
        Place place = closed.remove(come);
        if (place != null) {
            Tab tab = opener.open(come, Math.min(place.index(), tabs.getTabs().size()));
            if (place.inFront()) {
                tabs.getSelectionModel().select(tab);
            }
        }
    }
}
