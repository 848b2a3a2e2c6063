package midas.io.importing;

import java.util.BitSet;
import midas.io.dataset.NumberSyntax;

/**
 * What must be known of a file before its cells can be read.
 *
 * @param encoding its character set
 * @param sniff its delimiter and the shape of its records
 * @param numbers how its numbers are written
 * @param numbersKnown whether that is certain: if not, a cell that could be a number by other separators makes it worth a look
 * @param wordColumns columns in which numbers stand beside words, so that no separator makes them numbers; where all cells were looked at
 */
record Format(
        Encoding encoding, RecordSniffer.Sniff sniff, NumberSyntax numbers, boolean numbersKnown, BitSet wordColumns) {}
