package midas.io.parquet;

import dev.hardwood.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that is read piece by piece and not mapped: a mapped file cannot be deleted everywhere while the map is not
 * collected, and one that is cut short meanwhile ends the program. Any thread may read; an interrupt, by which the library
 * may end its own, does not close the file for the others, as it would a channel.
 */
final class FileInput implements InputFile {

    private final RandomAccessFile bytes;
    private final String name;
    private final long length;
    private final AtomicLong bytesRead = new AtomicLong();

    /** Wraps an open file, which the caller closes. */
    FileInput(RandomAccessFile bytes, String name) throws IOException {
        this.bytes = bytes;
        this.name = name;
        length = bytes.length();
    }

    /** Returns the bytes read since this was asked for the last time. */
    long takeBytesRead() {
        return bytesRead.getAndSet(0);
    }

    @Override
    public void open() {
        // it is open from the beginning
    }

    @Override
    public ByteBuffer readRange(long offset, int count) throws IOException {
        if (offset < 0 || count < 0 || offset + count > length) {
            throw new EOFException(offset + " + " + count + " of " + length);
        }
        byte[] range = new byte[count];
        synchronized (bytes) {
            bytes.seek(offset);
            bytes.readFully(range);
        }
        bytesRead.addAndGet(count);
        return ByteBuffer.wrap(range);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        // the library closes it with every column, and the next one needs it
    }
}
