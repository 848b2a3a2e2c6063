package midas.ui.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The datasets in the order of the tree: each followed by those made from it. */
final class DatasetRows {

    private final Project project;
    private final ObservableList<ProjectDataset> rows = FXCollections.observableArrayList();

    DatasetRows(Project project) {
        this.project = project;
        project.datasets().addListener((ListChangeListener<ProjectDataset>) change -> update());
        update();
    }

    /** Returns the rows, to be watched. */
    ObservableList<ProjectDataset> rows() {
        return rows;
    }

    /** Returns how many datasets a dataset was made from, one from the other: 0 for one that was imported. */
    static int depth(ProjectDataset dataset) {
        int depth = 0;
        Optional<ProjectDataset> parent = dataset.parent();
        while (parent.isPresent()) {
            depth++;
            parent = parent.get().parent();
        }
        return depth;
    }

    private void update() {
        Set<ProjectDataset> order = new LinkedHashSet<>();
        for (ProjectDataset dataset : project.datasets()) {
            if (dataset.parent().isEmpty()) {
                add(dataset, order);
            }
        }
        ListSteps.become(rows, new ArrayList<>(order));
    }

    private void add(ProjectDataset dataset, Set<ProjectDataset> order) {
        order.add(dataset);
        List<ProjectDataset> children = project.datasets().stream()
                .filter(other -> other.parent().filter(dataset::equals).isPresent())
                .toList();
        children.forEach(child -> add(child, order));
    }
}
