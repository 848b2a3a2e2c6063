package midas.io.importing;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.CapacityExceededException;
import midas.io.dataset.FileFormat;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.workbook.Allowance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads delimited text (CSV, TSV, TXT), workbooks (XLSX, ODS) and Parquet, told apart by what is in a file rather than by its
 * name. Files are only read, and closed before this returns.
 */
public final class Importer {

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    /** Endings of files that are data, and in no format that is read. */
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
            "pdf",
            "por",
            "rda",
            "rdata",
            "rds",
            "sas7bdat",
            "sav",
            "sqlite",
            "xml",
            "xpt",
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
        String datasetName = dot > 0 ? fileName.substring(0, dot) : fileName;
        try {
            Source source = Source.of(file, monitor);
            return switch (FormatFinder.find(source, dot < 0 ? "" : extension)) {
                case FormatFinder.Kind.Text text ->
                    asNamed(new TextImport(source, options, monitor).run(datasetName), name, extension);
                case FormatFinder.Kind.Zip zip ->
                    source instanceof Source.FileSource real
                            ? new WorkbookImport(real, extension, options, monitor, Allowance.Bounds.USUAL)
                                    .run(datasetName)
                            : refused(new ImportFailure.NeedsFile(name, FileFormat.XLSX));
                case FormatFinder.Kind.Parquet parquet ->
                    source instanceof Source.FileSource real
                            ? new ParquetImport(real, options, monitor, Allowance.Bounds.USUAL).run(datasetName)
                            : refused(new ImportFailure.NeedsFile(name, FileFormat.PARQUET));
                case FormatFinder.Kind.Refused refused -> refused(refused.failure());
            };
        } catch (Passes.CancelledException | ClosedByInterruptException e) {
            return new ImportOutcome.Cancelled();
        } catch (NoSuchFileException e) {
            return refused(new ImportFailure.FileNotFound(name));
        } catch (IOException e) {
            return notReadable(name, e);
        } catch (OutOfMemoryError e) {
            // a pipe without an end
            return refused(new ImportFailure.TooLarge(name, Integer.MAX_VALUE));
        }
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
     * Returns the first records of a file as they stand there, to be shown beside what was read: those of a text decoded, but with quotes and delimiters; those of a
     * sheet or a Parquet file with their cells joined by tabs. Only the beginning of the file, or of the sheet, is read.
     *
     * @param file the file
     * @param reading how it is read
     * @param count most records wanted, at least 1
     * @return the header among them, and no blank lines; empty where the file cannot be read any more
     */
    public static List<RawRecord> rawRecords(Path file, Reading reading, int count) {
        return rawRecords(file, reading, 1, count);
    }

    /**
     * Returns records of a file as {@link #rawRecords(Path, Reading, int)} does.
     *
     * @param file the file
     * @param reading how it is read
     * @param from line of a text at or below which the first of them begins, from 1; of no account in other formats
     * @param count most records wanted, at least 1
     */
    public static List<RawRecord> rawRecords(Path file, Reading reading, long from, int count) {
        if (!Files.isRegularFile(file)) {
            // a pipe holds nothing any more, and would be waited for
            return List.of();
        }
        try {
            Source.FileSource source = Source.FileSource.of(file);
            return switch (reading.format()) {
                case TEXT -> RawText.first(source, reading, from, count);
                case XLSX, ODS -> RawSheet.first(source, reading, count);
                case PARQUET -> RawParquet.first(source, count);
            };
        } catch (IOException | CapacityExceededException | ArithmeticException e) {
            LOG.warn("cannot read the beginning of {}", file, e);
            return List.of();
        }
    }

    /**
     * Returns how the lines of a text can be shown that could not be read: every line a record. All of it is read.
     *
     * @param file the file
     * @param options what is known about it
     * @return empty where the file is no text, or cannot be read at all
     */
    public static Optional<Reading> linesOf(Path file, ImportOptions options) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Source source = Source.FileSource.of(file);
            if (!(FormatFinder.find(source, "") instanceof FormatFinder.Kind.Text)) {
                return Optional.empty();
            }
            RecordSniffer sniffer = new RecordSniffer(options.delimiter());
            return Encoding.find(new Passes(source, ImportMonitor.none()), options.charset(), sniffer)
                            instanceof Encoding.Look.Text text
                    ? Optional.of(Reading.ofText(
                                    text.encoding().charset(),
                                    sniffer.finish().delimiter(),
                                    '.',
                                    ThousandsSeparator.NONE,
                                    true)
                            .withQuote(Optional.of(ImportOptions.NO_QUOTE)))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warn("cannot read {}", file, e);
            return Optional.empty();
        }
    }

    /** Says of what is no workbook or Parquet file that its name ends as if it were. */
    private static ImportOutcome asNamed(ImportOutcome outcome, String name, String extension) {
        if (!FormatFinder.isOfOtherFormat(extension)) {
            return outcome;
        }
        return switch (outcome) {
            case ImportOutcome.Imported imported ->
                Problems.plus(imported, new ImportProblem(ImportProblem.Code.NOT_AS_NAMED, 0, null, extension));
            case ImportOutcome.Refused refused ->
                refused.failure() instanceof ImportFailure.BinaryFile
                        ? refused(new ImportFailure.NotAsNamed(name, extension))
                        : outcome;
            case ImportOutcome.Cancelled cancelled -> outcome;
        };
    }

    static ImportOutcome refused(ImportFailure failure) {
        return new ImportOutcome.Refused(failure);
    }

    /** Returns the outcome, unless the file is no longer the one that was read: what seems damaged may be half written. */
    static ImportOutcome unlessChanged(Source source, ImportOutcome outcome) {
        boolean inDoubt = switch (outcome) {
            case ImportOutcome.Imported imported -> true;
            case ImportOutcome.Refused refused -> refused.failure() instanceof ImportFailure.Damaged;
            case ImportOutcome.Cancelled cancelled -> false;
        };
        try {
            return inDoubt && source.hasChanged()
                    ? refused(new ImportFailure.ChangedWhileReading(source.name()))
                    : outcome;
        } catch (NoSuchFileException e) {
            return refused(new ImportFailure.FileNotFound(source.name()));
        } catch (IOException e) {
            return notReadable(source.name(), e);
        }
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
