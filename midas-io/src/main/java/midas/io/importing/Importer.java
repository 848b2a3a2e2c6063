package midas.io.importing;

import java.nio.file.Path;

/** Reads delimited text (CSV, TSV, TXT). Files are only read, and closed before this returns. */
public final class Importer {

    private Importer() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param options what is known about it already
     * @param monitor hears of progress and may cancel
     */
    public static ImportOutcome read(Path file, ImportOptions options, ImportMonitor monitor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a text that is in memory already, such as a sample data set.
     *
     * @param name name of the dataset
     * @param text the file's content
     * @param options what is known about it already; its character set is of no account
     */
    public static ImportOutcome readText(String name, String text, ImportOptions options) {
        throw new UnsupportedOperationException();
    }
}
