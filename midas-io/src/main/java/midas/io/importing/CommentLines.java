package midas.io.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines at the beginning of a text that begin with {@code #}, {@code %} or {@code //}; blank lines may stand between them.
 *
 * @param rows the lines
 * @param ends where each of them ends in the text, its line end included
 * @param text the whole text
 */
record CommentLines(List<TableTop.Row> rows, List<Integer> ends, String text) {

    private static final String[] MARKS = {"#", "%", "//"};

    /** Finds them. */
    static CommentLines in(String text) {
        List<TableTop.Row> rows = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        long line = 1;
        int at = 0;
        boolean afterEmpty = false;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String content = text.substring(at, end).strip();
            if (!content.isEmpty() && markOf(content) == 0) {
                break;
            }
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = Math.min(text.length(), end + (pair ? 2 : 1));
            if (!content.isEmpty()) {
                rows.add(new TableTop.Row(line, content, afterEmpty, List.of(TableTop.Cell.WORD)));
                ends.add(at);
            }
            afterEmpty = content.isEmpty();
            line++;
        }
        return new CommentLines(rows, ends, text);
    }

    /** Returns how long what makes a comment of {@code text[offset, offset + length)} is; 0 if it is none. */
    static int markOf(char[] text, int offset, int length) {
        int first = length > 0 ? text[offset] : 0;
        return switch (first) {
            case '#', '%' -> 1;
            case '/' -> length > 1 && text[offset + 1] == '/' ? 2 : 0;
            default -> 0;
        };
    }

    /** Returns with what these begin. */
    Set<String> marks() {
        return rows.stream()
                .map(row -> row.text().substring(0, markOf(row.text())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int markOf(String line) {
        for (String mark : MARKS) {
            if (line.startsWith(mark)) {
                return mark.length();
            }
        }
        return 0;
    }

    boolean any() {
        return !rows.isEmpty();
    }

    /** Returns the text with empty lines in the place of these, so that lines keep their numbers. */
    String rest() {
        if (rows.isEmpty()) {
            return text;
        }
        int end = ends.getLast();
        return "\n".repeat(Math.toIntExact(rows.getLast().line())) + text.substring(end);
    }

    /** Returns the last of them, without what makes it a comment. */
    String last() {
        String line = rows.getLast().text();
        return line.substring(markOf(line));
    }

    /** Returns whether a blank stands behind what makes the last of them a comment. */
    boolean isSpaced() {
        return last().startsWith(" ") || last().startsWith("\t") || markOf(last()) > 0;
    }

    /** Returns all but the last of them. */
    CommentLines withoutLast() {
        return new CommentLines(rows.subList(0, rows.size() - 1), ends.subList(0, ends.size() - 1), text);
    }
}
