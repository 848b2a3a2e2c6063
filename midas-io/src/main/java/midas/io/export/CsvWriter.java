package midas.io.export;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import org.jspecify.annotations.Nullable;

/** Writes datasets as comma-separated text. */
public final class CsvWriter {

    private CsvWriter() {}

    /**
     * Writes a dataset: UTF-8, a header, decimal point, numbers so that reading them gives the same value, missing
     * cells empty, quotes where they are needed, and around texts that would be read as something else without. Written beside the target and then renamed, so that the target is
     * either whole or as it was; only what is no regular file, such as a pipe, is written directly.
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
        return FileReplacement.write(file, dataset.rows(), out -> write(dataset, out, monitor));
    }

    /**
     * Writes a dataset to a stream, which stays open.
     *
     * @param dataset what to write
     * @param out where to
     * @param monitor hears of progress and may cancel
     * @throws ExportCancelledException if it does
     */
    public static void write(Dataset dataset, OutputStream out, ExportMonitor monitor) throws IOException {
        // an encoder that refuses what is no character, where a stream's own would write a question mark
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
        write(dataset, text, monitor);
        text.flush();
    }

    private static void write(Dataset dataset, Writer out, ExportMonitor monitor) throws IOException {
        de.siegmar.fastcsv.writer.CsvWriter records = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new TextQuotes(dataset.columns()))
                .build(out);
        List<Column> columns = dataset.columns();
        records.writeRecord(columns.stream().map(Column::name).toArray(String[]::new));
        NumberText numbers = new NumberText('.');
        @Nullable String[] cells = new @Nullable String[columns.size()];
        for (int row = 0; row < dataset.rows(); row++) {
            ExportCancelledException.check(monitor, row, dataset.rows());
            for (int k = 0; k < cells.length; k++) {
                cells[k] = cell(columns.get(k), row, numbers);
            }
            if (cells.length == 1 && cells[0] == null) {
                // an empty line would be no record
                cells[0] = "";
            }
            records.writeRecord(cells);
        }
        records.flush();
        ExportCancelledException.check(monitor, dataset.rows(), dataset.rows());
    }

    private static @Nullable String cell(Column column, int row, NumberText numbers) {
        String text = column.text(row);
        boolean number = column.type() == ColumnType.INT64 || column.type() == ColumnType.FLOAT64;
        if (text == null || !number) {
            return text;
        }
        double value = column.number(row);
        return numbers.read(text) == value ? text : NumberText.render(value, '.');
    }
}
