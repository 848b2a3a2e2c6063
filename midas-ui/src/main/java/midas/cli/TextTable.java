package midas.cli;

import java.util.ArrayList;
import java.util.List;
import midas.ui.text.Numbers;

/** A table in a face of fixed width: words on the left edge, numbers on their decimal points. */
final class TextTable {

    private static final String GAP = "  ";

    private record Column(String heading, boolean numeric, List<String> cells) {}

    private final String indent;
    private final List<Column> columns = new ArrayList<>();

    /** Makes a table without columns; every line begins with {@code indent}. */
    TextTable(String indent) {
        this.indent = indent;
    }

    /** Adds a column of words. */
    TextTable words(String heading, List<String> cells) {
        columns.add(new Column(heading, false, List.copyOf(cells)));
        return this;
    }

    /** Adds a column of numbers, texts made by {@link Numbers}; an empty text stays blank. */
    TextTable numbers(String heading, List<String> cells) {
        columns.add(new Column(heading, true, Numbers.aligned(cells)));
        return this;
    }

    /** Returns the lines, the headings first; no line ends with blanks. */
    List<String> lines() {
        int rows = columns.isEmpty() ? 0 : columns.getFirst().cells().size();
        List<StringBuilder> lines = new ArrayList<>(rows + 1);
        for (int i = 0; i <= rows; i++) {
            lines.add(new StringBuilder(indent));
        }
        boolean first = true;
        for (Column column : columns) {
            int width = TextWidth.of(column.heading());
            for (String cell : column.cells()) {
                width = Math.max(width, TextWidth.of(cell));
            }
            for (int i = 0; i <= rows; i++) {
                String text = i == 0 ? column.heading() : column.cells().get(i - 1);
                lines.get(i).append(first ? "" : GAP).append(padded(text, width, column.numeric()));
            }
            first = false;
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - TextWidth.of(text));
        return right ? blanks + text : text + blanks;
    }
}
