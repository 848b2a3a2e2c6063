package midas.io.importing;

import static midas.io.importing.Books.NONE;
import static midas.io.importing.Books.row;
import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import midas.io.importing.ImportProblem.Code;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows above the table of a sheet are found as those of a text are; and cells of several kinds are told of in any order. */
class SheetTopTest {

    @TempDir
    Path folder;

    private ImportOutcome.Imported sheet(Consumer<XSSFSheet> content) throws IOException {
        return Books.sheet(folder.resolve("book.xlsx"), content);
    }

    private static void table(XSSFSheet sheet, int from) {
        row(sheet, from, "subject", "day", "time");
        row(sheet, from + 1, "a", 1, 249.5);
        row(sheet, from + 2, "b", 2, 258.7);
    }

    @Test
    void aTitleIsLeftOutAndSaid() throws IOException {
        ImportOutcome.Imported result = sheet(sheet -> {
            row(sheet, 0, "Reaction times");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            table(sheet, 2);
        });
        assertThat(names(result.dataset())).containsExactly("subject", "day", "time");
        assertThat(types(result.dataset())).isEqualTo("string int64 float64");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.LINE_ABOVE_TABLE, 1, null, "Reaction times"));
        ImportOutcome.Imported atOnce = sheet(sheet -> {
            row(sheet, 0, "Times", NONE);
            row(sheet, 1, "Made by", "Smith");
            table(sheet, 4);
        });
        assertThat(types(atOnce.dataset())).isEqualTo("string int64 float64");
        assertThat(atOnce.report().problems())
                .containsExactly(
                        new ImportProblem(Code.LINE_ABOVE_TABLE, 1, null, "Times"),
                        new ImportProblem(Code.LINE_ABOVE_TABLE, 2, null, "Made by Smith"));
    }

    @Test
    void whetherItIsARowCanBeSaid() throws IOException {
        Path file = Books.book(folder.resolve("said.xlsx"), book -> {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "Reaction times");
            table(sheet, 1);
        });
        ImportOutcome.Imported header = imported(Books.read(file, ImportOptions.DEFAULT.withHeader(true)));
        assertThat(header.report().rows()).isEqualTo(3);
        assertThat(names(header.dataset())).first().isEqualTo("Reaction times");
        ImportOutcome.Imported none = imported(Books.read(file, ImportOptions.DEFAULT.withHeader(false)));
        assertThat(none.report().rows()).isEqualTo(4);
        assertThat(none.report().problemCounts()).doesNotContainKey(Code.LINE_ABOVE_TABLE);
    }

    @Test
    void inDoubtEveryRowIsKept() throws IOException {
        ImportOutcome.Imported units = sheet(sheet -> {
            row(sheet, 0, "x", "y");
            row(sheet, 1, "m", "s", "kg");
            row(sheet, 2, 1, 2, 3);
        });
        assertThat(units.report().rows()).isEqualTo(2);
        assertThat(names(units.dataset())).startsWith("x", "y");
        assertThat(sheet(sheet -> table(sheet, 3)).report().problems()).isEmpty();
    }

    private ImportOutcome.Imported column(Object... cells) throws IOException {
        return sheet(sheet -> {
            row(sheet, 0, "x", "y");
            for (int k = 0; k < cells.length; k++) {
                row(sheet, k + 1, cells[k], 1);
            }
        });
    }

    @Test
    void numbersAndTextsInOneColumnAreTextsInAnyOrder() throws IOException {
        for (Object[] cells : new Object[][] {{1, "2", 3}, {"1.5", "2.5", 3}, {"1", 2, 3}, {1, 2, "3"}}) {
            ImportOutcome.Imported result = column(cells);
            assertThat(types(result.dataset())).isEqualTo("string int64");
            assertThat(result.report().problemCounts()).containsEntry(Code.MIXED_CELLS, 1L);
        }
    }

    @Test
    void timesAndNumbersInOneColumnAreToldOfInAnyOrder() throws IOException {
        for (boolean timeFirst : new boolean[] {true, false}) {
            ImportOutcome.Imported result = sheet(sheet -> {
                row(sheet, 0, "x");
                row(sheet, 1, 0.25);
                row(sheet, 2, 0.5);
                var style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("h:mm"));
                sheet.getRow(timeFirst ? 1 : 2).getCell(0).setCellStyle(style);
            });
            assertThat(types(result.dataset())).isEqualTo("string");
            assertThat(result.report().problems())
                    .containsExactly(new ImportProblem(Code.MIXED_CELLS, 3, "x", timeFirst ? "0.5" : "12:00:00"));
        }
    }

    @Test
    void pointsInTextsAreInDoubtAsThoseOfAFileAre() throws IOException {
        ImportOutcome.Imported result = column("1.234", "2.345");
        assertThat(types(result.dataset())).isEqualTo("string int64");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.AMBIGUOUS_NUMBER, 2, "x", "1.234"));
        assertThat(types(column("1.234", "0.345").dataset())).isEqualTo("float64 int64");
    }
}
