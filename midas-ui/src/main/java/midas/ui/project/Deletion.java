package midas.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;

/**
 * What goes with a dataset or a model that is deleted.
 *
 * @param name its name
 * @param datasets all datasets that are made from it, parents before what is made from them
 * @param models the models, besides itself, that were fitted to one of these datasets or to itself
 * @param forms how many open forms use one of the datasets
 */
public record Deletion(String name, List<ProjectDataset> datasets, List<ProjectModel> models, int forms) {

    /** Copies the lists. */
    public Deletion {
        datasets = List.copyOf(datasets);
        models = List.copyOf(models);
    }

    /**
     * Returns what goes with a dataset.
     *
     * @param project the project
     * @param dataset the dataset
     * @param forms returns how many open forms use one of some datasets
     */
    public static Deletion of(Project project, ProjectDataset dataset, ToIntFunction<List<ProjectDataset>> forms) {
        List<ProjectDataset> derived = project.derivedFrom(dataset);
        List<ProjectDataset> all = new ArrayList<>(List.of(dataset));
        all.addAll(derived);
        return new Deletion(dataset.name(), derived, project.modelsOf(all), forms.applyAsInt(all));
    }

    /**
     * Returns what goes with a model.
     *
     * @param project the project
     * @param model the model
     * @param forms returns how many open forms use one of some datasets
     */
    public static Deletion of(Project project, ProjectModel model, ToIntFunction<List<ProjectDataset>> forms) {
        List<ProjectDataset> with = project.datasetsOf(model);
        return new Deletion(model.name(), with, project.modelsOf(with), forms.applyAsInt(with));
    }

    /** Returns whether anything goes with it that the user may not think of. */
    public boolean takesAlong() {
        return !datasets.isEmpty() || !models.isEmpty() || forms > 0;
    }

    /** Returns the question whether to delete it. */
    public String question() {
        return WindowText.text("delete.question", name);
    }

    /** Returns what goes with it, a sentence each. */
    public List<String> consequences() {
        List<String> sentences = new ArrayList<>();
        if (!datasets.isEmpty()) {
            sentences.add(WindowText.text(
                    "delete.derived",
                    Labels.some(datasets.stream().map(ProjectDataset::name).toList())));
        }
        if (!models.isEmpty()) {
            sentences.add(WindowText.text(
                    "delete.models",
                    Labels.some(models.stream().map(ProjectModel::name).toList())));
        }
        if (forms > 0) {
            sentences.add(Messages.counted("delete.forms", forms));
        }
        sentences.add(WindowText.text("delete.undo"));
        return sentences;
    }
}
