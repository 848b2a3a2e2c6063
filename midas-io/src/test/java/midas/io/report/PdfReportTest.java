package midas.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.io.pdf.PdfContent;
import midas.io.pdf.PdfResources;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as documents, read back by Apache PDFBox: as pages, and by their structure. */
class PdfReportTest {

    @TempDir
    private Path folder;

    /** An element of the structure with the text of all that belongs to it. */
    private record Tag(String type, String text, COSDictionary dictionary, List<Tag> kids) {

        List<Tag> all(String wanted) {
            List<Tag> found = new ArrayList<>();
            for (Tag kid : kids) {
                if (kid.type().equals(wanted)) {
                    found.add(kid);
                }
                found.addAll(kid.all(wanted));
            }
            return found;
        }
    }

    private PDDocument written(Report report) throws IOException {
        Path file = folder.resolve("report.pdf");
        assertThat(ReportFormat.PDF.write(report, ReportSamples.WORDS, file, ExportMonitor.none()))
                .isInstanceOf(ExportOutcome.Written.class);
        return Loader.loadPDF(file.toFile());
    }

    private static Tag structure(PDDocument document) throws IOException {
        Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> ofPage = texts.computeIfAbsent(page.getCOSObject(), any -> new HashMap<>());
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                if (content.getMCID() >= 0) {
                    ofPage.put(content.getMCID(), text(content));
                }
            }
        }
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        COSArray kids = root.getCOSArray(COSName.K);
        return tag((COSDictionary) kids.getObject(0), texts);
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            }
        }
        return text.toString();
    }

    private static Tag tag(COSDictionary element, Map<COSDictionary, Map<Integer, String>> texts) {
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        StringBuilder text = new StringBuilder();
        List<Tag> kids = new ArrayList<>();
        COSBase content = element.getDictionaryObject(COSName.K);
        List<COSBase> parts = new ArrayList<>();
        if (content instanceof COSArray array) {
            array.forEach(parts::add);
        }
        for (COSBase reference : parts) {
            COSBase part = reference instanceof COSObject object ? object.getObject() : reference;
            if (part instanceof COSInteger mark) {
                text.append(texts.get(page).get(mark.intValue()));
            } else if (part instanceof COSDictionary kid && kid.containsKey(COSName.MCID)) {
                text.append(texts.get(kid.getCOSDictionary(COSName.PG)).get(kid.getInt(COSName.MCID)));
            } else if (part instanceof COSDictionary kid) {
                kids.add(tag(kid, texts));
            }
        }
        return new Tag(element.getNameAsString(COSName.S), text.toString(), element, kids);
    }

    @Test
    void everyCellOfEveryTableStandsInTheStructureAsItIs() throws IOException {
        Report report = ReportSamples.everything();
        try (PDDocument document = written(report)) {
            List<Tag> tables = structure(document).all("Table");
            for (ReportBlock block : report.blocks()) {
                if (block instanceof ReportBlock.Table table) {
                    assertThat(cells(tables, table)).as(table.caption()).isEqualTo(expected(table));
                }
            }
        }
    }

    /** Cells row by row. A table in parts is several tables, which all have its first column. */
    private static List<List<String>> cells(List<Tag> tables, ReportBlock.Table table) {
        int first = 0;
        while (tables.get(first).all("Caption").stream()
                .noneMatch(caption -> caption.text().endsWith(". " + table.caption()))) {
            first++;
        }
        List<List<String>> cells = new ArrayList<>();
        int part = first;
        do {
            List<Tag> rows = tables.get(part).all("TR");
            for (int i = 0; i < rows.size(); i++) {
                List<String> row = rows.get(i).kids().stream().map(Tag::text).toList();
                if (part == first) {
                    cells.add(new ArrayList<>(row));
                } else {
                    assertThat(row.getFirst()).isEqualTo(cells.get(i).getFirst());
                    cells.get(i).addAll(row.subList(1, row.size()));
                }
            }
            part++;
        } while (part < tables.size() && tables.get(part).all("Caption").isEmpty());
        return cells;
    }

    private static List<List<String>> expected(ReportBlock.Table table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(ReportBlock.Column::text).toList());
        for (List<ReportBlock.Cell> row : table.rows()) {
            cells.add(row.stream().map(cell -> cell.text().strip()).toList());
        }
        return cells;
    }

    @Test
    void theStructureTellsHeadingsPlotsAndHeadsOfTables() throws IOException {
        Report report = ReportSamples.everything();
        try (PDDocument document = written(report)) {
            Tag root = structure(document);
            assertThat(root.type()).isEqualTo("Document");
            assertThat(root.kids().getFirst().type()).isEqualTo("H1");
            assertThat(root.kids().getFirst().text()).isEqualTo(report.title());
            assertThat(root.all("H2"))
                    .extracting(Tag::text)
                    .containsExactly("Modell: Reaktion über Tage", "Software and code");
            assertThat(root.all("H3"))
                    .extracting(Tag::text)
                    .containsExactly("Fixed effects", "Diagnostics", "Predicted random intercepts");
            assertThat(root.all("H4")).extracting(Tag::text).containsExactly("R");
            assertThat(root.all("Figure"))
                    .extracting(figure -> figure.dictionary().getString(COSName.ALT))
                    .containsExactly("180 points around a dashed line", "60 points around a dashed line");
            assertThat(root.all("Figure").getFirst().all("Caption").getFirst().text())
                    .isEqualTo("Figure 1. Residuals against fitted values");
            assertThat(root.all("TH"))
                    .allSatisfy(head -> assertThat(head.dictionary()
                                    .getCOSDictionary(COSName.A)
                                    .getNameAsString("Scope"))
                            .isIn("Column", "Row"));
            assertThat(root.all("Code").getFirst().text()).contains("d <- read.csv(\"größe.csv\")", "    m <- lmer(");
        }
    }

    @Test
    void whoReadsAloudKnowsTitleAndLanguage() throws IOException {
        Report report = ReportSamples.everything();
        try (PDDocument document = written(report)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(report.title());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("<pdfuaid:part>1</pdfuaid:part>", "睡眠 &lt;study&gt;");
            PDOutlineItem title =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(title.getTitle()).isEqualTo(report.title());
            assertThat(title.children()).extracting(PDOutlineItem::getTitle).hasSize(2);
            assertThat(title.getLastChild().findDestinationPage(document))
                    .isEqualTo(document.getPage(document.getNumberOfPages() - 1));
        }
    }

    @Test
    void pagesAreNumberedAndHeadsOfTablesRepeated() throws IOException {
        Report report = new Report("Long", List.of(ReportSamples.table("Groups", 200, 5, List.of("The end."))));
        try (PDDocument document = written(report)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("Page " + page + " of " + pages)
                        .contains("Group", "Estimate 1", "Std. error");
            }
        }
    }

    /** Wherever the page ends: what stands below a table is never alone on the next one. */
    @Test
    void notesStandOnThePageOfTheLastRows() throws IOException {
        for (int rows = 36; rows <= 60; rows++) {
            ReportBlock.Table table = ReportSamples.table("Groups", rows, 5, List.of("The first note.", "The second."));
            String last = table.rows().getLast().getFirst().text();
            try (PDDocument document = written(new Report("Notes", List.of(table)))) {
                boolean together = false;
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(document);
                    together |= text.contains("The second.") && text.contains("The first note.") && text.contains(last);
                }
                assertThat(together).as(rows + " rows").isTrue();
            }
        }
    }

    @Test
    void fontsAreEmbeddedAndAllLettersComeBack() throws IOException {
        try (PDDocument document = written(ReportSamples.everything())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Änderungen größerer Übungen: 反応時間は", ReportSamples.HARD, "\u221210.467");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.isDamaged()).isFalse();
                }
            }
        }
    }

    @Test
    void nothingIsDrawnOutsideOfTheMargins() throws IOException {
        try (PDDocument document = written(ReportSamples.everything())) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                for (PDMarkedContent content : extractor.getMarkedContents()) {
                    for (Object part : content.getContents()) {
                        if (part instanceof TextPosition position
                                && position.getDir() == 0
                                && !position.getUnicode().isBlank()) {
                            assertThat((double) position.getXDirAdj()).isGreaterThan(Look.LEFT - 1);
                            assertThat((double) position.getXDirAdj() + position.getWidthDirAdj())
                                    .isLessThan(Look.LEFT + Look.WIDTH + 4);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aSmallLetterThatNoFaceHasIsDrawnAndSaid() {
        // the letter itself is drawn, smaller; what it stands for is said beside it
        List<TypeSetting.Piece> pieces = TypeSetting.pieces("σᵤ²", Typeface.REGULAR);
        assertThat(pieces).extracting(TypeSetting.Piece::said).containsExactly("σ", "ᵤ", "²");
        assertThat(pieces.get(1).text()).isEqualTo("u");
        assertThat(pieces.get(1).rise()).isNegative();
        PdfContent content = new PdfContent(new PdfResources());
        content.text("σᵤ²", 0, 0, Typeface.REGULAR, 10, Look.TEXT);
        assertThat(new String(content.bytes(), StandardCharsets.ISO_8859_1))
                .contains("/Span <</ActualText <feff1d64>>> BDC")
                .doesNotContain("<0000>");
    }

    @Test
    void theResultsOfModelsAreFilesInIt() throws IOException {
        try (PDDocument document = written(ReportSamples.everything())) {
            var names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(names).hasSize(1);
            var file = names.values().iterator().next();
            assertThat(file.getFilename()).isEqualTo("results-1.json");
            assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(ReportSamples.JSON);
        }
    }

    @Test
    void aReportOfNothingIsAPage() throws IOException {
        List<ReportBlock> blocks = List.of(
                new ReportBlock.Heading(1, " "),
                new ReportBlock.Text(""),
                new ReportBlock.Table("Empty", List.of(), List.of(), List.of()),
                new ReportBlock.Table("No rows", List.of(ReportSamples.words("a")), List.of(), List.of()),
                new ReportBlock.ModelSummary("", List.of(), ""),
                new ReportBlock.Code("", "R", ""));
        try (PDDocument document = written(new Report("", blocks))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Table 1. Empty", "Table 2. No rows");
        }
    }

    @Test
    void aCellThatIsHigherThanAPageGoesOnOnTheNext() throws IOException {
        String word = "observation ";
        ReportBlock.Table table = new ReportBlock.Table(
                "High",
                List.of(ReportSamples.words("a"), ReportSamples.words("b")),
                List.of(List.of(ReportBlock.Cell.of("x"), ReportBlock.Cell.of(word.repeat(2500) + "end"))),
                List.of());
        try (PDDocument document = written(new Report("High", List.of(table)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            Tag cell = structure(document).all("TD").getFirst();
            assertThat(cell.text()).isEqualTo(word.repeat(2500) + "end");
        }
    }

    @Test
    void whoCancelsFindsNoFile() {
        Path file = folder.resolve("cancelled.pdf");
        ExportMonitor monitor = new ExportMonitor() {
            @Override
            public void progress(int rowsWritten, int rows) {
                assertThat(rowsWritten).isLessThanOrEqualTo(rows);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        ExportOutcome outcome = ReportFormat.PDF.write(ReportSamples.everything(), ReportSamples.WORDS, file, monitor);
        assertThat(outcome).isInstanceOf(ExportOutcome.NotWritten.class);
        assertThat(file).doesNotExist();
        assertThat(folder.toFile().list()).isEmpty();
    }
}
