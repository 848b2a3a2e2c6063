package midas.io.binary;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads what {@link LittleEndianWriter} has written, from a stream of known length: nothing makes room for more than is left of it. */
public final class LittleEndianReader {

    private static final int ROOM = 1 << 16;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN);
    private long unread;

    /**
     * Makes a reader of a stream, which it does not close.
     *
     * @param in the stream
     * @param length number of bytes that may be read from it, ≥ 0
     */
    public LittleEndianReader(InputStream in, long length) {
        this.in = in;
        this.unread = length;
        buffer.limit(0);
    }

    /** Returns the number of bytes that are left. */
    public long remaining() {
        return unread + buffer.remaining();
    }

    /**
     * Checks that so many items can follow.
     *
     * @param items how many
     * @param bytes how many bytes each of them takes at least
     * @return the number of items, as what can be the length of an array
     * @throws EOFException if they cannot
     */
    public int room(long items, int bytes) throws EOFException {
        if (items < 0 || items > Integer.MAX_VALUE - 8 || items * bytes > remaining()) {
            throw new EOFException(items + " items of " + bytes + " bytes, " + remaining() + " bytes left");
        }
        return (int) items;
    }

    /** Reads eight bits, 0 to 255. */
    public int takeByte() throws IOException {
        reserve(1);
        return buffer.get() & 0xff;
    }

    /** Reads 32 bits. */
    public int takeInt() throws IOException {
        reserve(4);
        return buffer.getInt();
    }

    /** Reads 64 bits. */
    public long takeLong() throws IOException {
        reserve(8);
        return buffer.getLong();
    }

    /** Reads a number of 64 bits. */
    public double takeDouble() throws IOException {
        return Double.longBitsToDouble(takeLong());
    }

    /**
     * Reads a number of few bytes.
     *
     * @param width how many: 1, 2, 4 or 8
     * @throws IOException if it is none of these
     */
    public long take(int width) throws IOException {
        reserve(width);
        return switch (width) {
            case 1 -> buffer.get();
            case 2 -> buffer.getShort();
            case 4 -> buffer.getInt();
            case 8 -> buffer.getLong();
            default -> throw new IOException("width " + width);
        };
    }

    /** Reads bytes. */
    public byte[] takeBytes(long count) throws IOException {
        byte[] bytes = new byte[room(count, 1)];
        int buffered = Math.min(bytes.length, buffer.remaining());
        buffer.get(bytes, 0, buffered);
        int rest = bytes.length - buffered;
        if (in.readNBytes(bytes, buffered, rest) < rest) {
            throw new EOFException();
        }
        unread -= rest;
        return bytes;
    }

    /**
     * Reads a text.
     *
     * @throws CharacterCodingException if it is not UTF-8
     */
    public String takeText() throws IOException {
        byte[] bytes = takeBytes(takeInt());
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private void reserve(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        int wanted = (int) Math.min(buffer.remaining(), unread);
        int got = in.readNBytes(buffer.array(), buffer.position(), wanted);
        unread -= got;
        buffer.position(buffer.position() + got).flip();
        if (buffer.remaining() < bytes) {
            throw new EOFException();
        }
    }
}
