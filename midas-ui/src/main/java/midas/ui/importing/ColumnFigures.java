package midas.ui.importing;

import java.time.LocalDateTime;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnSummary;
import midas.ui.text.Numbers;

/**
 * What has to be counted in a column.
 *
 * @param unique number of distinct values
 * @param min smallest number, false before true, or earliest day, as it is shown; empty where there is none
 * @param max largest number, true behind false, or latest day, as it is shown; empty where there is none
 */
public record ColumnFigures(int unique, String min, String max) {

    /** Counts. */
    static ColumnFigures of(Column column) {
        int unique = column.distinctValues();
        return switch (column.type()) {
            case INT64, FLOAT64 ->
                column.range()
                        .map(range -> new ColumnFigures(unique, text(range.min()), text(range.max())))
                        .orElseGet(() -> new ColumnFigures(unique, "", ""));
            case DATE, DATETIME ->
                ColumnSummary.of(column).distribution() instanceof ColumnSummary.Times times
                        ? new ColumnFigures(unique, text(column, times.first()), text(column, times.last()))
                        : new ColumnFigures(unique, "", "");
            case BOOLEAN ->
                column.range()
                        .map(range -> new ColumnFigures(unique, truth(range.min()), truth(range.max())))
                        .orElseGet(() -> new ColumnFigures(unique, "", ""));
            case STRING -> new ColumnFigures(unique, "", "");
        };
    }

    private static String truth(double number) {
        return String.valueOf(number == 1);
    }

    private static String text(double number) {
        return Numbers.exact(number, Numbers.Minus.TYPOGRAPHIC);
    }

    private static String text(Column column, LocalDateTime time) {
        return switch (column.type()) {
            case DATE -> time.toLocalDate().toString();
            case DATETIME, BOOLEAN, INT64, FLOAT64, STRING -> time.toLocalDate() + " " + time.toLocalTime();
        };
    }
}
