package midas.io.importing;

import java.util.List;
import midas.io.dataset.Column;

/**
 * The cells of a file.
 *
 * @param header the cells of the header as they stand in the file; empty without a header
 * @param columns the columns, at least one
 * @param problems what is odd
 * @param cells what was met in cells
 * @param quotes what quotes tell of columns
 */
record Table(List<String> header, List<Column> columns, Problems problems, CellNotes cells, QuoteMarks quotes) {}
