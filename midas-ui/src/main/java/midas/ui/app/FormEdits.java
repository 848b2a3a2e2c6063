package midas.ui.app;

import java.util.Optional;
import javafx.scene.control.Tab;
import midas.io.project.WindowLayout;
import midas.ui.glmm.FormChange;
import midas.ui.glmm.FormLayout;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * Makes what somebody changes in a form a change of the project, which can be undone: also where its tab was closed and opened again in between. What becomes of a form
 * because the project changes belongs to that change.
 */
final class FormEdits {

    /** Words on their way into a text field: one change, however many letters. */
    private record Typing(Object step, String field, WindowLayout.Tab.FormTab before) {}

    private final Project project;
    private GlmmFormViewModel form;
    private Tab tab;
    private WindowLayout.Tab.FormTab state;
    private Optional<Typing> typing = Optional.empty();
    private boolean any;

    private FormEdits(Tab tab, GlmmFormViewModel form, Project project) {
        this.project = project;
        this.form = form;
        this.tab = tab;
        this.state = stateOf(form);
    }

    /** Takes note of what is changed in the form of a tab from now on. */
    static void tie(Tab tab, GlmmFormViewModel form, Project project) {
        new FormEdits(tab, form, project).listen();
    }

    /** Returns whether something in the form of a tab was changed by hand. */
    static boolean areIn(Tab tab) {
        FormEdits edits = of(tab);
        return edits != null && edits.any;
    }

    /** Lets what was changed in the form of a tab that was closed be undone in the one that was opened in its place. */
    static void pass(Tab closed, Tab opened) {
        FormEdits edits = of(closed);
        FormEdits fresh = of(opened);
        if (edits != null && fresh != null) {
            edits.form = fresh.form;
            edits.tab = opened;
            edits.state = fresh.state;
            edits.listen();
        }
    }

    private static @Nullable FormEdits of(Tab tab) {
        return tab.getProperties().get(FormEdits.class) instanceof FormEdits edits ? edits : null;
    }

    private static WindowLayout.Tab.FormTab stateOf(GlmmFormViewModel form) {
        return FormLayout.of(form, false, Optional.empty());
    }

    private void listen() {
        GlmmFormViewModel source = form;
        tab.getProperties().put(FormEdits.class, this);
        source.setOnAnswer(() -> {
            // of two that listen to one form, that which the tab knows
            if (source == form && of(tab) == this) {
                look();
            }
        });
    }

    private void look() {
        WindowLayout.Tab.FormTab before = state;
        state = stateOf(form);
        if (!state.equals(before) && !project.edits().isChanging()) {
            any = true;
            record(before, state);
        }
    }

    private void record(WindowLayout.Tab.FormTab before, WindowLayout.Tab.FormTab after) {
        FormChange change = FormChange.between(form, before, after);
        typing = change.typed()
                .map(field -> typing.filter(last -> last.field().equals(field))
                        .filter(last -> project.edits().isLast(last.step()))
                        .orElseGet(() -> new Typing(new Object(), field, before)));
        if (typing.filter(all -> all.before().equals(after)).isPresent()) {
            // the field has undone what was typed
            typing.map(Typing::step).ifPresent(project.edits()::withdraw);
            return;
        }
        project.edits()
                .record(
                        change.name(),
                        () -> take(before),
                        () -> take(after),
                        typing.map(Typing::step).orElseGet(Object::new));
    }

    private void take(WindowLayout.Tab.FormTab wanted) {
        FormLayout.fill(form, wanted, project);
        state = stateOf(form);
        // whoever undoes something sees it
        if (tab.getTabPane() != null) {
            tab.getTabPane().getSelectionModel().select(tab);
        }
    }
}
