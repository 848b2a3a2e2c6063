package midas.io.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a file in the place of another so that at every moment, also when the power goes, there is either the old one or the new one, whole. */
public final class SafeFile {

    private static final Logger LOG = LoggerFactory.getLogger(SafeFile.class);
    private static final String SUFFIX = ".tmp";

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; an {@link UncheckedIOException} is taken for its cause. */
        void write(OutputStream out) throws IOException;
    }

    private SafeFile() {}

    /**
     * Writes a file beside its target and then renames it. It has the permissions of the file it replaces.
     *
     * @param file where to; a symbolic link stays one
     * @param content what
     * @param durable whether to wait until all of it is on the disk before the old file is given up
     * @throws IOException if this is not possible: then the old file is as it was
     */
    public static void replace(Path file, Content content, boolean durable) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = target.resolveSibling(prefix(target) + UUID.randomUUID() + SUFFIX);
        try {
            write(temporary, content, durable);
            keepPermissions(target, temporary);
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
        if (durable) {
            flushFolder(target);
            deleteLeftovers(target);
        }
    }

    /** Writes what is no regular file, such as a pipe, in its place. */
    public static void writeInPlace(Path file, Content content) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE), 1 << 16)) {
            content.write(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Path file, Content content, boolean durable) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            // held as long as somebody writes: what nobody holds was left behind
            FileLock lock = lock(channel);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.write(out);
            out.flush();
            if (durable) {
                channel.force(true);
            }
            if (lock != null) {
                lock.release();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (IOException | OverlappingFileLockException none) {
            // a file system without locks
            return null;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView now = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (Files.exists(from) && old != null && now != null) {
            now.setPermissions(old.readAttributes().permissions());
        }
    }

    /** Without this the rename itself may be lost. Not every system can do it. */
    private static void flushFolder(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            LOG.debug("cannot flush {}", folder, unsupported);
        }
    }

    /** Takes away what was left behind by programs that were ended while they wrote the same file. */
    private static void deleteLeftovers(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        String prefix = prefix(target);
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, file -> isLeftover(String.valueOf(file.getFileName()), prefix))) {
            for (Path file : files) {
                if (isUnlocked(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            LOG.debug("cannot look for leftovers in {}", folder, unreadable);
        }
    }

    private static boolean isLeftover(String name, String prefix) {
        int id = name.length() - prefix.length() - SUFFIX.length();
        return id == 36 && name.startsWith(prefix) && name.endsWith(SUFFIX);
    }

    private static boolean isUnlocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException held) {
            return false;
        }
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + '.';
    }
}
