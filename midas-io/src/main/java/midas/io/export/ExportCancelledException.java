package midas.io.export;

import java.io.IOException;

/** The monitor of an export wants no more. */
public final class ExportCancelledException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Made where a monitor wants no more. */
    public ExportCancelledException() {
        super("cancelled");
    }

    /** Tells a monitor of every so many rows, and throws where it wants no more. */
    public static void check(ExportMonitor monitor, int row, int rows) throws ExportCancelledException {
        if (row % ExportMonitor.ROWS == 0 || row == rows) {
            monitor.progress(row, rows);
            if (monitor.isCancelled()) {
                throw new ExportCancelledException();
            }
        }
    }
}
