package midas.io.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnFileTest {

    private static byte[] written(List<Column> columns, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ColumnFile.write(columns, rows, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    private static List<Column> read(byte[] bytes, List<String> names, int rows) throws IOException {
        return ColumnFile.read(new ByteArrayInputStream(bytes), bytes.length, names, rows);
    }

    private static List<String> facts(Column column) {
        List<String> facts =
                new ArrayList<>(List.of(column.name(), column.type().name(), column.missing() + " " + column.unique()));
        for (int row = 0; row < column.rows(); row++) {
            facts.add(column.text(row)
                    + '|'
                    + column.shownText(row)
                    + '|'
                    + Double.doubleToRawLongBits(column.number(row))
                    + '|'
                    + Double.doubleToRawLongBits(column.coercedNumber(row))
                    + '|'
                    + column.epochSecond(row));
        }
        return facts;
    }

    private static void assertGivenBack(Dataset dataset) throws IOException {
        List<String> names = dataset.columns().stream().map(Column::name).toList();
        byte[] bytes = written(dataset.columns(), dataset.rows());
        List<Column> again = read(bytes, names, dataset.rows());
        for (int k = 0; k < names.size(); k++) {
            assertThat(facts(again.get(k))).isEqualTo(facts(dataset.columns().get(k)));
        }
        assertThat(written(again, dataset.rows())).isEqualTo(bytes);
    }

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "corpus"))) {
            return files.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void givesBackWhatWasImported(Path file) throws IOException {
        if (Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()) instanceof ImportOutcome.Imported read) {
            assertGivenBack(read.dataset());
        }
    }

    @Test
    void givesBackEveryWidthAndEveryBitOfNumbers() throws IOException {
        BitSet missing = new BitSet();
        missing.set(1);
        long most = (1L << 53) - 1;
        List<Column> columns = List.of(
                Columns.int64("one", new long[] {-128, 99, 127}, missing),
                Columns.int64("two", new long[] {-129, 99, 32767}, missing),
                Columns.int64("four", new long[] {Integer.MIN_VALUE, 99, 40000}, missing),
                Columns.int64("eight", new long[] {-most, most, most}, missing),
                Columns.float64("bits", new double[] {-0.0, Double.NaN, Double.MIN_VALUE}, missing),
                Columns.float64(
                        "ends", new double[] {Double.POSITIVE_INFINITY, Math.PI, -Double.MAX_VALUE}, new BitSet()),
                Columns.strings("texts", Arrays.asList("", null, "日本 \uD83D\uDE00 \u0000")));
        assertGivenBack(Dataset.of("d", columns, new Lineage.Imported("d", Reading.ofColumns(FileFormat.PARQUET))));
    }

    @Test
    void manyTextsTakeMoreBytesEach() throws IOException {
        for (int texts : new int[] {126, 127, 128, 129, 32766, 32768, 32769}) {
            List<String> values = new ArrayList<>();
            for (int row = 0; row < texts; row++) {
                values.add("t" + row);
            }
            Column column = Columns.strings("t", values);
            Column again =
                    read(written(List.of(column), texts), List.of("t"), texts).getFirst();
            assertThat(facts(again)).isEqualTo(facts(column));
        }
    }

    @Test
    void typesAndSeparatorsHaveTheNumbersTheyAlwaysHad() {
        // files that were written before have these numbers in them
        assertThat(ColumnType.values())
                .containsExactly(
                        ColumnType.BOOLEAN,
                        ColumnType.INT64,
                        ColumnType.FLOAT64,
                        ColumnType.DATE,
                        ColumnType.DATETIME,
                        ColumnType.STRING);
        assertThat(ThousandsSeparator.values())
                .containsExactly(
                        ThousandsSeparator.NONE,
                        ThousandsSeparator.COMMA,
                        ThousandsSeparator.POINT,
                        ThousandsSeparator.SPACE,
                        ThousandsSeparator.APOSTROPHE);
    }

    @Test
    void whatIsDamagedIsAnIoException() throws IOException {
        String csv = "a,b,c,d,e,f\n1,1.5,2024-01-02,2024-01-02T03:04:05,yes,x\n02,NA,2024/1/3,NA,No,\"y\"\n";
        Dataset dataset = ((ImportOutcome.Imported) Importer.readText("t", csv, ImportOptions.DEFAULT)).dataset();
        List<String> names = dataset.columns().stream().map(Column::name).toList();
        byte[] whole = written(dataset.columns(), dataset.rows());
        Random random = new Random(7);
        int refused = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            byte[] mutated = trial % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; mutated.length > 0 && k < 1 + trial % 5; k++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
            }
            try {
                read(mutated, names, dataset.rows()).forEach(ColumnFileTest::facts);
            } catch (IOException damaged) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void anotherVersionOrShapeIsRefused() {
        byte[] bytes = written(List.of(Columns.strings("a", List.of("x", "y"))), 2);
        assertThatThrownBy(() -> read(bytes, List.of("a", "b"), 2)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(bytes, List.of("a"), 3)).isInstanceOf(IOException.class);
        byte[] later = bytes.clone();
        later[8] = 2;
        assertThatThrownBy(() -> read(later, List.of("a"), 2)).hasMessageContaining("version 2");
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> read(longer, List.of("a"), 2)).hasMessageContaining("1 bytes too many");
        assertThatThrownBy(() -> read("y,x".getBytes(StandardCharsets.UTF_8), List.of("a"), 2))
                .isInstanceOf(IOException.class);
    }
}
