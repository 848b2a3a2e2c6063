package midas.io.dataset;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A named table of typed columns with its origin: immutable; every change makes a new dataset that shares the data. */
public final class Dataset {

    Dataset() {}

    /** Returns the identity, which a change of the name or of a scale leaves as it is. */
    public UUID id() {
        throw new UnsupportedOperationException();
    }

    /** Returns identity and name. */
    public DatasetRef ref() {
        throw new UnsupportedOperationException();
    }

    /** Returns the name. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /** Returns the number of rows, ≥ 0. */
    public int rows() {
        throw new UnsupportedOperationException();
    }

    /** Returns the columns in order; names are unique. */
    public List<Column> columns() {
        throw new UnsupportedOperationException();
    }

    /** Returns the column of exactly this name. */
    public Optional<Column> find(String columnName) {
        throw new UnsupportedOperationException();
    }

    /** Returns where the dataset comes from. */
    public Lineage lineage() {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns this dataset with another scale of one column. Values stay as they are.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public Dataset withScale(String columnName, Scale scale) {
        throw new UnsupportedOperationException();
    }

    /** Returns this dataset under another name. */
    public Dataset withName(String newName) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns a derived dataset with some of the columns.
     *
     * @param newName its name
     * @param columnNames the columns to keep, in their new order
     * @throws IllegalArgumentException if a column is unknown or named twice
     */
    public Dataset select(String newName, List<String> columnNames) {
        throw new UnsupportedOperationException();
    }
}
