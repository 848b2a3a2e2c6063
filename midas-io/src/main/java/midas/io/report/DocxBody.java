package midas.io.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import midas.io.files.XmlText;
import midas.io.plot.Drawings;

/** What stands in a document of a word processor, block by block. */
final class DocxBody {

    /** Units of which an inch has 1,440. */
    private static final double TWIPS = 20;

    private static final int EMU_IN_PIXEL = 9525;
    private static final int SHORT = 12;
    private static final double LABEL = 112;
    /** Size for which the style's own is right; others are said cell by cell. */
    private static final double STYLE_SIZE = 9;

    private static final String CAPTION = "Caption";
    private static final String TABLE_CAPTION = "TableCaption";
    private static final String TEXT = "TableText";

    private final Writer text;
    private final ReportWords words;
    private final ReportProgress progress;
    private int tables;
    private int figures;

    DocxBody(Writer text, ReportWords words, ReportProgress progress) {
        this.text = text;
        this.words = words;
        this.progress = progress;
    }

    void write(Report report) throws IOException {
        text.write(DocxReport.beginning());
        if (!report.title().isBlank()) {
            paragraph("Title", run(report.title(), ""));
        }
        List<ReportBlock> blocks = report.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            ReportBlock block = blocks.get(i);
            boolean leads = i + 1 < blocks.size() && blocks.get(i + 1) instanceof ReportBlock.Code;
            switch (block) {
                case ReportBlock.Heading heading -> paragraph("Heading" + heading.level(), run(heading.text(), ""));
                case ReportBlock.Text words -> {
                    for (String paragraph : Paragraphs.of(words.text())) {
                        // what is said before a listing stands on its page
                        paragraph("Normal", leads ? "<w:keepNext/>" : "", run(paragraph, ""));
                    }
                }
                case ReportBlock.Table table -> table(table);
                case ReportBlock.Picture picture -> picture(picture);
                case ReportBlock.ModelSummary summary -> summary(summary);
                case ReportBlock.Code code -> code(code);
            }
            if (!(block instanceof ReportBlock.Table)) {
                progress.block();
            }
        }
        text.write(
                "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                        + "<w:pgMar w:top=\"1200\" w:right=\"1153\" w:bottom=\"1300\" w:left=\"1153\" w:header=\"600\""
                        + " w:footer=\"620\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
    }

    private void paragraph(String style, String runs) throws IOException {
        paragraph(style, "", runs);
    }

    private void paragraph(String style, String properties, String runs) throws IOException {
        text.write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + runs + "</w:p>");
    }

    private void numbered(String style, String name, int number, String caption) throws IOException {
        String bold = "<w:b/><w:bCs/>";
        String counted = "<w:fldSimple w:instr=\" SEQ " + escaped(name) + " \\* ARABIC \">"
                + run(Integer.toString(number), bold) + "</w:fldSimple>";
        paragraph(style, run(name + ' ', bold) + counted + run(". ", bold) + run(caption, ""));
    }

    private void table(ReportBlock.Table table) throws IOException {
        numbered(TABLE_CAPTION, words.table(), ++tables, table.caption());
        TableFit fit = TableFit.of(table, Look.WIDTH);
        boolean first = true;
        for (TableFit.Part part : fit.parts()) {
            if (!first) {
                paragraph("AfterTable", "");
            }
            boolean noted = part == fit.parts().getLast() && !table.notes().isEmpty();
            part(table, fit.size(), part, first, noted);
            first = false;
        }
        if (fit.parts().isEmpty()) {
            for (int i = 0; i < table.shownRows().size(); i++) {
                progress.row();
            }
        }
        for (String note : table.notes()) {
            for (String paragraph : Paragraphs.of(note)) {
                paragraph("TableNote", run(paragraph, ""));
            }
        }
        paragraph("AfterTable", "");
    }

    private void part(ReportBlock.Table table, double size, TableFit.Part part, boolean first, boolean noted)
            throws IOException {
        long[] widths = part.widths().stream()
                .mapToLong(width -> Math.round(width * TWIPS))
                .toArray();
        begin("ReportTable", true, table.caption(), widths);
        String smaller = size == STYLE_SIZE
                ? ""
                : "<w:sz w:val=\"" + Math.round(2 * size) + "\"/><w:szCs w:val=\"" + Math.round(2 * size) + "\"/>";
        text.write("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            ReportBlock.Column column = table.columns().get(part.columns().get(i));
            cell(column.numeric() ? "TableNumberHeading" : "TableHeading", column.text(), widths[i], smaller, true);
        }
        text.write("</w:tr>");
        int rows = table.shownRows().size();
        for (int row = 0; row < rows; row++) {
            // a short table is not broken, and neither the last row nor the notes stand alone on a page
            boolean withNext = row < rows - 1 ? rows <= SHORT || row == rows - 2 : noted;
            text.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < widths.length; i++) {
                int k = part.columns().get(i);
                boolean numeric = table.columns().get(k).numeric();
                String content = table.shownRows().get(row).get(k).text();
                cell(numeric ? "TableNumber" : TEXT, content, widths[i], smaller, withNext);
            }
            text.write("</w:tr>");
            if (first) {
                progress.row();
            }
        }
        text.write("</w:tbl>");
    }

    private void begin(String style, boolean heads, String caption, long[] widths) throws IOException {
        long all = 0;
        StringBuilder grid = new StringBuilder("<w:tblGrid>");
        for (long width : widths) {
            all += width;
            grid.append("<w:gridCol w:w=\"" + width + "\"/>");
        }
        text.write("<w:tbl><w:tblPr><w:tblStyle w:val=\"" + style + "\"/><w:tblW w:w=\"" + all
                + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                + "<w:tblLook w:val=\"" + (heads ? "0620" : "0680") + "\" w:firstRow=\"" + (heads ? 1 : 0)
                + "\" w:lastRow=\"0\" w:firstColumn=\"" + (heads ? 0 : 1)
                + "\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
                + "<w:tblCaption w:val=\"" + escaped(caption) + "\"/></w:tblPr>" + grid + "</w:tblGrid>");
    }

    private void cell(String style, String content, long width, String properties, boolean withNext)
            throws IOException {
        text.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>");
        text.write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + (withNext ? "<w:keepNext/>" : "") + "</w:pPr>"
                + run(content, properties) + "</w:p>");
        text.write("</w:tc>");
    }

    private void picture(ReportBlock.Picture picture) throws IOException {
        figures++;
        String described = picture.plot().description();
        String said = escaped(described.isBlank() ? picture.caption() : described);
        String extent = " cx=\"" + (int) Drawings.WIDTH * EMU_IN_PIXEL + "\" cy=\""
                + (int) Drawings.figureHeight(picture.plot()) * EMU_IN_PIXEL + "\"/>";
        paragraph(
                "Figure",
                "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent" + extent
                        + "<wp:docPr id=\"" + figures + "\" name=\"" + escaped(words.figure()) + ' ' + figures
                        + "\" descr=\"" + said + "\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/>"
                        + "</wp:cNvGraphicFramePr><a:graphic><a:graphicData"
                        + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
                        + "<pic:cNvPr id=\"" + figures + "\" name=\"image" + figures + ".png\" descr=\"" + said
                        + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + picture(figures)
                        + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
                        + "<a:off x=\"0\" y=\"0\"/><a:ext" + extent
                        + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
        numbered(CAPTION, words.figure(), figures, picture.caption());
    }

    /** Returns what a picture is known by. */
    static String picture(int number) {
        return "picture" + number;
    }

    private void summary(ReportBlock.ModelSummary summary) throws IOException {
        if (!summary.caption().isBlank()) {
            paragraph(TABLE_CAPTION, run(summary.caption(), "<w:b/><w:bCs/>"));
        }
        if (summary.facts().isEmpty()) {
            return;
        }
        long[] widths = {Math.round(LABEL * TWIPS), Math.round((Look.WIDTH - LABEL) * TWIPS)};
        begin("FactsTable", false, summary.caption(), widths);
        for (ReportBlock.Fact fact : summary.facts()) {
            text.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(TEXT, fact.label(), widths[0], "", false);
            cell(TEXT, fact.value(), widths[1], "", false);
            text.write("</w:tr>");
        }
        text.write("</w:tbl>");
        paragraph("AfterTable", "");
    }

    private void code(ReportBlock.Code code) throws IOException {
        if (!code.caption().isBlank()) {
            paragraph("CodeCaption", run(code.caption(), ""));
        }
        paragraph("Code", run(code.text().stripTrailing(), ""));
    }

    /** Returns a field that the word processor computes, with what it shows until then. */
    static String field(String instruction, String shown) {
        return "<w:fldSimple w:instr=\" " + instruction + " \">" + run(shown, "") + "</w:fldSimple>";
    }

    /** Returns a text as it stands within a paragraph. */
    static String run(String content, String properties) {
        if (content.isEmpty()) {
            return "";
        }
        String inside = escaped(content);
        if (content.indexOf('\n') >= 0 || content.indexOf('\r') >= 0 || content.indexOf('\t') >= 0) {
            inside = inside.replaceAll("\\R", "</w:t><w:br/><w:t xml:space=\"preserve\">")
                    .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        }
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + inside + "</w:t></w:r>";
    }

    /** Returns a text for a place between tags or between quotation marks. */
    static String escaped(String content) {
        return XmlText.allowed(content)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
