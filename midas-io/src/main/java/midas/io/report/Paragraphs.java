package midas.io.report;

import java.util.List;
import java.util.stream.Stream;

/** The paragraphs of a text. */
final class Paragraphs {

    private Paragraphs() {}

    /** Returns what stands between empty lines; none of it is blank. */
    static List<String> of(String text) {
        return Stream.of(text.split("\\R[ \\t]*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
