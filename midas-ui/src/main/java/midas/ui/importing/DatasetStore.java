package midas.ui.importing;

import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.SameColumns;
import midas.io.importing.ImportReport;
import midas.io.project.ImportOrigin;
import midas.ui.project.ProjectDataset;

/** What importing and changing columns do to the project. */
public interface DatasetStore {

    /** Adds a dataset; where its name is taken it gets another one. */
    ProjectDataset add(Dataset dataset, ImportReport report, ImportOrigin origin);

    /** Gives a dataset what was read from its file once more; identity and name stay. */
    void readAgain(ProjectDataset target, Dataset read, ImportReport report, ImportOrigin origin, SameColumns same);

    /** Gives a dataset changed columns in the places of those of the same names, as one change. */
    void setColumns(ProjectDataset target, List<Column> changed);
}
