package midas.io.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes are, an import ends in an outcome, and what was read hangs together. */
class AnyInputTest {

    private static final String[] PIECES = {
        ",",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        "1",
        "2.5",
        "1,5",
        "1.234",
        "NA",
        "",
        " ",
        "x",
        "ü",
        "yes",
        "2024-01-05",
        "-",
        "Inf",
        "12345678901234567890",
        "\ufeff",
        "a b",
        "1e5"
    };

    @TempDir
    Path folder;

    static void hangsTogether(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Imported imported -> {
                Dataset dataset = imported.dataset();
                assertThat(dataset.columns()).isNotEmpty();
                assertThat(imported.report().rows()).isEqualTo(dataset.rows());
                for (Column column : dataset.columns()) {
                    assertThat(column.rows()).isEqualTo(dataset.rows());
                    assertThat(column.unique()).isLessThanOrEqualTo(dataset.rows() - column.missing());
                }
            }
            case ImportOutcome.Refused refused ->
                assertThat(refused.failure().source()).isNotEmpty();
            case ImportOutcome.Cancelled cancelled -> throw new AssertionError(cancelled);
        }
    }

    @Test
    void anyTextEndsInAnOutcome() {
        Random random = new Random(11);
        int read = 0;
        for (int trial = 0; trial < 1_500; trial++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            ImportOutcome outcome = Importer.readText("t", text.toString(), ImportOptions.DEFAULT);
            hangsTogether(outcome);
            read += outcome instanceof ImportOutcome.Imported ? 1 : 0;
        }
        assertThat(read).isGreaterThan(375);
    }

    @Test
    void anyBytesEndInAnOutcome() throws IOException {
        Random random = new Random(12);
        Path file = folder.resolve("bytes");
        for (int trial = 0; trial < 150; trial++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            for (int i = 0; trial % 2 == 0 && i < bytes.length; i++) {
                bytes[i] = (byte) (bytes[i] == 0 ? 'a' : bytes[i] >= 0 && bytes[i] < 32 ? '\n' : bytes[i]);
            }
            Files.write(file, bytes);
            hangsTogether(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()));
        }
    }

    @Test
    void whatATableHoldsComesBackInEveryDialect() throws IOException {
        Random random = new Random(13);
        String[] cells = {"1", "2.5", "-3", "text", "two words", "a;b", "x|y", "it's", "ü", "07", "Ja"};
        Path file = folder.resolve("table.csv");
        for (int trial = 0; trial < 400; trial++) {
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            String end = random.nextBoolean() ? "\n" : "\r\n";
            Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
            int width = 2 + random.nextInt(5);
            List<List<String>> rows = new ArrayList<>();
            StringBuilder text = new StringBuilder(charset == StandardCharsets.UTF_16LE ? "\ufeff" : "");
            for (int row = -1; row < 5; row++) {
                List<String> record = new ArrayList<>();
                for (int k = 0; k < width; k++) {
                    String cell = row < 0 ? "name " + k : cells[random.nextInt(cells.length)];
                    record.add(cell);
                    text.append(k == 0 ? "" : delimiter)
                            .append('"')
                            .append(cell)
                            .append('"');
                }
                rows.add(record);
                text.append(end);
            }
            Files.write(file, text.toString().getBytes(charset));
            ImportOptions options = ImportOptions.DEFAULT.withHeader(true);
            ImportOutcome.Imported imported = Imports.imported(Importer.read(file, options, ImportMonitor.none()));
            assertThat(imported.report().reading().delimiter().orElseThrow()).isEqualTo(delimiter);
            assertThat(Imports.names(imported.dataset())).isEqualTo(rows.getFirst());
            for (int k = 0; k < width; k++) {
                int column = k;
                assertThat(Imports.texts(imported.dataset(), rows.getFirst().get(k)))
                        .isEqualTo(rows.stream()
                                .skip(1)
                                .map(row -> row.get(column))
                                .toList());
            }
            // a word among numbers is told of, whatever the dialect
            assertThat(imported.report().problemCounts().keySet()).isSubsetOf(ImportProblem.Code.TEXT_AMONG_VALUES);
        }
    }
}
