package midas.io.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import midas.io.dataset.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files cut off anywhere and with bytes changed, taken out and doubled are refused or are a table: never an exception, never without an end. */
class MutatedFilesTest {

    private static final int TRIALS = 16;
    private static final byte[] NASTY = {
        '"', ',', ';', '\n', '\r', '\t', 0, (byte) 0xff, (byte) 0xfe, '\'', ' ', '.', 'e', '-', '9'
    };

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int step = random.nextInt(4); step >= 0 && bytes.length > 0; step--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(20));
            bytes = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> concat(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
                case 2 -> concat(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
                case 3 -> {
                    bytes[at] = NASTY[random.nextInt(NASTY.length)];
                    yield bytes;
                }
                default -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endInAnAnswer() throws IOException {
        int read = 0;
        int refused = 0;
        for (Path file : CorpusTest.files()) {
            byte[] original = Files.readAllBytes(file);
            Random random = new Random(file.getFileName().toString().hashCode());
            for (int trial = 0; trial < TRIALS; trial++) {
                byte[] bytes = mutated(original, random);
                Source source = new Source.MemorySource("t", bytes);
                PartedScan.Sizes sizes = trial % 2 == 0 ? PartedScan.Sizes.USUAL : new PartedScan.Sizes(24, 16);
                switch (new TextImport(source, ImportOptions.DEFAULT, ImportMonitor.none(), sizes).run("t")) {
                    case ImportOutcome.Imported imported -> {
                        read++;
                        check(imported, bytes.length);
                        RawText.first(source, imported.report().reading(), 5);
                    }
                    case ImportOutcome.Refused not -> refused++;
                    case ImportOutcome.Cancelled cancelled -> throw new AssertionError(cancelled);
                }
            }
        }
        assertThat(read).isGreaterThan(600);
        assertThat(refused).isGreaterThan(60);
    }

    /** What is read hangs together, and none of it is not of the file. */
    private static void check(ImportOutcome.Imported imported, int size) {
        long characters = 0;
        for (Column column : imported.dataset().columns()) {
            assertThat(column.rows()).isEqualTo(imported.report().rows());
            for (int row = 0; row < column.rows(); row++) {
                String text = column.text(row);
                characters += text == null ? 0 : text.length();
            }
        }
        assertThat(characters).isLessThanOrEqualTo(size);
        for (ImportProblem problem : imported.report().problems()) {
            assertThat(problem.line()).isBetween(1L, size + 1L);
        }
    }
}
