package midas.ui.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.io.project.FormFit;
import midas.io.project.GlmFit;
import midas.io.project.ShownFit;
import midas.io.project.WindowLayout;
import midas.ui.label.WindowText;
import midas.ui.project.Project;

/** Forms that somebody closed after work in them, or with results that are nowhere else: Edit > Undo opens them again as they were. */
final class ClosedForms {

    private final TabPane tabs;
    private final Project project;
    private final BiFunction<WindowLayout.Tab.FormTab, Integer, Tab> placing;

    /**
     * Makes it for a window.
     *
     * @param tabs its tabs
     * @param project takes note of what can be undone
     * @param placing opens a form at a place among the tabs
     */
    ClosedForms(TabPane tabs, Project project, BiFunction<WindowLayout.Tab.FormTab, Integer, Tab> placing) {
        this.tabs = tabs;
        this.project = project;
        this.placing = placing;
    }

    /** Takes note of a tab that somebody is about to close. */
    void closing(Tab tab) {
        Optional<WindowLayout.Tab.FormTab> form = DeskLayout.described(tab)
                .filter(WindowLayout.Tab.FormTab.class::isInstance)
                .map(WindowLayout.Tab.FormTab.class::cast)
                .filter(described -> FormEdits.areIn(tab)
                        || described.fit().filter(this::isNowhereElse).isPresent());
        form.ifPresent(closed -> {
            int place = tabs.getTabs().indexOf(tab);
            AtomicReference<Tab> open = new AtomicReference<>(tab);
            project.edits()
                    .record(
                            WindowText.text("edit.close", tab.getText()),
                            () -> {
                                Tab again = reopen(closed, place);
                                FormEdits.pass(open.get(), again);
                                open.set(again);
                            },
                            () -> tabs.getTabs().remove(open.get()));
        });
    }

    private boolean isNowhereElse(ShownFit fit) {
        return switch (fit) {
            case FormFit mixed -> project.models().stream().noneMatch(model -> mixed.isThatOf(model.saved()));
            case GlmFit fixed -> true;
        };
    }

    private Tab reopen(WindowLayout.Tab.FormTab closed, int place) {
        Tab tab = placing.apply(closed, Math.min(place, tabs.getTabs().size()));
        tabs.getSelectionModel().select(tab);
        return tab;
    }
}
