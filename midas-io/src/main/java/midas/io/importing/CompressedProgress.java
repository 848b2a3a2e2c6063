package midas.io.importing;

import java.io.IOException;
import midas.io.workbook.Watch;

/** Tells a monitor how much of a compressed file has been unpacked, and ends the reading when it says so. */
final class CompressedProgress implements Watch {

    private final long size;
    private final ImportMonitor monitor;
    private long total;
    private long done;
    private long reported = -1;

    CompressedProgress(long size, ImportMonitor monitor) {
        this.size = size;
        this.monitor = monitor;
        total = size;
    }

    /** Makes room for reading the file once more. */
    void again() {
        total += size;
    }

    @Override
    public void advanced(long compressed) throws IOException {
        if (monitor.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new Passes.CancelledException();
        }
        done = Math.min(total, done + compressed);
        if (done > reported) {
            reported = done;
            monitor.progress(done, total);
        }
    }

    /** Tells that all is read that is needed. */
    void end() throws IOException {
        advanced(total - done);
    }
}
