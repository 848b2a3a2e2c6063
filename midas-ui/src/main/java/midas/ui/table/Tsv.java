package midas.ui.table;

import java.util.List;
import java.util.stream.Collectors;

/** Tab-separated text, for the clipboard. */
public final class Tsv {

    private Tsv() {}

    /** Returns lines of cells as one text; tabs and line ends inside a cell become spaces. */
    public static String of(List<List<String>> lines) {
        return lines.stream()
                .map(cells -> cells.stream().map(Tsv::cell).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
