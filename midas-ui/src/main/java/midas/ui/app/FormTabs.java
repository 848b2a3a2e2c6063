package midas.ui.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.io.project.WindowLayout;
import midas.ui.glmm.FormKind;
import midas.ui.glmm.FormLayout;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.widget.Frames;
import org.jspecify.annotations.Nullable;

/** The tabs with forms of models. */
final class FormTabs {

    /** Puts a form in its place. */
    interface Adder {

        /**
         * Adds its tab, not in front.
         *
         * @param place index among the tabs
         * @param made what it shows
         */
        Tab add(int place, Wiring.GlmmTab made);
    }

    private final TabPane tabs;
    private final Project project;
    private final Function<FormKind, Wiring.GlmmTab> maker;
    private final Adder adder;
    private final ClosedForms closed;
    private final Frames frames = new Frames();

    /**
     * Makes them for a window.
     *
     * @param tabs where they are shown
     * @param project the project
     * @param maker makes what one shows
     * @param adder puts them in their places
     */
    FormTabs(TabPane tabs, Project project, Function<FormKind, Wiring.GlmmTab> maker, Adder adder) {
        this.tabs = tabs;
        this.project = project;
        this.maker = maker;
        this.adder = adder;
        this.closed = new ClosedForms(tabs, project, this::place);
    }

    /** Opens a form for a dataset, or for the first one. */
    void open(FormKind kind, @Nullable ProjectDataset dataset) {
        Wiring.GlmmTab made = maker.apply(kind);
        ProjectDataset chosen = dataset == null && !project.datasets().isEmpty()
                ? project.datasets().getFirst()
                : dataset;
        made.model().form().datasetProperty().set(chosen);
        tabs.getSelectionModel().select(add(tabs.getTabs().size(), made));
        // styled in an event of its own, before the frame that lays it out
        Platform.runLater(made.content()::applyCss);
        // the keyboard can only go to what is laid out, which the next frame does: here it would add to what loading
        // the form takes
        frames.play(List.of(() -> {}, made.form()::focusFirstUnfilled));
    }

    /**
     * Opens a form as it was filled in, not in front.
     *
     * @param place index among the tabs
     */
    Tab place(WindowLayout.Tab.FormTab saved, int place) {
        Wiring.GlmmTab made = maker.apply(FormKind.of(saved));
        FormLayout.fill(made.model().form(), saved, project);
        made.form().advancedProperty().set(saved.advanced());
        saved.fit().ifPresent(made.model()::restore);
        return add(place, made);
    }

    /** Takes note of a tab that somebody is about to close. */
    void closing(Tab tab) {
        closed.closing(tab);
    }

    private Tab add(int place, Wiring.GlmmTab made) {
        made.model().setOnWithoutGroup(() -> openWithoutGroup(made));
        Tab tab = adder.add(place, made);
        tab.setOnCloseRequest(event -> closing(tab));
        DeskLayout.describe(tab, () -> layout(made));
        FormEdits.tie(tab, made.model().form(), project);
        return tab;
    }

    /** Opens the model of a form without its group, in front. */
    private void openWithoutGroup(Wiring.GlmmTab form) {
        WindowLayout.Tab.FormTab without = FormLayout.of(
                        form.model().form(), form.form().advancedProperty().get(), Optional.empty())
                .withoutGroup();
        tabs.getSelectionModel().select(place(without, tabs.getTabs().size()));
    }

    private static WindowLayout.Tab.FormTab layout(Wiring.GlmmTab made) {
        return FormLayout.of(
                made.model().form(),
                made.form().advancedProperty().get(),
                made.model().fitProperty().get());
    }
}
