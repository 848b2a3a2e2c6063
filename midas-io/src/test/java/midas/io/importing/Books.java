package midas.io.importing;

import static midas.io.importing.Imports.imported;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks with another library, and reads them. */
final class Books {

    /** A cell that is not there. */
    static final Object NONE = new Object();

    private Books() {}

    static Path book(Path file, Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }

    static ImportOutcome read(Path file, ImportOptions options) {
        return Importer.read(file, options, ImportMonitor.none());
    }

    /** Reads a workbook of one sheet. */
    static ImportOutcome.Imported sheet(Path file, Consumer<XSSFSheet> content) throws IOException {
        return imported(read(book(file, book -> content.accept(book.createSheet("Data"))), ImportOptions.DEFAULT));
    }

    static void row(XSSFSheet sheet, int index, Object... cells) {
        XSSFRow row = sheet.createRow(index);
        for (int k = 0; k < cells.length; k++) {
            switch (cells[k]) {
                case Number number -> row.createCell(k).setCellValue(number.doubleValue());
                case String text -> row.createCell(k).setCellValue(text);
                case Boolean bool -> row.createCell(k).setCellValue(bool);
                case FormulaError error -> row.createCell(k).setCellErrorValue(error.getCode());
                default -> {
                    // nothing
                }
            }
        }
    }
}
