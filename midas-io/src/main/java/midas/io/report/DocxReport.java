package midas.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import midas.io.pixels.Pictures;

/**
 * Writes a report for word processors (Office Open XML, ISO/IEC 29500, WordprocessingML): headings, captions and tables have styles, which can be changed in one place; plots are pictures
 * with what they show in words. Written as a stream: tables may be long. The results of its models are in it as parts of their own.
 */
final class DocxReport implements ReportWriter {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Override
    public void write(Report report, ReportWords words, ReportProgress progress, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", template("content-types.xml"));
        part(zip, "_rels/.rels", template("package-rels.xml"));
        part(zip, "docProps/core.xml", core(report, words));
        part(
                zip,
                "docProps/app.xml",
                DECLARATION
                        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>" + DocxBody.escaped(words.program()) + "</Application></Properties>");
        part(zip, "word/styles.xml", template("styles.xml").replace("{language}", region(words.language())));
        part(zip, "word/settings.xml", template("settings.xml"));
        part(zip, "word/footer1.xml", footer(report, words));
        entry(zip, "word/document.xml");
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        new DocxBody(text, words, progress).write(report);
        text.flush();
        zip.closeEntry();
        StringBuilder relations = new StringBuilder(DECLARATION + RELATIONS);
        relation(relations, "styles", "styles", "styles.xml");
        relation(relations, "settings", "settings", "settings.xml");
        relation(relations, "footer", "footer", "footer1.xml");
        int picture = 0;
        int results = 0;
        for (ReportBlock block : report.blocks()) {
            if (block instanceof ReportBlock.Picture drawn) {
                picture++;
                relation(relations, DocxBody.picture(picture), "image", "media/image" + picture + ".png");
                entry(zip, "word/media/image" + picture + ".png");
                Pictures.png(drawn.plot(), zip);
                zip.closeEntry();
                // the time goes into the pictures, which were counted as blocks before
                progress.check();
            } else if (block instanceof ReportBlock.ModelSummary summary
                    && !summary.results().isEmpty()) {
                results++;
                relation(relations, "results" + results, "customXml", "../customXml/item" + results + ".xml");
                part(
                        zip,
                        "customXml/item" + results + ".xml",
                        DECLARATION + "<results xmlns=\"urn:midas:results\" type=\"application/json\">"
                                + DocxBody.escaped(summary.results()) + "</results>");
            }
        }
        part(zip, "word/_rels/document.xml.rels", relations + "</Relationships>");
        zip.finish();
    }

    private static void relation(StringBuilder relations, String id, String type, String target) {
        relations.append("<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>");
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        entry(zip, name);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DocxReport.class.getResourceAsStream("docx/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Word processors check the spelling of a language as a country writes it. */
    private static String region(String language) {
        return DocxBody.escaped(language.equals("en") ? "en-US" : language);
    }

    private static String core(Report report, ReportWords words) {
        return DECLARATION
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + DocxBody.escaped(report.title()) + "</dc:title><dc:creator>" + DocxBody.escaped(words.program())
                + "</dc:creator><dc:language>" + region(words.language())
                + "</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "</dcterms:created></cp:coreProperties>";
    }

    private static String footer(Report report, ReportWords words) {
        StringBuilder page = new StringBuilder();
        // {0} and {1} are fields, what stands between them are words
        for (String piece : words.page().split("(?=\\{[01]\\})|(?<=\\{[01]\\})")) {
            switch (piece) {
                case "{0}" -> page.append(DocxBody.field("PAGE", "1"));
                case "{1}" -> page.append(DocxBody.field("NUMPAGES", "1"));
                default -> page.append(DocxBody.run(piece, ""));
            }
        }
        return DECLARATION + "<w:ftr " + MAIN + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
                + DocxBody.run(Lines.plain(report.title()), "") + "<w:r><w:tab/></w:r>" + page + "</w:p></w:ftr>";
    }

    /** Returns what the document begins with. */
    static String beginning() {
        List<String> spaces = List.of(
                MAIN,
                "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
                "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"",
                "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"",
                "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"");
        return DECLARATION + "<w:document " + String.join(" ", spaces) + "><w:body>";
    }
}
