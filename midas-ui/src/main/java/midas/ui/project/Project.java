package midas.ui.project;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportReport;

/** What the user works on. */
public final class Project {

    private final ObservableList<ProjectDataset> datasets = FXCollections.observableArrayList();
    private final ObservableList<ProjectDataset> shown = FXCollections.unmodifiableObservableList(datasets);

    /** Returns the datasets in the order in which they came, to be watched. */
    public ObservableList<ProjectDataset> datasets() {
        return shown;
    }

    /** Adds a dataset; where its name is taken it gets a number. */
    public ProjectDataset add(Dataset dataset, Optional<ImportReport> report) {
        Set<String> taken = datasets.stream().map(ProjectDataset::name).collect(Collectors.toSet());
        String name = dataset.name();
        for (int number = 2; taken.contains(name); number++) {
            name = dataset.name() + " (" + number + ')';
        }
        Dataset named = name.equals(dataset.name()) ? dataset : dataset.withName(name);
        ProjectDataset added = new ProjectDataset(named, report);
        datasets.add(added);
        return added;
    }
}
