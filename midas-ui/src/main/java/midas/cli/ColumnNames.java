package midas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Dataset;

/** Column names as they are typed: lists with commas, and names with a reference behind a colon. */
final class ColumnNames {

    /**
     * A column and, perhaps, its reference category.
     *
     * @param column name of the column
     * @param reference the reference category that was asked for
     */
    record Reference(String column, Optional<String> reference) {}

    private ColumnNames() {}

    /**
     * Returns the names in values that may hold several, separated by commas. A value that is a column's whole name is
     * taken whole.
     *
     * @param values the values, in order; blank ones name nothing
     * @param dataset the data
     */
    static List<String> list(List<String> values, Dataset dataset) {
        List<String> names = new ArrayList<>();
        for (String value : values) {
            if (dataset.find(value).isPresent()) {
                names.add(value);
                continue;
            }
            for (String part : value.split(",", -1)) {
                if (dataset.find(part).isPresent()) {
                    names.add(part);
                } else if (!part.isBlank()) {
                    names.add(part.strip());
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * Returns the column and reference in {@code COLUMN} or {@code COLUMN:REFERENCE}; either may hold colons: a value
     * that is a column's whole name is taken whole, otherwise the longest name before a colon that is a column's
     * counts.
     */
    static Reference reference(String value, Dataset dataset) {
        if (dataset.find(value).isPresent()) {
            return new Reference(value, Optional.empty());
        }
        for (int colon = value.lastIndexOf(':'); colon >= 0; colon = value.lastIndexOf(':', colon - 1)) {
            String name = value.substring(0, colon);
            if (dataset.find(name).isPresent()) {
                return new Reference(name, Optional.of(value.substring(colon + 1)));
            }
        }
        int colon = value.indexOf(':');
        return new Reference(colon < 0 ? value : value.substring(0, colon), Optional.empty());
    }
}
