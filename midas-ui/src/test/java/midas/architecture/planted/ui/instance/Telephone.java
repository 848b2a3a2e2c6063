package midas.architecture.planted.ui.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;

/** Planted: a socket that is no file. */
final class Telephone {

    private Telephone() {}

    static SocketChannel call() throws IOException {
        return SocketChannel.open(StandardProtocolFamily.INET);
    }
}
