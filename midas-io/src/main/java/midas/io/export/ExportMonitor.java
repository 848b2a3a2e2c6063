package midas.io.export;

/** Hears of an export's progress and may end it. Called on the thread that writes, many times a second. */
public interface ExportMonitor {

    /** Rows between two calls of a monitor. */
    int ROWS = 1024;

    /**
     * Takes note of progress. Must return quickly and not throw.
     *
     * @param rowsWritten data rows written so far; never decreases
     * @param rows all data rows
     */
    void progress(int rowsWritten, int rows);

    /** Returns whether the export should end as soon as it can. */
    boolean isCancelled();

    /** Returns a monitor that hears nothing and never cancels. */
    static ExportMonitor none() {
        return new ExportMonitor() {
            @Override
            public void progress(int rowsWritten, int rows) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
