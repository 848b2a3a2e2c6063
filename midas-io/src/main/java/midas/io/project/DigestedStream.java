package midas.io.project;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Digests what is read through it. */
final class DigestedStream extends FilterInputStream {

    private final Digests digests;
    private final Watch watch;

    DigestedStream(InputStream in, Digests digests, Watch watch) {
        super(in);
        this.digests = digests;
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        if (got > 0) {
            digests.update(bytes, from, got);
            watch.passed(got);
        }
        return got;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("what is skipped is not digested");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
