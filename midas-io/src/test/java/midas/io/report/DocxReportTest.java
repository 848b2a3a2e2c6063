package midas.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports for word processors, read back by Apache POI, and by the XML parser of the JDK. */
class DocxReportTest {

    @TempDir
    private Path folder;

    private Path written(Report report) {
        Path file = folder.resolve("report.docx");
        assertThat(ReportFormat.DOCX.write(report, ReportSamples.WORDS, file, ExportMonitor.none()))
                .isInstanceOf(ExportOutcome.Written.class);
        return file;
    }

    private XWPFDocument opened(Report report) throws IOException, OpenXML4JException {
        // from memory: POI would write into a file it has opened by its name
        return new XWPFDocument(OPCPackage.open(new ByteArrayInputStream(Files.readAllBytes(written(report)))));
    }

    private static List<List<String>> cells(XWPFTable table) {
        List<List<String>> cells = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            cells.add(new ArrayList<>(
                    row.getTableCells().stream().map(XWPFTableCell::getText).toList()));
        }
        return cells;
    }

    @Test
    void everyCellOfEveryTableComesBack() throws Exception {
        Report report = ReportSamples.everything();
        try (XWPFDocument document = opened(report)) {
            List<XWPFTable> tables = new ArrayList<>(document.getTables());
            for (ReportBlock block : report.blocks()) {
                switch (block) {
                    case ReportBlock.ModelSummary summary ->
                        assertThat(cells(tables.removeFirst()))
                                .isEqualTo(summary.facts().stream()
                                        .map(fact -> List.of(fact.label(), fact.value()))
                                        .toList());
                    case ReportBlock.Table table ->
                        assertThat(parts(tables, table.columns().size())).isEqualTo(expected(table));
                    case ReportBlock.Heading any -> assertThat(any.text()).isNotEmpty();
                    case ReportBlock.Text any -> assertThat(any.text()).isNotEmpty();
                    case ReportBlock.Picture any -> assertThat(any.caption()).isNotEmpty();
                    case ReportBlock.Code any -> assertThat(any.text()).isNotEmpty();
                }
            }
            assertThat(tables).isEmpty();
        }
    }

    /** Takes the tables that are parts of one; they all have its first column. */
    private static List<List<String>> parts(List<XWPFTable> tables, int columns) {
        List<List<String>> cells = cells(tables.removeFirst());
        while (cells.getFirst().size() < columns) {
            List<List<String>> more = cells(tables.removeFirst());
            for (int i = 0; i < cells.size(); i++) {
                assertThat(more.get(i).getFirst()).isEqualTo(cells.get(i).getFirst());
                cells.get(i).addAll(more.get(i).subList(1, more.get(i).size()));
            }
        }
        return cells;
    }

    private static List<List<String>> expected(ReportBlock.Table table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(ReportBlock.Column::text).toList());
        table.rows()
                .forEach(row ->
                        cells.add(row.stream().map(ReportBlock.Cell::text).toList()));
        return cells;
    }

    @Test
    void theLastRowsStayWithTheNotesBelowThem() throws Exception {
        for (List<String> notes : List.of(List.<String>of(), List.of("A note."))) {
            Report report = new Report("Notes", List.of(ReportSamples.table("Groups", 200, 5, notes)));
            try (ZipFile zip = new ZipFile(written(report).toFile());
                    InputStream part = zip.getInputStream(zip.getEntry("word/document.xml"))) {
                String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
                List<Boolean> kept = Stream.of(text.split("<w:tr>"))
                        .map(row -> row.split("</w:tr>")[0].contains("<w:keepNext/>"))
                        .toList();
                assertThat(kept.subList(kept.size() - 3, kept.size())).containsExactly(false, true, !notes.isEmpty());
            }
        }
    }

    @Test
    void headingsCaptionsAndNumbersHaveStyles() throws Exception {
        Report report = ReportSamples.everything();
        try (XWPFDocument document = opened(report)) {
            assertThat(styled(document, "Title")).containsExactly(report.title());
            assertThat(styled(document, "Heading1")).containsExactly("Modell: Reaktion über Tage", "Software and code");
            assertThat(styled(document, "Heading2"))
                    .containsExactly("Fixed effects", "Diagnostics", "Predicted random intercepts");
            assertThat(styled(document, "Caption").getFirst()).isEqualTo("Figure 1. Residuals against fitted values");
            assertThat(styled(document, "TableCaption")).contains("Table 5. Warnings");
            assertThat(styled(document, "Code").getFirst()).contains("\n    m <- lmer(");
            for (String id : List.of("Title", "Heading1", "Heading2", "Heading3", "Caption", "TableNumber", "Code")) {
                assertThat(document.getStyles().styleExist(id)).as(id).isTrue();
            }
            XWPFTableRow head = document.getTables().get(1).getRow(0);
            assertThat(head.isRepeatHeader()).isTrue();
            assertThat(document.getTables().get(1).getRow(1).isRepeatHeader()).isFalse();
            assertThat(document.getTables().get(1).getRow(1).getTableCells())
                    .extracting(cell -> cell.getParagraphs().getFirst().getStyle())
                    .startsWith("TableText", "TableNumber")
                    .doesNotContain("TableHeading");
            POIXMLProperties.CoreProperties properties =
                    document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo(report.title());
            assertThat(properties.getCreator()).isEqualTo(ReportSamples.WORDS.program());
            assertThat(properties.getCreated()).isCloseTo(new Date(), 120_000);
        }
    }

    private static List<String> styled(XWPFDocument document, String style) {
        List<String> texts = new ArrayList<>();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph && style.equals(paragraph.getStyle())) {
                texts.add(paragraph.getText());
            }
        }
        return texts;
    }

    @Test
    void everyPartIsWellFormedAndPicturesSayWhatTheyShow() throws Exception {
        try (ZipFile zip = new ZipFile(written(ReportSamples.everything()).toFile())) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
                if (!entry.getName().endsWith(".png")) {
                    DocumentBuilder builder = factory.newDocumentBuilder();
                    try (InputStream in = zip.getInputStream(entry)) {
                        var root = builder.parse(in).getDocumentElement();
                        if (entry.getName().equals("word/document.xml")) {
                            var pictures = root.getElementsByTagName("wp:docPr");
                            assertThat(pictures.getLength()).isEqualTo(2);
                            assertThat(pictures.item(0)
                                            .getAttributes()
                                            .getNamedItem("descr")
                                            .getTextContent())
                                    .isEqualTo("180 points around a dashed line");
                        } else if (entry.getName().equals("customXml/item1.xml")) {
                            assertThat(root.getTextContent()).isEqualTo(ReportSamples.JSON);
                        }
                    }
                }
            }
            assertThat(names).contains("word/media/image1.png", "word/media/image2.png", "customXml/item1.xml");
            try (InputStream in = zip.getInputStream(zip.getEntry("word/media/image1.png"))) {
                ByteBuffer header = ByteBuffer.wrap(in.readNBytes(24));
                assertThat(header.getInt(16)).isEqualTo(2000);
                assertThat(header.getInt(20)).isEqualTo(1250);
            }
        }
    }

    @Test
    void controlCharactersDoNoHarm() throws Exception {
        ReportBlock.Table table = new ReportBlock.Table(
                "a\u0000b",
                List.of(ReportSamples.words("\u0008")),
                List.of(List.of(ReportBlock.Cell.of("one\ntwo\t\ud800"))),
                List.of());
        try (XWPFDocument document = opened(new Report("", List.of(table, new ReportBlock.Code("", "R", ""))))) {
            assertThat(document.getTables().getFirst().getRow(1).getCell(0).getText())
                    .isEqualTo("one\ntwo\t\ufffd");
        }
    }
}
