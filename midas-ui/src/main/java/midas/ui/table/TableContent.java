package midas.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import midas.ui.text.Numbers;

/**
 * A table of results: what is shown and, with full precision, what is copied.
 *
 * @param title its title
 * @param columns its columns, all of one length
 * @param intervals the column that draws intervals, if there is one; a row without a mark draws nothing
 */
public record TableContent(String title, List<Column> columns, Optional<Intervals> intervals) {

    /**
     * A column.
     *
     * @param heading its heading
     * @param numeric whether it holds numbers, which are set flush right on their decimal points
     * @param shown texts as shown
     * @param exact texts as copied
     */
    public record Column(String heading, boolean numeric, List<String> shown, List<String> exact) {

        /** Copies the lists. */
        public Column {
            shown = List.copyOf(shown);
            exact = List.copyOf(exact);
            if (shown.size() != exact.size()) {
                throw new IllegalArgumentException(shown.size() + " and " + exact.size() + " cells");
            }
        }

        /** Returns a column of words. */
        public static Column words(String heading, List<String> words) {
            return new Column(heading, false, words, words);
        }

        /** Returns a column of numbers with four significant digits. */
        public static Column numbers(String heading, List<Double> values) {
            return numbers(
                    heading,
                    values,
                    values.stream()
                            .map(value -> Numbers.display(value, Numbers.Minus.TYPOGRAPHIC))
                            .toList());
        }

        /** Returns a column of numbers that are shown as they are told to be. */
        public static Column numbers(String heading, List<Double> values, List<String> shown) {
            List<String> exact = values.stream()
                    .map(value -> Double.isNaN(value) ? "" : value.toString())
                    .toList();
            return new Column(heading, true, Decimals.aligned(shown), exact);
        }
    }

    /**
     * Estimates with intervals, drawn on one scale.
     *
     * @param heading heading of the column
     * @param marks one for each row, empty where nothing is drawn
     * @param scale the scale
     */
    public record Intervals(String heading, List<Optional<IntervalScale.Mark>> marks, IntervalScale scale) {

        /** Copies the list. */
        public Intervals {
            marks = List.copyOf(marks);
        }
    }

    /** Copies the list. */
    public TableContent {
        columns = List.copyOf(columns);
    }

    /** Returns the number of rows. */
    public int rows() {
        return columns.getFirst().shown().size();
    }

    /** Returns the table as tab-separated text with a header and full precision. */
    public String tsv() {
        return Tsv.of(Stream.concat(
                Stream.of(columns.stream().map(Column::heading).toList()),
                IntStream.range(0, rows())
                        .mapToObj(row -> columns.stream()
                                .map(column -> column.exact().get(row))
                                .toList())));
    }
}
