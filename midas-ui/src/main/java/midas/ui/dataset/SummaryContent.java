package midas.ui.dataset;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnSummary;
import midas.io.dataset.ColumnSummary.Bin;
import midas.io.dataset.ColumnType;
import midas.ui.label.WindowText;
import midas.ui.table.Tsv;
import midas.ui.text.Labels;
import midas.ui.text.Numbers;

/**
 * The summary of a column in words and figures.
 *
 * @param column name of the column
 * @param kind its type and scale
 * @param counts how many cells there are of which kind
 * @param figures quartiles and the like; empty for words
 * @param bars the histogram, or the most frequent words
 * @param isHistogram whether the bars are neighbouring intervals
 * @param from where the histogram begins
 * @param to where it ends
 * @param note what is said in place of bars, or about what they leave out; empty for nothing
 */
public record SummaryContent(
        String column,
        String kind,
        List<Figure> counts,
        List<Figure> figures,
        List<Bar> bars,
        boolean isHistogram,
        String from,
        String to,
        String note) {

    private static final int DIGITS = 6;

    /**
     * A figure.
     *
     * @param label what it is
     * @param shown as shown
     * @param exact as copied
     */
    public record Figure(String label, String shown, String exact) {}

    /**
     * A bar.
     *
     * @param label a text, or the ends of an interval
     * @param count number of cells
     */
    public record Bar(String label, int count) {}

    /** Copies the lists. */
    public SummaryContent {
        counts = List.copyOf(counts);
        figures = List.copyOf(figures);
        bars = List.copyOf(bars);
    }

    /** Puts a summary into words. */
    static SummaryContent of(Column column, ColumnSummary summary) {
        List<Figure> counts = List.of(
                count("summary.n", (long) summary.rows() - summary.missing()),
                count("summary.missing", summary.missing()),
                count("summary.unique", summary.unique()));
        String kind = WindowText.text("summary.kind", column.type().label(), Labels.scale(column.scale()));
        return switch (summary.distribution()) {
            case ColumnSummary.Nothing nothing ->
                new SummaryContent(
                        column.name(),
                        kind,
                        counts,
                        List.of(),
                        List.of(),
                        false,
                        "",
                        "",
                        WindowText.text("summary.nothing"));
            case ColumnSummary.Numbers numbers -> numbers(column, kind, counts, numbers);
            case ColumnSummary.Times times -> times(column, kind, counts, times);
            case ColumnSummary.Words words -> words(column, kind, counts, words);
        };
    }

    private static SummaryContent numbers(
            Column column, String kind, List<Figure> counts, ColumnSummary.Numbers numbers) {
        List<Figure> figures = new ArrayList<>(List.of(
                exact("summary.min", numbers.min()),
                rounded("summary.lower", numbers.lowerQuartile()),
                rounded("summary.median", numbers.median()),
                rounded("summary.upper", numbers.upperQuartile()),
                exact("summary.max", numbers.max()),
                rounded("summary.mean", numbers.mean()),
                rounded("summary.sd", numbers.standardDeviation())));
        if (numbers.infinite() > 0) {
            figures.add(count("summary.infinite", numbers.infinite()));
        }
        return histogram(column, kind, counts, figures, numbers.bins(), SummaryContent::end);
    }

    private static SummaryContent times(Column column, String kind, List<Figure> counts, ColumnSummary.Times times) {
        ColumnType type = column.type();
        List<Figure> figures = List.of(
                time("summary.first", times.first(), type),
                time("summary.lower", times.lowerQuartile(), type),
                time("summary.median", times.median(), type),
                time("summary.upper", times.upperQuartile(), type),
                time("summary.last", times.last(), type));
        return histogram(
                column,
                kind,
                counts,
                figures,
                times.bins(),
                end -> text(LocalDateTime.ofEpochSecond((long) end, 0, ZoneOffset.UTC), type));
    }

    private static SummaryContent histogram(
            Column column,
            String kind,
            List<Figure> counts,
            List<Figure> figures,
            List<Bin> bins,
            DoubleFunction<String> end) {
        List<Bar> bars = bins.stream()
                .map(bin -> new Bar(
                        WindowText.text("summary.interval", end.apply(bin.from()), end.apply(bin.to())), bin.count()))
                .toList();
        return new SummaryContent(
                column.name(),
                kind,
                counts,
                figures,
                bars,
                true,
                end.apply(bins.getFirst().from()),
                end.apply(bins.getLast().to()),
                "");
    }

    private static SummaryContent words(Column column, String kind, List<Figure> counts, ColumnSummary.Words words) {
        List<Bar> bars = words.frequent().stream()
                .map(word -> new Bar(OneLine.of(word.text()), word.count()))
                .toList();
        String note = words.others() == 0 ? "" : WindowText.text("summary.others", Numbers.count(words.others()));
        return new SummaryContent(column.name(), kind, counts, List.of(), bars, false, "", "", note);
    }

    private static Figure count(String key, long count) {
        return new Figure(WindowText.text(key), Numbers.count(count), String.valueOf(count));
    }

    private static Figure exact(String key, double value) {
        return new Figure(WindowText.text(key), Numbers.exact(value, Numbers.Minus.TYPOGRAPHIC), String.valueOf(value));
    }

    private static Figure rounded(String key, double value) {
        String exact = Numbers.exact(value, Numbers.Minus.TYPOGRAPHIC);
        String rounded = Numbers.significant(value, DIGITS, Numbers.Minus.TYPOGRAPHIC);
        String shown = exact.length() <= rounded.length() ? exact : rounded;
        return new Figure(WindowText.text(key), shown, String.valueOf(value));
    }

    private static Figure time(String key, LocalDateTime time, ColumnType type) {
        String text = text(time, type);
        return new Figure(WindowText.text(key), text, text);
    }

    private static String text(LocalDateTime time, ColumnType type) {
        return type == ColumnType.DATE ? time.toLocalDate().toString() : time.toLocalDate() + " " + time.toLocalTime();
    }

    /** Ends of bins are round numbers, but for the last binary digits. */
    private static String end(double value) {
        return Numbers.exact(
                Double.parseDouble(Numbers.significant(value, 2 * DIGITS, Numbers.Minus.ASCII)),
                Numbers.Minus.TYPOGRAPHIC);
    }

    /** Returns the bar with the most cells. */
    Optional<Bar> highest() {
        return bars.stream().max((one, other) -> Integer.compare(one.count(), other.count()));
    }

    /** Returns everything as tab-separated text, numbers with full precision. */
    public String tsv() {
        Stream<List<String>> figuresOf =
                Stream.concat(counts.stream(), figures.stream()).map(figure -> List.of(figure.label(), figure.exact()));
        Stream<List<String>> barsOf = bars.stream().map(bar -> List.of(bar.label(), String.valueOf(bar.count())));
        return Tsv.of(
                Stream.of(Stream.of(List.of(column, kind)), figuresOf, barsOf).flatMap(lines -> lines));
    }
}
