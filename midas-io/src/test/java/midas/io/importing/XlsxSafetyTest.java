package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import midas.io.workbook.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are damaged, or made to do harm. */
@Timeout(60)
class XlsxSafetyTest {

    private static final Allowance.Bounds SMALL = new Allowance.Bounds(1 << 22, 100, 1 << 26, 1 << 24, 8);

    @TempDir
    Path folder;

    private static ImportOutcome read(Path file) {
        return Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
    }

    private static ImportFailure refusedWithin(Path file, Allowance.Bounds bounds) throws IOException {
        return refused(new WorkbookImport(
                        Source.FileSource.of(file), "xlsx", ImportOptions.DEFAULT, ImportMonitor.none(), bounds)
                .run("d"));
    }

    private Path book(String rows) throws IOException {
        return Zips.write(folder.resolve("book.xlsx"), parts(rows, "<si><t>shared</t></si>"));
    }

    private static List<Zips.Part> parts(String rows, String strings) {
        return List.of(
                part("[Content_Types].xml", "<Types/>"),
                part("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='1'/></sheets></workbook>"),
                part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='1' Type='t/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='2' Type='t/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                                + "</Relationships>"),
                part("xl/sharedStrings.xml", "<sst>" + strings + "</sst>"),
                part(
                        "xl/worksheets/sheet1.xml",
                        "<?xml version='1.0'?><x:worksheet xmlns:x='y'><x:sheetData>"
                                + rows.replace("<", "<x:").replace("<x:/", "</x:")
                                + "</x:sheetData></x:worksheet>"));
    }

    private static Zips.Part part(String name, String content) {
        return new Zips.Part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWholeNumberThatNoDoubleHoldsKeepsItsDigits() throws IOException {
        ImportOutcome.Imported result = imported(read(book("<row><c t='str'><v>id</v></c></row>"
                + "<row><c><v>9007199254740993</v></c></row><row><c><v>5</v></c></row>")));
        assertThat(Imports.types(result.dataset())).isEqualTo("string");
        assertThat(Imports.texts(result.dataset(), "id")).containsExactly("9007199254740993", "5");
        assertThat(result.report().problemCounts()).containsKey(ImportProblem.Code.INTEGER_TOO_LARGE);
    }

    @Test
    void digitsThatNoDoubleHoldsStayAndExponentsAreDoubles() throws IOException {
        ImportOutcome.Imported result =
                imported(read(book("<row r='1'><c r='A1' t='str'><v>id</v></c><c r='B1' t='str'><v>size</v></c></row>"
                        + "<row r='2'><c r='A2'><v>12345678901234567</v></c><c r='B2'><v>1.234567890123457e+19</v></c></row>"
                        + "<row r='3'><c r='A3'><v>12345678901234568</v></c><c r='B3'><v>2</v></c></row>")));
        assertThat(Imports.types(result.dataset())).isEqualTo("string float64");
        assertThat(Imports.texts(result.dataset(), "id")).containsExactly("12345678901234567", "12345678901234568");
        assertThat(result.report().problemCounts()).containsOnlyKeys(ImportProblem.Code.INTEGER_TOO_LARGE);
    }

    @Test
    void aNumberTooCloseToZeroKeepsItsDigits() throws IOException {
        ImportOutcome.Imported result = imported(read(
                book("<row><c t='str'><v>p</v></c></row><row><c><v>0.5</v></c></row><row><c><v>1e-400</v></c></row>")));
        assertThat(Imports.texts(result.dataset(), "p")).containsExactly("0.5", "1e-400");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(ImportProblem.Code.NUMBER_OUT_OF_RANGE, 3, "p", "1e-400"));
    }

    @Test
    void readsTheBareMinimum() throws IOException {
        ImportOutcome.Imported result = imported(read(book("<row><c t='s'><v>0</v></c><c t='str'><v>b</v></c></row>"
                + "<row><c><v>1.5E0</v></c><c t='d'><v>2024-01-05T10:00:00</v></c></row>")));
        assertThat(Imports.names(result.dataset())).containsExactly("shared", "b");
        assertThat(Imports.types(result.dataset())).isEqualTo("float64 datetime");
    }

    @Test
    void whatContradictsItselfIsRefused() throws IOException {
        for (String rows : List.of(
                "<row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>",
                "<row><c r='A1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
                "<row><c r='XFE1'><v>1</v></c></row>",
                "<row><c r='1A'><v>1</v></c></row>",
                "<row><c t='s'><v>1</v></c></row>",
                "<row><c t='s'><v>2000000000</v></c></row>",
                "<row><c t='s'><v>x</v></c></row>")) {
            Path file = book(rows);
            assertThat(refused(read(file))).as(rows).isEqualTo(new ImportFailure.Damaged(file.toString()));
        }
    }

    @Test
    void entitiesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String declaration : List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE x SYSTEM '" + secret.toUri() + "'>")) {
            List<Zips.Part> parts = Stream.concat(
                            parts("", "").stream().filter(part -> !part.name().contains("sheet1")),
                            Stream.of(part(
                                    "xl/worksheets/sheet1.xml",
                                    declaration + "<worksheet><sheetData><row><c t='str'><v>&e;</v></c></row>"
                                            + "</sheetData></worksheet>")))
                    .toList();
            Path file = Zips.write(folder.resolve("entity.xlsx"), parts);
            assertThat(refused(read(file))).isEqualTo(new ImportFailure.Damaged(file.toString()));
        }
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        Path file = book("<row>" + "<c><v>1</v></c>".repeat(1000) + "</row>" + "\n".repeat(5 << 20));
        assertThat(refusedWithin(file, SMALL))
                .isEqualTo(new ImportFailure.UnpacksTooLarge(file.toString(), Files.size(file), 1 << 22));
    }

    @Test
    void aSheetOfNothingButEmptyRowsIsRefused() throws IOException {
        Path file = book("<row><c><v>1</v></c></row>" + "<row/>".repeat((1 << 26) / 6));
        assertThat(refused(read(file)))
                .isEqualTo(new ImportFailure.UnpacksTooLarge(file.toString(), Files.size(file), 1 << 26));
    }

    @Test
    void oneTagOrTextWithoutAnEndIsRefused() throws IOException {
        for (String rows : List.of(
                "<row><c r='" + "A".repeat(20 << 20) + "'/></row>",
                "<row><c t='str'><v>" + "A".repeat(20 << 20) + "</v></c></row>")) {
            Path file = book(rows);
            ImportFailure failure = refused(read(file));
            assertThat(failure).isInstanceOfAny(ImportFailure.UnpacksTooLarge.class, ImportFailure.TooLarge.class);
        }
    }

    @Test
    void aFewCellsFarApartAreNoReasonForMemory() throws IOException {
        StringBuilder rows = new StringBuilder("<row>");
        for (int k = 0; k < 16_384; k++) {
            rows.append("<c><v>1</v></c>");
        }
        rows.append("</row>").append("<row><c><v>1</v></c></row>".repeat(5000)).append("<row>");
        for (int k = 0; k < 16_384; k++) {
            rows.append("<c><v>1</v></c>");
        }
        Path file = book(rows.append("</row>").toString());
        assertThat(refusedWithin(file, SMALL)).isInstanceOf(ImportFailure.TooLarge.class);
        Path strings = Zips.write(
                folder.resolve("strings.xlsx"),
                parts("<row><c t='s'><v>524287</v></c></row>", "<si/>".repeat(1 << 19)));
        assertThat(refusedWithin(strings, SMALL)).isInstanceOf(ImportFailure.TooLarge.class);
    }

    @Test
    void manyPartsAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int k = 0; k < 20_001; k++) {
                zip.putNextEntry(new ZipEntry("../../" + k));
            }
        }
        Path file = Files.write(folder.resolve("many.xlsx"), bytes.toByteArray());
        assertThat(refused(read(file))).isEqualTo(new ImportFailure.Damaged(file.toString()));
    }

    /** What an honest program writes is read, however alike its rows are. */
    @Test
    void aMillionEqualRowsAreRead() throws IOException {
        Path file = folder.resolve("equal.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Zips.Part part : parts("", "<si><t>a</t></si>")) {
                zip.putNextEntry(new ZipEntry(part.name()));
                if (!part.name().contains("sheet1")) {
                    zip.write(part.content());
                } else {
                    zip.write(part("", "<worksheet><sheetData><row><c t='s'><v>0</v></c></row>")
                            .content());
                    byte[] thousand =
                            part("", "<row><c><v>0</v></c></row>".repeat(1000)).content();
                    for (int k = 0; k < 1_000; k++) {
                        zip.write(thousand);
                    }
                    zip.write(part("", "</sheetData></worksheet>").content());
                }
            }
        }
        assertThat(imported(read(file)).dataset().rows()).isEqualTo(1_000_000);
    }

    @Test
    void anyChangedFileEndsInAnOutcome() throws IOException {
        Random random = new Random(23);
        String rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>b</t></is></c></row>"
                + "<row><c><v>1</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c><f>A1</f></c></row>".repeat(5);
        List<Zips.Part> parts = parts(rows, "<si><r><t>sh</t></r><r><t>ared</t></r></si>");
        Path file = folder.resolve("changed.xlsx");
        int read = 0;
        for (int trial = 0; trial < 120; trial++) {
            List<Zips.Part> changed = parts.stream()
                    .map(part ->
                            random.nextInt(3) > 0 ? part : new Zips.Part(part.name(), changed(random, part.content())))
                    .toList();
            Zips.write(file, changed);
            ImportOutcome outcome = read(file);
            AnyInputTest.hangsTogether(outcome);
            read += outcome instanceof ImportOutcome.Imported ? 1 : 0;
        }
        assertThat(read).isGreaterThan(10);
        byte[] whole = Files.readAllBytes(book(rows));
        for (int trial = 0; trial < 120; trial++) {
            byte[] some = changed(random, whole);
            Files.write(file, trial % 3 == 0 ? Arrays.copyOf(some, random.nextInt(some.length)) : some);
            AnyInputTest.hangsTogether(read(file));
        }
    }

    /** The parser of the JDK has decoders of its own, which write where they fail. */
    @Test
    void whatCannotBeDecodedIsDamagedAndNothingIsPrinted() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String declaration : List.of(
                    "",
                    "<?xml version='1.0' encoding='UTF-8'?>",
                    "<?xml version='1.0' encoding='US-ASCII'?>",
                    "<?xml version='1.0' encoding='UTF-16'?>",
                    "<?xml version='1.0' encoding='ISO-10646-UCS-4'?>",
                    "<?xml version='1.0' encoding='nonsense'?>",
                    "<?xml version='9.9'?>")) {
                for (String bytes : List.of("\u00ff\u00fe", "\u00c3(", "\u00f0\u009f", "\u00ed\u00a0\u0080")) {
                    String sheet = declaration + "<worksheet><sheetData><row><c t='str'><v>a" + bytes
                            + "b</v></c></row></sheetData></worksheet>";
                    Path file = withSheet(sheet.getBytes(StandardCharsets.ISO_8859_1));
                    assertThat(refused(read(file))).isEqualTo(new ImportFailure.Damaged(file.toString()));
                }
            }
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Fatal", "[Error]", "[Warning]");
    }

    @Test
    void sheetsInOtherEncodingsAreRead() throws IOException {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1)) {
            for (String mark : List.of("", "\ufeff")) {
                if (mark.isEmpty() || charset.newEncoder().canEncode('\ufeff')) {
                    String sheet = mark + "<?xml version='1.0' encoding='" + charset.name() + "'?>"
                            + "<worksheet><sheetData><row><c t='str'><v>Größe</v></c></row>"
                            + "<row><c><v>1</v></c></row></sheetData></worksheet>";
                    ImportOutcome outcome = read(withSheet(sheet.getBytes(charset)));
                    assertThat(Imports.names(imported(outcome).dataset())).containsExactly("Größe");
                }
            }
        }
    }

    private Path withSheet(byte[] sheet) throws IOException {
        List<Zips.Part> parts = parts("", "").stream()
                .map(part -> part.name().contains("sheet1") ? new Zips.Part(part.name(), sheet) : part)
                .toList();
        return Zips.write(folder.resolve("encoded.xlsx"), parts);
    }

    private static byte[] changed(Random random, byte[] bytes) {
        byte[] some = bytes.clone();
        for (int k = random.nextInt(3); k >= 0; k--) {
            some[random.nextInt(some.length)] =
                    (byte) (random.nextBoolean() ? "<>'/= 0129AZ\"&".charAt(random.nextInt(14)) : random.nextInt(256));
        }
        return some;
    }

    @Test
    void aTextOfManyMegabytesIsTooLargeAndNotDamaged() throws IOException {
        Path file = book("<row><c t='str'><v>name</v></c></row><row><c t='str'><v>" + "word ".repeat(6_000_000)
                + "</v></c></row>");
        assertThat(refused(read(file)))
                .isInstanceOfAny(ImportFailure.TooLarge.class, ImportFailure.UnpacksTooLarge.class);
    }
}
