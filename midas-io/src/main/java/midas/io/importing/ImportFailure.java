package midas.io.importing;

import java.nio.charset.Charset;

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

    /** Not text: bytes that no text has. */
    record BinaryFile(String source) implements ImportFailure {}

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
}
