package midas.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import midas.io.report.ReportBlock;
import midas.ui.text.Numbers;
import midas.ui.text.result.ResultTable;
import midas.ui.text.result.ResultTable.Kind;

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
     * @param kind what it holds
     * @param shown texts as shown
     * @param exact texts as copied
     */
    public record Column(String heading, Kind kind, List<String> shown, List<String> exact) {

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
            return new Column(heading, Kind.WORDS, words, words);
        }

        /** Returns a column of numbers with four significant digits. */
        public static Column numbers(String heading, List<Double> values) {
            return of(heading, Kind.SIGNIFICANT, values);
        }

        /** Returns a column of numbers with two decimals. */
        public static Column decimals(String heading, List<Double> values) {
            return of(heading, Kind.DECIMALS, values);
        }

        /** Returns a column of probabilities. */
        public static Column probabilities(String heading, List<Double> values) {
            return of(heading, Kind.PROBABILITY, values);
        }

        /** Returns a column of counts. */
        public static Column counts(String heading, List<Integer> values) {
            return new Column(
                    heading,
                    Kind.COUNT,
                    values.stream().map(Numbers::count).toList(),
                    values.stream().map(String::valueOf).toList());
        }

        /** Returns a column of a table of results. */
        static Column of(ResultTable.Column column) {
            return switch (column.kind()) {
                case WORDS -> words(column.heading(), column.words());
                case COUNT ->
                    counts(
                            column.heading(),
                            column.values().stream().map(Double::intValue).toList());
                case SIGNIFICANT -> numbers(column.heading(), column.values());
                case DECIMALS -> decimals(column.heading(), column.values());
                case PROBABILITY -> probabilities(column.heading(), column.values());
            };
        }

        private static Column of(String heading, Kind kind, List<Double> values) {
            List<String> exact = values.stream().map(Column::exact).toList();
            return new Column(heading, kind, exact, exact).with(Digits.FOUR);
        }

        /** Returns whether it holds numbers, which are set flush right on their decimal points. */
        public boolean numeric() {
            return kind != Kind.WORDS;
        }

        private Column with(Digits digits) {
            return switch (kind) {
                case WORDS, COUNT -> this;
                case SIGNIFICANT -> shown(digits::significant);
                case DECIMALS -> shown(value -> digits.fixed(value, 2));
                case PROBABILITY -> shown(digits::probability);
            };
        }

        /** Infinity as statistics programs read it. */
        private static String exact(double value) {
            if (Double.isInfinite(value)) {
                return value > 0 ? "Inf" : "-Inf";
            }
            return Double.isNaN(value) ? "" : Double.toString(value);
        }

        private static double value(String exact) {
            return switch (exact) {
                case "" -> Double.NaN;
                case "Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(exact);
            };
        }

        private Column shown(DoubleFunction<String> text) {
            List<String> texts =
                    exact.stream().map(exact -> text.apply(value(exact))).toList();
            return new Column(heading, kind, Decimals.aligned(texts), exact);
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

    /** Returns a table of results as the window shows it. */
    public static TableContent of(ResultTable table, Optional<Intervals> intervals) {
        return new TableContent(
                table.title(), table.columns().stream().map(Column::of).toList(), intervals);
    }

    /** Returns the number of rows. */
    public int rows() {
        return columns.getFirst().shown().size();
    }

    /** Returns the same table with more or fewer digits shown. */
    public TableContent with(Digits digits) {
        return new TableContent(
                title, columns.stream().map(column -> column.with(digits)).toList(), intervals);
    }

    /** Returns the table with full precision. */
    public TableText text() {
        return new TableText(
                columns.stream().map(Column::heading).toList(),
                columns.stream().map(Column::numeric).toList(),
                () -> IntStream.range(0, rows())
                        .mapToObj(row -> columns.stream()
                                .map(column -> column.exact().get(row))
                                .toList()));
    }

    /** Returns the table as it stands in a report: numbers as they are shown, with all digits behind them. */
    public ReportBlock.Table block(String caption) {
        List<List<ReportBlock.Cell>> rows = IntStream.range(0, rows())
                .mapToObj(
                        row -> columns.stream().map(column -> cell(column, row)).toList())
                .toList();
        return new ReportBlock.Table(
                caption,
                columns.stream()
                        .map(column -> new ReportBlock.Column(column.heading(), column.numeric()))
                        .toList(),
                rows,
                List.of());
    }

    private static ReportBlock.Cell cell(Column column, int row) {
        // without the spaces that align it
        String shown = column.shown().get(row).replaceAll("[\\u2007\\u2008]", "");
        String exact = column.exact().get(row);
        return column.numeric() && !exact.isEmpty()
                ? ReportBlock.Cell.of(shown, Double.parseDouble(exact))
                : ReportBlock.Cell.of(shown);
    }

    /** Returns the table as tab-separated text with a header and full precision. */
    public String tsv() {
        return text().tsv();
    }
}
