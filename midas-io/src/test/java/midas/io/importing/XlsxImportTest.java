package midas.io.importing;

import static midas.io.importing.Books.NONE;
import static midas.io.importing.Books.read;
import static midas.io.importing.Books.row;
import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import midas.io.dataset.ColumnType;
import midas.io.dataset.FileFormat;
import midas.io.importing.ImportProblem.Code;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that another library has written, and what is found in them. */
class XlsxImportTest {

    @TempDir
    Path folder;

    private Path book(String name, Consumer<XSSFWorkbook> content) throws IOException {
        return Books.book(folder.resolve(name), content);
    }

    private ImportOutcome.Imported sheet(Consumer<XSSFSheet> content) throws IOException {
        return Books.sheet(folder.resolve("book.xlsx"), content);
    }

    @Test
    void readsNumbersTextsAndTruthValues() throws IOException {
        ImportOutcome.Imported result = sheet(sheet -> {
            row(sheet, 0, "id", "x", "group", "treated");
            row(sheet, 1, 1, 0.1 + 0.2, "Ä b", true);
            row(sheet, 2, 2, 1e-300, "  c ", false);
            row(sheet, 3, 3, 12345678901234567890.0, NONE, NONE);
            row(sheet, 4, -4, 5, "NA", true);
        });
        assertThat(names(result.dataset())).containsExactly("id", "x", "group", "treated");
        assertThat(types(result.dataset())).isEqualTo("int64 float64 string boolean");
        assertThat(texts(result.dataset(), "x"))
                .containsExactly("0.30000000000000004", "1.0E-300", "1.2345678901234567E19", "5");
        assertThat(texts(result.dataset(), "group")).containsExactly("Ä b", "  c ", null, null);
        assertThat(texts(result.dataset(), "treated")).containsExactly("true", "false", null, "true");
        assertThat(result.report().problems()).isEmpty();
        assertThat(result.report().sheets()).containsExactly("Data");
        assertThat(result.report().reading().format()).isEqualTo(FileFormat.XLSX);
        assertThat(result.report().reading().sheet()).contains("Data");
        assertThat(result.report().reading().header()).isTrue();
        assertThat(result.dataset().name()).isEqualTo("book");
    }

    @Test
    void daysAndTimesAreFoundByTheirFormats() throws IOException {
        ImportOutcome.Imported result = imported(read(
                book("dates.xlsx", book -> {
                    XSSFSheet sheet = book.createSheet();
                    row(sheet, 0, "day", "time", "clock", "elapsed", "plain", "custom");
                    String[] formats = {"m/d/yy", "m/d/yy h:mm", "h:mm:ss", "[h]:mm", "0.00", "[$-409]dd\\-mmm\\-yy;@"};
                    double[][] values = {{45296, 45296.5, 0.25, 1.5, 45296, 36526}, {1, 45296.75, 0.5, 0.5, 2, 61}};
                    for (int r = 0; r < values.length; r++) {
                        XSSFRow row = sheet.createRow(r + 1);
                        for (int k = 0; k < formats.length; k++) {
                            CellStyle style = book.createCellStyle();
                            style.setDataFormat(book.createDataFormat().getFormat(formats[k]));
                            row.createCell(k).setCellValue(values[r][k]);
                            row.getCell(k).setCellStyle(style);
                        }
                    }
                }),
                ImportOptions.DEFAULT));
        assertThat(types(result.dataset())).isEqualTo("date datetime string string int64 date");
        assertThat(texts(result.dataset(), "day")).containsExactly("2024-01-05", "1900-01-01");
        assertThat(texts(result.dataset(), "time")).containsExactly("2024-01-05T12:00:00", "2024-01-05T18:00:00");
        assertThat(texts(result.dataset(), "clock")).containsExactly("06:00:00", "12:00:00");
        assertThat(texts(result.dataset(), "elapsed")).containsExactly("36:00:00", "12:00:00");
        assertThat(texts(result.dataset(), "custom")).containsExactly("2000-01-01", "1900-03-01");
    }

    @Test
    void theDayThatNeverWasIsAText() throws IOException {
        ImportOutcome.Imported result = imported(read(
                book("leap.xlsx", book -> {
                    XSSFSheet sheet = book.createSheet();
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat((short) 14);
                    row(sheet, 0, "d");
                    for (int r = 1; r <= 3; r++) {
                        sheet.createRow(r).createCell(0).setCellValue(58 + r);
                        sheet.getRow(r).getCell(0).setCellStyle(style);
                    }
                }),
                ImportOptions.DEFAULT));
        assertThat(texts(result.dataset(), "d")).containsExactly("1900-02-28", "1900-02-29", "1900-03-01");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.NO_SUCH_DAY, 3, "d", "1900-02-29"));
    }

    @Test
    void workbooksThatCountFrom1904() throws IOException {
        ImportOutcome.Imported result = imported(read(
                book("mac.xlsx", book -> {
                    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                    XSSFSheet sheet = book.createSheet();
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat((short) 14);
                    row(sheet, 0, "d");
                    sheet.createRow(1).createCell(0).setCellValue(0);
                    sheet.createRow(2).createCell(0).setCellValue(LocalDate.of(2024, 1, 5));
                    sheet.getRow(1).getCell(0).setCellStyle(style);
                    sheet.getRow(2).getCell(0).setCellStyle(style);
                }),
                ImportOptions.DEFAULT));
        assertThat(texts(result.dataset(), "d")).containsExactly("1904-01-01", "2024-01-05");
    }

    @Test
    void formulasHaveTheirSavedValues() throws IOException {
        ImportOutcome.Imported result = imported(read(
                book("formulas.xlsx", book -> {
                    XSSFSheet sheet = book.createSheet();
                    row(sheet, 0, "x", "twice", "word", "unsaved");
                    for (int r = 1; r <= 2; r++) {
                        row(sheet, r, r);
                        sheet.getRow(r).createCell(1).setCellFormula("2*A" + (r + 1));
                        sheet.getRow(r).createCell(2).setCellFormula("\"w\"&A" + (r + 1));
                    }
                    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                    sheet.getRow(2).createCell(3).setCellFormula("1+1");
                    if (sheet.getRow(2).getCell(3).getCTCell().isSetV()) {
                        sheet.getRow(2).getCell(3).getCTCell().unsetV();
                    }
                }),
                ImportOptions.DEFAULT));
        assertThat(types(result.dataset())).isEqualTo("int64 int64 string string");
        assertThat(texts(result.dataset(), "twice")).containsExactly("2", "4");
        assertThat(texts(result.dataset(), "word")).containsExactly("w1", "w2");
        assertThat(texts(result.dataset(), "unsaved")).containsExactly(null, null);
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.FORMULA_WITHOUT_VALUE, 3, "unsaved", ""));
    }

    @Test
    void errorsAreMissingAndToldOnceAColumn() throws IOException {
        ImportOutcome.Imported result = sheet(sheet -> {
            row(sheet, 0, "a", "b");
            row(sheet, 1, 1, FormulaError.NA);
            row(sheet, 2, FormulaError.DIV0, FormulaError.NA);
            row(sheet, 3, FormulaError.REF, 2);
        });
        assertThat(types(result.dataset())).isEqualTo("int64 int64");
        assertThat(texts(result.dataset(), "a")).containsExactly("1", null, null);
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.CELL_ERROR, 2, "b", "#N/A"),
                        new ImportProblem(Code.CELL_ERROR, 3, "a", "#DIV/0!"));
    }

    @Test
    void mergedCellsHaveTheirValueOnce() throws IOException {
        ImportOutcome.Imported result = sheet(sheet -> {
            row(sheet, 0, "g", "x");
            row(sheet, 1, "a", 1);
            row(sheet, 2, "hidden", 2);
            row(sheet, 3, "b", 3);
            row(sheet, 4, NONE, 4);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
        });
        assertThat(texts(result.dataset(), "g")).containsExactly("a", null, "b", null);
        assertThat(result.report().problems()).containsExactly(new ImportProblem(Code.MERGED_CELLS, 2, null, "A2:A3"));
        assertThat(result.report().problemCounts()).isEqualTo(Map.of(Code.MERGED_CELLS, 2L));
    }

    @Test
    void cellTypesAreBelieved() throws IOException {
        ImportOutcome.Imported result = sheet(sheet -> {
            row(sheet, 0, "mixed", "stored", "comma", "code", "inf");
            row(sheet, 1, 1, "1.5", "1,5", "1,234", "Inf");
            row(sheet, 2, 2.5, "2", "2", "2,345", 1);
            row(sheet, 3, "n/a", " 3", NONE, "3", "-Inf");
            row(sheet, 4, true, "NA", "3,25", "4", 2.5);
        });
        assertThat(types(result.dataset())).isEqualTo("string float64 float64 string float64");
        assertThat(texts(result.dataset(), "mixed")).containsExactly("1", "2.5", "n/a", "true");
        assertThat(texts(result.dataset(), "stored")).containsExactly("1.5", "2", " 3", null);
        assertThat(texts(result.dataset(), "inf")).containsExactly("Inf", "1", "-Inf", "2.5");
        assertThat(result.dataset().find("comma").orElseThrow().number(3)).isEqualTo(3.25);
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.NUMBERS_AS_TEXT, 2, "stored", "1.5"),
                        new ImportProblem(Code.NUMBERS_AS_TEXT, 2, "comma", "1,5"),
                        new ImportProblem(Code.AMBIGUOUS_NUMBER, 2, "code", "1,234"),
                        new ImportProblem(Code.INFINITE_NUMBER, 2, "inf", "Inf", 1, null),
                        new ImportProblem(Code.MIXED_CELLS, 4, "mixed", "n/a"));
    }

    @Test
    void aDecimalSeparatorThatWasSaidHoldsForTextsOfASheet() throws IOException {
        Path file = book("said.xlsx", book -> {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "grouped", "other");
            row(sheet, 1, "1,234", "3,038");
            row(sheet, 2, "2,345.5", "4,3");
        });
        ImportOutcome.Imported result = imported(read(file, ImportOptions.DEFAULT.withDecimalSeparator('.')));
        assertThat(types(result.dataset())).isEqualTo("float64 string");
        assertThat(result.dataset().find("grouped").orElseThrow().number(0)).isEqualTo(1234);
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.NUMBERS_AS_TEXT, 2, "grouped", "1,234"),
                        new ImportProblem(Code.MIXED_DECIMAL_SEPARATORS, 2, "other", "3,038"));
    }

    @Test
    void missingTokensHoldForNumbersToo() throws IOException {
        Path file = book("tokens.xlsx", book -> {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "x", "g");
            row(sheet, 1, -99, "a");
            row(sheet, 2, 5, "-99");
        });
        ImportOutcome.Imported result =
                imported(read(file, ImportOptions.DEFAULT.withMissingTokens(java.util.Set.of("-99"))));
        assertThat(texts(result.dataset(), "x")).containsExactly(null, "5");
        assertThat(texts(result.dataset(), "g")).containsExactly("a", null);
    }

    @Test
    void emptyRowsAndColumnsAroundATableAreNoneOfIt() throws IOException {
        ImportOutcome.Imported result = sheet(sheet -> {
            row(sheet, 3, NONE, NONE, "a", NONE, "a");
            row(sheet, 4, NONE, NONE, 1, "x", FormulaError.NA);
            row(sheet, 9, NONE, NONE, 2, NONE, 3);
        });
        assertThat(names(result.dataset())).containsExactly("a", "column_2", "a_2");
        assertThat(result.dataset().rows()).isEqualTo(2);
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.EMPTY_HEADER, 4, "column_2", ""),
                        new ImportProblem(Code.DUPLICATE_HEADER, 4, "a_2", "a"),
                        new ImportProblem(Code.CELL_ERROR, 5, "a_2", "#N/A"));
    }

    @Test
    void aHeaderIsFoundAsInATextOrByTheKindOfItsCells() throws IOException {
        Consumer<XSSFSheet> numbers = sheet -> {
            row(sheet, 0, 1, 2);
            row(sheet, 1, 3, 4.5);
        };
        assertThat(names(sheet(numbers).dataset())).containsExactly("column_1", "column_2");
        assertThat(sheet(numbers).dataset().rows()).isEqualTo(2);
        assertThat(sheet(numbers).report().reading().header()).isFalse();
        ImportOutcome.Imported years = sheet(sheet -> {
            row(sheet, 0, "2019", "2020");
            row(sheet, 1, 3, 4.5);
        });
        assertThat(names(years.dataset())).containsExactly("2019", "2020");
        Path file = book("forced.xlsx", book -> {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "a", "b");
            row(sheet, 1, "c", "d");
        });
        assertThat(imported(read(file, ImportOptions.DEFAULT.withHeader(false)))
                        .dataset()
                        .rows())
                .isEqualTo(2);
        Path same = book("same.xlsx", book -> numbers.accept(book.createSheet()));
        assertThat(names(imported(read(same, ImportOptions.DEFAULT.withHeader(true)))
                        .dataset()))
                .containsExactly("1", "2");
    }

    @Test
    void sheetsAreListedAndChosen() throws IOException {
        Path file = book("sheets.xlsx", book -> {
            book.createSheet("Empty");
            row(book.createSheet("Secret"), 0, "s");
            XSSFSheet first = book.createSheet("First <&> Ä");
            row(first, 0, "a");
            row(first, 1, 1);
            XSSFSheet second = book.createSheet("Second");
            row(second, 0, "b");
            row(second, 1, 2);
            book.setSheetHidden(1, true);
        });
        ImportOutcome.Imported result = imported(read(file, ImportOptions.DEFAULT));
        assertThat(result.report().sheets()).containsExactly("Empty", "Secret", "First <&> Ä", "Second");
        assertThat(names(result.dataset())).containsExactly("a");
        assertThat(result.report().reading().sheet()).contains("First <&> Ä");
        assertThat(names(imported(read(file, ImportOptions.DEFAULT.withSheet("Second")))
                        .dataset()))
                .containsExactly("b");
        assertThat(names(imported(read(file, ImportOptions.DEFAULT.withSheet("Secret")))
                        .dataset()))
                .containsExactly("s");
        assertThat(refused(read(file, ImportOptions.DEFAULT.withSheet("second"))))
                .isEqualTo(new ImportFailure.UnknownSheet(
                        file.toString(), "second", List.of("Empty", "Secret", "First <&> Ä", "Second")));
        assertThat(refused(read(file, ImportOptions.DEFAULT.withSheet("Empty"))))
                .isEqualTo(new ImportFailure.NoCells(file.toString(), Optional.of("Empty")));
        Path empty = book("empty.xlsx", book -> book.createSheet("Nothing"));
        assertThat(refused(read(empty, ImportOptions.DEFAULT)))
                .isEqualTo(new ImportFailure.NoCells(empty.toString(), Optional.empty()));
    }

    @Test
    void textsComeInManyShapes() throws IOException {
        ImportOutcome.Imported result = sheet(sheet -> {
            row(sheet, 0, "t");
            XSSFRichTextString rich = new XSSFRichTextString("bold and plain");
            rich.applyFont(0, 4, new org.apache.poi.xssf.usermodel.XSSFFont());
            sheet.createRow(1).createCell(0).setCellValue(rich);
            row(sheet, 2, "two\nlines");
            // what other programs write for a control character, and for a text that looks like one
            row(sheet, 3, "a_x000B_b _x005F_x000D_ _x00");
            row(sheet, 4, "𝒳 <tag> & \"quotes\"");
        });
        assertThat(texts(result.dataset(), "t"))
                .containsExactly("bold and plain", "two\nlines", "a\u000bb _x000D_ _x00", "𝒳 <tag> & \"quotes\"");
    }

    @Test
    void oneTextAmongTextsThatAreNumbersOrDaysIsNamed() throws IOException {
        ImportOutcome.Imported result = sheet(sheet -> {
            row(sheet, 0, "x", "day", "when", "code", " name");
            for (int k = 1; k <= 10; k++) {
                row(
                        sheet,
                        k,
                        k == 7 ? "many" : "1" + k,
                        k == 7 ? "2024-02-30" : "2024-02-20",
                        k == 7 ? "2024-02-20" : "2024-02-20 10:00",
                        k == 10 ? "10" : "0" + k,
                        "a");
            }
        });
        assertThat(types(result.dataset())).isEqualTo("string string datetime string string");
        assertThat(result.report().problems())
                .containsExactlyInAnyOrder(
                        new ImportProblem(Code.TEXT_AMONG_VALUES, 8, "x", "many", 0, ColumnType.FLOAT64),
                        new ImportProblem(Code.NO_SUCH_DAY, 8, "day", "2024-02-30"),
                        new ImportProblem(Code.DAY_AMONG_TIMES, 8, "when", "2024-02-20"),
                        new ImportProblem(Code.LEADING_ZEROS_TEXT, 2, "code", "01"),
                        new ImportProblem(Code.BLANKS_AROUND_NAME, 1, "name", " name"));
    }
}
