package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.io.project.ShownFit;
import midas.io.project.WindowLayout;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;

/** A form as it is filled in, to be filled in so again. */
public final class FormLayout {

    private FormLayout() {}

    /**
     * Returns what stands in a form.
     *
     * @param form the form
     * @param advanced whether its advanced options are unfolded
     * @param fit the results beside it, where there are any
     */
    public static WindowLayout.Tab.FormTab of(GlmmFormViewModel form, boolean advanced, Optional<ShownFit> fit) {
        ProjectDataset dataset = form.datasetProperty().get();
        Link link = form.linkProperty().get();
        Family family = form.familyProperty().get();
        return new WindowLayout.Tab.FormTab(
                form.kind().hasGroup(),
                Optional.ofNullable(dataset).map(chosen -> chosen.dataset().id()),
                Optional.ofNullable(form.responseProperty().get()),
                form.checkedPredictors(),
                Optional.ofNullable(form.groupProperty().get()),
                family.name(),
                (link == null ? family.defaultLink() : link).name(),
                form.interceptProperty().get(),
                form.confidence().textProperty().get(),
                form.maxIterations().textProperty().get(),
                form.tolerance().textProperty().get(),
                advanced,
                fit);
    }

    /** Fills in a form; what the project or the program does not have is left as it is. */
    public static void fill(GlmmFormViewModel form, WindowLayout.Tab.FormTab saved, Project project) {
        form.datasetProperty().set(saved.dataset().flatMap(project::find).orElse(null));
        form.responseProperty().set(saved.response().orElse(null));
        form.groupProperty().set(saved.group().orElse(null));
        form.uncheckPredictors(form.checkedPredictors().stream()
                .filter(name -> !saved.fixed().contains(name))
                .toList());
        form.checkPredictors(saved.fixed());
        find(form.kind().families(), saved.family()).ifPresent(form.familyProperty()::set);
        find(List.of(Link.values()), saved.link())
                .filter(form.familyProperty().get().links()::contains)
                .ifPresent(form.linkProperty()::set);
        form.interceptProperty().set(saved.intercept());
        form.confidence().textProperty().set(saved.confidence());
        form.maxIterations().textProperty().set(saved.maxIterations());
        form.tolerance().textProperty().set(saved.tolerance());
    }

    private static <E extends Enum<E>> Optional<E> find(List<E> values, String name) {
        return values.stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
