package midas.io.importing;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens a source for one pass after another, counts the bytes for the monitor, and ends a pass when the monitor says
 * so. Several threads may read, the monitor is called on the one that made this.
 */
final class Passes {

    /** The monitor wants no more. */
    static final class CancelledException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int BUFFER = 1 << 16;

    private final Source source;
    private final ImportMonitor monitor;
    private int planned = 1;
    private int opened;
    private final Thread thread = Thread.currentThread();
    private final AtomicLong bytesRead = new AtomicLong();
    private long reported;
    private volatile boolean cancelled;

    /** Plans one pass. */
    Passes(Source source, ImportMonitor monitor) {
        this.source = source;
        this.monitor = monitor;
    }

    /** Plans a number of passes from now on. */
    void plan(int count) {
        planned = opened + count;
    }

    /** Makes room for a pass that was not planned. */
    void plusOne() {
        planned++;
    }

    /** Opens the source for a pass over its bytes. */
    InputStream bytes() throws IOException {
        opened++;
        planned = Math.max(planned, opened);
        return new Metered(source.open());
    }

    /** Takes note of a pass that is made by {@link #metered} reads, to its end or not, and will not be the last. */
    void skipPass() {
        opened++;
        bytesRead.set(Math.max(bytesRead.get(), opened * source.size()));
    }

    /** Counts the bytes that are read from a part of the source. */
    InputStream metered(InputStream part) {
        return new Metered(part);
    }

    /** Tells the monitor what was read on all threads. To be called on the thread that made this. */
    void report() {
        long now = bytesRead.get();
        if (now > reported) {
            reported = now;
            monitor.progress(now, Math.max(now, planned * source.size()));
        }
    }

    /** Opens the source for a pass over its characters, behind its byte order mark. */
    Reader characters(Encoding encoding) throws IOException {
        InputStream in = new BufferedInputStream(bytes(), BUFFER);
        try {
            in.skipNBytes(encoding.markLength());
            return new InputStreamReader(in, encoding.charset());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private final class Metered extends FilterInputStream {

        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            boolean ours = Thread.currentThread() == thread;
            cancelled |= ours && (monitor.isCancelled() || thread.isInterrupted());
            if (cancelled) {
                throw new CancelledException();
            }
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                bytesRead.addAndGet(count);
                if (ours) {
                    report();
                }
            }
            return count;
        }
    }
}
