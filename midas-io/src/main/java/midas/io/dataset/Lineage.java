package midas.io.dataset;

import java.util.List;

/** Where a dataset comes from. */
public sealed interface Lineage {

    /**
     * Read from a file: a primary dataset.
     *
     * @param source path of the file, or the name of a text that was no file
     * @param reading how it was read
     */
    record Imported(String source, Reading reading) implements Lineage {}

    /**
     * Made from other datasets.
     *
     * @param parents datasets it was made from, at least one
     * @param operation what was done to them
     */
    record Derived(List<DatasetRef> parents, Operation operation) implements Lineage {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there are no parents
         */
        public Derived {
            parents = List.copyOf(parents);
            if (parents.isEmpty()) {
                throw new IllegalArgumentException("derived from nothing");
            }
        }
    }
}
