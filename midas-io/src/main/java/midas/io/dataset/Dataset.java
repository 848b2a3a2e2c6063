package midas.io.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A named table of typed columns with its origin: immutable; every change makes a new dataset that shares the data. */
public final class Dataset {

    private final UUID id;
    private final String name;
    private final int rows;
    private final List<Column> columns;
    private final Map<String, Column> byName;
    private final Lineage lineage;

    private Dataset(UUID id, String name, List<Column> columns, Lineage lineage) {
        this.id = id;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.lineage = lineage;
        this.rows = columns.isEmpty() ? 0 : columns.getFirst().rows();
        this.byName = LinkedHashMap.newLinkedHashMap(columns.size());
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(column.name() + " has " + column.rows() + " rows, not " + rows);
            }
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException("two columns are called " + column.name());
            }
        }
    }

    /**
     * Makes a dataset with an identity of its own.
     *
     * @param name its name
     * @param columns its columns in order
     * @param lineage where it comes from
     * @throws IllegalArgumentException if columns differ in length or two have the same name
     */
    public static Dataset of(String name, List<Column> columns, Lineage lineage) {
        return new Dataset(UUID.randomUUID(), name, columns, lineage);
    }

    /**
     * Makes a dataset again that was made before.
     *
     * @param id its identity
     * @param name its name
     * @param columns its columns in order
     * @param lineage where it comes from
     * @throws IllegalArgumentException if columns differ in length or two have the same name
     */
    public static Dataset restored(UUID id, String name, List<Column> columns, Lineage lineage) {
        return new Dataset(id, name, columns, lineage);
    }

    /** Returns the identity, which a change of the name or of a scale leaves as it is. */
    public UUID id() {
        return id;
    }

    /** Returns identity and name. */
    public DatasetRef ref() {
        return new DatasetRef(id, name);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the number of rows, ≥ 0. */
    public int rows() {
        return rows;
    }

    /** Returns the columns in order; names are unique. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the column of exactly this name. */
    public Optional<Column> find(String columnName) {
        return Optional.ofNullable(byName.get(columnName));
    }

    /** Returns where the dataset comes from. */
    public Lineage lineage() {
        return lineage;
    }

    /**
     * Returns this dataset with another scale of one column. Values stay as they are.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public Dataset withScale(String columnName, Scale scale) {
        return withColumn(require(columnName).withScale(scale));
    }

    /**
     * Returns this dataset with a changed column in the place of the one of the same name.
     *
     * @throws IllegalArgumentException if there is none, or if it has another number of rows
     */
    public Dataset withColumn(Column changed) {
        if (require(changed.name()).rows() != changed.rows()) {
            throw new IllegalArgumentException(changed.name() + " has " + changed.rows() + " rows, not " + rows);
        }
        List<Column> replaced = new ArrayList<>(columns);
        replaced.replaceAll(column -> column.name().equals(changed.name()) ? changed : column);
        return new Dataset(id, name, replaced, lineage);
    }

    /**
     * Returns this dataset with changed columns in the places of those of the same names.
     *
     * @throws IllegalArgumentException if there is no column of a name, or if one has another number of rows
     */
    public Dataset withColumns(Collection<Column> changed) {
        Map<String, Column> now = new LinkedHashMap<>(byName);
        for (Column column : changed) {
            if (now.replace(column.name(), column) == null) {
                throw new IllegalArgumentException("no column " + column.name());
            }
        }
        return new Dataset(id, name, new ArrayList<>(now.values()), lineage);
    }

    /** Returns what another dataset holds, and where it comes from, under the identity and the name of this one. */
    public Dataset holding(Dataset other) {
        return new Dataset(id, name, other.columns, other.lineage);
    }

    /** Returns this dataset under another name. */
    public Dataset withName(String newName) {
        return new Dataset(id, newName, columns, lineage);
    }

    /**
     * Returns a derived dataset with some of the columns.
     *
     * @param newName its name
     * @param columnNames the columns to keep, in their new order
     * @throws IllegalArgumentException if a column is unknown or named twice
     */
    public Dataset select(String newName, List<String> columnNames) {
        List<Column> kept = columnNames.stream().map(this::require).toList();
        return of(newName, kept, new Lineage.Derived(List.of(ref()), new Operation.Selected(columnNames)));
    }

    private Column require(String columnName) {
        return find(columnName).orElseThrow(() -> new IllegalArgumentException("no column " + columnName));
    }
}
