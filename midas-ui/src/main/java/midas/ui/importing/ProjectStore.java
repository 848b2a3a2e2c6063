package midas.ui.importing;

import java.util.List;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.SameColumns;
import midas.io.importing.ImportReport;
import midas.io.project.ImportOrigin;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;

/** The project as importing sees it. */
public final class ProjectStore implements DatasetStore {

    private final Project project;

    /** Makes the store of a project. */
    public ProjectStore(Project project) {
        this.project = project;
    }

    @Override
    public ProjectDataset add(Dataset dataset, ImportReport report, ImportOrigin origin) {
        return project.add(dataset, Optional.of(report), Optional.of(origin));
    }

    @Override
    public void readAgain(
            ProjectDataset target, Dataset read, ImportReport report, ImportOrigin origin, SameColumns same) {
        target.readAgain(read, report, Optional.of(origin), same);
    }

    @Override
    public void setColumns(ProjectDataset target, List<Column> changed) {
        target.setColumns(changed);
    }
}
