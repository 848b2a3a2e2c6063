package midas.io.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a folder that belong together: first written beside it, then put in their places all at once. What else is in the folder stays as it is. */
final class FileSet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileSet.class);

    private final Path folder;
    private final Path place;
    private final Path written;
    private final Path before;
    private final List<Path> placed = new ArrayList<>();
    private boolean made;

    /**
     * Begins.
     *
     * @param folder the folder; it need not exist yet
     */
    FileSet(Path folder) throws IOException {
        this.folder = folder;
        this.place = folder.resolveSibling("." + folder.getFileName() + "." + UUID.randomUUID() + ".tmp");
        this.written = place.resolve("new");
        this.before = place.resolve("old");
        try {
            Files.createDirectory(place);
            Files.createDirectory(written);
            Files.createDirectory(before);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Returns where a file of this name is to be written. */
    Path add(String name) {
        return written.resolve(name);
    }

    /** Puts the files in their places. Where one cannot be, all is as it was. */
    void place() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(written)) {
            files = list.toList();
        }
        if (files.isEmpty()) {
            return;
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                made = true;
            }
            for (Path file : files) {
                Path target = folder.resolve(file.getFileName());
                if (Files.exists(target)) {
                    Files.move(target, before.resolve(file.getFileName()));
                }
                placed.add(target);
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            takeBack();
            throw e;
        }
    }

    /** Makes the folder again what it was before. */
    void takeBack() {
        for (Path target : placed) {
            Path old = before.resolve(target.getFileName());
            try {
                Files.deleteIfExists(target);
                if (Files.exists(old)) {
                    Files.move(old, target);
                }
            } catch (IOException e) {
                LOG.warn("cannot restore {}", target, e);
            }
        }
        placed.clear();
        if (made) {
            delete(folder);
            made = false;
        }
    }

    /** Takes away what is left beside the folder. */
    @Override
    public void close() {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            all.sorted(Comparator.reverseOrder()).forEach(FileSet::delete);
        } catch (IOException e) {
            LOG.warn("cannot delete {}", place, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("cannot delete {}", file, e);
        }
    }
}
