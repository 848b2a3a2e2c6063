package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports say plainly: fits that did not come to their end, letters that cannot be drawn, files that cannot be written. */
class ReportDoubtsTest {

    @TempDir
    Path folder;

    private CommandRun sleep(Path report, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "glmm",
                ReferenceCase.FOLDER.resolve("sleepstudy.csv").toString(),
                "--response",
                "Reaction",
                "--fixed",
                "Days",
                "--group",
                "Subject",
                "--report",
                report.toString()));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static String methods(Path html) throws Exception {
        String text = ReportFiles.html(html).getDocumentElement().getTextContent();
        return text.substring(text.indexOf("Methods\n"), text.indexOf("Software\n"));
    }

    @Test
    void aFitThatHasNotConvergedIsNotCalledMaximumLikelihoodAlone() throws Exception {
        Path html = folder.resolve("a.html");
        assertThat(sleep(html, "--max-iterations", "1").exitCode()).isZero();
        assertThat(methods(html))
                .contains("The optimiser ended after 1 iteration without having converged: the estimates are those of"
                        + " its last step and no maximum of the likelihood.");
        assertThat(Files.readString(html)).contains("at most 1 iteration)").doesNotContain("1 iterations");
        assertThat(sleep(html).exitCode()).isZero();
        assertThat(methods(html)).doesNotContain("optimiser", "singular", "warnings");
    }

    @Test
    void aSingularFitIsCalledOne() throws Exception {
        StringBuilder csv = new StringBuilder("y,x,g\n");
        for (int row = 0; row < 40; row++) {
            csv.append(row % 4 + "," + row % 5 + ",g" + row / 20 + '\n');
        }
        Path data = Files.writeString(folder.resolve("alike.csv"), csv);
        Path html = folder.resolve("alike.html");
        CommandRun run = CommandRun.of(
                "glmm",
                data.toString(),
                "--response",
                "y",
                "--fixed",
                "x",
                "--group",
                "g",
                "--report",
                html.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(methods(html))
                .contains("The fit is singular: the variance between groups is estimated as 0")
                .contains("Other warnings of the fit: “Few groups”.");
    }

    @Test
    void lettersThatCannotBeDrawnAreNamed() throws IOException {
        StringBuilder csv = new StringBuilder("y,x,g\n");
        for (int row = 0; row < 40; row++) {
            csv.append(row * 7 % 11 + "," + row % 5 + ',' + (row % 2 == 0 ? "א" : "😀") + row % 8 + '\n');
        }
        Path data = Files.writeString(folder.resolve("letters.csv"), csv);
        Path pdf = folder.resolve("a.pdf");
        Path docx = folder.resolve("a.docx");
        CommandRun run = CommandRun.of(
                "glmm",
                data.toString(),
                "--response",
                "y",
                "--fixed",
                "x",
                "--group",
                "g",
                "--report",
                pdf.toString(),
                "--report",
                docx.toString(),
                "--report",
                folder.resolve("a.html").toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("2 letters are in none of the program’s type faces"))
                .allMatch(line -> line.contains("א") && line.contains("😀"));
        assertThat(run.err()).contains(pdf + ": ", docx + ": In plots ").doesNotContain("a.html");
    }

    @Test
    void codeNamesNoFolders() throws IOException {
        Path markdown = folder.resolve("a.md");
        assertThat(sleep(markdown).exitCode()).isZero();
        assertThat(Files.readString(markdown))
                .contains("read.csv(\"sleepstudy.csv\"", "midas glmm sleepstudy.csv --response=Reaction")
                .doesNotContain("reference/sleepstudy");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSaidBeforeTheFit() throws IOException {
        Files.writeString(folder.resolve("a_files"), "no folder");
        CommandRun run = sleep(folder.resolve("a.md"), "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("Nothing was written", folder.resolve("a_files").toString(), "a file has that name");
        assertThat(run.json().get("status")).isEqualTo("failed");
    }
}
