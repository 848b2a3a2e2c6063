package midas.io.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import midas.io.dataset.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read in parts is what is read after a look at the whole. */
class PartedScanTest {

    /** Without a beginning to guess from, the whole is looked at first. */
    private static final PartedScan.Sizes NO_PARTS = new PartedScan.Sizes(0, 1);

    /** Cells of one kind each: a column mostly has cells of one kind, or of two. */
    private static final String[][] KINDS = {
        {"1", "2", "-3", "12", "0", "9007199254740991"},
        {"007", "-0", "01", "1"},
        {"1.5", "2.5", "-0.5", "13.7"},
        {"1.25", "2.50", "3.00", "-4.75"},
        {"1", "2.5", "3.25", "4"},
        {"1e5", "+4", ".5", "2.5", "2.50"},
        {"0.12345678901234567", "123456789.123456789", "3.25"},
        {"yes", "no", "Yes", "yes"},
        {"2024-01-05", "2023-12-31", "2024-02-29"},
        {"2024-01-05 10:30:00", "2024-01-05T10:30:01"},
        {"a", "b", "Zürich", "€", "x y", "long enough for eight bytes at once"},
        {"\"a\"", "\"b,c;d\"", "\"say \"\"ü\"\"\"", "\"\"", "\"7\"", "\"1.5\""},
        {"", "NA", ".", " ", "\"NA\""},
        {" 3", "3 ", "\" 4\""},
        {"1,5", "1.234", "1,234.5", "12345678901234567890", "Inf"},
        {"\"1,5\"", "\"a,b\"", "\"1,a\""},
        {"1,5", "2,25", "-0,5", "1,234"},
        {"1.234,5", "950,0", "1.234.567"},
        {"1 234", "950", "1 234 567"},
        {"1,234.5", "\"1,234,567.25\"", "12.5"},
        {"1'234.5", "12"},
        {"5\" pipe", "a\"b", "\"a\"b", "\"a\nb\"", "\"open"},
        {"\t", "a|b", "a;b", ";", "|1|"}
    };

    private static final String[] ENDS = {"\n", "\n", "\n", "\n", "\n", "\n", "\r\n", "\n\n", "\r", "\n \n"};

    private record Told(
            ImportOutcome outcome,
            List<String> types,
            List<List<@Nullable String>> texts,
            List<List<Double>> numbers) {}

    private static Told told(byte[] bytes, ImportOptions options, PartedScan.Sizes sizes) {
        Source source = new Source.MemorySource("t", bytes);
        ImportOutcome outcome = new TextImport(source, options, ImportMonitor.none(), sizes).run("t");
        List<String> types = new ArrayList<>();
        List<List<@Nullable String>> texts = new ArrayList<>();
        List<List<Double>> numbers = new ArrayList<>();
        if (outcome instanceof ImportOutcome.Imported imported) {
            for (Column column : imported.dataset().columns()) {
                types.add(column.name() + " " + column.type() + " " + column.missing() + " " + column.unique());
                List<@Nullable String> cells = new ArrayList<>();
                List<Double> values = new ArrayList<>();
                for (int row = 0; row < column.rows(); row++) {
                    cells.add(column.text(row));
                    values.add(column.number(row));
                }
                texts.add(cells);
                numbers.add(values);
            }
        }
        return new Told(outcome, types, texts, numbers);
    }

    private static void sameInParts(String text, ImportOptions options, PartedScan.Sizes sizes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Told expected = told(bytes, options, NO_PARTS);
        Told actual = told(bytes, options, sizes);
        if (expected.outcome() instanceof ImportOutcome.Imported whole
                && actual.outcome() instanceof ImportOutcome.Imported parts) {
            assertThat(parts.report()).as(text).isEqualTo(whole.report());
            assertThat(actual.types()).as(text).isEqualTo(expected.types());
            assertThat(actual.texts()).as(text).isEqualTo(expected.texts());
            assertThat(actual.numbers()).as(text).isEqualTo(expected.numbers());
        } else {
            assertThat(actual.outcome()).as(text).isEqualTo(expected.outcome());
        }
    }

    private static String table(Random random) {
        char delimiter = ",,;\t|".charAt(random.nextInt(5));
        int width = 1 + random.nextInt(4);
        int[] usual = random.ints(width, 0, KINDS.length - 2).toArray();
        int[] rare = random.ints(width, 0, KINDS.length).toArray();
        int oneIn = random.nextBoolean() ? 8 : 40;
        boolean header = random.nextInt(5) > 0;
        StringBuilder text = new StringBuilder(random.nextInt(9) == 0 ? "\uFEFF" : "");
        if (header) {
            text.append(random.nextInt(6) == 0 ? "" : random.nextBoolean() ? "a" : "\"a\"");
            text.append((delimiter + "b").repeat(width - 1)).append('\n');
        }
        boolean oneEnd = random.nextInt(3) > 0;
        for (int row = random.nextInt(60); row >= 0; row--) {
            int cells = random.nextInt(20) == 0 ? 1 + random.nextInt(6) : width;
            for (int k = 0; k < cells; k++) {
                String[] kind = KINDS[random.nextInt(oneIn) == 0 ? rare[k % width] : usual[k % width]];
                text.append(k == 0 ? "" : delimiter).append(kind[random.nextInt(kind.length)]);
            }
            text.append(row == 0 && random.nextBoolean() ? "" : oneEnd ? "\n" : ENDS[random.nextInt(ENDS.length)]);
        }
        return text.toString();
    }

    @Test
    void partsAreJoinedToWhatOneScanFinds() {
        Random random = new Random(31);
        for (int trial = 0; trial < 480; trial++) {
            ImportOptions options = ImportOptions.DEFAULT;
            if (trial % 4 == 0) {
                options = options.withDecimalSeparator('.');
            }
            if (trial % 5 == 0) {
                options = options.withHeader(true);
            }
            if (trial % 6 == 0) {
                options = options.withDelimiter(',');
            }
            PartedScan.Sizes sizes = new PartedScan.Sizes(16 + random.nextInt(200), 1 + random.nextInt(150));
            sameInParts(table(random), options, sizes);
        }
    }

    @Test
    void manyProblemsAreListedAndCountedAsByOneScan() {
        StringBuilder text = new StringBuilder("a,b,c\n");
        for (int row = 0; row < 3_000; row++) {
            text.append(row % 2 == 0 ? "x,1\n" : "\"1,234\",2,3,4\n");
            text.append(row == 1_000 ? "\"1,234.5\",1,12345678901234567890\n" : "");
        }
        for (int part : new int[] {50, 1_000, 20_000}) {
            sameInParts(
                    text.toString(), ImportOptions.DEFAULT.withDecimalSeparator('.'), new PartedScan.Sizes(64, part));
        }
    }

    @Test
    void theColumnsAreTheSameForAnyNumberOfThreads() throws Exception {
        Random random = new Random(32);
        StringBuilder text = new StringBuilder("x,y,g\n");
        for (int row = 0; row < 20_000; row++) {
            text.append(random.nextInt(4000) / 1000.0).append(',').append(random.nextInt(99));
            text.append(",g").append(random.nextInt(500)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Told expected = told(bytes, ImportOptions.DEFAULT, NO_PARTS);
        for (int threads : new int[] {1, 2, 8}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                Told actual = pool.submit(() -> told(bytes, ImportOptions.DEFAULT, new PartedScan.Sizes(500, 3_000)))
                        .get();
                assertThat(actual.types()).isEqualTo(expected.types());
                assertThat(actual.texts()).isEqualTo(expected.texts());
                assertThat(actual.numbers()).isEqualTo(expected.numbers());
            }
        }
    }

    private static Optional<Table> inParts(String text) throws IOException {
        Source source = new Source.MemorySource("t", text.getBytes(StandardCharsets.UTF_8));
        Passes passes = new Passes(source, ImportMonitor.none());
        PartedScan.Sizes sizes = new PartedScan.Sizes(40, 50);
        Optional<PartedScan> scan = PartedScan.of(source, passes, ImportOptions.DEFAULT, sizes, Set.of());
        return scan.isPresent() ? scan.get().table(true) : Optional.empty();
    }

    @Test
    void tablesAsProgramsWriteThemAreReadInParts() throws IOException {
        assertThat(inParts("y,x,g\n" + "1.25,2,a\n".repeat(100))).isPresent();
        assertThat(inParts("\"\",\"y\",\"g\"\n" + "\"1\",2.50,\"a b\"\n".repeat(100)))
                .isPresent();
        assertThat(inParts("y;x\r\n" + "1;2\r\n".repeat(100))).isPresent();
        assertThat(inParts("y\tx\n" + "1\t2\n".repeat(100) + "1.5\tNA\n".repeat(100)))
                .isPresent();
    }

    @Test
    void whatIsNotAsItsBeginningIsLeftToALook() throws IOException {
        String start = "y,x\n" + "1,2\n".repeat(30);
        assertThat(inParts(start + "1;2;3\n".repeat(100))).isEmpty();
        assertThat(inParts(start + "\"a\nb\",2\n")).isEmpty();
        assertThat(inParts(start + "\"1,5\",2\n")).isEmpty();
        assertThat(inParts(start + "\u0001,2\n")).isEmpty();
        assertThat(inParts(start + "1,2,3\n".repeat(100))).isEmpty();
        assertThat(inParts(start + "a,2\n")).as("numbers that become texts").isEmpty();
    }
}
