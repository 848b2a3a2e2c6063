package midas.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import midas.io.cell.NumberText;
import midas.io.files.XmlText;
import midas.io.plot.Drawings;

/**
 * Writes a report as one HTML page that asks for nothing from outside: its style and its plots are in it, and so are all digits of its numbers (in {@code data} elements) and the results of
 * its models (as JSON). It is well-formed XML, too.
 */
final class HtmlReport implements ReportWriter {

    private static final String STYLE = "report.css";
    private static final double NARROW = 0.55;
    /** Rows that tell how broad a table is. */
    private static final int SAMPLE = 50;

    @Override
    public void write(Report report, ReportWords words, ReportProgress progress, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
        new Page(words, progress, text, out).write(report);
        text.flush();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns a text for a place between tags or between quotation marks. */
    static String escaped(String text) {
        return XmlText.allowed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns JSON that can stand within a script element: these characters are in texts only, where they can be written by their numbers. */
    static String embedded(String json) {
        return XmlText.allowed(json)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** The page that is being written. */
    private static final class Page {

        private final ReportWords words;
        private final ReportProgress progress;
        private final Writer text;
        private final OutputStream out;
        private int tables;
        private int figures;
        private int summaries;
        private int listings;
        private int results;

        Page(ReportWords words, ReportProgress progress, Writer text, OutputStream out) {
            this.words = words;
            this.progress = progress;
            this.text = text;
            this.out = out;
        }

        void write(Report report) throws IOException {
            String title = escaped(report.title());
            line("<!DOCTYPE html>");
            line("<html lang=\"" + escaped(words.language()) + "\">");
            line("<head>");
            line("<meta charset=\"utf-8\"/>");
            line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
            line("<meta name=\"color-scheme\" content=\"light\"/>");
            line("<meta name=\"generator\" content=\"" + escaped(words.program()) + "\"/>");
            line("<title>" + title + "</title>");
            line("<style>");
            text.write(style());
            line("</style>");
            line("</head>");
            line("<body>");
            line("<main>");
            line("<h1>" + title + "</h1>");
            for (ReportBlock block : report.blocks()) {
                write(block);
            }
            for (String more : report.results()) {
                results(more);
            }
            line("</main>");
            line("</body>");
            line("</html>");
        }

        private void write(ReportBlock block) throws IOException {
            switch (block) {
                case ReportBlock.Heading heading -> heading(heading);
                case ReportBlock.Text words -> paragraphs(words.text());
                case ReportBlock.Table table -> table(table);
                case ReportBlock.Picture picture -> picture(picture);
                case ReportBlock.ModelSummary summary -> summary(summary);
                case ReportBlock.Code code -> code(code);
            }
            if (!(block instanceof ReportBlock.Table)) {
                progress.block();
            }
        }

        private void heading(ReportBlock.Heading heading) throws IOException {
            String tag = "h" + (heading.level() + 1);
            line('<' + tag + '>' + escaped(heading.text()) + "</" + tag + '>');
        }

        private void paragraphs(String paragraphs) throws IOException {
            for (String paragraph : Paragraphs.of(paragraphs)) {
                line("<p>" + escaped(paragraph).replace("\n", "<br/>") + "</p>");
            }
        }

        private void table(ReportBlock.Table table) throws IOException {
            String id = "table-" + ++tables;
            boolean notes = !table.notes().isEmpty();
            open(id, isNarrow(table) ? "table narrow" : "table");
            line("<table" + (notes ? " aria-describedby=\"" + id + "-notes\"" : "") + '>');
            caption(id, words.table(tables), table.caption());
            text.write("<thead><tr>");
            for (ReportBlock.Column column : table.columns()) {
                text.write("<th scope=\"col\"" + (column.numeric() ? " class=\"n\"" : "") + '>' + escaped(column.text())
                        + "</th>");
            }
            line("</tr></thead>");
            line("<tbody>");
            List<CellTails> tails = IntStream.range(0, table.columns().size())
                    .mapToObj(k -> new CellTails(table.shownRows(), k))
                    .toList();
            for (List<ReportBlock.Cell> row : table.shownRows()) {
                text.write("<tr>");
                for (int k = 0; k < row.size(); k++) {
                    cell(row.get(k), k == 0, table.columns().get(k).numeric(), tails.get(k));
                }
                line("</tr>");
                progress.row();
            }
            line("</tbody>");
            line("</table>");
            line("</div>");
            if (notes) {
                line("<div class=\"notes\" id=\"" + id + "-notes\">");
                for (String note : table.notes()) {
                    paragraphs(note);
                }
                line("</div>");
            }
        }

        /** Returns whether there is so much room beside a table that its caption may be broader than it is. */
        private static boolean isNarrow(ReportBlock.Table table) {
            TableFit fit = TableFit.of(table.showing(SAMPLE), Look.WIDTH);
            return fit.parts().size() == 1 && fit.parts().getFirst().width(fit.size()) < NARROW * Look.WIDTH;
        }

        private void open(String id, String kind) throws IOException {
            // what is broader than a phone can be moved, also by keyboard
            line("<div class=\"" + kind + "\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\">");
        }

        private void caption(String id, String number, String caption) throws IOException {
            line("<caption id=\"" + id + "\">" + (number.isEmpty() ? "" : "<b>" + escaped(number) + "</b>")
                    + escaped(caption) + "</caption>");
        }

        private void cell(ReportBlock.Cell cell, boolean first, boolean numeric, CellTails tails) throws IOException {
            String shown = escaped(cell.text());
            if (cell.value().isPresent() && !Double.isNaN(cell.value().getAsDouble())) {
                shown = "<data value=\"" + NumberText.render(cell.value().getAsDouble(), '.') + "\">" + shown
                        + "</data>";
            }
            String missing = numeric ? tails.missing(cell.text()) : "";
            String attributes = (first ? " scope=\"row\"" : "")
                    + (numeric ? " class=\"n\"" : "")
                    + (missing.isEmpty() ? "" : " data-t=\"" + missing + '"');
            String tag = first ? "th" : "td";
            text.write('<' + tag + attributes + '>' + shown + "</" + tag + '>');
        }

        private void picture(ReportBlock.Picture picture) throws IOException {
            String id = "figure-" + ++figures;
            line("<figure>");
            text.flush();
            Drawings.svg(picture.plot(), id, out);
            line("");
            line("<figcaption><b>" + escaped(words.figure(figures)) + "</b>" + escaped(picture.caption())
                    + "</figcaption>");
            line("</figure>");
        }

        private void summary(ReportBlock.ModelSummary summary) throws IOException {
            String id = "summary-" + ++summaries;
            open(id, "facts");
            line("<table>");
            caption(id, "", summary.caption());
            line("<tbody>");
            for (ReportBlock.Fact fact : summary.facts()) {
                line("<tr><th scope=\"row\">" + escaped(fact.label()) + "</th><td>"
                        + escaped(fact.value()).replace("\n", "<br/>") + "</td></tr>");
            }
            line("</tbody>");
            line("</table>");
            line("</div>");
            if (!summary.results().isEmpty()) {
                results(summary.results());
            }
        }

        private void results(String json) throws IOException {
            line("<script type=\"application/json\" id=\"results-" + ++results + "\">");
            line(embedded(json));
            line("</script>");
        }

        private void code(ReportBlock.Code code) throws IOException {
            String id = "code-" + ++listings;
            line("<p class=\"code\" id=\"" + id + "\">" + escaped(code.caption()) + "</p>");
            text.write("<pre aria-labelledby=\"" + id + "\"><code class=\"language-" + escaped(code.language()) + "\">"
                    + escaped(code.text().stripTrailing()) + "</code></pre>\n");
        }

        private void line(String line) throws IOException {
            text.write(line);
            text.write('\n');
        }
    }
}
