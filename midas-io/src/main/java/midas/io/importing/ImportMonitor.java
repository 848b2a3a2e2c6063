package midas.io.importing;

/** Hears of an import's progress and may end it. Called on the thread that imports, many times a second. */
public interface ImportMonitor {

    /**
     * Takes note of progress. Must return quickly and not throw.
     *
     * @param bytesRead bytes read so far, over all passes through the file; never decreases
     * @param bytesTotal bytes that all passes will read as far as known; grows with every pass that was not planned
     */
    void progress(long bytesRead, long bytesTotal);

    /** Returns whether the import should end as soon as it can. */
    boolean isCancelled();

    /** Returns a monitor that hears nothing and never cancels. */
    static ImportMonitor none() {
        return new ImportMonitor() {
            @Override
            public void progress(long bytesRead, long bytesTotal) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
