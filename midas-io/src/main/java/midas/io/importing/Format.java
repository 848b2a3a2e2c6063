package midas.io.importing;

import java.util.BitSet;
import midas.io.dataset.NumberSyntax;

/**
 * What must be known of a file before its cells can be read.
 *
 * @param encoding its character set
 * @param style how its cells are quoted and delimited
 * @param sniff its delimiter and the shape of its records
 * @param numbers how its numbers are written
 * @param numbersKnown whether that is certain: if not, a cell that could be a number by other separators makes it worth a look
 * @param wordColumns columns in which numbers stand beside words, so that no separator makes them numbers; where all cells were looked at
 * @param thousandsTold whether other numbers tell that those such as {@code 1.234} have no decimals, but none of these is beyond doubt
 * @param doubtfulColumns columns of which it is not known what the points in their numbers separate
 * @param quotedTexts columns in which a cell between quotes is a text whatever it looks like
 * @param markedTexts those of them in which that holds for the empty text, too
 */
record Format(
        Encoding encoding,
        LooseReader.Style style,
        RecordSniffer.Sniff sniff,
        NumberSyntax numbers,
        boolean numbersKnown,
        BitSet wordColumns,
        boolean thousandsTold,
        BitSet doubtfulColumns,
        BitSet quotedTexts,
        BitSet markedTexts) {

    /** Makes one of which no column is known yet. */
    Format(
            Encoding encoding,
            LooseReader.Style style,
            RecordSniffer.Sniff sniff,
            NumberSyntax numbers,
            boolean numbersKnown) {
        this(
                encoding,
                style,
                sniff,
                numbers,
                numbersKnown,
                new BitSet(),
                false,
                new BitSet(),
                new BitSet(),
                new BitSet());
    }

    /** Returns the same after a look at all numbers. */
    Format withNumbers(NumberSyntax found, BitSet words, boolean told) {
        return new Format(encoding, style, sniff, found, true, words, told, doubtfulColumns, quotedTexts, markedTexts);
    }

    /** Returns the same with columns of which it is not known what the points in their numbers separate. */
    Format withDoubtful(BitSet columns) {
        return new Format(
                encoding, style, sniff, numbers, true, wordColumns, thousandsTold, columns, quotedTexts, markedTexts);
    }

    /** Returns the same with columns in which a cell between quotes is a text whatever it looks like. */
    Format withQuotedTexts(BitSet columns, BitSet marked) {
        return new Format(
                encoding,
                style,
                sniff,
                numbers,
                numbersKnown,
                wordColumns,
                thousandsTold,
                doubtfulColumns,
                columns,
                marked);
    }
}
