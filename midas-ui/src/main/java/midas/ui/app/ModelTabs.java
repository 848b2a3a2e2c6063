package midas.ui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.io.project.WindowLayout;
import midas.ui.project.Project;
import midas.ui.project.ProjectModel;
import org.jspecify.annotations.Nullable;

/** Tabs of one kind about saved models: one for each, closed and opened again with it. */
final class ModelTabs {

    /** Puts a tab in its place. */
    interface Adder {

        /**
         * Adds it, not in front.
         *
         * @param place index among the tabs
         * @param model what it shows
         * @param made what was made for it
         * @param onClosed is done when it is closed
         */
        Tab add(int place, ProjectModel model, ModelPages.Page made, Runnable onClosed);
    }

    private final TabPane tabs;
    private final Function<ProjectModel, ModelPages.Page> maker;
    private final Adder adder;
    private final Function<UUID, WindowLayout.Tab> kept;
    private final Map<ProjectModel, Tab> tabOf = new HashMap<>();

    /**
     * Ties them to the project.
     *
     * @param tabs where they are shown
     * @param project the project
     * @param maker makes what they show
     * @param adder puts them in their places
     * @param kept what the project's file keeps of one
     */
    ModelTabs(
            TabPane tabs,
            Project project,
            Function<ProjectModel, ModelPages.Page> maker,
            Adder adder,
            Function<UUID, WindowLayout.Tab> kept) {
        this.kept = kept;
        this.tabs = tabs;
        this.maker = maker;
        this.adder = adder;
        DeletedTabs<ProjectModel> deleted = new DeletedTabs<>(tabs, tabOf::get, this::open);
        project.models().addListener((ListChangeListener<ProjectModel>) change -> {
            List<ProjectModel> gone = new ArrayList<>();
            List<ProjectModel> come = new ArrayList<>();
            while (change.next()) {
                gone.addAll(change.getRemoved());
                come.addAll(change.getAddedSubList());
            }
            deleted.close(gone);
            come.forEach(deleted::reopen);
        });
    }

    /** Brings the tab of a model to the front; opens it where there is none. */
    void open(ProjectModel model) {
        tabs.getSelectionModel().select(open(model, tabs.getTabs().size()));
    }

    /** Opens the tab of a model, not in front. */
    Tab place(ProjectModel model) {
        return open(model, tabs.getTabs().size());
    }

    /** Returns the model that the tab in front shows, where it is one of these. */
    Optional<ProjectModel> inFront() {
        return of(tabs.getSelectionModel().getSelectedItem());
    }

    /** Returns the model that a tab shows, where it is one of these. */
    Optional<ProjectModel> of(@Nullable Tab tab) {
        return tabOf.entrySet().stream()
                .filter(entry -> entry.getValue() == tab)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Tab open(ProjectModel model, int place) {
        Tab open = tabOf.get(model);
        if (open != null) {
            return open;
        }
        ModelPages.Page made = maker.apply(model);
        Tab tab = adder.add(place, model, made, () -> {
            tabOf.remove(model);
            made.onClosed().run();
        });
        tabOf.put(model, tab);
        DeskLayout.describe(tab, () -> kept.apply(model.id()));
        return tab;
    }
}
