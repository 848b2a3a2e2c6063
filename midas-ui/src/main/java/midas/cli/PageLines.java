package midas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import midas.io.frame.Exclusions;
import midas.ui.text.ExclusionText;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;

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

    void title(String text) {
        lines.add("");
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

    /** Adds how many observations there are, and which rows were left out. */
    static void observations(Labelled facts, int observations, Exclusions exclusions) {
        facts.add(
                Messages.text("page.observations"),
                Messages.text("page.observations.value", Numbers.count(observations), ExclusionText.rows(exclusions)));
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

    static <T> List<String> probabilities(List<T> items, ToDoubleFunction<T> value) {
        return items.stream()
                .map(item -> Numbers.probabilityCell(value.applyAsDouble(item), Numbers.Minus.ASCII))
                .toList();
    }
}
