package midas.io.importing;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * How to read a text file. What is empty is found from the whole file.
 *
 * @param charset character set; a byte order mark that contradicts it is not believed
 * @param delimiter character between cells: neither a quote nor an end of line
 * @param decimalSeparator {@code '.'} or {@code ','}
 * @param header whether the first record holds the names of the columns
 * @param missingTokens texts that stand for a missing cell, matched exactly after spaces around the cell are taken away
 */
public record ImportOptions(
        Optional<Charset> charset,
        Optional<Character> delimiter,
        Optional<Character> decimalSeparator,
        Optional<Boolean> header,
        Set<String> missingTokens) {

    /** Texts that stand for a missing cell unless somebody says otherwise. */
    public static final Set<String> DEFAULT_MISSING_TOKENS = Set.of("", "NA", "N/A", "NaN", "null", ".");

    /** Everything found from the file, default missing tokens. */
    public static final ImportOptions DEFAULT = new ImportOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), DEFAULT_MISSING_TOKENS);

    /**
     * Copies the tokens.
     *
     * @throws IllegalArgumentException on a delimiter or decimal separator that cannot be one
     */
    public ImportOptions {
        missingTokens = Set.copyOf(missingTokens);
        delimiter.ifPresent(c -> {
            if (c == '"' || c == '\n' || c == '\r') {
                throw new IllegalArgumentException("delimiter " + (int) c);
            }
        });
        decimalSeparator.ifPresent(c -> {
            if (c != '.' && c != ',') {
                throw new IllegalArgumentException("decimal separator " + c);
            }
        });
    }

    /** Returns these options with a character set. */
    public ImportOptions withCharset(Charset newCharset) {
        return new ImportOptions(Optional.of(newCharset), delimiter, decimalSeparator, header, missingTokens);
    }

    /** Returns these options with a delimiter. */
    public ImportOptions withDelimiter(char newDelimiter) {
        return new ImportOptions(charset, Optional.of(newDelimiter), decimalSeparator, header, missingTokens);
    }

    /** Returns these options with a decimal separator. */
    public ImportOptions withDecimalSeparator(char separator) {
        return new ImportOptions(charset, delimiter, Optional.of(separator), header, missingTokens);
    }

    /** Returns these options with or without a header. */
    public ImportOptions withHeader(boolean newHeader) {
        return new ImportOptions(charset, delimiter, decimalSeparator, Optional.of(newHeader), missingTokens);
    }

    /** Returns these options with other missing tokens. */
    public ImportOptions withMissingTokens(Set<String> tokens) {
        return new ImportOptions(charset, delimiter, decimalSeparator, header, tokens);
    }
}
