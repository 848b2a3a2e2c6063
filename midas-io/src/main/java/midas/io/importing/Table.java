package midas.io.importing;

import java.util.List;
import midas.io.dataset.Column;

/**
 * The cells of a file.
 *
 * @param header the cells of the header as they stand in the file; empty without a header
 * @param columns the columns, at least one
 * @param problems what is odd
 * @param otherNumbers whether a cell that made its column a string column could be a number by other separators
 * @param zeros first number of each column with zeros in front
 * @param times first cell of each column that is as long as a day with a time of day and a zone
 * @param days first cell of each column that is as long as a day without a time of day
 * @param texts the cell of each column that made it a string column
 * @param quotes what quotes tell of columns
 */
record Table(
        List<String> header,
        List<Column> columns,
        Problems problems,
        boolean otherNumbers,
        FirstCells zeros,
        FirstCells texts,
        FirstCells times,
        FirstCells days,
        QuoteMarks quotes) {}
