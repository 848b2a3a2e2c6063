package midas.io.importing;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import midas.io.dataset.FileFormat;

/**
 * Why a file was not imported: data only, the words are the program's. {@code source} is the file's path or the text's
 * name.
 */
public sealed interface ImportFailure {

    /** Returns the file's path or the text's name. */
    String source();

    /** No such file. */
    record FileNotFound(String source) implements ImportFailure {}

    /** A folder, not a file. */
    record IsDirectory(String source) implements ImportFailure {}

    /**
     * The file cannot be read.
     *
     * @param detail what the operating system said; may be empty
     */
    record NotReadable(String source, String detail) implements ImportFailure {}

    /** Reading the file is not allowed. */
    record NoPermission(String source) implements ImportFailure {}

    /** The file was changed by somebody else while it was read. */
    record ChangedWhileReading(String source) implements ImportFailure {}

    /** No bytes, or nothing but white space. */
    record EmptyFile(String source) implements ImportFailure {}

    /**
     * Not a text file.
     *
     * @param source name of the file
     * @param zeroLine line of the first byte of value 0 (NUL) where all else is text; else 0
     */
    record BinaryFile(String source, long zeroLine) implements ImportFailure {}

    /**
     * A file whose name ends as that of a workbook or a Parquet file, and which is none, nor a text.
     *
     * @param extension that ending in lower case, without the dot
     */
    record NotAsNamed(String source, String extension) implements ImportFailure {}

    /**
     * Not text in the character set that was said to be the file's: bytes that no text in it has.
     *
     * @param charset the character set
     */
    record NotInEncoding(String source, Charset charset) implements ImportFailure {}

    /** The first record holds no cell with any text in it, so that there are no columns. */
    record NoColumns(String source) implements ImportFailure {}

    /**
     * More columns than a table can have.
     *
     * @param most how many it can have
     */
    record TooManyColumns(String source, int most) implements ImportFailure {}

    /**
     * A format that is known and not read.
     *
     * @param extension the file name's ending in lower case, without the dot
     */
    record UnsupportedFormat(String source, String extension) implements ImportFailure {}

    /**
     * More rows or text than memory or a column can hold.
     *
     * @param bytes size of the file
     */
    record TooLarge(String source, long bytes) implements ImportFailure {}

    /**
     * A quote is never closed, or has text after its end.
     *
     * @param line line on which the record with the quote begins, from 1
     */
    record MalformedQuotes(String source, long line) implements ImportFailure {}

    /** A workbook or Parquet file that is cut short, or not as its format has it. */
    record Damaged(String source) implements ImportFailure {}

    /** A file that opens with a password only. */
    record Encrypted(String source) implements ImportFailure {}

    /**
     * A compressed file that unpacks to more than is allowed, as files do that are made to exhaust memory.
     *
     * @param bytes size of the file
     * @param limit bytes it might have unpacked to
     */
    record UnpacksTooLarge(String source, long bytes, long limit) implements ImportFailure {}

    /**
     * A workbook has no sheet of this name.
     *
     * @param sheet the name asked for
     * @param sheets the names there are
     */
    record UnknownSheet(String source, String sheet, List<String> sheets) implements ImportFailure {
        /** Copies the list. */
        public UnknownSheet {
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * A sheet without a cell that has anything in it.
     *
     * @param sheet the sheet asked for or found; empty where no sheet of the workbook has any
     */
    record NoCells(String source, Optional<String> sheet) implements ImportFailure {}

    /**
     * Only a file on a disk can be read in this format, not a pipe.
     *
     * @param format the format
     */
    record NeedsFile(String source, FileFormat format) implements ImportFailure {}

    /** A Parquet file of nothing but nested columns, or of no columns. */
    record NoFlatColumns(String source) implements ImportFailure {}

    /**
     * A Parquet file compressed in a way that is not read.
     *
     * @param codec name of the compression as the format calls it
     */
    record UnsupportedCompression(String source, String codec) implements ImportFailure {}
}
