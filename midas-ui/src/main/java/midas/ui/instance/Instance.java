package midas.ui.instance;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one window of a user on a display: a socket in a folder that nobody else may look into. Who starts the program a second time finds it there and hands over what
 * is to be opened. Nothing of it goes over a network, and nothing of it can keep the program from starting: what does not answer is not there.
 */
public final class Instance implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);

    /** How long the other side may take. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** Paths of sockets are short by nature. */
    private static final int LONGEST_PATH = 100;

    private final @Nullable Path folder;
    private final String name;
    private @Nullable FileChannel lock;
    private @Nullable ServerSocketChannel door;

    private Instance(@Nullable Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * The instance of the user on the display in use.
     *
     * @param folder where the user's programs keep what lasts as long as they run
     */
    public static Instance ofUser(Path folder) {
        @Nullable String display = System.getenv("WAYLAND_DISPLAY");
        if (display == null || display.isBlank()) {
            display = System.getenv("DISPLAY");
        }
        return in(folder, display == null ? "" : display);
    }

    /** The instance on a display. */
    static Instance in(Path folder, String display) {
        String name = "window" + display.replaceAll("[^A-Za-z0-9]", "-");
        boolean usable = folder.resolve(name + ".socket").toString().length() <= LONGEST_PATH;
        return new Instance(usable ? folder : null, name);
    }

    private Path socket(Path in) {
        return in.resolve(name + ".socket");
    }

    /**
     * Hands files to the window that is open.
     *
     * @param files absolute paths; none asks the window to come to the front
     * @return whether it has taken them; false where there is none, or none that answers within a second
     */
    public boolean handOver(List<Path> files) {
        if (folder == null || !Files.exists(socket(folder)) || !isOurs(folder)) {
            return false;
        }
        try (Conversation talk =
                new Conversation(SocketChannel.open(UnixDomainSocketAddress.of(socket(folder))), PATIENCE.toNanos())) {
            talk.send(Message.of(files));
            ByteBuffer answer = ByteBuffer.allocate(1);
            return talk.read(answer) && answer.get(0) == Message.TAKEN;
        } catch (IOException | UnsupportedOperationException unreachable) {
            // what a program has left behind that did not end as it should, or one that hangs
            LOG.info("no window to hand files to: {}", unreachable.toString());
            return false;
        }
    }

    /**
     * Opens the door for others, where no other program has one. Returns whether there is one now.
     */
    public boolean open() {
        if (folder == null) {
            return false;
        }
        try {
            makeFolder(folder);
            if (!isOurs(folder)) {
                return false;
            }
            FileChannel held = FileChannel.open(
                    folder.resolve(name + ".lock"), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            if (!isFree(held)) {
                held.close();
                return false;
            }
            lock = held;
            Files.deleteIfExists(socket(folder));
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door = opened;
            opened.bind(UnixDomainSocketAddress.of(socket(folder)));
            return true;
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.info("others cannot hand files to this window: {}", impossible.toString());
            close();
            return false;
        }
    }

    /**
     * Answers others until it is closed.
     *
     * @param taker takes files, and says whether it has; in time, or somebody opens a second window
     */
    public void answer(Predicate<List<Path>> taker) {
        ServerSocketChannel open = door;
        while (open != null && open.isOpen()) {
            try {
                SocketChannel other = open.accept();
                try (Conversation talk = new Conversation(other, PATIENCE.toNanos())) {
                    answer(talk, taker);
                }
            } catch (IOException ended) {
                LOG.debug("a conversation has ended", ended);
            }
        }
    }

    private static void answer(Conversation talk, Predicate<List<Path>> taker) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(Message.LONGEST);
        while (!Message.isWhole(read)) {
            if (!read.hasRemaining() || !talk.read(read)) {
                return;
            }
        }
        Optional<List<Path>> files = Message.files(read);
        if (files.isPresent() && taker.test(files.get())) {
            talk.send(ByteBuffer.wrap(new byte[] {Message.TAKEN}));
        }
    }

    /** Closes the door: the window closes. */
    @Override
    public void close() {
        try {
            ServerSocketChannel open = door;
            if (open != null && folder != null) {
                open.close();
                Files.deleteIfExists(socket(folder));
            }
            FileChannel held = lock;
            if (held != null && folder != null) {
                // the lock goes last: who has it may delete the socket
                Files.deleteIfExists(folder.resolve(name + ".lock"));
                held.close();
            }
        } catch (IOException undeletable) {
            LOG.info("socket not deleted: {}", undeletable.toString());
        }
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            @Nullable FileLock taken = file.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        Path above = folder.getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        }
    }

    /** Returns whether a folder belongs to the user, and to nobody else. */
    private static boolean isOurs(Path folder) {
        try {
            if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                return true;
            }
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                            .getName()
                            .equals(System.getProperty("user.name"))
                    && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))
                            .equals("rwx------");
        } catch (IOException unknown) {
            return false;
        }
    }
}
