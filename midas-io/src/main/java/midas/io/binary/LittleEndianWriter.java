package midas.io.binary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes numbers and texts to a stream, the lowest byte first. What was written is in the stream after {@link #flush}. */
public final class LittleEndianWriter {

    private static final int ROOM = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN);

    /** Makes a writer to a stream, which it does not close. */
    public LittleEndianWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes the lowest eight bits. */
    public void putByte(int value) throws IOException {
        reserve(1);
        buffer.put((byte) value);
    }

    /** Writes the lowest sixteen bits. */
    public void putShort(int value) throws IOException {
        reserve(2);
        buffer.putShort((short) value);
    }

    /** Writes 32 bits. */
    public void putInt(int value) throws IOException {
        reserve(4);
        buffer.putInt(value);
    }

    /** Writes 64 bits. */
    public void putLong(long value) throws IOException {
        reserve(8);
        buffer.putLong(value);
    }

    /** Writes the 64 bits of a number. */
    public void putDouble(double value) throws IOException {
        putLong(Double.doubleToRawLongBits(value));
    }

    /**
     * Writes the lowest bytes of a number.
     *
     * @param width how many: 1, 2, 4 or 8
     */
    public void put(long value, int width) throws IOException {
        switch (width) {
            case 1 -> putByte((int) value);
            case 2 -> putShort((int) value);
            case 4 -> putInt((int) value);
            case 8 -> putLong(value);
            default -> throw new IllegalArgumentException("width " + width);
        }
    }

    /** Writes bytes as they are. */
    public void putBytes(byte[] bytes) throws IOException {
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > ROOM) {
            out.write(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    /** Writes the number of bytes of a text in UTF-8, then these. */
    public void putText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putInt(bytes.length);
        putBytes(bytes);
    }

    /** Hands over to the stream what was written so far. */
    public void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private void reserve(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }
}
