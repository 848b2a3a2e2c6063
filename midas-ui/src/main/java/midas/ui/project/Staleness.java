package midas.ui.project;

import java.util.List;
import midas.ui.label.WindowText;

/** Whether a dataset still is what its operation would make of its parent. */
public sealed interface Staleness {

    /** It is, or it was not made from another one. */
    record Fresh() implements Staleness {}

    /**
     * Data of the parent have changed.
     *
     * @param columns names of the columns that have changed, come or gone, in order; at least one
     */
    record ParentChanged(List<String> columns) implements Staleness {
        /** Copies the list. */
        public ParentChanged {
            columns = List.copyOf(columns);
        }
    }

    /** The parent itself is stale. */
    record ParentStale() implements Staleness {}

    /** The parent is not in the project, because its part of a damaged file could not be read: nobody knows, and nothing can be made again. */
    record ParentLost() implements Staleness {}

    /** Returns the word on it in the project tree; empty where there is nothing to say. */
    default String word() {
        return switch (this) {
            case Fresh fresh -> "";
            case ParentChanged changed -> WindowText.text("derived.stale.word");
            case ParentStale stale -> WindowText.text("derived.stale.word");
            case ParentLost lost -> WindowText.text("derived.lost.word");
        };
    }

    /** Returns whether it would be made otherwise now. */
    default boolean isStale() {
        return switch (this) {
            case Fresh fresh -> false;
            case ParentChanged changed -> true;
            case ParentStale stale -> true;
            case ParentLost lost -> false;
        };
    }
}
