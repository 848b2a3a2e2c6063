package midas.io.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import midas.io.dataset.ColumnData;
import midas.io.dataset.Dataset;

/**
 * What an operation reads of its parent, without the values: two of them are equal as long as the operation would make the same of both. Names and scales of the parent are no
 * part of it.
 *
 * @param columns the columns it reads, in order
 */
public record Basis(List<Part> columns) {

    /**
     * A column.
     *
     * @param name its name
     * @param data what stands for its values; empty where the parent has no such column
     */
    public record Part(String name, Optional<ColumnData> data) {}

    /** Copies the list. */
    public Basis {
        columns = List.copyOf(columns);
    }

    static Basis of(Dataset parent, List<String> names) {
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(new Part(name, parent.find(name).map(column -> column.data())));
        }
        return new Basis(parts);
    }

    /** Returns the names of the columns that another basis does not have, has in addition, or has with other values, in order. */
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
