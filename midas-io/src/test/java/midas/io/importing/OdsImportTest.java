package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import midas.io.dataset.FileFormat;
import midas.io.importing.ImportProblem.Code;
import midas.io.workbook.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OdsImportTest {

    private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"
            + "<office:automatic-styles><style:style style:name='hid' style:family='table'>"
            + "<style:table-properties table:display='false'/></style:style></office:automatic-styles>"
            + "<office:body><office:spreadsheet>";
    private static final String FOOT = "</office:spreadsheet></office:body></office:document-content>";
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    @TempDir
    Path folder;

    private Path ods(String tables) throws IOException {
        return Zips.write(folder.resolve("book.ods"), Map.of("mimetype", TYPE, "content.xml", HEAD + tables + FOOT));
    }

    private static ImportOutcome read(Path file) {
        return Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
    }

    private ImportOutcome.Imported sheet(String rows) throws IOException {
        return imported(read(ods("<table:table table:name='S'>" + rows + "</table:table>")));
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String value(String type, String name, String value) {
        return "<table:table-cell office:value-type='" + type + "' office:" + name + "='" + value
                + "'><text:p>shown</text:p></table:table-cell>";
    }

    @Test
    void readsWhatAnotherLibraryWrites() throws Exception {
        Sheet sheet = new Sheet("Data", 3, 4);
        sheet.getRange(0, 0, 3, 4)
                .setValues(
                        "id",
                        "x",
                        "day",
                        "ok",
                        1.0,
                        0.25,
                        LocalDate.of(2024, 1, 5),
                        true,
                        2.0,
                        -3.5,
                        LocalDate.of(1789, 7, 14),
                        false);
        SpreadSheet book = new SpreadSheet();
        book.appendSheet(sheet);
        book.appendSheet(new Sheet("Empty"));
        Path file = folder.resolve("written.ods");
        book.save(file.toFile());
        ImportOutcome.Imported result = imported(read(file));
        assertThat(names(result.dataset())).containsExactly("id", "x", "day", "ok");
        assertThat(types(result.dataset())).isEqualTo("int64 float64 date boolean");
        assertThat(texts(result.dataset(), "day")).containsExactly("2024-01-05", "1789-07-14");
        assertThat(result.report().sheets()).containsExactly("Data", "Empty");
        assertThat(result.report().reading().format()).isEqualTo(FileFormat.ODS);
    }

    @Test
    void readsEveryKindOfCell() throws IOException {
        ImportOutcome.Imported result =
                sheet(row(cell("p"), cell("c"), cell("t"), cell("dt"), cell("b"), cell("w"), cell("e"))
                        + row(
                                value("percentage", "value", "0.5"),
                                value("currency", "value", "1234.5"),
                                value("time", "time-value", "PT12H30M05S"),
                                value("date", "date-value", "2024-01-05T12:00:00"),
                                value("boolean", "boolean-value", "true"),
                                "<table:table-cell office:value-type='string'><office:annotation><text:p>a"
                                        + " note</text:p></office:annotation><text:p>two  \n"
                                        + " spaces<text:s text:c='2'/>and <text:span>a"
                                        + "<text:tab/>run</text:span></text:p><text:p>line</text:p></table:table-cell>",
                                "<table:table-cell table:formula='of:=1/0' office:value-type='string'"
                                        + " office:string-value=''"
                                        + " calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>")
                        + row(
                                "<table:table-cell table:formula='of:=A1'/>",
                                "<table:covered-table-cell office:value-type='float' office:value='7'/>",
                                "<table:table-cell/>",
                                value("date", "date-value", "2024-01-06"),
                                value("boolean", "boolean-value", "false"),
                                cell("x"),
                                "<table:table-cell table:formula='of:=1' office:value-type='float' office:value='0'>"
                                        + "<text:p>Err:502</text:p></table:table-cell>"));
        assertThat(types(result.dataset())).isEqualTo("float64 float64 string datetime boolean string string");
        assertThat(texts(result.dataset(), "p")).containsExactly("0.5", null);
        assertThat(texts(result.dataset(), "c")).containsExactly("1234.5", null);
        assertThat(texts(result.dataset(), "t")).containsExactly("12:30:05", null);
        assertThat(texts(result.dataset(), "dt")).containsExactly("2024-01-05T12:00:00", "2024-01-06T00:00:00");
        assertThat(texts(result.dataset(), "w")).containsExactly("two spaces  and a\trun\nline", "x");
        assertThat(texts(result.dataset(), "e")).containsExactly(null, null);
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.CELL_ERROR, 2, "e", "#DIV/0!"),
                        new ImportProblem(Code.FORMULA_WITHOUT_VALUE, 3, "p", ""));
    }

    @Test
    void repeatedCellsAndRowsDoNotExplode() throws IOException {
        ImportOutcome.Imported result = sheet("<table:table-row table:number-rows-repeated='3'><table:table-cell"
                + " table:number-columns-repeated='16384'/></table:table-row>"
                + "<table:table-header-rows>"
                + row(cell("a"), cell("b"), "<table:table-cell table:number-columns-repeated='16382'/>")
                + "</table:table-header-rows>"
                + "<table:table-row table:number-rows-repeated='3'><table:table-cell office:value-type='float'"
                + " office:value='2' table:number-columns-repeated='2'/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048570'><table:table-cell"
                + " table:number-columns-repeated='16384'/></table:table-row>"
                + row(
                        value("float", "value", "3"),
                        "<table:table-cell table:formula='x' calcext:value-type='error'/>"));
        assertThat(texts(result.dataset(), "a")).containsExactly("2", "2", "2", "3");
        assertThat(texts(result.dataset(), "b")).containsExactly("2", "2", "2", null);
        assertThat(result.report().problems()).containsExactly(new ImportProblem(Code.CELL_ERROR, 1_048_578, "b", ""));
    }

    @Test
    @Timeout(30)
    void cellsRepeatedToExhaustMemoryAreRefused() throws IOException {
        Path file = ods("<table:table table:name='S'><table:table-row table:number-rows-repeated='1048576'>"
                + "<table:table-cell office:value-type='float' office:value='2'"
                + " table:number-columns-repeated='16384'/></table:table-row></table:table>");
        Allowance.Bounds bounds = new Allowance.Bounds(1 << 20, 100, 1 << 30, 1 << 24, 8);
        assertThat(refused(new WorkbookImport(
                                Source.FileSource.of(file), "ods", ImportOptions.DEFAULT, ImportMonitor.none(), bounds)
                        .run("d")))
                .isInstanceOf(ImportFailure.TooLarge.class);
    }

    @Test
    void mergedCellsAreToldOnce() throws IOException {
        ImportOutcome.Imported result = sheet(row(cell("g"), cell("x"))
                + row(
                        "<table:table-cell table:number-rows-spanned='2' office:value-type='string'><text:p>a</text:p>"
                                + "</table:table-cell>",
                        value("float", "value", "1"))
                + row("<table:covered-table-cell/>", value("float", "value", "2")));
        assertThat(texts(result.dataset(), "g")).containsExactly("a", null);
        assertThat(result.report().problems()).containsExactly(new ImportProblem(Code.MERGED_CELLS, 2, null, "A2:A3"));
    }

    @Test
    void sheetsAreListedAndChosen() throws IOException {
        Path file = ods("<table:tracked-changes><table:table-cell/></table:tracked-changes>"
                + "<table:table table:name='Empty'/>"
                + "<table:table table:name='Hidden' table:style-name='hid'>" + row(cell("h")) + "</table:table>"
                + "<table:table table:name='Data'>" + row(cell("d")) + "</table:table>");
        ImportOutcome.Imported result = imported(read(file));
        assertThat(result.report().sheets()).isEqualTo(List.of("Empty", "Hidden", "Data"));
        assertThat(names(result.dataset())).containsExactly("d");
        ImportOptions hidden = ImportOptions.DEFAULT.withSheet("Hidden");
        assertThat(names(imported(Importer.read(file, hidden, ImportMonitor.none()))
                        .dataset()))
                .containsExactly("h");
    }

    @Test
    void whatIsNoSheetIsRefused() throws IOException {
        Path locked = Zips.write(
                folder.resolve("locked.ods"),
                Map.of(
                        "mimetype",
                        TYPE,
                        "content.xml",
                        "?",
                        "META-INF/manifest.xml",
                        "<manifest><file-entry><encryption-data/></file-entry></manifest>"));
        assertThat(refused(read(locked))).isEqualTo(new ImportFailure.Encrypted(locked.toString()));
        Path text =
                Zips.write(folder.resolve("letter.odt"), Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
        assertThat(refused(read(text))).isEqualTo(new ImportFailure.UnsupportedFormat(text.toString(), "odt"));
    }

    @Test
    @Timeout(60)
    void anyChangedFileEndsInAnOutcome() throws IOException {
        Random random = new Random(22);
        String tables = "<table:table table:name='S'>" + row(cell("a"), cell("b"))
                + row(value("float", "value", "1"), value("date", "date-value", "2024-01-05"))
                        .repeat(20)
                + "</table:table>";
        byte[] xml = (HEAD + tables + FOOT).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Path file = folder.resolve("changed.ods");
        for (int trial = 0; trial < 120; trial++) {
            byte[] some = xml.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                some[random.nextInt(some.length)] = (byte) random.nextInt(256);
            }
            Zips.write(
                    file,
                    List.of(
                            new Zips.Part("mimetype", TYPE.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            new Zips.Part("content.xml", some)));
            AnyInputTest.hangsTogether(read(file));
        }
        byte[] whole = Files.readAllBytes(ods(tables));
        for (int trial = 0; trial < 120; trial++) {
            byte[] some = trial % 3 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = random.nextInt(4); k >= 0 && some.length > 0; k--) {
                some[random.nextInt(some.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, some);
            AnyInputTest.hangsTogether(read(file));
        }
    }

    @Test
    void aRowRepeatedMoreOftenThanAnySheetHasRowsUnpacksToTooMuch() throws IOException {
        String rows = "<table:table-row table:number-rows-repeated='900000000'>" + cell("a") + "</table:table-row>";
        assertThat(refused(read(ods("<table:table table:name='S'>" + rows + "</table:table>"))))
                .isInstanceOf(ImportFailure.UnpacksTooLarge.class);
    }

    @Test
    void repeatedCellsAreNoWayToManyCells() throws IOException {
        String cell = "<table:table-cell office:value-type='float' office:value='1'"
                + " table:number-columns-repeated='1000'/>";
        String rows = "<table:table-row table:number-rows-repeated='20000'>" + cell + "</table:table-row>";
        assertThat(refused(read(ods("<table:table table:name='S'>" + rows + "</table:table>"))))
                .isInstanceOf(ImportFailure.TooLarge.class);
        assertThat(sheet(rows.replace("20000", "2000")).dataset().rows()).isGreaterThan(1990);
    }
}
