package midas.cli;

import static midas.cli.ReportTest.SCHEMA;
import static midas.cli.ReportTest.glmm;
import static midas.cli.ReportTest.maps;
import static midas.cli.ReportTest.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on their way to the disk: what is written, and what is said where it cannot be. */
class ReportWritingTest {

    @TempDir
    Path folder;

    @Test
    void everyOutputAtOnceAndTheTextIsTheSame() {
        Path html = folder.resolve("a.html");
        Path project = folder.resolve("a.midas");
        Path csv = folder.resolve("a.csv");
        CommandRun run =
                sleep("--report", html.toString(), "--save", project.toString(), "--diagnostics", csv.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceFirst("in \\d+ ms", ""))
                .isEqualTo(sleep().out().replaceFirst("in \\d+ ms", ""));
        assertThat(html).isNotEmptyFile();
        assertThat(project).isNotEmptyFile();
        assertThat(csv).isNotEmptyFile();
    }

    @Test
    void wrongUsageIsSaidBeforeAnythingIsDone() throws IOException {
        CommandRun ending = sleep("--report", folder.resolve("a.rtf").toString());
        assertThat(ending.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ending.err()).contains("a.rtf", ".html", ".md");
        Path twice = folder.resolve("a.html");
        CommandRun same = sleep(
                "--report",
                twice.toString(),
                "--report",
                folder.resolve("./a.html").toString());
        assertThat(same.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(same.err()).contains("named twice");
        assertThat(twice).doesNotExist();
        CommandRun other = sleep("--report", twice.toString(), "--diagnostics", twice.toString());
        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
        Path data = Files.copy(ReferenceCase.FOLDER.resolve("sleepstudy.csv"), folder.resolve("data.md"));
        CommandRun own = glmm(data, "Reaction", "Days", "Subject", "--report", data.toString());
        assertThat(own.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(own.err()).contains("is the data file itself");
        assertThat(data).hasSameBinaryContentAs(ReferenceCase.FOLDER.resolve("sleepstudy.csv"));
    }

    @Test
    void aFolderThatIsMissingIsSaidBeforeTheFit() {
        CommandRun run =
                sleep("--report", folder.resolve("none").resolve("a.html").toString(), "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("its folder does not exist");
        assertThat(run.json().get("status")).isEqualTo("failed");
        assertThat(sleep("--report", folder.resolve("x.html").toString()).exitCode())
                .isZero();
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidAndTheFitIsShown() throws IOException {
        // what is written beside it would have a name that is too long
        Path markdown = folder.resolve("a".repeat(240) + ".md");
        Files.writeString(markdown, "mine");
        Path html = folder.resolve("a.html");
        CommandRun run = sleep("--report", markdown.toString(), "--report", html.toString(), "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        Map<String, Object> json = run.json();
        assertThat(SCHEMA.violations(json)).isEmpty();
        assertThat(json.get("status")).isEqualTo("fitted");
        Map<String, Object> fault = maps(json, "notWritten").getFirst();
        assertThat(fault.get("code")).isEqualTo("not-written");
        assertThat(fault.get("file")).isEqualTo(markdown.toString());
        assertThat(run.err()).isEqualTo(fault.get("message") + System.lineSeparator());
        assertThat(markdown).hasContent("mine");
        assertThat(html).isNotEmptyFile();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void anInterruptWhileItIsWrittenLeavesNothing() throws IOException {
        int[] calls = {0};
        int[] most = {Integer.MAX_VALUE};
        String[] arguments = {
            "glmm",
            ReferenceCase.FOLDER.resolve("sleepstudy.csv").toString(),
            "--response",
            "Reaction",
            "--group",
            "Subject",
            "--report",
            folder.resolve("b.md").toString()
        };
        assertThat(CommandRun.of(() -> ++calls[0] > most[0], arguments).exitCode())
                .isZero();
        Files.delete(folder.resolve("b.md"));
        try (Stream<Path> files = Files.list(folder.resolve("b_files"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder.resolve("b_files"));
        most[0] = calls[0] - 3;
        calls[0] = 0;
        CommandRun run = CommandRun.of(() -> ++calls[0] > most[0], arguments);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("was cancelled");
        assertThat(folder).isEmptyDirectory();
    }
}
