package midas.io.export;

import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import midas.io.cell.NumberText;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes datasets as comma-separated text. */
public final class CsvWriter {

    private static final Logger LOG = LoggerFactory.getLogger(CsvWriter.class);

    private CsvWriter() {}

    /**
     * Writes a dataset: UTF-8, a header, decimal point, numbers so that reading them gives the same value, missing
     * cells empty, quotes where they are needed. Written beside the target and then renamed, so that the target is
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
        if (Files.isDirectory(file)) {
            return notWritten(file, ExportOutcome.Reason.IS_DIRECTORY, "");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return notWritten(file, ExportOutcome.Reason.NO_FOLDER, "");
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeTo(file, dataset, monitor, StandardOpenOption.WRITE);
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), dataset, monitor);
            }
            return new ExportOutcome.Written(file, dataset.rows());
        } catch (ExportCancelledException e) {
            return notWritten(file, ExportOutcome.Reason.CANCELLED, "");
        } catch (AccessDeniedException | NoSuchFileException e) {
            // a folder that exists, where no file can be made: one of the system's own
            return failed(file, ExportOutcome.Reason.DENIED, e);
        } catch (IOException e) {
            return failed(file, ExportOutcome.Reason.OTHER, e);
        }
    }

    private static void replace(Path target, Dataset dataset, ExportMonitor monitor) throws IOException {
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            writeTo(temporary, dataset, monitor, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeTo(Path file, Dataset dataset, ExportMonitor monitor, StandardOpenOption... how) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, how)) {
            write(dataset, out, monitor);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Dataset dataset, Writer out, ExportMonitor monitor) throws IOException {
        de.siegmar.fastcsv.writer.CsvWriter records = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
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

    private static ExportOutcome failed(Path file, ExportOutcome.Reason reason, IOException e) {
        LOG.warn("cannot write {}", file, e);
        String detail = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return notWritten(file, reason, Objects.requireNonNullElse(detail, ""));
    }

    private static ExportOutcome notWritten(Path file, ExportOutcome.Reason reason, String detail) {
        return new ExportOutcome.NotWritten(file, reason, detail);
    }
}
