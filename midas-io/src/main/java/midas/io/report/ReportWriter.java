package midas.io.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes reports in a format that is one file. */
interface ReportWriter {

    /**
     * Writes a report.
     *
     * @param report the report
     * @param words the words that are added to it
     * @param progress is told of each row of a table and of each other block, and throws where nobody wants any more
     * @param out where to; it stays open
     */
    void write(Report report, ReportWords words, ReportProgress progress, OutputStream out) throws IOException;
}
