package midas.ui.text.result;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import midas.ui.text.Numbers;

/**
 * A table of results, for windows, pages and reports alike.
 *
 * @param title what it shows
 * @param columns its columns, all of one length; the first names the rows
 */
public record ResultTable(String title, List<Column> columns) {

    /** What a column holds, which says how many digits of it are shown. */
    public enum Kind {
        /** Words. */
        WORDS,
        /** Whole numbers. */
        COUNT,
        /** Numbers with significant digits. */
        SIGNIFICANT,
        /** Numbers with as many decimals each. */
        DECIMALS,
        /** Probabilities. */
        PROBABILITY
    }

    /**
     * A column.
     *
     * @param heading its heading
     * @param kind what it holds
     * @param words its words; empty where it holds numbers
     * @param values its numbers in full precision, NaN where there is none; empty where it holds words
     */
    public record Column(String heading, Kind kind, List<String> words, List<Double> values) {

        /** Copies the lists. */
        public Column {
            words = List.copyOf(words);
            values = List.copyOf(values);
        }

        static <T> Column words(String heading, List<T> rows, Function<T, String> word) {
            return new Column(heading, Kind.WORDS, rows.stream().map(word).toList(), List.of());
        }

        static <T> Column numbers(String heading, List<T> rows, ToDoubleFunction<T> value) {
            return numbers(heading, Kind.SIGNIFICANT, rows, value);
        }

        static <T> Column numbers(String heading, Kind kind, List<T> rows, ToDoubleFunction<T> value) {
            return new Column(
                    heading,
                    kind,
                    List.of(),
                    rows.stream().mapToDouble(value).boxed().toList());
        }

        static <T> Column counts(String heading, List<T> rows, ToIntFunction<T> value) {
            return numbers(heading, Kind.COUNT, rows, value::applyAsInt);
        }

        /** Returns whether it holds numbers. */
        public boolean isNumeric() {
            return kind != Kind.WORDS;
        }

        /** Returns the number of rows. */
        public int rows() {
            return isNumeric() ? values.size() : words.size();
        }

        /** Returns a cell as it is read. */
        public String text(int row, Numbers.Minus minus) {
            return switch (kind) {
                case WORDS -> words.get(row);
                case COUNT -> Numbers.count(values.get(row).longValue());
                case SIGNIFICANT -> Numbers.display(values.get(row), minus);
                case DECIMALS -> Numbers.fixed(values.get(row), 2, minus);
                case PROBABILITY -> Numbers.probabilityCell(values.get(row), minus);
            };
        }
    }

    /** Copies the list. */
    public ResultTable {
        columns = List.copyOf(columns);
    }

    /** Returns the number of rows. */
    public int rows() {
        return columns.getFirst().rows();
    }
}
