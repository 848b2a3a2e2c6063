package midas.io.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import midas.io.dataset.Column;
import midas.io.dataset.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small nasty files, each beside what is read of it: {@code name.csv} and {@code name.csv.expected}. */
class CorpusTest {

    static final Path FOLDER = Path.of("src", "test", "resources", "corpus");

    private static final String EXPECTED = ".expected";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAsExpected(Path file) throws IOException {
        ImportOutcome outcome = Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
        assertThat(String.join("\n", lines(outcome)) + "\n").isEqualTo(Files.readString(Path.of(file + EXPECTED)));
    }

    @Test
    void thereAreAsManyExpectationsAsFiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(EXPECTED))).hasSameSizeAs(files());
        }
    }

    /** Returns everything that an import tells, a fact a line. */
    static List<String> lines(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported imported ->
                Stream.of(reading(imported), problems(imported), columns(imported))
                        .flatMap(lines -> lines)
                        .toList();
            case ImportOutcome.Refused refused ->
                List.of("refused " + refused.failure().getClass().getSimpleName()
                        + (refused.failure() instanceof ImportFailure.MalformedQuotes quotes
                                ? " line " + quotes.line()
                                : ""));
            case ImportOutcome.Cancelled cancelled -> List.of("cancelled");
        };
    }

    private static Stream<String> reading(ImportOutcome.Imported imported) {
        Reading reading = imported.report().reading();
        return Stream.of(
                "encoding  " + reading.encoding().map(Charset::name).orElse(""),
                "delimiter " + escaped(character(reading.delimiter())),
                "decimal   " + character(reading.decimalSeparator()),
                "thousands " + reading.thousandsSeparator(),
                "header    " + reading.header(),
                "rows      " + imported.report().rows());
    }

    private static String character(Optional<Character> character) {
        return character.map(String::valueOf).orElse("");
    }

    private static Stream<String> problems(ImportOutcome.Imported imported) {
        return imported.report().problems().stream()
                .map(problem -> "problem   " + problem.code() + " line " + problem.line() + " column "
                        + (problem.column() == null ? "-" : escaped(problem.column())) + ": "
                        + escaped(problem.raw() == null ? Long.toString(problem.cells()) : problem.raw()));
    }

    private static Stream<String> columns(ImportOutcome.Imported imported) {
        return imported.dataset().columns().stream().flatMap(CorpusTest::column);
    }

    private static Stream<String> column(Column column) {
        Stream<String> name = Stream.of(
                "column    " + escaped(column.name()) + " " + column.type().label());
        Stream<String> cells =
                Stream.iterate(0, row -> row < column.rows(), row -> row + 1).map(row -> cell(column, row));
        return Stream.concat(name, cells);
    }

    private static String cell(Column column, int row) {
        String text = column.text(row);
        if (text == null) {
            return "    missing";
        }
        double number = column.number(row);
        return "    “" + escaped(text) + "”" + (Double.isNaN(number) ? "" : " = " + number);
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\u00a0", "\\u00a0")
                .replace("\u202f", "\\u202f")
                .replace("\u2009", "\\u2009");
    }
}
