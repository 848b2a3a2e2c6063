package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import midas.io.dataset.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first records as they stand in the file. */
class RawRecordsTest {

    @TempDir
    Path folder;

    private List<RawRecord> raw(String text, Charset charset, int count) throws IOException {
        Path file = Files.write(folder.resolve("data.csv"), text.getBytes(charset));
        Reading reading = imported(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()))
                .report()
                .reading();
        return Importer.rawRecords(file, reading, count);
    }

    @Test
    void quotesDelimitersAndLineEndsAreKept() throws IOException {
        assertThat(raw("a;b\n1;\"x\ny\"\n\n2;\"p \"\"q\"\";r\"\n3;5\" pipe\n4;\"\"\n", StandardCharsets.UTF_8, 10))
                .containsExactly(
                        new RawRecord(1, "a;b"),
                        new RawRecord(2, "1;\"x\ny\""),
                        new RawRecord(5, "2;\"p \"\"q\"\";r\""),
                        new RawRecord(6, "3;5\" pipe"),
                        new RawRecord(7, "4;\"\""));
    }

    @Test
    void thereAreAsManyRecordsAsRows() throws IOException {
        String text = "\ufeffsep=;\r\nö;b\r\n1;2\r\n \r\n3;4\r5;6";
        assertThat(raw(text, StandardCharsets.UTF_8, 10))
                .containsExactly(
                        new RawRecord(2, "ö;b"),
                        new RawRecord(3, "1;2"),
                        new RawRecord(5, "3;4"),
                        new RawRecord(6, "5;6"));
        assertThat(raw("\ufeffö\tb\n\t\n", StandardCharsets.UTF_16LE, 10))
                .containsExactly(new RawRecord(1, "ö\tb"), new RawRecord(2, "\t"));
    }

    @Test
    void onlyTheBeginningIsRead() throws IOException {
        assertThat(raw("a,b\n" + "1,2\n".repeat(100_000), StandardCharsets.UTF_8, 3))
                .hasSize(3);
        List<RawRecord> wide = raw("a,b\n" + "x".repeat(1_000_000) + ",2\n3,4\n", StandardCharsets.UTF_8, 3);
        assertThat(wide.get(1).text()).hasSize(RawText.LONGEST);
        assertThat(wide.get(2)).isEqualTo(new RawRecord(3, "3,4"));
    }

    @Test
    void aFileThatIsGoneHasNone() throws IOException {
        Path file = Files.writeString(folder.resolve("gone.csv"), "a,b\n1,2\n");
        Reading reading = imported(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()))
                .report()
                .reading();
        Files.delete(file);
        assertThat(Importer.rawRecords(file, reading, 5)).isEmpty();
    }
}
