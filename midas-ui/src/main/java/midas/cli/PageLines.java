package midas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import midas.core.result.FitStatistics;
import midas.io.frame.Exclusions;
import midas.ui.text.ExclusionText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.text.result.ModelFacts;
import midas.ui.text.result.ResultTable;

/** The lines of a page about a model: titles, paragraphs, facts and tables. */
final class PageLines {

    static final String INDENT = "  ";
    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    /** Returns all lines. */
    List<String> all() {
        return List.copyOf(lines);
    }

    /** Adds the first line, which may be broken, and an empty one. */
    void heading(String text) {
        lines.addAll(TextWidth.wrapped(text, WIDTH));
        lines.add("");
    }

    void blank() {
        lines.add("");
    }

    void title(String text) {
        blank();
        lines.add(text);
    }

    void paragraph(String text) {
        for (String line : TextWidth.wrapped(text, WIDTH - INDENT.length())) {
            lines.add(INDENT + line);
        }
    }

    void facts(Labelled facts) {
        lines.addAll(facts.lines(INDENT, WIDTH));
    }

    void table(TextTable table) {
        lines.addAll(table.lines());
    }

    /** Adds a table of results under its title. */
    void table(ResultTable table) {
        title(table.title());
        TextTable text = new TextTable(INDENT);
        for (ResultTable.Column column : table.columns()) {
            List<String> cells = IntStream.range(0, table.rows())
                    .mapToObj(row -> column.text(row, Numbers.Minus.ASCII))
                    .toList();
            if (column.isNumeric()) {
                text.numbers(column.heading(), cells);
            } else {
                text.words(column.heading(), cells);
            }
        }
        table(text);
    }

    /** Adds log-likelihood and information criteria. */
    void statistics(FitStatistics statistics) {
        title(Messages.text("fit.title"));
        List<String> values = Numbers.aligned(List.of(
                twoDecimals(statistics.logLikelihood()), twoDecimals(statistics.aic()), twoDecimals(statistics.bic())));
        Labelled facts = new Labelled();
        facts.add(Labels.logLikelihood(statistics.kind()), values.get(0));
        facts.add(Messages.text("fit.aic"), values.get(1));
        facts.add(Messages.text("fit.bic"), values.get(2));
        facts(facts);
    }

    /** Adds how many observations there are, and which rows were left out. */
    static void observations(Labelled facts, int observations, Exclusions exclusions) {
        facts.add(Messages.text("page.observations"), ModelFacts.observations(observations, exclusions));
        ExclusionText.details(exclusions).forEach(detail -> facts.add("", detail));
        ExclusionText.overlap(exclusions).ifPresent(words -> facts.add("", "(" + words + ")"));
    }

    static String twoDecimals(double value) {
        return Numbers.fixed(value, 2, Numbers.Minus.ASCII);
    }

    static <T> List<String> numbers(List<T> items, ToDoubleFunction<T> value) {
        return items.stream()
                .map(item -> Numbers.display(value.applyAsDouble(item), Numbers.Minus.ASCII))
                .toList();
    }
}
