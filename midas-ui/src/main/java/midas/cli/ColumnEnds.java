package midas.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnSummary;
import midas.io.dataset.ColumnType;

/**
 * Smallest and largest value of a column, where its type has an order.
 *
 * @param min the smallest: a Boolean, where false comes before true, a Long, a Double, or a day or time as in ISO 8601
 * @param max the largest
 */
record ColumnEnds(Object min, Object max) {

    /** Returns those of the finite numbers, or of the days and times; empty where there are none, and for texts. */
    static Optional<ColumnEnds> of(Column column) {
        return switch (column.type()) {
            // what JSON calls them in the first values, too: 0 and 1 stand nowhere in such a column
            case BOOLEAN -> column.range().map(range -> new ColumnEnds(range.min() == 1, range.max() == 1));
            case INT64 -> column.range().map(range -> new ColumnEnds((long) range.min(), (long) range.max()));
            case FLOAT64 -> column.range().map(range -> new ColumnEnds(range.min(), range.max()));
            case DATE, DATETIME ->
                ColumnSummary.of(column).distribution() instanceof ColumnSummary.Times times
                        ? Optional.of(
                                new ColumnEnds(iso(times.first(), column.type()), iso(times.last(), column.type())))
                        : Optional.empty();
            case STRING -> Optional.empty();
        };
    }

    private static String iso(LocalDateTime time, ColumnType type) {
        return type == ColumnType.DATE
                ? time.toLocalDate().toString()
                : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
