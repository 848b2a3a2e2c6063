package midas.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import midas.io.dataset.Column;
import midas.ui.table.Tsv;

/**
 * Cells as texts for the clipboard, each as it stood in the file, missing ones empty.
 *
 * @param tsv tab-separated text
 * @param html a table, where there are not too many cells for one
 */
public record RangeText(String tsv, Optional<String> html) {

    /** Most characters that are handed to the clipboard at once: more of them stop window and receiver for seconds. */
    static final int MOST_CHARACTERS = 20_000_000;

    /** Most cells that are copied as a table, too. */
    static final int MOST_CELLS_OF_HTML = 100_000;

    /**
     * Makes the texts; many cells take long.
     *
     * @param columns the columns, in order
     * @param order order of the rows
     * @param firstRow first row shown
     * @param lastRow last row shown, less than the first for none
     * @param headed whether the names of the columns come first
     * @return nothing where there is more than the clipboard takes
     */
    static Optional<RangeText> of(List<Column> columns, RowOrder order, int firstRow, int lastRow, boolean headed) {
        StringBuilder tsv = new StringBuilder();
        long cells = (lastRow - firstRow + 1L) * columns.size();
        StringBuilder html = cells <= MOST_CELLS_OF_HTML ? new StringBuilder("<table>") : null;
        if (headed) {
            List<String> names = columns.stream().map(Column::name).toList();
            tsv.append(Tsv.of(Stream.of(names)));
            if (html != null) {
                line(html, names, columns, "th");
            }
        }
        for (int shown = firstRow; shown <= lastRow; shown++) {
            int row = order.fileRow(shown);
            List<String> texts = new ArrayList<>(columns.size());
            for (Column column : columns) {
                texts.add(Objects.requireNonNullElse(column.shownText(row), ""));
            }
            tsv.append(Tsv.of(Stream.of(texts)));
            if (tsv.length() > MOST_CHARACTERS) {
                return Optional.empty();
            }
            if (html != null) {
                line(html, texts, columns, "td");
            }
        }
        return Optional.of(new RangeText(
                tsv.toString(),
                Optional.ofNullable(html).map(table -> table.append("</table>").toString())));
    }

    private static void line(StringBuilder html, List<String> texts, List<Column> columns, String tag) {
        html.append("<tr>");
        for (int k = 0; k < texts.size(); k++) {
            boolean flushRight = tag.equals("td")
                    && DatasetViewModel.isNumeric(columns.get(k).type());
            html.append('<').append(tag).append(flushRight ? " align=\"right\">" : ">");
            escape(html, texts.get(k));
            html.append("</").append(tag).append('>');
        }
        html.append("</tr>");
    }

    private static void escape(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\n' -> html.append("<br>");
                case '\r' -> html.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "<br>");
                default -> html.append(c);
            }
        }
    }
}
