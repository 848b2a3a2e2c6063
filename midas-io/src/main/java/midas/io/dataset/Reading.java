package midas.io.dataset;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a file was read. What a format does not have is empty.
 *
 * @param format what kind of file it is
 * @param encoding character set of a text
 * @param delimiter character between the cells of a text; one that is nowhere between cells where there is one column only
 * @param decimalSeparator {@code '.'} or {@code ','}, where numbers were read from texts
 * @param thousandsSeparator what may stand between groups of three digits, where numbers were read from texts
 * @param header whether the first record held the names of the columns
 * @param sheet name of the sheet of a workbook
 * @param quote the character around cells of a text, where that is no quotation mark
 */
public record Reading(
        FileFormat format,
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<Character> decimalSeparator,
        ThousandsSeparator thousandsSeparator,
        boolean header,
        Optional<String> sheet,
        Optional<Character> quote) {

    /** Of a file whose cells stand between quotation marks, or between nothing. */
    public Reading(
            FileFormat format,
            Optional<Charset> encoding,
            Optional<Character> delimiter,
            Optional<Character> decimalSeparator,
            ThousandsSeparator thousandsSeparator,
            boolean header,
            Optional<String> sheet) {
        this(format, encoding, delimiter, decimalSeparator, thousandsSeparator, header, sheet, Optional.empty());
    }

    /** Returns the same with another character around cells than a quotation mark. */
    public Reading withQuote(Optional<Character> other) {
        return new Reading(format, encoding, delimiter, decimalSeparator, thousandsSeparator, header, sheet, other);
    }

    /** Returns how a text was read. */
    public static Reading ofText(
            Charset encoding,
            char delimiter,
            char decimalSeparator,
            ThousandsSeparator thousandsSeparator,
            boolean header) {
        return new Reading(
                FileFormat.TEXT,
                Optional.of(encoding),
                Optional.of(delimiter),
                Optional.of(decimalSeparator),
                thousandsSeparator,
                header,
                Optional.empty());
    }

    /**
     * Returns how a sheet of a workbook was read.
     *
     * @param format which kind of workbook
     * @param sheet name of the sheet
     * @param header whether the first row with a cell held the names of the columns
     */
    public static Reading ofSheet(FileFormat format, String sheet, boolean header) {
        return new Reading(
                format,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ThousandsSeparator.NONE,
                header,
                Optional.of(sheet));
    }

    /** Returns how a file was read whose columns have names and types of their own. */
    public static Reading ofColumns(FileFormat format) {
        return new Reading(
                format,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ThousandsSeparator.NONE,
                true,
                Optional.empty());
    }
}
