package midas.io.report;

import midas.io.export.ExportCancelledException;
import midas.io.export.ExportMonitor;

/** How much of a report is written: rows of tables, and blocks that are no tables, count 1 each. */
final class ReportProgress {

    private final ExportMonitor monitor;
    private final int rows;
    private int written;

    ReportProgress(Report report, ExportMonitor monitor) {
        this.monitor = monitor;
        this.rows = report.blocks().stream()
                .mapToInt(block -> block instanceof ReportBlock.Table table ? table.shown() : 1)
                .sum();
    }

    /** Returns how much there is in all. */
    int rows() {
        return rows;
    }

    /** Tells the monitor where things stand, and throws where it wants no more. */
    void check() throws ExportCancelledException {
        monitor.progress(written, rows);
        if (monitor.isCancelled()) {
            throw new ExportCancelledException();
        }
    }

    /** One block that is no table was written. */
    void block() throws ExportCancelledException {
        written++;
        check();
    }

    /** One row of a table was written. */
    void row() throws ExportCancelledException {
        written++;
        if (written % ExportMonitor.ROWS == 0 || written == rows) {
            check();
        }
    }
}
