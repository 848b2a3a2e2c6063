package midas.ui.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import midas.io.coding.Coding;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.widget.Frames;
import org.jspecify.annotations.Nullable;

/** The tabs in the centre of the window: one for a dataset, one for each form. */
final class Desk {

    /**
     * What the window knows of a tab.
     *
     * @param dataset the dataset it is about, or null
     * @param model its form, where it is one
     * @param onClosed is done when it is closed
     */
    private record Content(
            Supplier<@Nullable ProjectDataset> dataset, Optional<GlmmViewModel> model, Runnable onClosed) {}

    private final TabPane tabs;
    private final Project project;
    private final Wiring.Tabs contents;
    private final Runnable onFront;
    private final Map<ProjectDataset, Tab> datasetTabs = new HashMap<>();
    private final Map<Tab, Content> contentOfTab = new HashMap<>();
    private final Frames frames = new Frames();

    /**
     * Ties tabs to the project.
     *
     * @param tabs where they are shown
     * @param project the project
     * @param contents makes what they show
     * @param onFront hears that another tab is in front, or the one in front is about another dataset
     */
    Desk(TabPane tabs, Project project, Wiring.Tabs contents, Runnable onFront) {
        this.tabs = tabs;
        this.project = project;
        this.contents = contents;
        this.onFront = onFront;
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> onFront.run());
        tabs.getTabs().addListener((ListChangeListener<Tab>) change -> {
            while (change.next()) {
                if (change.wasRemoved() && !change.wasPermutated()) {
                    change.getRemoved().stream()
                            .filter(tab -> !tabs.getTabs().contains(tab))
                            .forEach(this::onClosed);
                }
            }
        });
    }

    /** Brings the tab of a dataset to the front; opens it where there is none. */
    void openDataset(ProjectDataset dataset) {
        Tab tab = datasetTabs.get(dataset);
        if (tab == null) {
            tab = add(
                    dataset.name(),
                    contents.dataset(dataset),
                    new Content(() -> dataset, Optional.empty(), () -> datasetTabs.remove(dataset)));
            datasetTabs.put(dataset, tab);
        }
        tabs.getSelectionModel().select(tab);
    }

    /** Opens a form for a dataset, or for the first one. */
    void openGlmm(@Nullable ProjectDataset dataset) {
        GlmmViewModel model = contents.glmmModel();
        ProjectDataset chosen = dataset == null && !project.datasets().isEmpty()
                ? project.datasets().getFirst()
                : dataset;
        model.form().datasetProperty().set(chosen);
        Wiring.GlmmTab made = contents.glmm(model, this::openDummyCoding);
        Tab tab = add(
                "",
                made.content(),
                new Content(() -> model.form().datasetProperty().get(), Optional.of(model), model::cancel));
        tab.textProperty().bind(model.titleBinding());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.descriptionBinding());
        tab.setTooltip(tooltip);
        model.form().datasetProperty().addListener((property, before, now) -> {
            if (tab.isSelected()) {
                onFront.run();
            }
        });
        tabs.getSelectionModel().select(tab);
        // the keyboard can only go to what is laid out, which the next frame does: here it would add to what loading
        // the form takes
        frames.play(List.of(() -> {}, made.form()::focusFirstUnfilled));
    }

    /** Opens the dummy coding of a dataset. */
    void openDummyCoding(ProjectDataset dataset) {
        openDummyCoding(dataset, List.of(), created -> {});
    }

    /**
     * Opens the dummy coding of a dataset.
     *
     * @param dataset the dataset
     * @param codings what is chosen in it already
     * @param also hears of the dataset that is made, beside the window
     */
    void openDummyCoding(ProjectDataset dataset, List<Coding> codings, Consumer<ProjectDataset> also) {
        Wiring.DummyTab made = contents.dummy();
        made.model().prefill(dataset, codings);
        made.model().setOnCreated(created -> {
            also.accept(created);
            openDataset(created);
        });
        Tab tab = add(
                "",
                made.content(),
                new Content(() -> made.model().datasetProperty().get(), Optional.empty(), made.model()::cancel));
        tab.textProperty().bind(made.model().titleBinding());
        tabs.getSelectionModel().select(tab);
        frames.play(List.of(() -> {}, made.view()::focusFirst));
    }

    /** Closes the tab in front, if there is one. */
    void closeFront() {
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        if (tab != null) {
            tabs.getTabs().remove(tab);
        }
    }

    /** Returns the form in front, where there is one. */
    Optional<GlmmViewModel> frontModel() {
        return front().flatMap(Content::model);
    }

    /** Returns the dataset that the tab in front is about, where there is one. */
    Optional<ProjectDataset> frontDataset() {
        return front().flatMap(content -> Optional.ofNullable(content.dataset().get()));
    }

    private Optional<Content> front() {
        return Optional.ofNullable(contentOfTab.get(tabs.getSelectionModel().getSelectedItem()));
    }

    private Tab add(String title, Node shown, Content content) {
        Tab tab = new Tab(title, shown);
        contentOfTab.put(tab, content);
        tabs.getTabs().add(tab);
        return tab;
    }

    private void onClosed(Tab tab) {
        Content content = contentOfTab.remove(tab);
        if (content != null) {
            content.onClosed().run();
        }
    }
}
