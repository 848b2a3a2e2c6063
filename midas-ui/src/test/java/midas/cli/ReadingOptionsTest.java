package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a data file takes the place of what is found; and the JSON of describe is what its schema says. */
class ReadingOptionsTest {

    private static final JsonSchema SCHEMA =
            new JsonSchema(Json.file(Path.of("..", "docs", "describe-result.schema.json")));

    @TempDir
    private Path folder;

    private Path file(String content, Charset charset) throws IOException {
        return Files.write(folder.resolve("dät a'\"\n1.csv"), content.getBytes(charset));
    }

    private static Map<String, Object> describe(Path data, String... options) {
        List<String> arguments = new ArrayList<>(List.of("describe", data.toString(), "--format", "json"));
        arguments.addAll(Arrays.asList(options));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Map<String, Object> json = run.json();
        assertThat(SCHEMA.violations(json)).isEmpty();
        return json;
    }

    private Map<String, Object> describe(String content, String... options) throws IOException {
        return describe(file(content, StandardCharsets.UTF_8), options);
    }

    private static Map<String, Object> column(Map<String, Object> json, int k) {
        return Json.maps(json.get("columns")).get(k);
    }

    @Test
    void everyTypeHasItsFirstValuesAndEnds() throws IOException {
        Map<String, Object> json = describe("b,i,f,d,t,s\nyes,9007199254740991,0.1,2024/1/5,2024-01-05 10:30,x\n"
                + "no,-3,1e300,2023-12-31,2024-01-05 10:31,\n,NA,Inf,NA,,z\n");
        assertThat(json)
                .containsEntry("rows", 3L)
                .containsEntry("encoding", "UTF-8")
                .containsEntry("delimiter", ",")
                .containsEntry("decimalSeparator", ".")
                .containsEntry("thousandsSeparator", null)
                .containsEntry("header", true)
                .containsEntry("sheet", null);
        assertThat(column(json, 0).get("first")).isEqualTo(Arrays.asList(true, false, null));
        assertThat(column(json, 1))
                .containsEntry("type", "int64")
                .containsEntry("min", -3L)
                .containsEntry("max", 9007199254740991L)
                .containsEntry("first", Arrays.asList(9007199254740991L, -3L, null));
        assertThat(column(json, 2))
                .containsEntry("min", 0.1)
                .containsEntry("max", 1e300)
                .containsEntry("first", Arrays.asList(0.1, 1e300, "Inf"));
        assertThat(column(json, 3))
                .containsEntry("type", "date")
                .containsEntry("min", "2023-12-31")
                .containsEntry("max", "2024-01-05")
                .containsEntry("first", Arrays.asList("2024/1/5", "2023-12-31", null));
        assertThat(column(json, 4))
                .containsEntry("min", "2024-01-05T10:30:00")
                .containsEntry("max", "2024-01-05T10:31:00");
        assertThat(column(json, 5))
                .containsEntry("scale", "nominal")
                .containsEntry("missing", 1L)
                .containsEntry("unique", 2L)
                .containsEntry("min", null)
                .containsEntry("first", Arrays.asList("x", null, "z"));
    }

    @Test
    void aSheetOfAFileThatHasNoneIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("plain.csv"), "y,g\n1,a\n2,a\n3,b\n5,b\n");
        String note = "The file “" + file + "” is no workbook and has no sheets: --sheet is of no effect.";
        CommandRun described = CommandRun.of("describe", file.toString(), "--sheet", "Data", "--format", "json");
        assertThat(described.exitCode()).isZero();
        assertThat(described.err().strip()).isEqualTo(note);
        assertThat(described.json()).containsEntry("rows", 4L).containsEntry("sheet", null);
        assertThat(CommandRun.of("describe", file.toString()).err()).isEmpty();
        CommandRun fitted =
                CommandRun.of("glmm", file.toString(), "--response", "y", "--group", "g", "--sheet", "Data");
        assertThat(fitted.exitCode()).isZero();
        assertThat(fitted.err().strip()).isEqualTo(note);
    }

    @Test
    void whatIsOfNoUseToAFormatIsSaid() throws IOException {
        Path parquet = Path.of("..", "midas-io", "src", "test", "resources", "midas", "io", "parquet", "v2.parquet");
        CommandRun run = CommandRun.of("describe", parquet.toString(), "--decimal", ",", "--encoding", "UTF-8");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().strip())
                .isEqualTo("The file “" + parquet + "” is no text file: --encoding, --decimal are of no effect.");
        assertThat(CommandRun.of("describe", parquet.toString()).err()).isEmpty();
    }

    @Test
    void aTitleIsLeftOutUnlessItIsSaidToBeARow() throws IOException {
        String content = "Report on times\n\nid,x,y\n1,2,3\n4,5,6\n";
        assertThat(describe(content)).containsEntry("rows", 2L).containsEntry("header", true);
        assertThat(Json.maps(describe(content).get("problems")))
                .extracting(each -> each.get("code") + " " + each.get("line") + " " + each.get("raw"))
                .containsExactly("line-above-table 1 Report on times");
        assertThat(describe(content, "--no-header")).containsEntry("rows", 4L);
        assertThat(describe("a  b\n1    x\n", "--delimiter", "space")).containsEntry("delimiter", " ");
    }

    @Test
    void problemsAreListedWithTheirPlace() throws IOException {
        Map<String, Object> json = describe("a;b\n1;1,234\n2\n3;2,345;x\n");
        assertThat(Json.maps(json.get("problems")))
                .extracting(each ->
                        each.get("code") + " " + each.get("line") + " " + each.get("column") + " " + each.get("raw"))
                .containsExactly("ambiguous-number 2 b 1,234", "row-too-short 3 b null", "row-too-long 4 b x");
        assertThat(Json.maps(json.get("problems")).getFirst().get("message").toString())
                .contains("1234", "1.234", "--thousands ,", "--decimal ,");
        String text = CommandRun.of(
                        "describe", folder.resolve("dät a'\"\n1.csv").toString())
                .out();
        assertThat(text).contains("1234", "--thousands", "Line 3", "Line 4");
    }

    @Test
    void everyFindingCanBeReplaced() throws IOException {
        Map<String, Object> thousands = describe("a;b\n1;1,234\n2;2,345\n", "--thousands", ",");
        assertThat(thousands).containsEntry("thousandsSeparator", ",");
        assertThat(column(thousands, 1)).containsEntry("type", "int64").containsEntry("max", 2345L);
        Map<String, Object> decimal = describe("a;b\n1;1,234\n2;2,345\n", "--decimal", ",");
        assertThat(column(decimal, 1)).containsEntry("type", "float64").containsEntry("max", 2.345);
        assertThat(column(describe("a;b\n1;1 234\n", "--thousands", "none"), 1)).containsEntry("type", "string");
        assertThat(column(describe("a;b\n1;1'234\n", "--thousands", "apostrophe"), 1))
                .containsEntry("max", 1234L);
        Map<String, Object> tab = describe("a,b\tc\n1,2\t3\n", "--delimiter", "\\t");
        assertThat(tab).containsEntry("delimiter", "\t");
        assertThat(Json.maps(tab.get("columns"))).hasSize(2);
        Map<String, Object> headless = describe("a,b\n1,2\n", "--no-header");
        assertThat(headless).containsEntry("header", false).containsEntry("rows", 2L);
        assertThat(column(headless, 0)).containsEntry("name", "column_1");
        Map<String, Object> headed = describe("1,2\n3,4\n", "--header");
        assertThat(headed).containsEntry("header", true).containsEntry("rows", 1L);
        assertThat(column(headed, 1)).containsEntry("name", "2");
        Path latin = file("name;x\nж;1\n", Charset.forName("windows-1251"));
        Map<String, Object> cyrillic = describe(latin, "--encoding", "cp1251");
        assertThat(cyrillic).containsEntry("encoding", "windows-1251");
        assertThat(column(cyrillic, 0)).containsEntry("first", List.of("ж"));
    }

    @Test
    void tokensOfMissingCells() throws IOException {
        String text = "a,b\n-9,NA\n,x\n.,y\n";
        assertThat(column(describe(text, "--missing", "-9, ."), 0)).containsEntry("missing", 3L);
        assertThat(column(describe(text, "--missing", "-9", "--missing", "."), 0))
                .containsEntry("missing", 3L);
        assertThat(column(describe(text, "--missing", "-9"), 1)).containsEntry("missing", 0L);
        Map<String, Object> onlyEmpty = describe(text, "--missing", "");
        assertThat(column(onlyEmpty, 0)).containsEntry("missing", 1L).containsEntry("type", "string");
    }

    @Test
    void theOtherCommandsReadInTheSameWay() throws IOException {
        Path data = file("y|g|c\n1,5|a|u\n2,5|a|v\n3,1|b|u\n4,2|b|v\n5,9|c|u\n5,1|c|v\n", StandardCharsets.UTF_16LE);
        CommandRun fit = CommandRun.of(
                "glmm",
                data.toString(),
                "--response",
                "y",
                "--group",
                "g",
                "--format",
                "json",
                "--encoding",
                "UTF-16LE",
                "--delimiter",
                "bar",
                "--decimal",
                ",");
        assertThat(fit.err()).isEmpty();
        assertThat(fit.json()).containsEntry("observations", 6L);
        Path out = folder.resolve("out.csv");
        CommandRun coded = CommandRun.of(
                "dummy", data.toString(), "--column", "c", "-o", out.toString(), "--encoding", "UTF-16LE");
        assertThat(coded.err()).isEmpty();
        assertThat(Files.readAllLines(out).get(1)).isEqualTo("1.5,a,0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--encoding  | utf-9     | did you mean “UTF-8”",
                "--encoding  | qqqqqqqqq | the name of no encoding",
                "--delimiter | ab        | not one character",
                "--delimiter | `\"`      | cannot be the delimiter",
                "--decimal   | ;         | neither . nor ,",
                "--thousands | x         | none of"
            })
    void wrongValuesAreWrongUsage(String option, String value, String said) throws IOException {
        Path data = file("a,b\n1,2\n", StandardCharsets.UTF_8);
        CommandRun run = CommandRun.of("describe", data.toString(), option, value);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(option, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"describe", "dummy", "glmm"})
    void oneCharacterCannotSeparateBoth(String command) throws IOException {
        Path data = file("a,b\n1,2\n", StandardCharsets.UTF_8);
        List<String> arguments =
                new ArrayList<>(List.of(command, data.toString(), "--decimal", ",", "--thousands", ","));
        switch (command) {
            case "dummy" ->
                arguments.addAll(
                        List.of("--column", "a", "-o", folder.resolve("o.csv").toString()));
            case "glmm" -> arguments.addAll(List.of("--response", "a", "--group", "b"));
            default -> {}
        }
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("at the same time");
    }

    @Test
    void aFileThatCannotBeReadIsAFailure() throws IOException {
        Path binary = Files.write(folder.resolve("b.csv"), new byte[] {'a', 0, 1, 2, 3});
        for (String data : List.of("none.csv", folder.toString(), binary.toString())) {
            CommandRun run = CommandRun.of("describe", data, "--format", "json");
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(SCHEMA.violations(run.json())).isEmpty();
            assertThat(Json.map(run.json().get("failure")).get("message"))
                    .isEqualTo(run.err().strip());
        }
    }
}
