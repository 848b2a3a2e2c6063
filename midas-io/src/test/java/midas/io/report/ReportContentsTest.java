package midas.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.Range;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.io.plot.Axis;
import midas.io.plot.Drawings;
import midas.io.plot.Ink;
import midas.io.plot.Mark;
import midas.io.plot.Plot;
import midas.io.plot.PlotPainter;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a report is in which file: rows that only files of data have, letters that no face has, plots in the room that a page has. */
class ReportContentsTest {

    @TempDir
    private Path folder;

    private Path written(ReportFormat format, Report report) {
        Path file = folder.resolve("report" + format.endings().getFirst());
        assertThat(format.write(report, ReportSamples.WORDS, file, ExportMonitor.none()))
                .isInstanceOf(ExportOutcome.Written.class);
        return file;
    }

    private static String text(Path pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    private static Plot plot(String title, int names) {
        List<Axis.Named> named = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            named.add(new Axis.Named(i, "name " + i));
        }
        Curve points = new Curve(new double[] {0, 1}, new double[] {0, 1});
        return new Plot(
                title,
                "",
                Axis.of("x", new Range(0, 1)),
                new Axis("y", new Range(-1, names + 1), true, named),
                List.of(new Mark.Points(points, Ink.DATA)),
                "rows",
                "two points");
    }

    @Test
    void filesOfDataHaveTheRowsThatDocumentsDoNotShow() throws IOException {
        ReportBlock.Table all = ReportSamples.table("Long", 30, 3, List.of());
        Report report = new Report("R", List.of(all.showing(4)));
        String markdown = Files.readString(written(ReportFormat.MARKDOWN, report));
        assertThat(markdown).contains("[All 30 rows as CSV]", "Gruppe 4 ").doesNotContain("Gruppe 5");
        assertThat(Files.readAllLines(folder.resolve("report_files").resolve("table-1.csv")))
                .hasSize(31);
        assertThat(Files.readString(written(ReportFormat.HTML, report)))
                .contains("Gruppe 4")
                .doesNotContain("Gruppe 5");
        assertThat(text(written(ReportFormat.PDF, report), 1))
                .contains("Gruppe 4")
                .doesNotContain("Gruppe 5");
        assertThat(Files.size(written(ReportFormat.DOCX, report)))
                .isLessThan(Files.size(written(ReportFormat.DOCX, new Report("R", List.of(all)))));
        assertThat(Files.readString(written(ReportFormat.MARKDOWN, new Report("R", List.of(all)))))
                .contains("[All digits as CSV]", "Gruppe 30");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
        Path taken = Files.writeString(folder.resolve("a_files"), "mine");
        Path file = folder.resolve("a.md");
        ExportOutcome.NotWritten expected =
                new ExportOutcome.NotWritten(taken, ExportOutcome.Reason.FILE_FOR_FOLDER, "");
        assertThat(ReportFormat.MARKDOWN.obstacle(file)).isEqualTo(Optional.of(expected));
        assertThat(ReportFormat.MARKDOWN.write(
                        new Report("R", List.of()), ReportSamples.WORDS, file, ExportMonitor.none()))
                .isEqualTo(expected);
        assertThat(file).doesNotExist();
        assertThat(taken).hasContent("mine");
        assertThat(ReportFormat.HTML.obstacle(folder.resolve("a.html"))).isEmpty();
        assertThat(ReportFormat.HTML.obstacle(folder).orElseThrow().reason())
                .isEqualTo(ExportOutcome.Reason.IS_DIRECTORY);
    }

    @Test
    void lettersThatNoFaceHasAreFoundWhereTheyAreDrawn() throws IOException {
        Report report = new Report(
                "größe 漢字 ᵤ ½ \u200d\ufe0f",
                List.of(
                        new ReportBlock.Text("שלום ש"),
                        new ReportBlock.Picture(plot("ก 😀", 2), "ข"),
                        new ReportBlock.Code("", "r", "x <- 'ع'")));
        assertThat(ReportFormat.PDF.undrawn(report)).containsExactly("ש", "ל", "ו", "ם", "ก", "😀", "ข", "ع");
        assertThat(ReportFormat.DOCX.undrawn(report)).containsExactly("ก", "😀");
        assertThat(ReportFormat.HTML.undrawn(report)).isEmpty();
        assertThat(ReportFormat.MARKDOWN.undrawn(report)).isEmpty();
        // who copies from the page, or has it read, gets the letter and not the box that is drawn
        assertThat(text(written(ReportFormat.PDF, report), 1))
                .contains("ש", "ל", "ו", "ם", "ข", "ع")
                .doesNotContain("□");
        assertThat(TypeSetting.pieces("a😀", Typeface.REGULAR).getLast())
                .returns("□", TypeSetting.Piece::text)
                .returns("😀", TypeSetting.Piece::said);
        assertThat(TypeSetting.pieces("a\u200db", Typeface.REGULAR).stream().map(TypeSetting.Piece::text))
                .containsExactly("a", "b");
    }

    @Test
    void aPlotTakesTheRoomThatIsLeftOnAPage() throws IOException {
        List<ReportBlock> blocks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            blocks.add(new ReportBlock.Text("Line " + i));
        }
        blocks.add(new ReportBlock.Picture(plot("P", 2), "caption of it"));
        Path pdf = written(ReportFormat.PDF, new Report("R", blocks));
        assertThat(text(pdf, 1)).contains("Line 19", "caption of it");
        assertThat(pages(pdf)).isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            blocks.addFirst(new ReportBlock.Text("Line before"));
        }
        // less than the least height
        assertThat(text(written(ReportFormat.PDF, new Report("R", blocks)), 2)).contains("caption of it");
    }

    @Test
    void aHeadingStandsOnThePageOfItsListing() throws IOException {
        for (int lines = 24; lines < 34; lines++) {
            List<ReportBlock> blocks = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                blocks.add(new ReportBlock.Text("Line " + i));
            }
            blocks.add(new ReportBlock.Heading(2, "Software"));
            blocks.add(new ReportBlock.Text("Made with it."));
            blocks.add(new ReportBlock.Code("In R:", "r", "library(lme4)\nfit()\n"));
            Path pdf = written(ReportFormat.PDF, new Report("R", blocks));
            int last = pages(pdf);
            assertThat(text(pdf, last)).contains("Software", "library(lme4)");
        }
    }

    @Test
    void manyNamesGiveAPlotMoreRoomAndDoNotLieOverOneAnother() {
        assertThat(Drawings.figureHeight(plot("P", 20))).isEqualTo(Drawings.FIGURE_HEIGHT);
        Plot many = plot("P", 60);
        assertThat(Drawings.figureHeight(many)).isGreaterThan(600);
        assertThat(Drawings.leastHeight(many)).isBetween(400.0, 450.0);
        PlotPainter.Area area = Drawings.figure(many).area();
        assertThat(area.height() / 62).isGreaterThan(8);
    }
}
