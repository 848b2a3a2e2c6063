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
 */
record Table(List<String> header, List<Column> columns, Problems problems, boolean otherNumbers) {}
