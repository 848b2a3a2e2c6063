package midas.cli;

import java.util.ArrayList;
import java.util.List;

/** Facts, each behind its label, one below the other. */
final class Labelled {

    private record Fact(String label, String value) {}

    private final List<Fact> facts = new ArrayList<>();

    /** Adds a fact; an empty label continues the one above. */
    void add(String label, String value) {
        facts.add(new Fact(label, value));
    }

    /** Returns the lines: values begin in one column, and long ones are broken at their spaces. */
    List<String> lines(String indent, int width) {
        int labelWidth = facts.stream()
                .mapToInt(fact -> TextWidth.of(fact.label()))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts) {
            String start = indent + fact.label() + " ".repeat(labelWidth - TextWidth.of(fact.label()) + 2);
            int left = TextWidth.of(start);
            List<String> value = TextWidth.of(fact.value()) <= width - left
                    ? List.of(fact.value())
                    : TextWidth.wrapped(fact.value(), width - left);
            for (int i = 0; i < value.size(); i++) {
                lines.add(((i == 0 ? start : " ".repeat(left)) + value.get(i)).stripTrailing());
            }
        }
        return lines;
    }
}
