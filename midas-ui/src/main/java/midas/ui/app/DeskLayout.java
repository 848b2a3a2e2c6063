package midas.ui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import midas.io.project.WindowLayout;
import midas.ui.files.OpenTabs;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.Project;
import midas.ui.widget.Frames;

/** What is open on the desk, for the project's file. */
final class DeskLayout implements OpenTabs {

    private final TabPane tabs;
    private final Desk desk;
    private final TabOrder order;
    private final Project project;
    private final Runnable onClear;
    private final Frames frames = new Frames();
    /** What has not been opened yet of a project that was opened a moment ago, by the marks in their places. */
    private final Map<Object, WindowLayout.Tab> waiting = new HashMap<>();

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
        this.order = desk.order();
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
        for (Object each : order.all()) {
            Optional<WindowLayout.Tab> said =
                    each instanceof Tab tab ? described(tab) : Optional.ofNullable(waiting.get(each));
            if (each == tabs.getSelectionModel().getSelectedItem()) {
                inFront = Math.max(0, said.isPresent() ? all.size() : all.size() - 1);
            }
            said.ifPresent(all::add);
        }
        return new WindowLayout(all, inFront);
    }

    @Override
    public void clear() {
        waiting.clear();
        frames.play(List.of());
        tabs.getTabs().clear();
        order.forget();
        onClear.run();
    }

    /** A tab a frame, for forms take their time; the one to be seen comes first, and no other comes in front of it. */
    @Override
    public void show(WindowLayout layout, Runnable onFirst) {
        List<Object> marks = new ArrayList<>();
        for (WindowLayout.Tab tab : layout.tabs()) {
            Object mark = order.reserve();
            marks.add(mark);
            waiting.put(mark, tab);
        }
        if (layout.front() > 0 && layout.front() < marks.size()) {
            marks.addFirst(marks.remove(layout.front()));
        }
        List<Runnable> parts = new ArrayList<>();
        for (Object mark : marks) {
            parts.add(() -> {
                WindowLayout.Tab next = Objects.requireNonNull(waiting.remove(mark));
                order.fill(mark, index -> open(next, index));
                if (mark == marks.getFirst()) {
                    onFirst.run();
                }
            });
        }
        frames.play(parts);
    }

    /** Opens anew all that is open, since its words or its numbers look different now. Where a model is being fitted, that comes to its end before. */
    void reopen() {
        Optional<ReadOnlyBooleanProperty> running = desk.openForms().stream()
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

    /** The first one of all is in front. */
    private Optional<Tab> open(WindowLayout.Tab saved, int place) {
        return switch (saved) {
            case WindowLayout.Tab.DatasetTab table ->
                project.find(table.dataset()).map(dataset -> desk.openDataset(dataset, place));
            case WindowLayout.Tab.FormTab form -> Optional.of(desk.forms().place(form, place));
            case WindowLayout.Tab.CodingTab coding -> Optional.of(desk.codings().place(coding, place));
            case WindowLayout.Tab.ModelTab model ->
                project.findModel(model.model()).map(found -> desk.models().open(found, place));
            case WindowLayout.Tab.ReportTab report ->
                project.reports()
                        .find(report.report())
                        .map(found -> desk.reports().open(found, place));
            case WindowLayout.Tab.DiagnosticsTab plots ->
                project.findModel(plots.model()).map(found -> desk.diagnostics().open(found, place));
        };
    }
}
