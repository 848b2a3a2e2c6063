package midas.ui.project;

import java.util.List;
import java.util.stream.Stream;
import midas.io.coding.RedoOutcome;
import midas.io.dataset.Column;
import midas.io.dataset.Lineage;
import midas.ui.label.WindowText;
import midas.ui.text.ImportText;
import midas.ui.text.Labels;
import midas.ui.text.LineageText;
import midas.ui.text.Numbers;

/** Sentences about a dataset of the project as it is now. */
public final class DatasetText {

    private DatasetText() {}

    /** Returns rows and columns: {@code 180 × 3}. */
    public static String size(ProjectDataset dataset) {
        return WindowText.text(
                "tree.size",
                Numbers.count(dataset.dataset().rows()),
                Numbers.count(dataset.dataset().columns().size()));
    }

    /** Returns where a dataset comes from: file and reading, or what it was made from and how. */
    public static String origin(ProjectDataset dataset) {
        return switch (dataset.dataset().lineage()) {
            case Lineage.Imported imported ->
                WindowText.text("dataset.origin", imported.source(), ImportText.reading(imported.reading()));
            case Lineage.Derived derived ->
                WindowText.text(
                        "derived.made", WindowText.text("quoted", parent(dataset)), operation(dataset, derived));
        };
    }

    /** Returns what is out of date about a dataset, in a sentence; empty where nothing is. */
    public static String staleness(ProjectDataset dataset) {
        return switch (dataset.stalenessProperty().get()) {
            case Staleness.Fresh fresh -> "";
            case Staleness.ParentChanged changed ->
                WindowText.text("derived.stale", parent(dataset), Labels.some(changed.columns()));
            case Staleness.ParentStale stale -> WindowText.text("derived.stale.parent", parent(dataset));
            case Staleness.ParentLost lost -> WindowText.text("derived.lost", parent(dataset));
        };
    }

    /** Returns why a dataset could not be refreshed, a sentence each; empty where nobody has tried. */
    public static List<String> refusal(ProjectDataset dataset) {
        List<String> columns = dataset.parent().stream()
                .flatMap(parent -> parent.dataset().columns().stream())
                .map(Column::name)
                .toList();
        return dataset.refusalProperty().get().map(RedoOutcome.Refused::problems).orElse(List.of()).stream()
                .map(problem -> LineageText.of(problem, columns).message())
                .toList();
    }

    /** Returns all of it, a line each, under the name. */
    public static String description(ProjectDataset dataset) {
        return String.join(
                "\n",
                Stream.of(dataset.name() + "  " + size(dataset), origin(dataset), staleness(dataset))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** Returns how a dataset was made; where it holds the fitted values of a model of the project, by which. */
    static String operation(ProjectDataset dataset, Lineage.Derived derived) {
        return dataset.model()
                .map(model -> WindowText.text("derived.model", model.name()))
                .orElseGet(() -> LineageText.operation(derived.operation()));
    }

    /** Returns the name of the parent as it is now, or as it was where it is not in the project. */
    static String parent(ProjectDataset dataset) {
        return dataset.parent().map(ProjectDataset::name).orElseGet(() -> switch (dataset.dataset()
                .lineage()) {
            case Lineage.Imported imported -> "";
            case Lineage.Derived derived -> derived.parents().getFirst().name();
        });
    }
}
