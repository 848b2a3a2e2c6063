package midas.ui.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.ui.task.JobContext;

/**
 * Orders rows by a column: numbers and truth values by size, days and times by time, texts by {@link NaturalOrder}. Rows of the same value keep the order of the
 * dataset, and rows whose cell is missing come last, in both directions.
 */
final class RowSorting {

    private static final int BITS = 16;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = Long.SIZE / BITS;
    private static final long MICROS = 1_000_000;
    private static final int MICRO_DIGITS = 6;
    private static final int ASK = 0x3FFF;
    /** What of the work is making keys, roughly. */
    private static final double KEYS = 0.5;

    private final Column column;
    private final JobContext<Double> context;
    private int asked;

    private RowSorting(Column column, JobContext<Double> context) {
        this.column = column;
        this.context = context;
    }

    /**
     * Sorts, away from the window's thread.
     *
     * @param column the column
     * @param descending whether the largest comes first
     * @param context is told which part is done, 0 to 1, and asked whether to go on
     * @return the order, or nothing where it was cancelled
     */
    static Optional<RowOrder> by(Column column, boolean descending, JobContext<Double> context) {
        try {
            return Optional.of(RowOrder.of(new RowSorting(column, context).sorted(descending)));
        } catch (CancellationException cancelled) {
            return Optional.empty();
        }
    }

    private int[] sorted(boolean descending) {
        int rows = column.rows();
        int[] order = new int[rows];
        int present = 0;
        int missing = rows - column.missing();
        for (int row = 0; row < rows; row++) {
            if (column.isMissing(row)) {
                order[missing++] = row;
            } else {
                order[present++] = row;
            }
        }
        long[] keys = switch (column.type()) {
            case BOOLEAN, INT64, FLOAT64 -> sizes(order, present);
            case DATE, DATETIME -> times(order, present);
            case STRING -> ranks(order, present);
        };
        if (descending) {
            for (int i = 0; i < present; i++) {
                keys[i] = ~keys[i];
            }
        }
        return sort(order, keys, present);
    }

    /** Returns a key for each number that is ordered, as an unsigned integer, as the numbers are. */
    private long[] sizes(int[] order, int present) {
        long[] keys = new long[present];
        for (int i = 0; i < present; i++) {
            goOn(i, present);
            // negative zero is zero
            long bits = Double.doubleToLongBits(column.number(order[i]) + 0.0);
            keys[i] = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
        }
        return keys;
    }

    /** Returns a key for each time, in microseconds: fractions of a second stand in the text only. */
    private long[] times(int[] order, int present) {
        long[] keys = new long[present];
        for (int i = 0; i < present; i++) {
            goOn(i, present);
            long seconds = (long) column.epochSecond(order[i]);
            int micros = column.type() == ColumnType.DATETIME ? micros(String.valueOf(column.text(order[i]))) : 0;
            keys[i] = seconds * MICROS + micros ^ Long.MIN_VALUE;
        }
        return keys;
    }

    private static int micros(String text) {
        int point = text.lastIndexOf('.');
        int micros = 0;
        for (int k = 1; point >= 0 && k <= MICRO_DIGITS; k++) {
            char digit = point + k < text.length() ? text.charAt(point + k) : '0';
            micros = 10 * micros + (digit >= '0' && digit <= '9' ? digit - '0' : 0);
        }
        return micros;
    }

    /** Returns for each text its place among the distinct ones. */
    private long[] ranks(int[] order, int present) {
        Map<String, Integer> codes = new HashMap<>();
        List<String> texts = new ArrayList<>();
        int[] codeOf = new int[present];
        for (int i = 0; i < present; i++) {
            goOn(i, 2L * present);
            String text = String.valueOf(column.text(order[i]));
            Integer code = codes.get(text);
            if (code == null) {
                code = texts.size();
                codes.put(text, code);
                texts.add(text);
            }
            codeOf[i] = code;
        }
        List<String> sorted = new ArrayList<>(texts);
        NaturalOrder natural = new NaturalOrder();
        sorted.sort((one, other) -> {
            goOn(1, 2);
            return natural.compare(one, other);
        });
        long[] rankOf = new long[texts.size()];
        for (int rank = 0; rank < rankOf.length; rank++) {
            rankOf[codes.getOrDefault(sorted.get(rank), 0)] = rank;
        }
        long[] keys = new long[present];
        for (int i = 0; i < present; i++) {
            keys[i] = rankOf[codeOf[i]];
        }
        return keys;
    }

    /** Sorts the first rows by keys: by one digit of the key after the other, from the last, each time in a stable way. */
    private int[] sort(int[] order, long[] keys, int present) {
        int[] from = order;
        int[] to = order.clone();
        long[] keysFrom = keys;
        long[] keysTo = new long[present];
        for (int pass = 0; pass < PASSES; pass++) {
            int shift = pass * BITS;
            int[] starts = new int[BUCKETS + 1];
            for (long key : keysFrom) {
                starts[1 + ((int) (key >>> shift) & (BUCKETS - 1))]++;
            }
            if (isOneBucket(starts, present)) {
                continue;
            }
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                starts[bucket + 1] += starts[bucket];
            }
            for (int i = 0; i < present; i++) {
                int place = starts[(int) (keysFrom[i] >>> shift) & (BUCKETS - 1)]++;
                to[place] = from[i];
                keysTo[place] = keysFrom[i];
            }
            int[] rows = from;
            from = to;
            to = rows;
            long[] values = keysFrom;
            keysFrom = keysTo;
            keysTo = values;
            tell(KEYS + (1 - KEYS) * (pass + 1) / PASSES);
        }
        return from;
    }

    private static boolean isOneBucket(int[] counts, int all) {
        for (int count : counts) {
            if (count > 0) {
                return count == all;
            }
        }
        return true;
    }

    private void goOn(long done, long all) {
        if ((++asked & ASK) == 0) {
            tell(KEYS * done / all);
        }
    }

    private void tell(double part) {
        context.progress(part);
        if (context.isCancelled()) {
            throw new CancellationException();
        }
    }
}
