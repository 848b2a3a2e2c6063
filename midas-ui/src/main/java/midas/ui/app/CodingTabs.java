package midas.ui.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.io.coding.Coding;
import midas.io.project.WindowLayout;
import midas.ui.dummy.CodingLayout;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.widget.Frames;

/** The tabs in which columns are dummy coded. */
final class CodingTabs {

    /** Puts a dummy coding in its place. */
    interface Adder {

        /**
         * Adds its tab, not in front.
         *
         * @param place index among the tabs
         * @param made what it shows
         */
        Tab add(int place, Wiring.DummyTab made);
    }

    private final TabPane tabs;
    private final Project project;
    private final Supplier<Wiring.DummyTab> maker;
    private final Adder adder;
    private final Consumer<ProjectDataset> onCreated;
    private final Frames frames = new Frames();

    /**
     * Makes them for a window.
     *
     * @param tabs where they are shown
     * @param project the project
     * @param maker makes what one shows
     * @param adder puts them in their places
     * @param onCreated shows what was made
     */
    CodingTabs(
            TabPane tabs,
            Project project,
            Supplier<Wiring.DummyTab> maker,
            Adder adder,
            Consumer<ProjectDataset> onCreated) {
        this.tabs = tabs;
        this.project = project;
        this.maker = maker;
        this.adder = adder;
        this.onCreated = onCreated;
    }

    /** Opens the dummy coding of a dataset. */
    void open(ProjectDataset dataset) {
        Wiring.DummyTab made = maker.get();
        made.model().prefill(dataset, List.of());
        made.model().setOnCreated(onCreated);
        show(made);
    }

    /**
     * Opens the dummy coding that a dataset was made by. What comes of it takes its place, and the tab in front now is in front again.
     *
     * @param parent the dataset it was made from
     * @param codings what is chosen in that
     * @param result what was made
     * @param use takes what is made
     */
    void change(ProjectDataset parent, List<Coding> codings, ProjectDataset result, Consumer<ProjectDataset> use) {
        Tab asking = tabs.getSelectionModel().getSelectedItem();
        Wiring.DummyTab made = maker.get();
        made.model().prefill(parent, codings);
        made.model().replace(result);
        Tab tab = show(made);
        made.model().setOnCreated(created -> {
            use.accept(created);
            if (tabs.getTabs().contains(asking)) {
                tabs.getSelectionModel().select(asking);
                tabs.getTabs().remove(tab);
            } else {
                onCreated.accept(created);
            }
        });
    }

    /**
     * Opens a dummy coding as it was filled in, not in front.
     *
     * @param place index among the tabs
     */
    Tab place(WindowLayout.Tab.CodingTab saved, int place) {
        Wiring.DummyTab made = maker.get();
        CodingLayout.fill(made.model(), saved, project);
        made.model().setOnCreated(onCreated);
        return add(place, made);
    }

    private Tab show(Wiring.DummyTab made) {
        Tab tab = add(tabs.getTabs().size(), made);
        tabs.getSelectionModel().select(tab);
        frames.play(List.of(() -> {}, made.view()::focusFirst));
        return tab;
    }

    private Tab add(int place, Wiring.DummyTab made) {
        Tab tab = adder.add(place, made);
        DeskLayout.describe(tab, () -> CodingLayout.of(made.model()));
        return tab;
    }
}
