package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Reading;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    private static List<RawRecord> first(Path file, ImportOptions options, int count) {
        Reading reading = imported(Importer.read(file, options, ImportMonitor.none()))
                .report()
                .reading();
        return Importer.rawRecords(file, reading, count);
    }

    @Test
    void rowsOfASheetStandAsTheyAre() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Empty");
            XSSFSheet sheet = book.createSheet("Data");
            XSSFRow header = sheet.createRow(2);
            header.createCell(1).setCellValue("name");
            header.createCell(3).setCellValue("x\ty");
            XSSFRow row = sheet.createRow(4);
            row.createCell(1).setCellValue("NA");
            row.createCell(2).setCellErrorValue(FormulaError.DIV0.getCode());
            row.createCell(3).setCellValue(0.1);
            XSSFRow last = sheet.createRow(5);
            last.createCell(2).setCellValue(true);
            last.createCell(3).setCellFormula("1+1");
            book.createSheet("Other").createRow(0).createCell(0).setCellValue("z");
            book.write(out);
        }
        assertThat(first(file, ImportOptions.DEFAULT, 10))
                .containsExactly(
                        new RawRecord(3, "name\t\tx y"),
                        new RawRecord(5, "NA\t#DIV/0!\t0.1"),
                        new RawRecord(6, "\ttrue\t"));
        assertThat(first(file, ImportOptions.DEFAULT.withSheet("Other"), 10)).containsExactly(new RawRecord(1, "z"));
        assertThat(first(file, ImportOptions.DEFAULT, 2)).hasSize(2);
        Reading gone = Reading.ofSheet(FileFormat.XLSX, "Gone", true);
        assertThat(Importer.rawRecords(file, gone, 5)).isEmpty();
        Files.delete(file);
        assertThat(Importer.rawRecords(file, gone, 5)).isEmpty();
    }

    /** What is behind the first rows is damaged, and nobody sees it: it is not read. */
    @Test
    void onlyTheBeginningOfASheetIsRead() throws IOException {
        String open = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet><table:table table:name='S'>";
        String row = "<table:table-row><table:table-cell office:value-type='string'><text:p>a</text:p>"
                + "</table:table-cell></table:table-row>";
        Path ods = Zips.write(
                folder.resolve("book.ods"),
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        open + row.repeat(1000) + "<<<"));
        assertThat(Importer.rawRecords(ods, Reading.ofSheet(FileFormat.ODS, "S", true), 3))
                .containsExactly(new RawRecord(1, "a"), new RawRecord(2, "a"), new RawRecord(3, "a"));
        String cells = "<row><c t='s'><v>0</v></c><c t='str'><v>" + "x".repeat(9_999) + "</v></c></row>";
        Path xlsx = Zips.write(
                folder.resolve("book.xlsx"),
                Map.of(
                        "[Content_Types].xml",
                        "<Types/>",
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='1'/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='1' Type='t/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='2' Type='t/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                                + "</Relationships>",
                        "xl/sharedStrings.xml",
                        "<sst><si><t>first</t></si>" + "<si><t>more</t></si>".repeat(20_000) + "<<<",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + cells + "<row/>".repeat(100_000) + "<<<"));
        Reading reading = Reading.ofSheet(FileFormat.XLSX, "S", true);
        List<RawRecord> one = Importer.rawRecords(xlsx, reading, 1);
        assertThat(one).hasSize(1);
        assertThat(one.getFirst().text()).startsWith("first\txxx").hasSize(RawText.LONGEST);
    }

    @Test
    void aParquetFileHasNamesAndRows() throws IOException {
        Path file = folder.resolve("v2.parquet");
        try (InputStream in = RawRecordsTest.class.getResourceAsStream("/midas/io/parquet/v2.parquet")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        List<String> names = Imports.names(imported(Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none()))
                .dataset());
        assertThat(first(file, ImportOptions.DEFAULT, 4))
                .containsExactly(
                        new RawRecord(0, String.join("\t", names)),
                        new RawRecord(1, "0\t0\tg0"),
                        new RawRecord(2, "1\t0.25\tg1"),
                        new RawRecord(3, "2\t0.5\tg2"));
    }
}
