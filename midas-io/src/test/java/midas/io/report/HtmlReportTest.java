package midas.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pages, read back by the XML parser of the JDK. */
class HtmlReportTest {

    @TempDir
    Path folder;

    private Path write(Report report) {
        Path file = folder.resolve("report.html");
        assertThat(ReportFormat.HTML.write(report, ReportSamples.WORDS, file, ExportMonitor.none()))
                .isInstanceOf(ExportOutcome.Written.class);
        return file;
    }

    private static Document parse(String text) throws Exception {
        String xml = text.substring(text.indexOf('\n') + 1);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList all = page.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() throws Exception {
        Report report = ReportSamples.everything();
        String text = Files.readString(write(report));
        Document page = parse(text);
        assertThat(elements(page, "h1").getFirst().getTextContent()).isEqualTo(report.title());
        assertThat(elements(page, "title").getFirst().getTextContent()).isEqualTo(report.title());
        List<ReportBlock.Table> tables = report.blocks().stream()
                .filter(ReportBlock.Table.class::isInstance)
                .map(ReportBlock.Table.class::cast)
                .toList();
        List<Element> written = elements(page, "table").stream()
                .filter(table -> table.getElementsByTagName("thead").getLength() == 1)
                .toList();
        assertThat(written).hasSameSizeAs(tables);
        for (int i = 0; i < tables.size(); i++) {
            List<ReportBlock.Cell> cells =
                    tables.get(i).rows().stream().flatMap(List::stream).toList();
            Element body =
                    (Element) written.get(i).getElementsByTagName("tbody").item(0);
            NodeList rows = body.getElementsByTagName("tr");
            int at = 0;
            for (int row = 0; row < rows.getLength(); row++) {
                for (var cell = rows.item(row).getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                    ReportBlock.Cell expected = cells.get(at++);
                    assertThat(cell.getTextContent()).isEqualTo(expected.text());
                    NodeList data = ((Element) cell).getElementsByTagName("data");
                    assertThat(data.getLength()).isEqualTo(expected.value().isPresent() ? 1 : 0);
                    if (data.getLength() == 1) {
                        assertThat(Double.parseDouble(((Element) data.item(0)).getAttribute("value")))
                                .isEqualTo(expected.value().getAsDouble());
                    }
                }
            }
            assertThat(at).isEqualTo(cells.size());
        }
        assertThat(elements(page, "script").getFirst().getTextContent().strip()).isEqualTo(ReportSamples.JSON);
        assertThat(elements(page, "svg")).hasSize(2);
        assertThat(elements(page, "pre").getFirst().getTextContent()).contains("summary(m) # 観測値");
        assertThat(text).doesNotContainPattern("(?i)https?:|src=|@import|<link|href=");
    }

    @Test
    void nothingInAReportIsMarkup() throws Exception {
        String evil = "</script></style><script>alert(1)</script>\"'&amp;<!--";
        String json = "{\"group\" : \"</script><!--<script>\u2028\"}";
        Report report = new Report(
                evil,
                List.of(
                        new ReportBlock.Heading(2, evil),
                        new ReportBlock.Text(evil + "\n\n" + evil),
                        new ReportBlock.Table(
                                evil,
                                List.of(ReportSamples.words(evil)),
                                List.of(List.of(ReportBlock.Cell.of(evil))),
                                List.of(evil)),
                        new ReportBlock.ModelSummary(evil, List.of(new ReportBlock.Fact(evil, evil)), json),
                        new ReportBlock.Code(evil, evil, evil),
                        new ReportBlock.Picture(ReportSamples.plot(evil, 3), evil)));
        String text = Files.readString(write(report));
        Document page = parse(text);
        assertThat(elements(page, "script")).hasSize(1);
        assertThat(text.split("<script", -1)).hasSize(2);
        assertThat(text.split("</script", -1)).hasSize(2);
        assertThat(text).doesNotContain("<!--");
        assertThat(elements(page, "h3").getFirst().getTextContent()).isEqualTo(evil);
        assertThat(elements(page, "code").getFirst().getTextContent()).isEqualTo(evil);
        assertThat(elements(page, "script").getFirst().getTextContent().strip())
                .isEqualTo("{\"group\" : \"\\u003c/script\\u003e\\u003c!--\\u003cscript\\u003e\\u2028\"}");
    }

    @Test
    void whatIsNoCharacterIsReplaced() throws Exception {
        Report report =
                new Report("a\u0000b\ud800c", List.of(new ReportBlock.Text("\u0007"), new ReportBlock.Text("\ufffe")));
        Document page = parse(Files.readString(write(report)));
        assertThat(elements(page, "h1").getFirst().getTextContent()).isEqualTo("a\ufffdb\ufffdc");
    }

    @Test
    void decimalPointsStandOneBelowTheOther() throws Exception {
        Report report = new Report(
                "T",
                List.of(new ReportBlock.Table(
                        "C",
                        List.of(ReportSamples.words("a"), ReportSamples.numbers("b")),
                        Stream.of("1378", "960.5", "0.0123", "–", "1.2e−05")
                                .map(text -> List.of(ReportBlock.Cell.of("r"), ReportBlock.Cell.of(text)))
                                .toList(),
                        List.of())));
        Document page = parse(Files.readString(write(report)));
        assertThat(elements(page, "td").stream().map(cell -> cell.getTextContent() + cell.getAttribute("data-t")))
                .containsExactly("1378.00000", "960.50000", "0.01230", "–", "1.2e−05");
    }

    @Test
    void aHundredThousandRowsTakeSeconds() {
        Report report = new Report("T", List.of(ReportSamples.table("Many", 100_000, 5, List.of())));
        long start = System.nanoTime();
        Path file = write(report);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
        assertThat(file.toFile().length()).isGreaterThan(10_000_000);
    }

    @Test
    void cancellingLeavesWhatWasThere() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "before");
        ExportMonitor none = new ExportMonitor() {
            @Override
            public void progress(int rowsWritten, int rows) {
                assertThat(rowsWritten).isLessThanOrEqualTo(rows);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        for (ReportFormat format : ReportFormat.values()) {
            ExportOutcome outcome = format.write(ReportSamples.everything(), ReportSamples.WORDS, file, none);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ExportOutcome.NotWritten.class,
                            not -> assertThat(not.reason()).isEqualTo(ExportOutcome.Reason.CANCELLED));
            assertThat(file).hasContent("before");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void whereThereIsNoFolderOrOneInTheWayThatIsSaid() throws Exception {
        Path inTheWay = Files.createDirectory(folder.resolve("report"));
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.write(ReportSamples.everything(), ReportSamples.WORDS, inTheWay, ExportMonitor.none()))
                    .isEqualTo(new ExportOutcome.NotWritten(inTheWay, ExportOutcome.Reason.IS_DIRECTORY, ""));
            Path nowhere = folder.resolve("none").resolve("report");
            assertThat(format.write(ReportSamples.everything(), ReportSamples.WORDS, nowhere, ExportMonitor.none()))
                    .isEqualTo(new ExportOutcome.NotWritten(nowhere, ExportOutcome.Reason.NO_FOLDER, ""));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(inTheWay);
        }
    }

    @Test
    void theFormatGoesByTheEnding() {
        assertThat(ReportFormat.of(Path.of("a.HTML"))).contains(ReportFormat.HTML);
        assertThat(ReportFormat.of(Path.of("a.b.htm"))).contains(ReportFormat.HTML);
        assertThat(ReportFormat.of(Path.of("a.Md"))).contains(ReportFormat.MARKDOWN);
        assertThat(ReportFormat.of(Path.of("a.rtf"))).isEmpty();
        assertThat(ReportFormat.of(Path.of("html"))).isEmpty();
    }
}
