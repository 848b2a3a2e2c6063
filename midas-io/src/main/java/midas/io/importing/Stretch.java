package midas.io.importing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stretch of another stream, which is closed with it. */
final class Stretch extends FilterInputStream {

    private long left;

    /**
     * Makes a stream of {@code whole[from, to)}, or of what there is of it.
     *
     * @throws IOException what the other stream throws, which is closed then
     */
    Stretch(InputStream whole, long from, long to) throws IOException {
        super(whole);
        left = to - from;
        try {
            whole.skipNBytes(from);
        } catch (EOFException e) {
            left = 0;
        } catch (IOException e) {
            whole.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = left == 0 ? -1 : super.read(buffer, offset, (int) Math.min(left, length));
        left -= Math.max(0, count);
        return count;
    }
}
