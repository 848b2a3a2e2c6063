package midas.io.dataset;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a column holds, in a few figures.
 *
 * @param rows number of rows
 * @param missing number of missing cells
 * @param unique number of distinct values among the others
 * @param distribution how the values are distributed
 */
public record ColumnSummary(int rows, int missing, int unique, Distribution distribution) {

    /** How values are distributed. */
    public sealed interface Distribution {}

    /** All cells are missing, or there are none; or every number is infinite. */
    public record Nothing() implements Distribution {}

    /**
     * Numbers, of which the infinite ones are counted and then left out. Quartiles as type 7 of Hyndman and Fan (1996), the default of R.
     *
     * @param min the smallest
     * @param lowerQuartile a quarter of the numbers lie below
     * @param median half of them lie below
     * @param upperQuartile three quarters lie below
     * @param max the largest
     * @param mean arithmetic mean
     * @param standardDeviation with divisor n − 1; 0 for a single number
     * @param infinite number of infinite cells
     * @param bins the histogram: neighbouring intervals of equal width from round number to round number
     */
    public record Numbers(
            double min,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double max,
            double mean,
            double standardDeviation,
            int infinite,
            List<Bin> bins)
            implements Distribution {
        /** Copies the list. */
        public Numbers {
            bins = List.copyOf(bins);
        }
    }

    /**
     * Days or times, quartiles to the second; a day is its midnight. The quartiles are times that occur.
     *
     * @param first the earliest
     * @param lowerQuartile a quarter of the times are not later
     * @param median half of them are not later
     * @param upperQuartile three quarters are not later
     * @param last the latest
     * @param bins the histogram, in seconds from 1970-01-01T00:00
     */
    public record Times(
            LocalDateTime first,
            LocalDateTime lowerQuartile,
            LocalDateTime median,
            LocalDateTime upperQuartile,
            LocalDateTime last,
            List<Bin> bins)
            implements Distribution {
        /** Copies the list. */
        public Times {
            bins = List.copyOf(bins);
        }
    }

    /**
     * Words: the most frequent ones first, those of the same frequency in the order in which they first stand.
     *
     * @param frequent at most {@value #MOST_FREQUENT} of them
     * @param others number of cells with any other text
     */
    public record Words(List<Frequency> frequent, int others) implements Distribution {
        /** Copies the list. */
        public Words {
            frequent = List.copyOf(frequent);
        }
    }

    /** Most words that are listed. */
    public static final int MOST_FREQUENT = 10;

    /**
     * A bar of a histogram.
     *
     * @param from lower end, part of the interval
     * @param to upper end; part of the interval for the last bar only
     * @param count number of values between them
     */
    public record Bin(double from, double to, int count) {}

    /**
     * A text and how often it occurs.
     *
     * @param text the text
     * @param count number of cells
     */
    public record Frequency(String text, int count) {}

    /** Summarizes a column: a sort of its values, which takes a second or so for ten millions. */
    public static ColumnSummary of(Column column) {
        return new ColumnSummary(
                column.rows(), column.missing(), column.distinctValues(), Summaries.distribution(column));
    }
}
