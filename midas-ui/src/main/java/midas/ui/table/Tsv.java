package midas.ui.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tab-separated text, for the clipboard. */
public final class Tsv {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private Tsv() {}

    /** Returns lines of cells as one text; tabs and line ends inside a cell become spaces. */
    public static String of(Stream<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEachOrdered(cells -> {
            for (int i = 0; i < cells.size(); i++) {
                text.append(i > 0 ? "\t" : "").append(cell(cells.get(i)));
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static String cell(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n') {
                return BREAKS.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }
}
