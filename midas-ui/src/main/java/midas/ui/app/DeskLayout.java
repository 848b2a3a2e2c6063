package midas.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.io.project.WindowLayout;
import midas.ui.files.ProjectFilesViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.Project;
import midas.ui.widget.Frames;

/** What is open on the desk, for the project's file. */
final class DeskLayout implements ProjectFilesViewModel.Tabs {

    private final TabPane tabs;
    private final Desk desk;
    private final Project project;
    private final Runnable onClear;
    private final Frames frames = new Frames();
    /** What has not been opened yet of a project that was opened a moment ago. */
    private final List<WindowLayout.Tab> waiting = new ArrayList<>();

    private Optional<WindowLayout.Tab> front = Optional.empty();

    /**
     * Makes the layout of a desk.
     *
     * @param tabs its tabs
     * @param desk opens them
     * @param project what they are about
     * @param onClear hears that another project comes
     */
    DeskLayout(TabPane tabs, Desk desk, Project project, Runnable onClear) {
        this.tabs = tabs;
        this.desk = desk;
        this.project = project;
        this.onClear = onClear;
    }

    /** Lets a tab say what it is. */
    static void describe(Tab tab, Supplier<WindowLayout.Tab> what) {
        tab.getProperties().put(DeskLayout.class, what);
    }

    static Optional<WindowLayout.Tab> described(Tab tab) {
        return tab.getProperties().get(DeskLayout.class) instanceof Supplier<?> what
                        && what.get() instanceof WindowLayout.Tab said
                ? Optional.of(said)
                : Optional.empty();
    }

    @Override
    public WindowLayout layout() {
        List<WindowLayout.Tab> all = new ArrayList<>();
        int inFront = 0;
        for (Tab tab : tabs.getTabs()) {
            Optional<WindowLayout.Tab> said = described(tab);
            if (tab.isSelected()) {
                inFront = Math.max(0, said.isPresent() ? all.size() : all.size() - 1);
            }
            said.ifPresent(all::add);
        }
        all.addAll(waiting);
        return new WindowLayout(
                all, front.map(all::indexOf).filter(index -> index >= 0).orElse(inFront));
    }

    @Override
    public void clear() {
        waiting.clear();
        front = Optional.empty();
        frames.play(List.of());
        tabs.getTabs().clear();
        onClear.run();
    }

    /** A tab a frame: forms take their time. */
    @Override
    public void show(WindowLayout layout, Runnable onFirst) {
        waiting.addAll(layout.tabs());
        front = layout.front() < layout.tabs().size() && layout.front() >= 0
                ? Optional.of(layout.tabs().get(layout.front()))
                : Optional.empty();
        int inFront = layout.front();
        List<Runnable> parts = new ArrayList<>();
        for (int index = 0; index < layout.tabs().size(); index++) {
            boolean select = index == inFront;
            boolean first = index == 0;
            parts.add(() -> {
                open(waiting.removeFirst(), select);
                if (first) {
                    onFirst.run();
                }
            });
        }
        frames.play(parts);
    }

    /** Opens anew all that is open, since its words or its numbers look different now. Where a model is being fitted, that comes to its end before. */
    void reopen() {
        Optional<ReadOnlyBooleanProperty> running = desk.forms().stream()
                .map(GlmmViewModel::runningProperty)
                .filter(ReadOnlyBooleanProperty::get)
                .findFirst();
        if (running.isEmpty()) {
            WindowLayout now = layout();
            clear();
            show(now, () -> {});
            return;
        }
        running.get().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable property) {
                property.removeListener(this);
                Platform.runLater(DeskLayout.this::reopen);
            }
        });
    }

    private void open(WindowLayout.Tab saved, boolean select) {
        Optional<Tab> opened = switch (saved) {
            case WindowLayout.Tab.DatasetTab table ->
                project.find(table.dataset()).map(desk::placeDataset);
            case WindowLayout.Tab.FormTab form -> Optional.of(desk.placeForm(form));
            case WindowLayout.Tab.CodingTab coding -> Optional.of(desk.codings().place(coding));
            case WindowLayout.Tab.ModelTab model ->
                project.findModel(model.model()).map(desk.models()::place);
            case WindowLayout.Tab.ReportTab report ->
                project.reports().find(report.report()).map(desk.reports()::place);
            case WindowLayout.Tab.DiagnosticsTab plots ->
                project.findModel(plots.model()).map(desk.diagnostics()::place);
        };
        if (select) {
            front = Optional.empty();
            opened.ifPresent(tabs.getSelectionModel()::select);
        }
    }
}
