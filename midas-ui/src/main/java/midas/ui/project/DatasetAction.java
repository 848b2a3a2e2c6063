package midas.ui.project;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCombination;

/**
 * Something that can be done with a dataset, as menus and keys of the project tree offer it.
 *
 * @param id tells it from others
 * @param label what stands in the menu
 * @param offered whether a dataset's menu has it at all
 * @param possible whether it can be done now
 * @param run does it
 * @param key does it without the menu, in the tree
 */
public record DatasetAction(
        String id,
        String label,
        Predicate<ProjectDataset> offered,
        Predicate<ProjectDataset> possible,
        Consumer<ProjectDataset> run,
        Optional<KeyCombination> key) {

    /** Returns an action that every dataset offers and that can always be done. */
    public static DatasetAction of(String id, String label, Consumer<ProjectDataset> run) {
        return new DatasetAction(id, label, dataset -> true, dataset -> true, run, Optional.empty());
    }

    /** Returns this action, done by a key in the tree as well. */
    public DatasetAction onKey(KeyCombination combination) {
        return new DatasetAction(id, label, offered, possible, run, Optional.of(combination));
    }

    /** Returns this action, in the menus of some datasets only. */
    public DatasetAction offeredWhen(Predicate<ProjectDataset> condition) {
        return new DatasetAction(id, label, condition, possible, run, key);
    }

    /** Returns this action, greyed out where it cannot be done. */
    public DatasetAction possibleWhen(Predicate<ProjectDataset> condition) {
        return new DatasetAction(id, label, offered, condition, run, key);
    }

    boolean canRun(ProjectDataset dataset) {
        return offered.test(dataset) && possible.test(dataset);
    }
}
