package midas.io.importing;

/**
 * A record as it stands in a file.
 *
 * @param line line on which it begins, from 1
 * @param text its text, with quotes and delimiters
 */
public record RawRecord(long line, String text) {}
