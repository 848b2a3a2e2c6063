package midas.ui.project;

import java.util.List;

/** Whether a dataset still is what its operation would make of its parent. */
public sealed interface Staleness {

    /** It is, or it has no parent in the project. */
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
}
