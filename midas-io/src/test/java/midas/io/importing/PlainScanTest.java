package midas.io.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import midas.io.dataset.Column;
import midas.io.dataset.NumberSyntax;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The two ways through a text without quotes tell the same. */
class PlainScanTest {

    private static final String[] CELLS = {
        "1",
        "-2",
        "0",
        "-0",
        "007",
        "1.5",
        "1.50",
        "2.00",
        "-0.000",
        "0.1234567",
        "1e3",
        "+4",
        ".5",
        "5.",
        "-",
        "",
        " ",
        " 3",
        "3 ",
        "NA",
        ".",
        "-9",
        "x",
        "Zürich",
        "€",
        "yes",
        "2024-01-05",
        "1,5",
        "1.234",
        "9007199254740991",
        "9007199254740992",
        "12345678901234567890",
        "0.000000012",
        "123456789.123456789",
        "1234567890123.45",
        "Inf"
    };
    private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n  \n"};

    private record Told(
            List<String> types, List<List<@Nullable String>> texts, List<Double> numbers, Problems problems) {}

    private static Told told(TableHandler handler, Problems problems) {
        List<String> types = new ArrayList<>();
        List<List<@Nullable String>> texts = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (Column column :
                IntStream.range(0, handler.width()).mapToObj(handler::column).toList()) {
            types.add(column.name() + " " + column.type());
            List<@Nullable String> cells = new ArrayList<>();
            for (int row = 0; row < column.rows(); row++) {
                cells.add(column.text(row));
                numbers.add(column.number(row));
            }
            texts.add(cells);
        }
        return new Told(types, texts, numbers, problems);
    }

    private static void bothWaysAgree(String text, ImportOptions options, char decimalSeparator) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RecordSniffer sniffer = new RecordSniffer(options.delimiter());
        Source source = new Source.MemorySource("t", bytes);
        Encoding.Look look = Encoding.find(new Passes(source, ImportMonitor.none()), Optional.empty(), sniffer);
        if (!(look instanceof Encoding.Look.Text found)) {
            return;
        }
        RecordSniffer.Sniff sniff = sniffer.finish();
        assertThat(PlainScan.suits(found.encoding(), sniff)).isTrue();
        Problems byLibrary = new Problems();
        TableHandler slow =
                new TableHandler(true, sniff, NumberSyntax.of(decimalSeparator), options.missingTokens(), byLibrary, 0);
        slow.takeAll(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8), sniff.delimiter());
        Problems byScan = new Problems();
        TableHandler quick =
                new TableHandler(true, sniff, NumberSyntax.of(decimalSeparator), options.missingTokens(), byScan, 0);
        new PlainScan(
                        new ByteArrayInputStream(bytes),
                        sniff.delimiter(),
                        quick,
                        new Witness(options.delimiter(), sniff.delimiter()))
                .read();
        assertThat(quick.rows()).isEqualTo(slow.rows());
        assertThat(quick.header()).isEqualTo(slow.header());
        Told expected = told(slow, byLibrary);
        Told actual = told(quick, byScan);
        assertThat(actual.types()).as(text).isEqualTo(expected.types());
        assertThat(actual.texts()).as(text).isEqualTo(expected.texts());
        assertThat(actual.numbers()).as(text).isEqualTo(expected.numbers());
        assertThat(byScan.listed()).as(text).isEqualTo(byLibrary.listed());
        assertThat(byScan.counts()).isEqualTo(byLibrary.counts());
    }

    @Test
    void anyTextIsReadAsByTheLibrary() throws IOException {
        Random random = new Random(21);
        ImportOptions options = ImportOptions.DEFAULT.withMissingTokens(Set.of("", "NA", "."));
        for (int trial = 0; trial < 1_500; trial++) {
            ImportOptions chosen = trial % 3 == 0 ? options.withMissingTokens(Set.of("-9", "")) : options;
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            int start = random.nextInt(CELLS.length);
            int kinds = 1 + random.nextInt(6);
            int width = 1 + random.nextInt(4);
            StringBuilder text = new StringBuilder(trial % 7 == 0 ? "\n" : "");
            text.append("a").append((delimiter + "b").repeat(width - 1)).append('\n');
            for (int row = random.nextInt(8); row >= 0; row--) {
                int cells = random.nextInt(10) == 0 ? 1 + random.nextInt(6) : width;
                for (int k = 0; k < cells; k++) {
                    text.append(k == 0 ? "" : delimiter).append(CELLS[(start + random.nextInt(kinds)) % CELLS.length]);
                }
                text.append(row == 0 && random.nextBoolean() ? "" : ENDS[random.nextInt(ENDS.length)]);
            }
            bothWaysAgree(text.toString(), chosen.withDelimiter(delimiter), random.nextBoolean() ? '.' : ',');
        }
    }

    @Test
    void cellsAndLinesMayCrossEveryBuffer() throws IOException {
        Random random = new Random(22);
        StringBuilder text = new StringBuilder("x,y,z\r\n");
        while (text.length() < 500_000) {
            text.append(random.nextInt(2000) / 100.0).append(',').append("ü".repeat(random.nextInt(40)));
            text.append(',').append(random.nextInt()).append(random.nextInt(3) == 0 ? "\r" : "\r\n");
        }
        bothWaysAgree(text.toString(), ImportOptions.DEFAULT.withDelimiter(','), '.');
        String longCells = "x,y\n" + "1".repeat(200_000) + ",2\n3," + "ä".repeat(100_000) + "\n4,5";
        bothWaysAgree(longCells, ImportOptions.DEFAULT.withDelimiter(','), '.');
    }

    @Test
    void isNotForTextsWithQuotesOrDelimitersThatNumbersHave() {
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0, true, false);
        assertThat(PlainScan.suits(utf8, sniff(',', false))).isTrue();
        assertThat(PlainScan.suits(utf8, sniff(',', true))).isFalse();
        assertThat(PlainScan.suits(utf8, sniff('-', false))).isFalse();
        assertThat(PlainScan.suits(utf8, sniff('5', false))).isFalse();
        assertThat(PlainScan.suits(utf8, sniff('§', false))).isFalse();
        assertThat(PlainScan.suits(new Encoding(StandardCharsets.UTF_8, 0, false, false), sniff(',', false)))
                .isFalse();
        assertThat(PlainScan.suits(new Encoding(StandardCharsets.ISO_8859_1, 0, true, false), sniff(',', false)))
                .isFalse();
    }

    private static RecordSniffer.Sniff sniff(char delimiter, boolean quotes) {
        return new RecordSniffer.Sniff(delimiter, 2, false, 0, false, quotes, 3, 0);
    }

    @Test
    void eightBytesAtOnceTellWhatOneAtATimeTells() throws IOException {
        Random random = new Random(23);
        String pieces = "0123456789.-,,,;;\t|\"\n\n\rab ü:";
        for (int trial = 0; trial < 8_000; trial++) {
            StringBuilder text = new StringBuilder();
            int kinds = 1 + random.nextInt(pieces.length());
            int start = random.nextInt(pieces.length());
            for (int k = random.nextInt(80); k >= 0; k--) {
                text.append(pieces.charAt((start + random.nextInt(kinds)) % pieces.length()));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            RecordSniffer atOnce = new RecordSniffer(Optional.empty());
            int cut = random.nextInt(bytes.length + 1);
            atOnce.accept(bytes, 0, cut);
            atOnce.accept(bytes, cut, bytes.length);
            RecordSniffer oneByOne = new RecordSniffer(Optional.empty());
            for (int i = 0; i < bytes.length; i++) {
                oneByOne.accept(bytes, i, i + 1);
            }
            assertThat(atOnce.finish()).as(text.toString()).isEqualTo(oneByOne.finish());
        }
    }
}
