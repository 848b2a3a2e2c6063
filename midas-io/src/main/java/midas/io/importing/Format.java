package midas.io.importing;

/**
 * What must be known of a file before its cells can be read.
 *
 * @param encoding its character set
 * @param sniff its delimiter and the shape of its records
 * @param decimalSeparator {@code '.'} or {@code ','}
 */
record Format(Encoding encoding, RecordSniffer.Sniff sniff, char decimalSeparator) {}
