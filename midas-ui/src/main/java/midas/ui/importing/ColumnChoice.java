package midas.ui.importing;

import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;

/**
 * What the user wants of a column that is not as the import found it. What is empty stays as it was found.
 *
 * @param type how its cells are to be read
 * @param scale its level of measurement
 */
public record ColumnChoice(Optional<ColumnType> type, Optional<Scale> scale) {

    /** Everything as the import found it. */
    public static final ColumnChoice NONE = new ColumnChoice(Optional.empty(), Optional.empty());

    /** Returns in what a column differs from what the import found. */
    public static ColumnChoice of(Column column) {
        return new ColumnChoice(
                column.type() == column.importedType() ? Optional.empty() : Optional.of(column.type()),
                column.scale() == column.type().defaultScale() ? Optional.empty() : Optional.of(column.scale()));
    }

    boolean isNone() {
        return equals(NONE);
    }
}
