package midas.ui.instance;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection that never waits longer than it may. */
final class Conversation implements Closeable {

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long deadline;

    /**
     * Begins one.
     *
     * @param channel a connection, which is closed with this
     * @param nanos how long all of it may take, in nanoseconds
     */
    Conversation(SocketChannel channel, long nanos) throws IOException {
        this.channel = channel;
        this.deadline = System.nanoTime() + nanos;
        channel.configureBlocking(false);
        this.selector = Selector.open();
        this.key = channel.register(selector, 0);
    }

    /** Sends all of it. */
    void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /** Reads what comes, at least one byte. Returns false where the other side has ended. */
    boolean read(ByteBuffer into) throws IOException {
        while (true) {
            int read = channel.read(into);
            if (read != 0) {
                return read > 0;
            }
            await(SelectionKey.OP_READ);
        }
    }

    private void await(int operation) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new IOException("no answer in time");
        }
        key.interestOps(operation);
        selector.select(left);
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
