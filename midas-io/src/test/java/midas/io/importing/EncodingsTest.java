package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import midas.io.importing.ImportProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which character set is chosen, of short texts, too; and that a doubt is said. */
class EncodingsTest {

    @TempDir
    Path folder;

    private ImportOutcome read(byte[] bytes, ImportOptions options) throws IOException {
        return Importer.read(Files.write(folder.resolve("data.csv"), bytes), options, ImportMonitor.none());
    }

    private ImportOutcome.Imported read(String text, String charset) throws IOException {
        return imported(read(text.getBytes(Charset.forName(charset)), ImportOptions.DEFAULT));
    }

    private static String encoding(ImportOutcome.Imported result) {
        return result.report().reading().encoding().orElseThrow().name();
    }

    private static ImportOptions in(String charset) {
        return ImportOptions.DEFAULT.withCharset(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, windows-1252, windows-1252",
        "ü, windows-1252, windows-1252",
        "Übung, windows-1252, windows-1252",
        "naïve café, windows-1252, windows-1252",
        "Größe, ISO-8859-1, windows-1252",
        "Ævar Ørsted, ISO-8859-1, windows-1252",
        "5 €, windows-1252, windows-1252",
        "“quoted” – l’été, windows-1252, windows-1252",
        "5 €, ISO-8859-15, ISO-8859-15",
        "12€, ISO-8859-15, ISO-8859-15",
        "Œuvre, ISO-8859-15, ISO-8859-15",
        "20 °C, windows-1252, windows-1252",
        "µ ± ½ ², windows-1252, windows-1252",
        "dose (µg), ISO-8859-1, windows-1252",
        "µmol/l, ISO-8859-1, windows-1252",
        "5 µl, ISO-8859-1, windows-1252",
        "°C µg ±, ISO-8859-1, windows-1252",
        "m² m³, ISO-8859-1, windows-1252",
        "Barça cel·la, ISO-8859-1, windows-1252",
        "Łódź żółw, ISO-8859-2, ISO-8859-2",
        "Łódź święta, windows-1250, windows-1250",
        "Привет мир, windows-1251, windows-1251",
        "Привет мир, KOI8-R, KOI8-R",
        "Привет мир, ISO-8859-5, ISO-8859-5",
        "Γιώργος Αθήνα, windows-1253, windows-1253",
        "陳小明, Big5, Big5",
        "台北市立大學, Big5, Big5",
        "20 ℃, Shift_JIS, Shift_JIS",
        "テスト, Shift_JIS, Shift_JIS",
        "東京タワー, Shift_JIS, Shift_JIS",
        "日本, Shift_JIS, Shift_JIS",
        "①株式会社, windows-31j, windows-31j",
        "ﾃｽﾄ ﾃﾞｰﾀ, Shift_JIS, Shift_JIS",
        "テスト, EUC-JP, EUC-JP",
        "山田太郎 さん, EUC-JP, EUC-JP",
        "Fähre Köln, IBM850, IBM850"
    })
    void aSingleWordIsEnough(String word, String written, String chosen) throws IOException {
        ImportOutcome.Imported result = read("name,x\n" + word + ",1\nabc,2\n", written);
        assertThat(texts(result.dataset(), "name")).containsExactly(word, "abc");
        assertThat(encoding(result)).isEqualTo(chosen);
    }

    @Test
    void whatIsCertainIsNotDoubted() throws IOException {
        for (String word : List.of("Müller", "Größe", "20 °C", "schön", "Käse für Jürgen", "été")) {
            assertThat(read("name,x\n" + word + ",1\n", "windows-1252").report().problems())
                    .as(word)
                    .isEmpty();
        }
        assertThat(read("name,x\nテスト,1\n", "Shift_JIS").report().problems()).isEmpty();
        assertThat(read("name,x\nпривет,1\n", "UTF-8").report().problems()).isEmpty();
    }

    @Test
    void aSignAloneIsDoubted() throws IOException {
        ImportOutcome.Imported result = read("T(℃),x\n20,1\n", "Shift_JIS");
        boolean right = result.dataset().find("T(℃)").isPresent();
        assertThat(right || result.report().problemCounts().containsKey(Code.ENCODING_DOUBTFUL))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void wideCharactersWithTheirZerosInEitherPlace(String charset) throws IOException {
        ImportOutcome.Imported result = read("名前\n一二\n丁一\n一一\n", charset);
        assertThat(encoding(result)).isEqualTo(charset);
        assertThat(texts(result.dataset(), "名前")).containsExactly("一二", "丁一", "一一");
    }

    @Test
    void lettersOfFewSpeakersAreNeverTakenForOthersInSilence() throws IOException {
        ImportOutcome.Imported result = read("nafn,x\nÞór,1\nSigurður,2\n", "ISO-8859-1");
        boolean right = texts(result.dataset(), "nafn").contains("Sigurður");
        boolean said = result.report().problemCounts().containsKey(Code.ENCODING_DOUBTFUL);
        assertThat(right || said).isTrue();
    }

    @Test
    void aDoubtIsSaidWithTheFirstWord() throws IOException {
        ImportOutcome.Imported result = read("name,x\nabc,1\nDvořák,2\n", "ISO-8859-2");
        assertThat(result.report().problems())
                .extracting(ImportProblem::code, ImportProblem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.ENCODING_DOUBTFUL, 3L));
        assertThat(result.report().problems().getFirst().raw())
                .isEqualTo(result.dataset().find("name").orElseThrow().text(1));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void wideCharactersWithoutAMarkThatAreMostlyNotAscii(String charset) throws IOException {
        ImportOutcome.Imported result = read("名前,値\n山田太郎さん,東京タワーの下\n鈴木一郎,丁\n", charset);
        assertThat(encoding(result)).isEqualTo(charset);
        assertThat(texts(result.dataset(), "値")).containsExactly("東京タワーの下", "丁");
    }

    @Test
    void oneBadByteDoesNotSpoilAUtf8Text() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("name,x\nZürich,1\nGenève,2\nBa".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xe4);
        bytes.writeBytes("r,3\n".getBytes(StandardCharsets.UTF_8));
        ImportOutcome.Imported result = imported(read(bytes.toByteArray(), ImportOptions.DEFAULT));
        assertThat(encoding(result)).isEqualTo("UTF-8");
        assertThat(texts(result.dataset(), "name")).containsExactly("Zürich", "Genève", "Ba\ufffdr");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.UNDECODABLE, 4, "name", "Ba\ufffdr"));
    }

    @Test
    void bytesWithoutAMeaningInTheChosenOneAreReported() throws IOException {
        ImportOutcome.Imported result =
                imported(read(new byte[] {'a', ',', 'b', '\n', 'x', ',', (byte) 0x81, '\n'}, in("windows-1252")));
        assertThat(result.report().problemCounts()).containsKey(Code.UNDECODABLE);
        ImportOutcome.Imported odd = imported(read("a,b\nx,y\n!".getBytes(StandardCharsets.US_ASCII), in("UTF-16LE")));
        assertThat(odd.report().problemCounts()).containsKeys(Code.UNDECODABLE, Code.ENCODING_DOUBTFUL);
    }

    @Test
    void aWrongOneThatWasSaidIsDoubted() throws IOException {
        byte[] utf8 = "name,x\nZürich,1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(imported(read(utf8, in("windows-1252"))).report().problems())
                .containsExactly(new ImportProblem(Code.ENCODING_DOUBTFUL, 2, "name", "ZÃ¼rich"));
        assertThat(imported(read(utf8, in("UTF-8"))).report().problems()).isEmpty();
        byte[] wide = "\ufeffname,x\nZürich,1\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(refused(read(wide, in("UTF-8")))).isInstanceOf(ImportFailure.NotInEncoding.class);
        assertThat(refused(read(wide, in("windows-1252")))).isInstanceOf(ImportFailure.NotInEncoding.class);
        assertThat(imported(read(wide, in("UTF-16BE"))).report().problemCounts())
                .containsKey(Code.ENCODING_DOUBTFUL);
        assertThat(texts(imported(read(wide, in("UTF-16"))).dataset(), "name")).containsExactly("Zürich");
    }

    @Test
    void namesAreFound() {
        assertThat(CharacterSets.named("utf8")).contains(StandardCharsets.UTF_8);
        assertThat(CharacterSets.named(" latin1 ")).contains(StandardCharsets.ISO_8859_1);
        assertThat(CharacterSets.named("utf-9")).isEmpty();
        assertThat(CharacterSets.named("no such name!")).isEmpty();
        assertThat(CharacterSets.closest("utf-9")).first().isEqualTo("UTF-8");
        assertThat(CharacterSets.closest("windows-1255x")).contains("windows-1255");
        assertThat(CharacterSets.usual()).doesNotHaveDuplicates().contains(StandardCharsets.UTF_8);
    }

    @Test
    void oneLateByteInALongTextIsDoubted() throws IOException {
        String text = "name,x\n" + "Smith,1\n".repeat(200) + "\"Dr. Müller, B.\",2\n";
        assertThat(read(text, "windows-1252").report().problems())
                .containsExactly(new ImportProblem(Code.ENCODING_DOUBTFUL, 202, "name", "Dr. Müller, B."));
        ImportOutcome.Imported mixed =
                imported(read((text + "Zürich,3\n").getBytes(StandardCharsets.ISO_8859_1), ImportOptions.DEFAULT));
        assertThat(mixed.report().problemCounts()).containsKey(Code.ENCODING_DOUBTFUL);
    }

    @Test
    void everyCellWithABadByteIsNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("name,town\nÉmile,Zürich\nGenève,Köln\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("a,Malmö\nbé,b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(imported(read(bytes.toByteArray(), ImportOptions.DEFAULT))
                        .report()
                        .problems())
                .containsExactly(
                        new ImportProblem(Code.UNDECODABLE, 4, "town", "Malm\ufffd"),
                        new ImportProblem(Code.UNDECODABLE, 5, "name", "b\ufffd"),
                        new ImportProblem(Code.HEADER_GUESSED, 1, null, "name,town"));
    }
}
