package midas.ui.table;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with full precision as text for other programs.
 *
 * @param headings headings of its columns
 * @param numeric which columns hold numbers, which are set flush right
 * @param rows makes its rows, each with a cell a column
 */
public record TableText(List<String> headings, List<Boolean> numeric, Supplier<Stream<List<String>>> rows) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    /** Copies the lists. */
    public TableText {
        headings = List.copyOf(headings);
        numeric = List.copyOf(numeric);
    }

    /** Returns tab-separated text with a header. */
    public String tsv() {
        return Tsv.of(Stream.concat(Stream.of(headings), rows.get()));
    }

    /**
     * Returns a table in HTML, which spreadsheets and text processors paste as one. Spreadsheets in other languages take
     * {@code 1.234} for a thousand and more: numbers say that theirs is a point, and words that they are none, by the
     * attributes of LibreOffice and Excel.
     */
    public String html() {
        StringBuilder html = new StringBuilder("<meta charset=\"utf-8\"><table><thead><tr>");
        for (int k = 0; k < headings.size(); k++) {
            cell(html, "th", k, headings.get(k));
        }
        html.append("</tr></thead><tbody>");
        rows.get().forEachOrdered(row -> {
            html.append("<tr>");
            for (int k = 0; k < row.size(); k++) {
                cell(html, "td", k, row.get(k));
            }
            html.append("</tr>");
        });
        return html.append("</tbody></table>").toString();
    }

    private void cell(StringBuilder html, String tag, int column, String text) {
        html.append('<').append(tag);
        boolean body = tag.equals("td");
        if (numeric.get(column)) {
            html.append(" style=\"text-align:right\"");
            if (body && NUMBER.matcher(text).matches()) {
                html.append(" sdval=\"").append(text).append("\" sdnum=\"1033;0;General\"");
            }
        } else if (body) {
            html.append(" style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\"");
        }
        html.append('>')
                .append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</")
                .append(tag)
                .append('>');
    }

    /** Returns a table in Markdown (GitHub's, which most others read too). */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        markdown(text, headings);
        text.append('|');
        numeric.forEach(right -> text.append(right ? " ---: |" : " --- |"));
        text.append('\n');
        rows.get().forEachOrdered(row -> markdown(text, row));
        return text.toString();
    }

    private static void markdown(StringBuilder text, List<String> cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ')
                    .append(oneLine(cell).replaceAll("[\\\\|`*_\\[\\]<>]", "\\\\$0"))
                    .append(" |");
        }
        text.append('\n');
    }

    /** Returns a table in LaTeX, with the rules of the package booktabs. */
    public String latex() {
        StringBuilder text = new StringBuilder("\\begin{tabular}{")
                .append(numeric.stream().map(right -> right ? "r" : "l").collect(Collectors.joining()))
                .append("}\n\\toprule\n");
        latex(text, headings, false);
        text.append("\\midrule\n");
        rows.get().forEachOrdered(row -> latex(text, row, true));
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private void latex(StringBuilder text, List<String> cells, boolean body) {
        for (int k = 0; k < cells.size(); k++) {
            String cell = tex(oneLine(cells.get(k)));
            // a minus sign, not a hyphen
            boolean negative = body && numeric.get(k) && cell.startsWith("-");
            text.append(k > 0 ? " & " : "").append(negative ? "$-$" + cell.substring(1) : cell);
        }
        text.append(" \\\\\n");
    }

    private static String tex(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '<' -> escaped.append("\\textless{}");
                case '>' -> escaped.append("\\textgreater{}");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
