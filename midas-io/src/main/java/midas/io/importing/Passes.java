package midas.io.importing;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/**
 * Opens a source for one pass after another, counts the bytes for the monitor, and ends a pass when the monitor says
 * so.
 */
final class Passes {

    /** The monitor wants no more. */
    static final class CancelledException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int BUFFER = 1 << 16;

    private final Source source;
    private final ImportMonitor monitor;
    private int planned;
    private int opened;
    private long bytesRead;

    /** Plans a number of passes. */
    Passes(Source source, ImportMonitor monitor, int planned) {
        this.source = source;
        this.monitor = monitor;
        this.planned = planned;
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
            if (monitor.isCancelled() || Thread.currentThread().isInterrupted()) {
                throw new CancelledException();
            }
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                bytesRead += count;
                monitor.progress(bytesRead, Math.max(bytesRead, planned * source.size()));
            }
            return count;
        }
    }
}
