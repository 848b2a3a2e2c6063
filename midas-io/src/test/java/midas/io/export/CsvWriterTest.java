package midas.io.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import midas.io.dataset.Columns;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

    private static final Lineage LINEAGE = new Lineage.Imported(
            "a.csv", Reading.ofText(StandardCharsets.UTF_8, ',', '.', ThousandsSeparator.NONE, true));

    @TempDir
    Path folder;

    private static Dataset text(String text) {
        return ((ImportOutcome.Imported) Importer.readText("d", text, ImportOptions.DEFAULT)).dataset();
    }

    private String written(Dataset dataset) throws IOException {
        Path file = folder.resolve("out.csv");
        assertThat(CsvWriter.write(dataset, file)).isEqualTo(new ExportOutcome.Written(file, dataset.rows()));
        return Files.readString(file);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void writesTextsAsTheyWere() throws IOException {
        String text = "id,\"a, b\",ü\n01,\"x \"\"y\"\"\",1.50\n1,\"p\nq\",\n,abc,1e3\n";
        assertThat(written(text(text))).isEqualTo(text);
        assertThat(files()).containsExactly(folder.resolve("out.csv"));
    }

    @Test
    void writesNoThousandsSeparators() throws IOException {
        assertThat(written(text("x;y;g\n1,234,567;1,234.50;1,2\n950;2.5;1,x\n")))
                .isEqualTo("x,y,g\n1234567,1234.5,\"1,2\"\n950,2.5,\"1,x\"\n");
    }

    @Test
    void writesDecimalPointsWhateverTheImportHad() throws IOException {
        assertThat(written(text("x;g\n1,50;a,b\n2;c\n12345678,5;d\n")))
                .isEqualTo("x,g\n1.5,\"a,b\"\n2,c\n12345678.5,d\n");
    }

    @Test
    void tellsTheEmptyTextFromAMissingCell() throws IOException {
        Dataset dataset = Dataset.of(
                "d",
                List.of(Columns.strings("s", Arrays.asList("", null)), Columns.strings("t", Arrays.asList(null, "x"))),
                LINEAGE);
        assertThat(written(dataset)).isEqualTo("\"s\",t\n\"\",\n,x\n");
    }

    @Test
    void aMissingCellInTheOnlyColumnIsStillARow() throws IOException {
        Dataset dataset = text("x\n1\nNA\n3\n");
        Path file = folder.resolve("one.csv");
        CsvWriter.write(dataset, file);
        ImportOutcome again = Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
        assertThat(((ImportOutcome.Imported) again).dataset().rows()).isEqualTo(3);
    }

    @Test
    void computedNumbersAreReadBackExactly() throws IOException {
        Random random = new Random(3);
        double[] values = new double[5000];
        Arrays.setAll(values, i -> Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
        values[0] = 0.1 + 0.2;
        values[1] = -0.0;
        values[2] = 1.0 / 3;
        values[3] = 3;
        BitSet missing = new BitSet();
        missing.set(9);
        Dataset dataset = Dataset.of("d", List.of(Columns.float64("x", values, missing)), LINEAGE);
        assertThat(written(dataset)).startsWith("x\n0.30000000000000004\n-0.0\n0.3333333333333333\n3\n");
        ImportOutcome again = Importer.read(folder.resolve("out.csv"), ImportOptions.DEFAULT, ImportMonitor.none());
        Dataset read = ((ImportOutcome.Imported) again).dataset();
        assertThat(read.columns().getFirst().isMissing(9)).isTrue();
        for (int row = 0; row < values.length; row++) {
            if (row != 9) {
                assertThat(read.columns().getFirst().number(row)).isEqualTo(values[row]);
            }
        }
    }

    @Test
    void replacesAFileAndFollowsALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        CsvWriter.write(text("a\n1\n"), link);
        assertThat(real).hasContent("a\n1\n");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void saysWhyNothingWasWritten() throws IOException {
        Dataset dataset = text("a\n1\n");
        Path nowhere = folder.resolve("no/out.csv");
        assertThat(CsvWriter.write(dataset, nowhere))
                .isEqualTo(new ExportOutcome.NotWritten(nowhere, ExportOutcome.Reason.NO_FOLDER, ""));
        assertThat(CsvWriter.write(dataset, folder))
                .isEqualTo(new ExportOutcome.NotWritten(folder, ExportOutcome.Reason.IS_DIRECTORY, ""));
        Dataset unwritable = Dataset.of("d", List.of(Columns.strings("s", List.of("\ud800"))), LINEAGE);
        Path file = Files.writeString(folder.resolve("kept.csv"), "as it was");
        assertThat(CsvWriter.write(unwritable, file))
                .isInstanceOfSatisfying(
                        ExportOutcome.NotWritten.class,
                        failure -> assertThat(failure.reason()).isEqualTo(ExportOutcome.Reason.OTHER));
        assertThat(file).hasContent("as it was");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aMonitorHearsOfTheRowsAndMayEndTheExport() throws IOException {
        Dataset dataset = text("a\n" + "1\n".repeat(5000));
        Path file = Files.writeString(folder.resolve("monitored.csv"), "before");
        List<Integer> heard = new ArrayList<>();
        ExportMonitor cancelling = new ExportMonitor() {
            @Override
            public void progress(int rowsWritten, int rows) {
                assertThat(rows).isEqualTo(5000);
                heard.add(rowsWritten);
            }

            @Override
            public boolean isCancelled() {
                return heard.size() > 2;
            }
        };
        assertThat(CsvWriter.write(dataset, file, cancelling))
                .isEqualTo(new ExportOutcome.NotWritten(file, ExportOutcome.Reason.CANCELLED, ""));
        assertThat(heard).containsExactly(0, 1024, 2048);
        assertThat(file).hasContent("before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".tmp"))).isEmpty();
        }
        assertThat(CsvWriter.write(dataset, file, ExportMonitor.none())).isInstanceOf(ExportOutcome.Written.class);
        assertThat(Files.readAllLines(file)).hasSize(5001);
    }

    @Test
    void textsThatLookLikeSomethingElseComeBackAsTheTextsTheyAre() throws IOException {
        Dataset dataset = Dataset.of(
                "d",
                List.of(
                        Columns.strings("land", Arrays.asList("NA", null, "DE", "", ".")),
                        Columns.strings("code", Arrays.asList("007", "12", null, "13", "1e5")),
                        Columns.strings("day", Arrays.asList("2024-01-05", "2024-01-06", null, null, "2024-01-07")),
                        Columns.strings("said", Arrays.asList("yes", "no", "yes", null, "no")),
                        Columns.strings("amount", Arrays.asList("1.234", "1,5", null, "2.345", "3,5")),
                        Columns.strings("word", Arrays.asList("a", "12", null, "b, c", "\"d\"")),
                        Columns.int64("x", new long[] {1, 2, 3, 4, 5}, new BitSet())),
                LINEAGE);
        String text = written(dataset);
        assertThat(text).startsWith("\"land\",\"code\",\"day\",\"said\",\"amount\",word,x\n\"NA\",\"007\",");
        Dataset back = text(text);
        for (int k = 0; k < dataset.columns().size(); k++) {
            assertThat(back.columns().get(k).name())
                    .isEqualTo(dataset.columns().get(k).name());
            assertThat(back.columns().get(k).type())
                    .as(back.columns().get(k).name())
                    .isEqualTo(dataset.columns().get(k).type());
            for (int row = 0; row < 5; row++) {
                assertThat(back.columns().get(k).text(row))
                        .as(back.columns().get(k).name())
                        .isEqualTo(dataset.columns().get(k).text(row));
            }
        }
        Dataset alone = Dataset.of("d", List.of(Columns.strings("land", Arrays.asList("NA", null, "DE"))), LINEAGE);
        assertThat(text(written(alone)).columns().getFirst().text(0)).isEqualTo("NA");
    }
}
