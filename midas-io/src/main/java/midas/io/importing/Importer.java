package midas.io.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import midas.io.dataset.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads delimited text (CSV, TSV, TXT). Files are only read, and closed before this returns. */
public final class Importer {

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    /** Endings of files that are data, but not delimited text. */
    private static final Set<String> OTHER_FORMATS = Set.of(
            "arrow",
            "dbf",
            "dta",
            "feather",
            "gz",
            "html",
            "json",
            "mat",
            "midas",
            "ods",
            "parquet",
            "pdf",
            "por",
            "rda",
            "rdata",
            "rds",
            "sas7bdat",
            "sav",
            "sqlite",
            "xls",
            "xlsb",
            "xlsm",
            "xlsx",
            "xml",
            "xpt",
            "zip",
            "zsav");

    private Importer() {}

    /**
     * Reads a file. An import is cancelled by its monitor or by an interrupt of its thread.
     *
     * @param file the file
     * @param options what is known about it already
     * @param monitor hears of progress and may cancel
     */
    public static ImportOutcome read(Path file, ImportOptions options, ImportMonitor monitor) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return refused(new ImportFailure.IsDirectory(name));
        }
        if (Files.notExists(file)) {
            return refused(new ImportFailure.FileNotFound(name));
        }
        String fileName = Objects.requireNonNullElse(file.getFileName(), file).toString();
        int dot = fileName.lastIndexOf('.');
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot >= 0 && OTHER_FORMATS.contains(extension)) {
            return refused(new ImportFailure.UnsupportedFormat(name, extension));
        }
        Source source;
        try {
            source = Source.of(file);
        } catch (NoSuchFileException e) {
            return refused(new ImportFailure.FileNotFound(name));
        } catch (IOException e) {
            return notReadable(name, e);
        } catch (OutOfMemoryError e) {
            // a pipe without an end
            return refused(new ImportFailure.TooLarge(name, Integer.MAX_VALUE));
        }
        return new TextImport(source, options, monitor).run(dot > 0 ? fileName.substring(0, dot) : fileName);
    }

    /**
     * Reads a text that is in memory already, such as a sample data set.
     *
     * @param name name of the dataset
     * @param text the file's content
     * @param options what is known about it already; its character set is of no account
     */
    public static ImportOutcome readText(String name, String text, ImportOptions options) {
        Source source = new Source.MemorySource(name, text.getBytes(StandardCharsets.UTF_8));
        return new TextImport(source, options.withCharset(StandardCharsets.UTF_8), ImportMonitor.none()).run(name);
    }

    /**
     * Returns the first records of a file as they stand there, to be shown beside what was read: decoded, but with quotes and delimiters. Only the beginning of the file
     * is read.
     *
     * @param file the file
     * @param reading how it is read
     * @param count most records wanted
     * @return the header among them, and no blank lines; empty where the file cannot be read any more, or is not a text
     */
    public static List<RawRecord> rawRecords(Path file, Reading reading, int count) {
        return switch (reading.format()) {
            case TEXT -> {
                try {
                    yield RawText.first(Source.of(file), reading, count);
                } catch (IOException e) {
                    LOG.warn("cannot read {}", file, e);
                    yield List.of();
                }
            }
            case XLSX, ODS, PARQUET -> List.of();
        };
    }

    static ImportOutcome refused(ImportFailure failure) {
        return new ImportOutcome.Refused(failure);
    }

    static ImportOutcome notReadable(String name, IOException e) {
        LOG.warn("cannot read {}", name, e);
        if (e instanceof AccessDeniedException) {
            return refused(new ImportFailure.NoPermission(name));
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return refused(new ImportFailure.NotReadable(name, Objects.requireNonNullElse(reason, "")));
    }
}
