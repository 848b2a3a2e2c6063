package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.ThousandsSeparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables written in any dialect are found again, all of them, without a word about the dialect. */
class RoundTripTest {

    /** An encoding, whether a mark begins the text, and words that can be written in it and tell it from others. */
    private record Script(String charset, boolean mark, String... words) {}

    private static final List<Script> SCRIPTS = List.of(
            new Script("UTF-8", false, "Zürich", "名前", "😀 ok", "plain", "Ωμέγα"),
            new Script("UTF-8", true, "Zürich", "名前", "plain"),
            new Script("UTF-16LE", true, "Zürich", "名前", "😀 ok", "plain"),
            new Script("UTF-16BE", true, "Zürich", "名前", "plain"),
            new Script("UTF-16LE", false, "Zürich", "plain", "other"),
            new Script("UTF-16BE", false, "Zürich", "plain", "other"),
            new Script("UTF-32LE", true, "Zürich", "plain", "名前"),
            new Script("windows-1252", false, "Zürich", "Größe", "“quoted”", "plain"),
            new Script("ISO-8859-15", false, "Zürich", "5 € net", "plain"),
            new Script("Shift_JIS", false, "タナカ", "山田さん", "plain"),
            new Script("EUC-JP", false, "タナカ", "山田さん", "plain"));

    private record Dialect(Script script, char delimiter, String lineEnd, char decimal, ThousandsSeparator thousands) {

        String number(double value, boolean grouped) {
            String text = NumberText.render(value, decimal);
            int end = text.indexOf(decimal) < 0 ? text.length() : text.indexOf(decimal);
            if (!grouped || thousands == ThousandsSeparator.NONE || text.indexOf('E') >= 0) {
                return text;
            }
            char separator = thousands.characters().charAt(0);
            int start = text.startsWith("-") ? 1 : 0;
            String groups = String.format(Locale.ROOT, "%,d", Long.parseLong(text.substring(start, end)))
                    .replace(',', separator);
            return text.substring(0, start) + groups + text.substring(end);
        }

        String cell(String text) {
            boolean quotes = text.indexOf(delimiter) >= 0
                    || text.indexOf('"') >= 0
                    || text.indexOf('\n') >= 0
                    || text.indexOf('\r') >= 0;
            return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }

    private static Dialect dialect(Random random) {
        char decimal = random.nextBoolean() ? '.' : ',';
        ThousandsSeparator thousands = ThousandsSeparator.values()[random.nextInt(5)];
        if (thousands.characters().indexOf(decimal) >= 0) {
            thousands = ThousandsSeparator.NONE;
        }
        return new Dialect(
                SCRIPTS.get(random.nextInt(SCRIPTS.size())),
                ",;\t|".charAt(random.nextInt(4)),
                List.of("\n", "\r\n", "\r").get(random.nextInt(3)),
                decimal,
                thousands);
    }

    @Test
    void everyTableComesBack() {
        Random random = new Random(41);
        for (int trial = 0; trial < 200; trial++) {
            Dialect dialect = dialect(random);
            int rows = 8 + random.nextInt(20);
            List<@Nullable String> words = new ArrayList<>();
            List<@Nullable Double> numbers = new ArrayList<>();
            List<Double> wholes = new ArrayList<>();
            StringBuilder text = new StringBuilder(dialect.script().mark() ? "\ufeff" : "");
            text.append("word")
                    .append(dialect.delimiter())
                    .append("number")
                    .append(dialect.delimiter())
                    .append("whole");
            text.append(dialect.lineEnd());
            for (int row = 0; row < rows; row++) {
                String word = dialect.script().words()[row % dialect.script().words().length];
                String[] more = {"", " x" + dialect.delimiter(), " \"q\"", dialect.lineEnd() + "z", " a b"};
                String said = word + more[random.nextInt(more.length)];
                // the first ones leave no doubt about the separators
                double number = row < 2 ? 1234567.5 + row : (random.nextInt(2_000_000) - 1_000_000) / 64.0;
                double whole = row < 2 ? 7654321 + row : random.nextInt(100_000_000) - 50_000_000;
                boolean missing = row > 3 && random.nextInt(5) == 0;
                words.add(said);
                numbers.add(missing ? null : number);
                wholes.add(whole);
                text.append(dialect.cell(said)).append(dialect.delimiter());
                text.append(missing ? "NA" : dialect.cell(dialect.number(number, true)))
                        .append(dialect.delimiter());
                text.append(dialect.cell(dialect.number(whole, row < 2 || random.nextBoolean())));
                text.append(dialect.lineEnd());
            }
            byte[] bytes =
                    text.toString().getBytes(Charset.forName(dialect.script().charset()));
            ImportOutcome outcome = new TextImport(
                            new Source.MemorySource("t", bytes), ImportOptions.DEFAULT, ImportMonitor.none())
                    .run("t");
            check(dialect, imported(outcome), words, numbers, wholes);
        }
    }

    private static void check(
            Dialect dialect,
            ImportOutcome.Imported result,
            List<@Nullable String> words,
            List<@Nullable Double> numbers,
            List<Double> wholes) {
        String said = dialect + " " + CorpusTest.lines(result);
        assertThat(result.report().reading().encoding().orElseThrow().name())
                .as(said)
                .isEqualTo(dialect.script().charset());
        assertThat(result.report().reading().delimiter()).as(said).contains(dialect.delimiter());
        assertThat(result.report().reading().decimalSeparator()).as(said).contains(dialect.decimal());
        assertThat(result.report().reading().thousandsSeparator()).as(said).isEqualTo(dialect.thousands());
        assertThat(result.report().problems()).as(said).isEmpty();
        assertThat(Imports.texts(result.dataset(), "word")).as(said).isEqualTo(words);
        Column number = result.dataset().find("number").orElseThrow();
        Column whole = result.dataset().find("whole").orElseThrow();
        assertThat(number.type()).as(said).isEqualTo(ColumnType.FLOAT64);
        assertThat(whole.type()).as(said).isEqualTo(ColumnType.INT64);
        for (int row = 0; row < wholes.size(); row++) {
            Double expected = numbers.get(row);
            assertThat(number.number(row)).as(said).isEqualTo(expected == null ? Double.valueOf(Double.NaN) : expected);
            assertThat(whole.number(row)).as(said).isEqualTo(wholes.get(row));
        }
    }
}
