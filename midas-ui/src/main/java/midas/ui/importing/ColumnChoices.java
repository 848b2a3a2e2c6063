package midas.ui.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;

/**
 * What the user wants of columns, by their names: so it can be kept when a file is read again, and for files of the same kind.
 *
 * @param byName the choices; columns that are as they were found are absent
 */
public record ColumnChoices(Map<String, ColumnChoice> byName) {

    /** All columns as they were found. */
    public static final ColumnChoices NONE = new ColumnChoices(Map.of());

    /** Copies the map, without choices that choose nothing. */
    public ColumnChoices {
        Map<String, ColumnChoice> chosen = new LinkedHashMap<>(byName);
        chosen.values().removeIf(ColumnChoice::isNone);
        byName = Map.copyOf(chosen);
    }

    /** Returns in what the columns of a dataset differ from what the import found. */
    public static ColumnChoices of(Dataset dataset) {
        Map<String, ColumnChoice> chosen = new LinkedHashMap<>();
        for (Column column : dataset.columns()) {
            chosen.put(column.name(), ColumnChoice.of(column));
        }
        return new ColumnChoices(chosen);
    }

    /** Returns what is wanted of a column. */
    public ColumnChoice of(String column) {
        return Optional.ofNullable(byName.get(column)).orElse(ColumnChoice.NONE);
    }

    /** Returns a dataset with its columns as they are wanted; those it does not have are of no account. Reads all cells of columns that change their type. */
    public Dataset applyTo(Dataset dataset) {
        Dataset changed = dataset;
        for (Map.Entry<String, ColumnChoice> entry : byName.entrySet()) {
            Optional<Column> found = changed.find(entry.getKey());
            if (found.isPresent()) {
                ColumnChoice choice = entry.getValue();
                if (choice.type().isPresent()) {
                    changed = changed.withColumn(
                            found.get().as(choice.type().get()).column());
                }
                if (choice.scale().isPresent()) {
                    changed = changed.withScale(entry.getKey(), choice.scale().get());
                }
            }
        }
        return changed;
    }
}
