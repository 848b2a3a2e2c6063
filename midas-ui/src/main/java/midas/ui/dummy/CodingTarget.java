package midas.ui.dummy;

import java.util.Optional;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import org.jspecify.annotations.Nullable;

/** Where a coded dataset goes: into the place of another one made from the same parent, where that is wished, else beside the others. */
final class CodingTarget {

    private final Project project;
    private @Nullable ProjectDataset replaced;

    CodingTarget(Project project) {
        this.project = project;
    }

    void replace(ProjectDataset dataset) {
        replaced = dataset;
    }

    Optional<ProjectDataset> replaced() {
        return Optional.ofNullable(replaced);
    }

    /** Returns why what is made from a dataset cannot have a name, in a sentence; empty where it can. */
    String nameProblem(@Nullable ProjectDataset source, String name) {
        return source == null
                ? project.newNameProblem(name)
                : replacedIn(source.dataset())
                        .map(place -> project.nameProblem(place, name))
                        .orElseGet(() -> project.newNameProblem(name));
    }

    /** Puts a coded dataset there, and returns it as it is in the project. */
    ProjectDataset put(Dataset coded, Dataset parent) {
        Optional<ProjectDataset> place = replacedIn(parent);
        place.ifPresent(taken -> taken.remake(coded, parent));
        return place.orElseGet(() -> project.addDerived(coded, parent));
    }

    private Optional<ProjectDataset> replacedIn(Dataset parent) {
        return Optional.ofNullable(replaced)
                .filter(project.datasets()::contains)
                .filter(place -> place.dataset().lineage() instanceof Lineage.Derived derived
                        && derived.parents().getFirst().id().equals(parent.id()));
    }
}
