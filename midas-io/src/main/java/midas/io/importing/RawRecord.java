package midas.io.importing;

/**
 * A record as it stands in a file.
 *
 * @param line line of the file, from 1: where it begins
 * @param text its characters, with quotes, delimiters and the line ends between quotes, without the line end behind it; cut where it is very long
 */
public record RawRecord(long line, String text) {}
