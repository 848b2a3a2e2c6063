package midas.ui.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import midas.ui.project.Project;
import midas.ui.widget.IdleFrames;
import midas.ui.widget.Unfolding;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one form ready that nobody has seen, so that opening one does not wait until its controls are made and styled: that is done in small parts while the
 * window has nothing else to do. The form that is taken is as good as new, and the next one is prepared after it. For the window's thread.
 */
final class SpareForm {

    private final Supplier<Wiring.GlmmTab> maker;
    private final Project project;
    private @Nullable StackPane backstage;
    private @Nullable IdleFrames idle;
    private @Nullable Preparation preparation;

    /**
     * Keeps nothing ready yet.
     *
     * @param maker makes a form
     * @param project whose first dataset most forms are about
     */
    SpareForm(Supplier<Wiring.GlmmTab> maker, Project project) {
        this.maker = maker;
        this.project = project;
    }

    /**
     * Keeps a form ready from now on.
     *
     * @param place a place in the window that nobody sees, as large as that where forms are shown
     * @param frames when it is done
     */
    void keep(StackPane place, IdleFrames frames) {
        backstage = place;
        idle = frames;
        prepare();
    }

    /** Returns a new form without a dataset: the one kept ready, finished if it is not yet, or one made now. */
    Wiring.GlmmTab take() {
        Preparation done = preparation;
        discard();
        prepare();
        Wiring.GlmmTab tab = done == null ? null : done.tab;
        if (tab == null) {
            return maker.get();
        }
        tab.model().form().datasetProperty().set(null);
        tab.view().refresh();
        return tab;
    }

    /** Forgets the form kept ready. */
    void discard() {
        if (preparation != null) {
            preparation.end();
            preparation = null;
        }
    }

    /** Returns whether a form is ready. */
    boolean isReady() {
        return preparation != null && preparation.steps.isEmpty();
    }

    /** Begins to prepare a form, if one is to be kept and none is. */
    void prepare() {
        if (preparation == null && backstage != null && idle != null) {
            preparation = new Preparation(backstage);
            idle.play(preparation);
        }
    }

    /** A form on its way: each step is short, and returns whether it is to be taken again. */
    private final class Preparation implements BooleanSupplier {

        private final StackPane place;
        private final Deque<BooleanSupplier> steps = new ArrayDeque<>();
        private Wiring.@Nullable GlmmTab tab;
        private @Nullable Unfolding unfolding;

        Preparation(StackPane place) {
            this.place = place;
            steps.add(this::make);
        }

        @Override
        public boolean getAsBoolean() {
            BooleanSupplier step = steps.peek();
            if (step != null && !step.getAsBoolean()) {
                steps.remove(step);
            }
            return !steps.isEmpty();
        }

        void end() {
            steps.clear();
            if (unfolding != null) {
                unfolding.finish();
            }
            place.getChildren().clear();
        }

        private boolean make() {
            Wiring.GlmmTab made = maker.get();
            tab = made;
            steps.add(() -> fill(made));
            style(made::content, made::panes);
            style(
                    () -> made.view().results().page(),
                    () -> made.view().results().panes());
            return false;
        }

        private boolean fill(Wiring.GlmmTab made) {
            // with a dataset the lists have their cells; which one it is, is said when the form is taken
            made.model()
                    .form()
                    .datasetProperty()
                    .set(project.datasets().stream().findFirst().orElse(null));
            return false;
        }

        /** Style sheets are applied to what stands in the window, whether or not it is seen; what has been styled once is styled faster the next time. */
        private void style(Supplier<Parent> view, Supplier<List<Pane>> panes) {
            steps.add(() -> {
                Parent shown = view.get();
                unfolding = new Unfolding(panes.get());
                place.getChildren().setAll(shown);
                return false;
            });
            steps.add(() -> unfolding != null && unfolding.next());
            steps.add(() -> {
                place.getChildren().clear();
                return false;
            });
        }
    }
}
