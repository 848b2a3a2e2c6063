package midas.io.dataset;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the values of a column without holding them: equal where the same imported cells are read as the same type, whatever the column's name and scale, and
 * also where they were read as another type in between.
 */
public final class ColumnData {

    private final Object imported;
    private final ColumnType type;

    ColumnData(Object imported, ColumnType type) {
        this.imported = imported;
        this.type = type;
    }

    /** Returns what stands for values that are not there any more: equal to nothing else. */
    public static ColumnData gone() {
        return new ColumnData(new Object(), ColumnType.STRING);
    }

    /** Returns the type as which the imported cells of a column were read, where these are values of it, converted or not. */
    public Optional<ColumnType> typeIn(Column column) {
        return column.importedAs(type).equals(this) ? Optional.of(type) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnData data && imported == data.imported && type == data.type;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(imported), type);
    }
}
