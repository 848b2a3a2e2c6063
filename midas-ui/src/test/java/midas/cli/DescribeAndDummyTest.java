package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeAndDummyTest {

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        Path file = folder.resolve("trial.csv");
        Files.writeString(file, content);
        return file;
    }

    @Test
    void describesColumns() throws IOException {
        Path data = file("id;dose;arm;when\n1;0,5;placebo;2026-01-02\n2;NA;drug;2026-01-03\n3;2,25;drug;\n");
        CommandRun run = CommandRun.of("describe", data.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .contains(
                        "  Read as  UTF-8, semicolon-separated, decimal comma, with a header",
                        "  Column  Type     Scale     n  Missing  Unique           Min            Max",
                        "  id      int64    ratio     3        0       3           1             3",
                        "  dose    float64  ratio     2        1       2           0.5           2.25",
                        "  arm     string   nominal   3        0       2",
                        "  when    date     interval  2        1       2  2026-01-02    2026-01-03");
    }

    @Test
    void describesAsJson() throws IOException {
        Path data = file("a,b\n1,x\n2\n");
        Map<String, Object> json =
                CommandRun.of("describe", data.toString(), "--format", "json").json();
        assertThat(json)
                .containsEntry("status", "described")
                .containsEntry("rows", 2L)
                .containsEntry("delimiter", ",");
        assertThat(Json.maps(json.get("columns")).getFirst())
                .containsEntry("name", "a")
                .containsEntry("type", "int64")
                .containsEntry("max", 2L);
        assertThat(Json.maps(json.get("columns")).getLast()).containsEntry("max", null);
        assertThat(Json.maps(json.get("importNotes")).getFirst())
                .containsEntry("code", "row-too-short")
                .containsEntry("line", 3L);
        CommandRun none = CommandRun.of("describe", "none.csv", "--format", "json");
        assertThat(none.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(Json.map(none.json().get("failure"))).containsEntry("code", "file-not-found");
    }

    @Test
    void truthValuesHaveEndsOfTheirKind() throws IOException {
        Path data = file("flag,x\nyes,1\nno,2\n");
        CommandRun run = CommandRun.of("describe", data.toString(), "--format", "json");
        assertThat(Json.maps(run.json().get("columns")).getFirst())
                .containsEntry("min", false)
                .containsEntry("max", true);
        assertThat(run.json()).containsEntry("sheets", List.of());
        assertThat(CommandRun.of("describe", data.toString()).out()).containsPattern("flag .* false +true");
    }

    @Test
    void namesTheFirstOddCellAndHowManyMore() throws IOException {
        Path data = file("id,x\n1,1\n2,5%\n3,3\n4,6%\n5,7\n6,8\n");
        CommandRun run = CommandRun.of("describe", data.toString(), "--format", "json");
        assertThat(Json.maps(run.json().get("problems")))
                .containsExactly(Map.of(
                        "code",
                        "text-among-values",
                        "line",
                        3L,
                        "column",
                        "x",
                        "raw",
                        "5%",
                        "message",
                        "Column “x” was read as text: “5%” (line 3) is no number, as most of its cells are."
                                + " 1 more cell is none either."));
    }

    @Test
    void aZeroByteIsNamed() throws IOException {
        Path data = file("a,b\n1,2\0\n");
        assertThat(CommandRun.of("describe", data.toString()).err()).contains("NUL", "line 2");
    }

    @Test
    void codesCategories() throws IOException {
        Path data = file("y,arm,a:b\n1,placebo,u\n2,drug,v\n3,,w\n");
        Path out = folder.resolve("coded.csv");
        CommandRun run = CommandRun.of(
                "dummy", data.toString(), "--column", "arm:placebo", "--column", "a:b:v", "-o", out.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(out)).containsExactly("y,arm_drug,a:b_u,a:b_w", "1,0,1,0", "2,1,0,0", "3,,0,1");
        assertThat(run.out()).contains("“arm”: reference “placebo”, coded as “arm_drug”", "3 rows", "4 columns");
    }

    @Test
    void keepsTheOriginalWhereAsked() throws IOException {
        Path data = file("arm\nb\na\n");
        Path out = folder.resolve("coded.csv");
        CommandRun.of("dummy", data.toString(), "--column", "arm", "--keep-original", "-o", out.toString());
        assertThat(Files.readAllLines(out)).containsExactly("arm,arm_b", "b,1", "a,0");
    }

    @Test
    void whatCannotBeCodedIsSaidAndNothingWritten() throws IOException {
        Path data = file("one,two,x\nsame,a,1\nsame,b,2\n");
        Path out = folder.resolve("coded.csv");
        CommandRun run = CommandRun.of(
                "dummy",
                data.toString(),
                "--column",
                "one",
                "--column",
                "two:c",
                "--column",
                "three",
                "-o",
                out.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err()).contains("its only category is “same”", "no category “c”", "no column “three”");
        assertThat(out).doesNotExist();
    }

    @Test
    void aQuantityIsCodedOnlyWhereSomebodySaysThatItIsNone() throws IOException {
        Path data = file("size,y\n10,1\n20,2\n10,3\n");
        Path out = folder.resolve("coded.csv");
        CommandRun refused = CommandRun.of("dummy", data.toString(), "--column", "size", "-o", out.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("“size” is a quantity", "--nominal");
        assertThat(out).doesNotExist();
        CommandRun run =
                CommandRun.of("dummy", data.toString(), "--column", "size", "--nominal", "size", "-o", out.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(out)).containsExactly("size_20,y", "0,1", "1,2", "0,3");
        assertThat(CommandRun.of("dummy", data.toString(), "--column", "y", "--nominal", "z", "-o", out.toString())
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void endsAreExact() throws IOException {
        Path data = file("x,y\n0.30000000000000004,1234567.891\n0.1,-2.5\n");
        CommandRun run = CommandRun.of("describe", data.toString());
        assertThat(run.out()).contains("0.30000000000000004", "1234567.891");
    }

    @Test
    void quotesCanBeSaid() throws IOException {
        Path data = file("name,x\n'a, b',1\n'c',2\n");
        Map<String, Object> json = CommandRun.of("describe", data.toString(), "--quote", "'", "--format", "json")
                .json();
        assertThat(Json.maps(json.get("columns"))).hasSize(2);
        assertThat(Json.maps(json.get("problems"))).isEmpty();
        assertThat(CommandRun.of("describe", data.toString(), "--quote", "x").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aNameThatEndsAsThoseOfWorkbooksMakesOne() throws IOException {
        Path data = Files.writeString(folder.resolve("arms.csv"), "y,arm\n1,a\n2,b\n");
        Path out = folder.resolve("coded.XLSX");
        CommandRun run = CommandRun.of("dummy", data.toString(), "--column", "arm", "-o", out.toString());
        assertThat(run.exitCode()).isZero();
        try (java.io.InputStream in = Files.newInputStream(out)) {
            assertThat(in.readNBytes(2)).isEqualTo(new byte[] {'P', 'K'});
        }
        CommandRun described = CommandRun.of("describe", out.toString());
        assertThat(described.exitCode()).isZero();
        assertThat(described.out()).contains("arm");
    }

    @Test
    void quotesAreFound() throws IOException {
        Path data = file("name,x\n'a, b',1\nO'Brien,2\n");
        Map<String, Object> json =
                CommandRun.of("describe", data.toString(), "--format", "json").json();
        assertThat(json).containsEntry("quote", "'");
        assertThat(Json.maps(json.get("columns"))).hasSize(2);
        assertThat(CommandRun.of("describe", data.toString(), "--quote", "double", "--format", "json")
                        .json())
                .containsEntry("quote", "\"");
        CommandRun broken = CommandRun.of("describe", file("a,b\n\"x,1\n").toString());
        assertThat(broken.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.err()).contains("--quote none");
    }

    @Test
    void emptyCellsAreTextsWhereSomebodySaysSo() throws IOException {
        Path data = file("g,x\na,1\n,2\nNA,3\n");
        Map<String, Object> json = CommandRun.of("describe", data.toString(), "--keep-empty", "--format", "json")
                .json();
        assertThat(Json.maps(json.get("columns")).getFirst())
                .containsEntry("missing", 1L)
                .containsEntry("first", java.util.Arrays.asList("a", "", null));
    }

    @Test
    void whatIsWrittenToAStreamStandsThereAlone() throws IOException {
        Path data = file("y,arm\n1,a\n2,b\n");
        CommandRun run = CommandRun.of("dummy", data.toString(), "--column", "arm", "-o", "/dev/null");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("reference “a”", "2 rows");
    }
}
