package midas.ui.dummy;

import java.util.Optional;
import midas.io.project.WindowLayout;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;

/** A dummy coding as it is filled in, to be filled in so again. */
public final class CodingLayout {

    private CodingLayout() {}

    /** Returns what stands in a tab. */
    public static WindowLayout.Tab.CodingTab of(DummyViewModel model) {
        return new WindowLayout.Tab.CodingTab(
                Optional.ofNullable(model.datasetProperty().get())
                        .map(chosen -> chosen.dataset().id()),
                model.nameProperty().get(),
                model.codings(),
                model.leftOut().stream().sorted().toList(),
                model.replaced().map(replaced -> replaced.dataset().id()));
    }

    /** Fills in a tab that nobody has touched; what the project does not have is left as it is. */
    public static void fill(DummyViewModel model, WindowLayout.Tab.CodingTab saved, Project project) {
        Optional<ProjectDataset> source = saved.dataset().flatMap(project::find);
        if (source.isEmpty()) {
            return;
        }
        model.prefill(source.get(), saved.codings());
        saved.leftOut().forEach(name -> model.row(name).ifPresent(DummyRow::leaveOut));
        saved.replaces().flatMap(project::find).ifPresent(model::replace);
        model.nameProperty().set(saved.name());
        model.lookAgain();
    }
}
