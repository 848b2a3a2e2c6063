package midas.io.project;

import java.io.IOException;
import java.io.OutputStream;

/** Tells a monitor of bytes that go by, and ends the work when it cancels. */
final class Watch {

    /** Somebody cancelled. */
    static final class CancelledException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final ProjectMonitor monitor;
    private final double expected;
    private long done;

    /**
     * Makes a watch.
     *
     * @param monitor who hears
     * @param expected about how many bytes will go by
     */
    Watch(ProjectMonitor monitor, long expected) {
        this.monitor = monitor;
        this.expected = Math.max(1, expected);
    }

    /** Takes note of bytes. */
    void passed(long bytes) throws CancelledException {
        if (monitor.isCancelled()) {
            throw new CancelledException();
        }
        done += bytes;
        monitor.progress(Math.min(1, done / expected));
    }

    /** Returns a stream that takes note of what it hands over. Closing it closes nothing. */
    OutputStream over(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                passed(1);
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                passed(length);
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }
}
