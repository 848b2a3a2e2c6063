package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import midas.io.dataset.Dataset;
import midas.io.dataset.FileFormat;
import midas.io.importing.ImportProblem.Code;
import midas.io.workbook.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet files that another program has written; {@code made.sql} beside them says how. */
class ParquetImportTest {

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ParquetImportTest.class.getResourceAsStream("/midas/io/parquet/" + name)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return file;
    }

    private static ImportOutcome read(Path file) {
        return Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
    }

    @Test
    void readsEveryUsualType() throws IOException {
        ImportOutcome.Imported result = imported(read(file("types.parquet")));
        Dataset data = result.dataset();
        assertThat(data.name()).isEqualTo("types");
        assertThat(names(data))
                .containsExactly(
                        "flag",
                        "tiny",
                        "small",
                        "big",
                        "unsigned",
                        "huge",
                        "single",
                        "dbl",
                        "price",
                        "wide",
                        "day",
                        "clock",
                        "stamp",
                        "moment",
                        "word",
                        "id",
                        "level",
                        "toobig");
        assertThat(types(data))
                .isEqualTo("boolean int64 int64 int64 int64 string float64 float64 float64 float64 date string"
                        + " datetime datetime string string string string");
        assertThat(texts(data, "flag")).containsExactly("true", "false", null);
        assertThat(texts(data, "tiny")).containsExactly("1", null, "-128");
        assertThat(texts(data, "big")).containsExactly("9007199254740991", null, "-9007199254740991");
        assertThat(texts(data, "unsigned")).containsExactly("4294967295", "0", null);
        assertThat(texts(data, "huge")).containsExactly("18446744073709551615", "0", null);
        assertThat(texts(data, "toobig")).containsExactly("9007199254740992", "1", null);
        assertThat(texts(data, "single")).containsExactly("1.5", null, null);
        assertThat(texts(data, "dbl")).containsExactly("0.1", "Inf", null);
        assertThat(texts(data, "price")).containsExactly("12.50", "-0.01", null);
        assertThat(texts(data, "wide")).containsExactly("123456789012345678901234.50000", "0.00000", null);
        assertThat(texts(data, "day")).containsExactly("2024-01-05", "1789-07-14", null);
        assertThat(texts(data, "clock")).containsExactly("12:30:00", "00:00:00.000001", null);
        assertThat(texts(data, "stamp")).containsExactly("2024-01-05T12:30:00", "1969-12-31T23:59:59.999999", null);
        assertThat(texts(data, "moment")).containsExactly("2024-01-05T10:30:00", "2024-01-06T00:30:00", null);
        assertThat(texts(data, "word")).containsExactly("Ä b", null, null);
        assertThat(texts(data, "id")).containsExactly("00112233-4455-6677-8899-aabbccddeeff", null, null);
        assertThat(texts(data, "level")).containsExactly("low", "high", null);
        assertThat(result.report().reading().format()).isEqualTo(FileFormat.PARQUET);
        assertThat(result.report().problems())
                .extracting(problem -> problem.code() + " " + problem.column() + " " + problem.raw())
                .containsExactlyInAnyOrder(
                        Code.UNREADABLE_COLUMN + " bytes BYTE_ARRAY",
                        Code.NESTED_COLUMN + " list list",
                        Code.NESTED_COLUMN + " struct struct",
                        Code.INTEGER_TOO_LARGE + " huge 18446744073709551615",
                        Code.TIMES_IN_UTC + " moment ",
                        Code.INTEGER_TOO_LARGE + " toobig 9007199254740992",
                        Code.INFINITE_NUMBER + " dbl Inf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd", "v2"})
    void readsEveryUsualCompression(String name) throws IOException {
        Dataset data = imported(read(file(name + ".parquet"))).dataset();
        assertThat(types(data)).isEqualTo("int64 float64 string");
        assertThat(data.rows()).isEqualTo(5000);
        for (int row = 0; row < 5000; row++) {
            assertThat(data.columns().get(0).number(row)).isEqualTo(row);
            assertThat(data.columns().get(1).number(row)).isEqualTo(row / 4.0);
            assertThat(data.columns().get(2).text(row)).isEqualTo("g" + row % 7);
        }
    }

    @Test
    void refusesWhatIsNotRead() throws IOException {
        Path brotli = file("brotli.parquet");
        assertThat(refused(read(brotli)))
                .isEqualTo(new ImportFailure.UnsupportedCompression(brotli.toString(), "BROTLI"));
        Path nested = file("nested.parquet");
        assertThat(refused(read(nested))).isEqualTo(new ImportFailure.NoFlatColumns(nested.toString()));
        assertThat(imported(read(file("empty.parquet"))).dataset().rows()).isZero();
        Path only = Files.writeString(folder.resolve("only.parquet"), "PAR1");
        assertThat(refused(read(only))).isEqualTo(new ImportFailure.Damaged(only.toString()));
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        Path file = file("zstd.parquet");
        Source.FileSource source = Source.FileSource.of(file);
        Allowance.Bounds few = new Allowance.Bounds(10_000, 1, 1 << 20, 1 << 20, 1);
        assertThat(refused(new ParquetImport(source, ImportOptions.DEFAULT, ImportMonitor.none(), few).run("d")))
                .isInstanceOf(ImportFailure.UnpacksTooLarge.class);
        Allowance.Bounds small = new Allowance.Bounds(1 << 30, 1, 1 << 30, 10_000, 1);
        assertThat(refused(new ParquetImport(source, ImportOptions.DEFAULT, ImportMonitor.none(), small).run("d")))
                .isInstanceOf(ImportFailure.TooLarge.class);
    }

    @Test
    @Timeout(60)
    void anyChangedFileEndsInAnOutcome() throws IOException {
        Random random = new Random(21);
        for (String name : new String[] {"types", "snappy", "v2", "zstd"}) {
            byte[] bytes = Files.readAllBytes(file(name + ".parquet"));
            Path changed = folder.resolve("changed.parquet");
            for (int trial = 0; trial < 40; trial++) {
                byte[] some =
                        trial % 5 == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
                for (int k = random.nextInt(4); k >= 0 && some.length > 0; k--) {
                    // headers and footers are where it hurts
                    int at = random.nextBoolean()
                            ? random.nextInt(some.length)
                            : Math.max(0, some.length - 1 - random.nextInt(600));
                    some[at] = (byte) random.nextInt(256);
                }
                Files.write(changed, some);
                AnyInputTest.hangsTogether(read(changed));
            }
        }
    }
}
