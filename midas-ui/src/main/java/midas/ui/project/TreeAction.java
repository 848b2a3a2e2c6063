package midas.ui.project;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCombination;

/**
 * Something that can be done with what stands in the project tree, as menus and keys of the project tree offer it.
 *
 * @param id tells it from others
 * @param label what stands in the menu
 * @param offered whether the menu of an item has it at all
 * @param possible whether it can be done now
 * @param run does it
 * @param key does it without the menu, in the tree
 * @param <T> what stands in the tree
 */
public record TreeAction<T>(
        String id,
        String label,
        Predicate<T> offered,
        Predicate<T> possible,
        Consumer<T> run,
        Optional<KeyCombination> key) {

    /** Returns an action that every item offers and that can always be done. */
    public static <T> TreeAction<T> of(String id, String label, Consumer<T> run) {
        return new TreeAction<>(id, label, item -> true, item -> true, run, Optional.empty());
    }

    /** Returns this action, done by a key in the tree as well. */
    public TreeAction<T> onKey(KeyCombination combination) {
        return new TreeAction<>(id, label, offered, possible, run, Optional.of(combination));
    }

    /** Returns this action, in the menus of some items only. */
    public TreeAction<T> offeredWhen(Predicate<T> condition) {
        return new TreeAction<>(id, label, condition, possible, run, key);
    }

    /** Returns this action, greyed out where it cannot be done. */
    public TreeAction<T> possibleWhen(Predicate<T> condition) {
        return new TreeAction<>(id, label, offered, condition, run, key);
    }

    boolean canRun(T item) {
        return offered.test(item) && possible.test(item);
    }
}
