package midas.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import midas.io.dataset.Dataset;
import midas.io.export.ExportMonitor;
import midas.io.export.ExportOutcome;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReportTest {

    @TempDir
    Path folder;

    private ExportOutcome write(Report report, String name) {
        return ReportFormat.MARKDOWN.write(report, ReportSamples.WORDS, folder.resolve(name), ExportMonitor.none());
    }

    private static Dataset read(Path file) {
        ImportOutcome outcome = Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return ((ImportOutcome.Imported) outcome).dataset();
    }

    @Test
    void tablesComeBackFromTheirFilesToTheLastBit() {
        ReportBlock.Table table = ReportSamples.table("Many", 500, 6, List.of());
        assertThat(write(new Report("T", List.of(table)), "a.md")).isInstanceOf(ExportOutcome.Written.class);
        Dataset data = read(folder.resolve("a_files").resolve("table-1.csv"));
        assertThat(data.columns()).hasSize(6);
        for (int row = 0; row < 500; row++) {
            assertThat(data.columns().getFirst().text(row))
                    .isEqualTo(table.rows().get(row).getFirst().text());
            for (int k = 1; k < 6; k++) {
                assertThat(data.columns().get(k).number(row))
                        .isEqualTo(table.rows().get(row).get(k).value().orElseThrow());
            }
        }
    }

    @Test
    void whatElseIsInTheFolderStays() throws IOException {
        Path files = Files.createDirectory(folder.resolve("a_files"));
        Path own = Files.writeString(files.resolve("mine.txt"), "mine");
        Path before = Files.writeString(files.resolve("table-1.csv"), "before");
        assertThat(write(new Report("T", List.of(ReportSamples.coefficients())), "a.md"))
                .isInstanceOf(ExportOutcome.Written.class);
        assertThat(own).hasContent("mine");
        assertThat(Files.readString(before)).startsWith("Term,");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void whereOneFileCannotBePlacedAllIsAsItWas() throws IOException {
        Path files = Files.createDirectory(folder.resolve("a_files"));
        Path first = Files.writeString(files.resolve("figure-1.svg"), "before");
        Path text = folder.resolve("a.md");
        // a folder in the place of the text: found out when all else is in place
        Path target = Files.createDirectories(text.resolve("full")).getParent();
        try (FileSet set = new FileSet(files)) {
            Files.writeString(set.add("figure-1.svg"), "after");
            Files.writeString(set.add("figure-2.svg"), "after");
            set.place();
            assertThat(first).hasContent("after");
            set.takeBack();
        }
        assertThat(first).hasContent("before");
        assertThat(files.resolve("figure-2.svg")).doesNotExist();
        assertThat(write(ReportSamples.everything(), "a.md"))
                .isEqualTo(new ExportOutcome.NotWritten(target, ExportOutcome.Reason.IS_DIRECTORY, ""));
        assertThat(first).hasContent("before");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(files, target);
        }
    }

    @Test
    void withoutFilesThereIsNoFolder() throws IOException {
        assertThat(write(new Report("T", List.of(new ReportBlock.Text("Words."))), "a.md"))
                .isInstanceOf(ExportOutcome.Written.class);
        assertThat(folder.resolve("a.md")).hasContent("# T\n\nWords.\n");
        assertThat(folder.resolve("a_files")).doesNotExist();
    }

    @Test
    void marksAreEscapedAndLinesStayLines() throws IOException {
        Report report = new Report(
                "*T*",
                List.of(
                        new ReportBlock.Text("1. one\n- two\n# three\n\n    four"),
                        new ReportBlock.Code("Code:", "r", "x <- \"```\"\n")));
        write(report, "a.md");
        assertThat(Files.readString(folder.resolve("a.md")))
                .isEqualTo("# \\*T\\*\n\n"
                        + "1\\. one  \n"
                        + "\\- two  \n"
                        + "\\# three\n\n"
                        + "four\n\n"
                        + "Code:\n\n"
                        + "````r\n"
                        + "x <- \"```\"\n"
                        + "````\n");
    }
}
