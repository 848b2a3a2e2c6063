package midas.io.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.importing.TextsLikeValues;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes datasets as workbooks of Office Open XML. */
public final class XlsxWriter {

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int ROWS_AT_ONCE = 500;
    /** Shows everything as the usual format does; the import knows by it that a cell is a text. */
    private static final String CERTAIN_TEXT_FORMAT = "General;General;General;@";

    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final String TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";
    private static final String FRACTION_FORMAT = "yyyy-mm-dd hh:mm:ss.000";

    private XlsxWriter() {}

    /**
     * Writes a dataset as the only sheet of a workbook: a bold header that stays while one scrolls, exact numbers, days and times
     * as such, booleans, missing cells empty. As texts stand infinities, and all cells of a column of days or times of which
     * one cannot be one: before 1900-03-01, after 9999, or finer than a millisecond. A row of which all cells are
     * missing has an empty text in its first cell, so that it is a row. Texts of a column that would be read as something else, such as a text {@code NA}, have a number format
     * of their own, by which the import knows them and which shows them unchanged. Written as {@link CsvWriter} does.
     *
     * @param dataset what to write
     * @param file where to
     */
    public static ExportOutcome write(Dataset dataset, Path file) {
        return write(dataset, file, ExportMonitor.none());
    }

    /**
     * Writes a dataset as {@link #write(Dataset, Path)} does.
     *
     * @param dataset what to write
     * @param file where to
     * @param monitor hears of progress and may cancel: then the target is as it was
     */
    public static ExportOutcome write(Dataset dataset, Path file, ExportMonitor monitor) {
        Optional<SheetLimit> limit = SheetCheck.of(dataset);
        if (limit.isPresent()) {
            return new ExportOutcome.DoesNotFit(file, limit.get());
        }
        return FileReplacement.write(file, dataset.rows(), out -> write(dataset, out, monitor));
    }

    private static void write(Dataset dataset, OutputStream out, ExportMonitor monitor) throws IOException {
        Workbook workbook = new Workbook(out, "MIDAS", null);
        Worksheet sheet = workbook.newWorksheet(sheetName(dataset.name()));
        sheet.freezePane(0, 1);
        List<Column> columns = dataset.columns();
        for (int k = 0; k < columns.size(); k++) {
            sheet.value(0, k, escaped(columns.get(k).name()));
            sheet.style(0, k).bold().set();
        }
        BitSet marked = new BitSet();
        TemporalCells[] temporal = new TemporalCells[columns.size()];
        for (int k = 0; k < temporal.length; k++) {
            temporal[k] = TemporalCells.of(columns.get(k));
            marked.set(k, TextsLikeValues.in(columns.get(k)));
        }
        for (int row = 0; row < dataset.rows(); row++) {
            ExportCancelledException.check(monitor, row, dataset.rows());
            boolean any = false;
            for (int k = 0; k < temporal.length; k++) {
                if (!columns.get(k).isMissing(row)) {
                    any = true;
                    write(sheet, row + 1, k, columns.get(k), row, temporal[k]);
                    if (marked.get(k)) {
                        sheet.style(row + 1, k).format(CERTAIN_TEXT_FORMAT).set();
                    }
                }
            }
            if (!any) {
                sheet.value(row + 1, 0, "");
            }
            if (row % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                sheet.flush();
            }
        }
        workbook.finish();
        ExportCancelledException.check(monitor, dataset.rows(), dataset.rows());
    }

    private static void write(Worksheet sheet, int line, int k, Column column, int row, TemporalCells temporal) {
        String text = column.text(row);
        if (text == null) {
            return;
        }
        switch (column.type()) {
            case BOOLEAN -> sheet.value(line, k, column.number(row) == 1);
            case INT64 -> sheet.value(line, k, (long) column.number(row));
            case FLOAT64 -> {
                double number = column.number(row);
                if (Double.isInfinite(number)) {
                    sheet.value(line, k, number > 0 ? "Inf" : "-Inf");
                } else {
                    sheet.value(line, k, number);
                }
            }
            case DATE, DATETIME -> {
                if (temporal.asText()) {
                    sheet.value(line, k, escaped(text));
                } else {
                    LocalDateTime moment = TemporalCells.read(text);
                    sheet.value(line, k, moment);
                    boolean fraction = moment.getNano() != 0;
                    sheet.style(line, k)
                            .format(temporal.day() ? DAY_FORMAT : fraction ? FRACTION_FORMAT : TIME_FORMAT)
                            .set();
                }
            }
            case STRING -> sheet.value(line, k, escaped(text));
        }
    }

    /** Returns a name a sheet may have: without the characters that it may not hold, and as long as it may be. */
    static String sheetName(String name) {
        StringBuilder allowed = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean forbidden = "/\\?*[]:".indexOf(c) >= 0 || c < ' ' || !CellText.canStand(c);
            if (allowed.length() + Character.charCount(c) <= LONGEST_SHEET_NAME) {
                allowed.appendCodePoint(forbidden ? '-' : c);
            }
        });
        String sheet = allowed.toString().replaceAll("^'+|'+$", "").strip();
        // a name that the program of the spreadsheets keeps for itself
        return sheet.isEmpty() || sheet.equalsIgnoreCase("history") ? "Data" : sheet;
    }

    private static String escaped(String text) {
        return CellText.escaped(text);
    }
}
