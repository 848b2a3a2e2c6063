package midas.io.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Some bytes in front of another stream, which is closed with it. What is skipped of the other stream is not read. */
final class RestartedStream extends FilterInputStream {

    private final byte[] start;
    private int at;

    RestartedStream(InputStream rest, byte[] start) {
        super(rest);
        this.start = start;
    }

    @Override
    public int read() throws IOException {
        return at < start.length ? start[at++] & 0xff : super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = Math.min(length, start.length - at);
        if (count <= 0) {
            return super.read(buffer, offset, length);
        }
        System.arraycopy(start, at, buffer, offset, count);
        at += count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = Math.min(Math.max(0, count), start.length - at);
        at += (int) skipped;
        return skipped > 0 ? skipped : super.skip(count);
    }

    @Override
    public int available() throws IOException {
        return start.length - at + super.available();
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
