package midas.ui.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import midas.io.dataset.Column;
import midas.ui.task.JobContext;
import org.jspecify.annotations.Nullable;

/**
 * All places where something was found: names first, then cells row by row in the order shown. Only their number in each row is kept; which cells of a row they are is
 * looked up anew.
 */
public final class Matches {

    /** Rows that are searched before anybody is told or asked. */
    private static final int BLOCK_CELLS = 100_000;

    /**
     * How a search goes.
     *
     * @param found number of places found so far
     * @param part part of the rows searched, 0 to 1
     * @param first the first place, where there is one yet
     */
    public record Progress(long found, double part, Optional<CellPlace> first) {}

    private final List<Column> columns;
    private final CellQuery query;
    private final int[] names;
    private final int[] inRow;
    private long total;

    private Matches(List<Column> columns, CellQuery query) {
        this.columns = columns;
        this.query = query;
        this.names = IntStream.range(0, columns.size())
                .filter(column -> query.matches(columns.get(column).name()))
                .toArray();
        this.inRow = new int[columns.isEmpty() ? 0 : columns.getFirst().rows()];
        this.total = names.length;
    }

    /**
     * Searches, away from the window's thread. The rows are searched from one of them on, and at last those before it, so that the first place is known early.
     *
     * @param columns the columns
     * @param query what is searched for
     * @param order order of the rows
     * @param from the row shown from which on the search begins
     * @param context is told what was found, and asked whether to go on
     * @return what was found, nothing where the search was cancelled
     */
    static Optional<Matches> search(
            List<Column> columns, CellQuery query, RowOrder order, int from, JobContext<Progress> context) {
        Matches matches = new Matches(columns, query);
        int rows = matches.inRow.length;
        int block = Math.max(1, BLOCK_CELLS / Math.max(1, columns.size()));
        Optional<CellPlace> first = matches.names.length > 0
                ? Optional.of(new CellPlace(CellPlace.NAME, matches.names[0]))
                : Optional.empty();
        for (int done = 0; done < rows; done += block) {
            int end = Math.min(rows, done + block);
            int begin = done;
            IntStream.range(begin, end).parallel().forEach(k -> {
                int row = order.fileRow((int) (((long) from + k) % rows));
                matches.inRow[row] = matches.count(row);
            });
            for (int k = begin; k < end; k++) {
                int row = order.fileRow((int) (((long) from + k) % rows));
                matches.total += matches.inRow[row];
                if (first.isEmpty() && matches.inRow[row] > 0) {
                    first = matches.inRow(row, -1, true);
                }
            }
            context.progress(new Progress(matches.total, (double) end / rows, first));
            if (context.isCancelled()) {
                return Optional.empty();
            }
        }
        return Optional.of(matches);
    }

    private int count(int row) {
        int count = 0;
        for (Column column : columns) {
            if (holds(column, row)) {
                count++;
            }
        }
        return count;
    }

    private boolean holds(Column column, int row) {
        @Nullable String text = column.shownText(row);
        return text != null && query.matches(text);
    }

    /** Returns the number of places. */
    public long total() {
        return total;
    }

    /** Returns what was searched for. */
    public CellQuery query() {
        return query;
    }

    /**
     * Returns the first place in order, beginning at a row shown.
     *
     * @param order order of the rows
     * @param from a row shown; names come before it all the same
     */
    public Optional<CellPlace> first(RowOrder order, int from) {
        if (names.length > 0) {
            return Optional.of(new CellPlace(CellPlace.NAME, names[0]));
        }
        for (int k = 0; k < inRow.length; k++) {
            int row = order.fileRow((int) (((long) from + k) % inRow.length));
            if (inRow[row] > 0) {
                return inRow(row, -1, true);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the next place, the first one after the last.
     *
     * @param order order of the rows
     * @param from where to start
     * @param forward whether the next is wanted, or the one before
     * @return nothing where nothing was found
     */
    public Optional<CellPlace> next(RowOrder order, CellPlace from, boolean forward) {
        Optional<CellPlace> inSame = inRow(from.row(), from.column(), forward);
        if (inSame.isPresent() || total == 0) {
            return inSame;
        }
        int rows = inRow.length;
        // place 0 is the row of the names
        int at = from.row() == CellPlace.NAME ? 0 : 1 + order.shownRow(from.row());
        int step = forward ? 1 : rows;
        for (int k = 0; k <= rows; k++) {
            at = (int) (((long) at + step) % (rows + 1L));
            int row = at == 0 ? CellPlace.NAME : order.fileRow(at - 1);
            if ((row == CellPlace.NAME ? names.length : inRow[row]) > 0) {
                return inRow(row, forward ? -1 : columns.size(), forward);
            }
        }
        return Optional.empty();
    }

    /** Returns the place next to a column in a row. */
    private Optional<CellPlace> inRow(int row, int beside, boolean forward) {
        for (int column = beside + (forward ? 1 : -1);
                column >= 0 && column < columns.size();
                column += forward ? 1 : -1) {
            if (isMatch(row, column)) {
                return Optional.of(new CellPlace(row, column));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a cell or a name is what was searched for. */
    boolean isMatch(int row, int column) {
        return row == CellPlace.NAME ? query.matches(columns.get(column).name()) : holds(columns.get(column), row);
    }

    /** Returns the number of a place among all, from 1: for a place that was found. */
    public long number(RowOrder order, CellPlace place) {
        long before = 0;
        if (place.row() != CellPlace.NAME) {
            before = names.length;
            for (int shown = 0; order.fileRow(shown) != place.row(); shown++) {
                before += inRow[order.fileRow(shown)];
            }
        }
        for (int column = 0; column <= place.column(); column++) {
            if (isMatch(place.row(), column)) {
                before++;
            }
        }
        return before;
    }
}
