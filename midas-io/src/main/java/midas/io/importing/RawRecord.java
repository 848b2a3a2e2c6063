package midas.io.importing;

/**
 * A record as it stands in a file.
 *
 * @param line line of the file or number of the row, from 1: where it begins; 0 for the names of a Parquet file, which are in none
 * @param text of a text its characters, with quotes, delimiters and the line ends between quotes, without the line end behind it; else the cells, joined by tabs; cut
 *     where it is very long
 */
public record RawRecord(long line, String text) {}
