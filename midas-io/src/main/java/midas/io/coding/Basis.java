package midas.io.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnData;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;

/**
 * What an operation reads of its parent, without the values: two of them are equal as long as the operation would make the same of both. The name of the parent is no
 * part of it; scales are where the operation takes columns over.
 *
 * @param columns the columns it reads, in order
 */
public record Basis(List<Part> columns) {

    /**
     * A column.
     *
     * @param name its name
     * @param data what stands for its values; empty where the parent has no such column
     * @param scale its scale; empty where that makes no difference, or where the parent has no such column
     */
    public record Part(String name, Optional<ColumnData> data, Optional<Scale> scale) {

        /** Makes one of a column whose scale makes no difference. */
        public Part(String name, Optional<ColumnData> data) {
            this(name, data, Optional.empty());
        }
    }

    /** Copies the list. */
    public Basis {
        columns = List.copyOf(columns);
    }

    static Basis of(Dataset parent, List<String> names) {
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(new Part(name, parent.find(name).map(Column::data)));
        }
        return new Basis(parts);
    }

    static Basis withScales(Dataset parent, List<String> names) {
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            Optional<Column> column = parent.find(name);
            parts.add(new Part(name, column.map(Column::data), column.map(Column::scale)));
        }
        return new Basis(parts);
    }

    /** Returns the names of the columns that another basis does not have, has in addition, or has with other values or another scale, in order. */
    public List<String> changedIn(Basis other) {
        Map<String, Part> here = byName();
        Map<String, Part> there = other.byName();
        Set<String> all = new LinkedHashSet<>(here.keySet());
        all.addAll(there.keySet());
        return all.stream()
                .filter(name -> !Objects.equals(here.get(name), there.get(name)))
                .toList();
    }

    private Map<String, Part> byName() {
        Map<String, Part> parts = LinkedHashMap.newLinkedHashMap(columns.size());
        columns.forEach(part -> parts.put(part.name(), part));
        return parts;
    }
}
