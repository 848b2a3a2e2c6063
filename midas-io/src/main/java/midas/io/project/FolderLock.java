package midas.io.project;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a recovery folder: at most one program does, and the system lets go of it however a program ends. */
final class FolderLock implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);
    /** The file that is locked. */
    static final String NAME = "lock";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes hold of a folder, empty where another program has it. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(folder, channel));
            }
        } catch (OverlappingFileLockException held) {
            LOG.debug("{} is held by this program", folder, held);
        }
        channel.close();
        return Optional.empty();
    }

    /** Deletes the folder, the list of contents first: without it there is nothing to be recovered. Lets go of it. */
    void delete() throws IOException {
        Files.deleteIfExists(folder.resolve(Manifest.NAME));
        List<Path> inside = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !file.equals(folder) && !file.equals(folder.resolve(NAME)))
                    .sorted(Comparator.reverseOrder())
                    .forEach(inside::add);
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
        close();
        Files.deleteIfExists(folder.resolve(NAME));
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
