package midas.io.dataset;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import midas.io.dataset.ColumnSummary.Bin;
import midas.io.dataset.ColumnSummary.Distribution;
import midas.io.dataset.ColumnSummary.Frequency;

/** How the values of a column are distributed. */
final class Summaries {

    private static final int MOST_BINS = 30;
    private static final double[] ROUND = {1, 2, 5, 10};
    /** Bins of times: a minute, an hour, six, a day, a week, 30 days and 365 in seconds. */
    private static final double[] SPANS = {60, 3_600, 21_600, 86_400, 604_800, 2_592_000, 31_536_000};

    private Summaries() {}

    static Distribution distribution(Column column) {
        return switch (column.type()) {
            case INT64, FLOAT64 -> numbers(column);
            case DATE, DATETIME -> times(column);
            case BOOLEAN, STRING -> words(column);
        };
    }

    private static Distribution numbers(Column column) {
        double[] values = new double[column.rows() - column.missing()];
        int n = 0;
        int infinite = 0;
        for (int row = 0; row < column.rows(); row++) {
            double value = column.number(row);
            if (Double.isFinite(value)) {
                // no negative zero, which sorts before zero
                values[n++] = value + 0.0;
            } else if (!Double.isNaN(value)) {
                infinite++;
            }
        }
        if (n == 0) {
            return new ColumnSummary.Nothing();
        }
        values = Arrays.copyOf(values, n);
        Arrays.parallelSort(values);
        double mean = mean(values);
        return new ColumnSummary.Numbers(
                values[0],
                quantile(values, 0.25),
                quantile(values, 0.5),
                quantile(values, 0.75),
                values[n - 1],
                mean,
                standardDeviation(values, mean),
                infinite,
                bins(values, width(values, column.type() == ColumnType.INT64 ? 1 : 0)));
    }

    /** Shifted by the median and scaled by the range, so that nothing overflows or cancels. */
    private static double mean(double[] sorted) {
        double centre = sorted[sorted.length / 2];
        double sum = 0;
        for (double value : sorted) {
            sum += value / sorted.length - centre / sorted.length;
        }
        return Math.clamp(centre + sum, sorted[0], sorted[sorted.length - 1]);
    }

    private static double standardDeviation(double[] sorted, double mean) {
        // halves, whose differences are finite
        double scale = Math.max(mean / 2 - sorted[0] / 2, sorted[sorted.length - 1] / 2 - mean / 2);
        if (sorted.length == 1 || !(scale > 0)) {
            return 0;
        }
        double sum = 0;
        for (double value : sorted) {
            double deviation = (value / 2 - mean / 2) / scale;
            sum += deviation * deviation;
        }
        return Math.min(Double.MAX_VALUE, 2 * scale * Math.sqrt(sum / (sorted.length - 1)));
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        if (below + 1 == sorted.length) {
            return sorted[below];
        }
        double part = position - below;
        return (1 - part) * sorted[below] + part * sorted[below + 1];
    }

    /**
     * Returns the width of bins by the rule of Freedman and Diaconis (1981), 2·IQR·n^(−1/3), or the range over Sturges' (1926) number of bins where half of the values agree; rounded up to 1, 2 or 5
     * times a power of ten; 0 where all values are the same.
     */
    private static double width(double[] sorted, double finest) {
        int n = sorted.length;
        double range = sorted[n - 1] - sorted[0];
        if (!(range > 0) || range == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
        double wanted = spread > 0 ? 2 * spread / Math.cbrt(n) : range / (1 + Math.log(n) / Math.log(2));
        double width = rounded(Math.max(Math.max(wanted, finest), range / MOST_BINS));
        return sorted[0] + width > sorted[0] ? width : 0;
    }

    private static double rounded(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double factor : ROUND) {
            if (factor * power >= width * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static List<Bin> bins(double[] sorted, double width) {
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        if (!(width > 0)) {
            return List.of(new Bin(min, max, sorted.length));
        }
        double first = Math.floor(min / width);
        int count = (int) Math.max(1, Math.ceil(max / width) - first);
        List<Bin> bins = new ArrayList<>();
        int at = 0;
        for (int k = 0; k < count; k++) {
            double to = (first + k + 1) * width;
            int start = at;
            while (at < sorted.length && (sorted[at] < to || k + 1 == count)) {
                at++;
            }
            bins.add(new Bin((first + k) * width, to, at - start));
        }
        return bins;
    }

    private static Distribution times(Column column) {
        TemporalCells cells = (TemporalCells) column.cells();
        double[] seconds = new double[column.rows() - column.missing()];
        int n = 0;
        for (int row = 0; row < column.rows(); row++) {
            if (!column.isMissing(row)) {
                seconds[n++] = cells.epochSecond(row);
            }
        }
        if (n == 0) {
            return new ColumnSummary.Nothing();
        }
        Arrays.parallelSort(seconds);
        double finest = column.type() == ColumnType.DATE ? SPANS[3] : SPANS[0];
        double width = width(seconds, finest);
        for (double span : SPANS) {
            if (width > 0 && span >= width) {
                width = span;
                break;
            }
        }
        return new ColumnSummary.Times(
                end(column, Comparator.reverseOrder()),
                time(seconds, 0.25),
                time(seconds, 0.5),
                time(seconds, 0.75),
                end(column, Comparator.naturalOrder()),
                bins(seconds, width));
    }

    /** Returns the last time in an order, to the nanosecond. */
    private static LocalDateTime end(Column column, Comparator<LocalDateTime> order) {
        TemporalCells times = (TemporalCells) column.cells();
        LocalDateTime end = null;
        for (int row = 0; row < column.rows(); row++) {
            if (!column.isMissing(row)) {
                LocalDateTime time = times.moment(row);
                end = end == null || order.compare(time, end) > 0 ? time : end;
            }
        }
        return Objects.requireNonNull(end);
    }

    private static LocalDateTime time(double[] sorted, double share) {
        int at = (int) Math.max(0, Math.ceil(share * sorted.length) - 1);
        return LocalDateTime.ofEpochSecond((long) sorted[at], 0, ZoneOffset.UTC);
    }

    private static Distribution words(Column column) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int row = 0; row < column.rows(); row++) {
            String text = column.text(row);
            if (text != null) {
                counts.computeIfAbsent(text, ignored -> new int[1])[0]++;
            }
        }
        if (counts.isEmpty()) {
            return new ColumnSummary.Nothing();
        }
        List<Frequency> frequent = counts.entrySet().stream()
                .map(entry -> new Frequency(entry.getKey(), entry.getValue()[0]))
                .sorted(Comparator.comparingInt((Frequency frequency) -> -frequency.count()))
                .limit(ColumnSummary.MOST_FREQUENT)
                .toList();
        int listed = frequent.stream().mapToInt(Frequency::count).sum();
        return new ColumnSummary.Words(frequent, column.rows() - column.missing() - listed);
    }
}
