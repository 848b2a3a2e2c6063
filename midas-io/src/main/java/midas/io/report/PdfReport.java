package midas.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import midas.io.files.XmlText;
import midas.io.pdf.PdfContent;
import midas.io.pdf.PdfFile;
import midas.io.pdf.PdfSurface;
import midas.io.plot.Drawings;

/**
 * Writes a report as a Portable Document Format file on A4, for everybody: its structure (headings, tables with their heads, plots with what they show in words) is in it, and so are its
 * fonts. It is made to be valid as PDF/UA-1 (ISO 14289-1). The results of its models are in it as files.
 */
final class PdfReport implements ReportWriter {

    private static final double FIGURE_ABOVE = 10;
    private static final double FIGURE_BELOW = 16;
    private static final double CAPTION_GAP = 2;
    private static final double FEW_LINES = 3;
    /** Characters that certainly stand in one line. */
    private static final int SHORT = 80;

    @Override
    public void write(Report report, ReportWords words, ReportProgress progress, OutputStream out) throws IOException {
        new Document(new PdfFile(out), words, progress).write(report);
    }

    /** The document that is being written. */
    private static final class Document {

        private final PdfFile file;
        private final ReportWords words;
        private final ReportProgress progress;
        private final int root;
        private final PdfTag document;
        private final PdfPages pages;
        private final PdfText text;
        private final PdfTable tables;
        private final PdfOutline outline;
        private final StringBuilder attached = new StringBuilder();
        private int table;
        private int figure;
        private int attachments;

        Document(PdfFile file, ReportWords words, ReportProgress progress) {
            this.file = file;
            this.words = words;
            this.progress = progress;
            this.root = file.reserve();
            this.document = PdfTag.document(file, root);
            this.pages = new PdfPages(file);
            this.text = new PdfText(pages);
            this.tables = new PdfTable(pages, document, text);
            this.outline = new PdfOutline(file);
        }

        void write(Report report) throws IOException {
            heading(report.title(), 0);
            List<ReportBlock> blocks = report.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                ReportBlock block = blocks.get(i);
                switch (block) {
                    case ReportBlock.Heading heading -> {
                        pages.need(least(blocks, i));
                        heading(heading.text(), heading.level());
                    }
                    case ReportBlock.Text words -> paragraphs(words.text());
                    case ReportBlock.Table written -> tables.write(written, words.table(++table), progress);
                    case ReportBlock.Picture picture -> picture(picture);
                    case ReportBlock.ModelSummary summary -> {
                        tables.write(summary);
                        attach(summary);
                    }
                    case ReportBlock.Code code -> text.code(document, code.caption(), code.text());
                }
                if (!(block instanceof ReportBlock.Table)) {
                    progress.block();
                }
            }
            end(report.title());
        }

        /** Returns how much room a block needs at least; a heading takes along what it stands above. */
        private double least(List<ReportBlock> blocks, int i) {
            if (i == blocks.size()) {
                return 0;
            }
            return switch (blocks.get(i)) {
                case ReportBlock.Heading heading ->
                    text.headingHeight(heading.text(), heading.level()) + least(blocks, i + 1);
                case ReportBlock.Text said ->
                    FEW_LINES * Look.TEXT_SIZE * Look.LEADING + (leads(blocks, i) ? least(blocks, i + 1) : 0);
                case ReportBlock.Table any -> PdfTable.least();
                case ReportBlock.Picture picture ->
                    around(picture, words.figure(figure + 1))
                            + PdfSurface.POINTS * Drawings.leastHeight(picture.plot());
                case ReportBlock.ModelSummary any -> PdfTable.least();
                case ReportBlock.Code any -> PdfTable.least();
            };
        }

        /** Returns whether a text is no more than a line before a listing. */
        private static boolean leads(List<ReportBlock> blocks, int i) {
            return blocks.get(i) instanceof ReportBlock.Text text
                    && text.text().length() < SHORT
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof ReportBlock.Code;
        }

        private void heading(String words, int level) throws IOException {
            if (words.isBlank()) {
                return;
            }
            PdfTag tag = document.begin("H" + (level + 1));
            double top = text.heading(tag, words.strip(), level);
            tag.end();
            outline.add(level, words.strip(), pages.page(), top);
        }

        private void paragraphs(String paragraphs) throws IOException {
            for (String paragraph : Paragraphs.of(paragraphs)) {
                PdfTag tag = document.begin("P");
                text.paragraph(tag, paragraph);
                tag.end();
            }
        }

        /** Returns how much room a plot takes beside itself. */
        private double around(ReportBlock.Picture picture, String number) {
            return FIGURE_ABOVE + CAPTION_GAP + text.captionHeight(number, picture.caption());
        }

        /** A plot is a little lower where it stands on the page then; its type stays as large as it is. */
        private void picture(ReportBlock.Picture picture) throws IOException {
            String number = words.figure(++figure);
            double around = around(picture, number);
            double least = PdfSurface.POINTS * Drawings.leastHeight(picture.plot());
            pages.need(least + around);
            pages.gap(FIGURE_ABOVE);
            double top = pages.y();
            double room = Math.max(least, pages.room() - around + FIGURE_ABOVE);
            double high = Math.min(PdfSurface.POINTS * Drawings.figureHeight(picture.plot()), room);
            double bottom = top - high;
            String said = picture.plot().description();
            String box =
                    String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", Look.LEFT, bottom, Look.LEFT + Look.WIDTH, top);
            PdfTag tag = document.begin(
                    "Figure",
                    "/Alt " + PdfFile.text(said.isBlank() ? picture.caption() : said)
                            + " /A <</O /Layout /Placement /Block /BBox [" + box + "]>>");
            PdfContent content = pages.mark(tag);
            PdfSurface.draw(
                    content,
                    Look.LEFT,
                    top,
                    surface -> Drawings.figure(picture.plot(), high / PdfSurface.POINTS)
                            .paint(surface));
            pages.endMark();
            pages.down(top - bottom + CAPTION_GAP);
            PdfTag caption = tag.begin("Caption");
            text.caption(caption, number, picture.caption());
            caption.end();
            tag.end();
            pages.gap(FIGURE_BELOW);
        }

        private void attach(ReportBlock.ModelSummary summary) throws IOException {
            if (summary.results().isEmpty()) {
                return;
            }
            attachments++;
            byte[] json = summary.results().getBytes(StandardCharsets.UTF_8);
            int stream = file.stream(
                    "/Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size " + json.length + ">>", json);
            String name = String.format(Locale.ROOT, "results-%d.json", attachments);
            int specification = file.object("<</Type /Filespec /F (" + name + ") /UF (" + name + ") /EF <</F " + stream
                    + " 0 R /UF " + stream + " 0 R>> /AFRelationship /Data /Desc "
                    + PdfFile.text(words.results() + ": " + summary.caption()) + ">>");
            // names are in order: those with more digits follow
            attached.append(String.format(Locale.ROOT, "(%06d) %d 0 R ", attachments, specification));
        }

        private void end(String title) throws IOException {
            int parents = pages.end(title, words);
            document.end();
            file.object(
                    root,
                    "<</Type /StructTreeRoot /K [" + document.number() + " 0 R] /ParentTree " + parents
                            + " 0 R /ParentTreeNextKey " + pages.count() + ">>");
            int metadata =
                    file.plain("/Type /Metadata /Subtype /XML", metadata(title).getBytes(StandardCharsets.UTF_8));
            String program = PdfFile.text(words.program());
            int info = file.object("<</Title " + PdfFile.text(Lines.plain(title)) + " /Creator " + program
                    + " /Producer " + program + ">>");
            int catalog = file.object("<</Type /Catalog /Pages " + pages.tree() + " 0 R /Lang "
                    + PdfFile.text(words.language()) + " /MarkInfo <</Marked true>> /StructTreeRoot " + root
                    + " 0 R /Outlines " + outline.end() + " 0 R /PageMode /UseOutlines /Metadata " + metadata
                    + " 0 R /ViewerPreferences <</DisplayDocTitle true>>"
                    + (attached.isEmpty() ? "" : " /Names <</EmbeddedFiles <</Names [" + attached + "]>>>>")
                    + ">>");
            file.end(catalog, info);
        }

        private String metadata(String title) {
            return String.format(
                    Locale.ROOT,
                    """
                    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                    <x:xmpmeta xmlns:x="adobe:ns:meta/">
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
                    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                    <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                    <xmp:CreatorTool>%s</xmp:CreatorTool>
                    <pdf:Producer>%s</pdf:Producer>
                    <pdfuaid:part>1</pdfuaid:part>
                    </rdf:Description>
                    </rdf:RDF>
                    </x:xmpmeta>
                    <?xpacket end="r"?>
                    """,
                    escaped(Lines.plain(title)),
                    escaped(words.language()),
                    escaped(words.program()),
                    escaped(words.program()));
        }

        private static String escaped(String text) {
            return XmlText.allowed(text)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
        }
    }
}
