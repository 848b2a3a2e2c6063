package midas.io.importing;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import midas.io.dataset.ThousandsSeparator;

/**
 * How to read a file. What is empty is found from the whole file; what does not apply to the file's format is of no account.
 *
 * @param charset character set; a byte order mark that contradicts it is not believed
 * @param delimiter character between cells: neither a quote nor an end of line
 * @param decimalSeparator {@code '.'} or {@code ','}
 * @param thousandsSeparator what may stand between groups of three digits
 * @param header whether the first record holds the names of the columns
 * @param sheet name of the sheet of a workbook; the first one that is not empty unless somebody says otherwise
 * @param missingTokens texts that stand for a missing cell, matched exactly after spaces around the cell are taken away
 * @param quote the character around cells that hold delimiters, a quotation mark or another; {@link #NO_QUOTE} for none
 */
public record ImportOptions(
        Optional<Charset> charset,
        Optional<Character> delimiter,
        Optional<Character> decimalSeparator,
        Optional<ThousandsSeparator> thousandsSeparator,
        Optional<Boolean> header,
        Optional<String> sheet,
        Set<String> missingTokens,
        Optional<Character> quote) {

    /** As a quote: no character is one, and quotation marks are part of their cells. */
    public static final char NO_QUOTE = '\uffff';

    /** Texts that stand for a missing cell unless somebody says otherwise. */
    public static final Set<String> DEFAULT_MISSING_TOKENS = Set.of("", "NA", "N/A", "NaN", "null", ".");

    /** Everything found from the file, default missing tokens. */
    public static final ImportOptions DEFAULT = new ImportOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            DEFAULT_MISSING_TOKENS);

    /** Options of a file of which it is not known what stands around its cells. */
    public ImportOptions(
            Optional<Charset> charset,
            Optional<Character> delimiter,
            Optional<Character> decimalSeparator,
            Optional<ThousandsSeparator> thousandsSeparator,
            Optional<Boolean> header,
            Optional<String> sheet,
            Set<String> missingTokens) {
        this(charset, delimiter, decimalSeparator, thousandsSeparator, header, sheet, missingTokens, Optional.empty());
    }

    /**
     * Copies the tokens.
     *
     * @throws IllegalArgumentException on a delimiter, decimal separator or quote that cannot be one, where the quote is the delimiter, or where the same character is to separate
     *     decimals and thousands
     */
    public ImportOptions {
        missingTokens = Set.copyOf(missingTokens);
        quote.ifPresent(c -> {
            if (c == '\n' || c == '\r' || c <= ' ' || Character.isLetterOrDigit(c)) {
                throw new IllegalArgumentException("quote " + (int) c);
            }
        });
        if (quote.isPresent() && quote.equals(delimiter)) {
            throw new IllegalArgumentException("quote and delimiter " + quote.get());
        }
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
        if (decimalSeparator.isPresent() && thousandsSeparator.isPresent()) {
            ThousandsSeparator same =
                    decimalSeparator.get() == ',' ? ThousandsSeparator.COMMA : ThousandsSeparator.POINT;
            if (thousandsSeparator.get() == same) {
                throw new IllegalArgumentException("decimal and thousands separator " + decimalSeparator.get());
            }
        }
    }

    /** Returns the decimal separator where it is known: also the one that is left by a thousands separator. */
    Optional<Character> decimalKnown() {
        return decimalSeparator.or(() -> thousandsSeparator.flatMap(separator -> switch (separator) {
            case COMMA -> Optional.of('.');
            case POINT -> Optional.of(',');
            case NONE, SPACE, APOSTROPHE -> Optional.empty();
        }));
    }

    /** Returns these options with a character set. */
    public ImportOptions withCharset(Charset newCharset) {
        return new ImportOptions(
                Optional.of(newCharset),
                delimiter,
                decimalSeparator,
                thousandsSeparator,
                header,
                sheet,
                missingTokens,
                quote);
    }

    /** Returns these options with a delimiter. */
    public ImportOptions withDelimiter(char newDelimiter) {
        return new ImportOptions(
                charset,
                Optional.of(newDelimiter),
                decimalSeparator,
                thousandsSeparator,
                header,
                sheet,
                missingTokens,
                quote);
    }

    /** Returns these options with a decimal separator. */
    public ImportOptions withDecimalSeparator(char separator) {
        return new ImportOptions(
                charset, delimiter, Optional.of(separator), thousandsSeparator, header, sheet, missingTokens, quote);
    }

    /** Returns these options with a thousands separator, or with none. */
    public ImportOptions withThousandsSeparator(ThousandsSeparator separator) {
        return new ImportOptions(
                charset, delimiter, decimalSeparator, Optional.of(separator), header, sheet, missingTokens, quote);
    }

    /** Returns these options with or without a header. */
    public ImportOptions withHeader(boolean newHeader) {
        return new ImportOptions(
                charset,
                delimiter,
                decimalSeparator,
                thousandsSeparator,
                Optional.of(newHeader),
                sheet,
                missingTokens,
                quote);
    }

    /** Returns these options with a sheet. */
    public ImportOptions withSheet(String newSheet) {
        return new ImportOptions(
                charset,
                delimiter,
                decimalSeparator,
                thousandsSeparator,
                header,
                Optional.of(newSheet),
                missingTokens,
                quote);
    }

    /** Returns these options with other missing tokens. */
    public ImportOptions withMissingTokens(Set<String> tokens) {
        return new ImportOptions(
                charset, delimiter, decimalSeparator, thousandsSeparator, header, sheet, tokens, quote);
    }

    /** Returns the quote, if it is known to be another character than a quotation mark. */
    Optional<Character> otherQuote() {
        return quote.filter(c -> c != '"');
    }

    /** Returns these options with a character around cells; with {@link #NO_QUOTE} for none. */
    public ImportOptions withQuote(char newQuote) {
        return new ImportOptions(
                charset,
                delimiter,
                decimalSeparator,
                thousandsSeparator,
                header,
                sheet,
                missingTokens,
                Optional.of(newQuote));
    }
}
