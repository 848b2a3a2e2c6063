package midas.io.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import midas.io.files.SafeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of one running program, in which it keeps what would be lost if it ended now. Parts that have not changed are not written again; what was written stays whole until what is
 * written next is on the disk. Of use to one thread at a time.
 */
public final class RecoveryFolder implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryFolder.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final FolderLock lock;

    private RecoveryFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes a folder of its own for this program.
     *
     * @param root where such folders are; made where it is missing
     * @throws IOException if that is not possible
     */
    public static RecoveryFolder claim(Path root) throws IOException {
        Path folder = root.resolve(UUID.randomUUID().toString());
        Files.createDirectories(folder);
        return new RecoveryFolder(
                folder, FolderLock.take(folder).orElseThrow(() -> new IOException(folder + " is taken")));
    }

    /** Returns why there is no folder of its own. */
    public static SaveOutcome notClaimed(Path root, IOException why) {
        return ProjectFile.notSaved(root, why);
    }

    /**
     * Writes a project.
     *
     * @param content the project
     * @param note what to say about it
     * @param cache remembers what need not be digested again
     * @param monitor hears of progress and may cancel
     * @return never that a file was changed by others
     */
    public SaveOutcome write(ProjectContent content, RecoveryNote note, PartCache cache, ProjectMonitor monitor) {
        Path manifest = folder.resolve(Manifest.NAME);
        try {
            Watch watch = new Watch(monitor, 2 * ProjectDraft.work(content));
            ObjectNode recovery = note.write();
            Map<String, byte[]> kept = content.kept().parts();
            List<ProjectDraft.Part> parts = new ArrayList<>();
            ArrayNode listed = recovery.putArray("kept");
            for (Map.Entry<String, byte[]> part : kept.entrySet()) {
                ProjectDraft.Part one = ProjectDraft.kept(part.getValue());
                parts.add(one);
                listed.add(one.ref().write().put("name", part.getKey()));
            }
            ProjectDraft draft =
                    new ProjectDraft(content, cache, watch, Fields.object().set(Manifest.RECOVERY, recovery));
            parts.addAll(draft.parts());
            Set<Path> needed = new HashSet<>(Set.of(manifest, folder.resolve(FolderLock.NAME)));
            for (ProjectDraft.Part part : parts) {
                needed.add(write(part, watch));
            }
            SafeFile.replace(manifest, out -> out.write(draft.manifest()), true);
            deleteOthers(needed);
            return new SaveOutcome.Saved(manifest, FileStamp.of(manifest));
        } catch (IOException e) {
            return ProjectFile.notSaved(manifest, e);
        } catch (OutOfMemoryError e) {
            LOG.warn("no memory to write {}", folder, e);
            return new SaveOutcome.NotSaved(manifest, SaveOutcome.Reason.TOO_LITTLE_MEMORY, "");
        }
    }

    /** What has its size under the name made of its content was written whole. */
    private Path write(ProjectDraft.Part part, Watch watch) throws IOException {
        Path file = folder.resolve(part.ref().name());
        if (!Files.exists(file) || Files.size(file) != part.ref().size()) {
            Files.createDirectories(file.getParent());
            SafeFile.replace(file, out -> part.body().writeTo(watch.over(out)), true);
        }
        return file;
    }

    private void deleteOthers(Set<Path> needed) throws IOException {
        List<Path> others = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> Files.isRegularFile(file) && !needed.contains(file))
                    .forEach(others::add);
        }
        for (Path file : others) {
            Files.deleteIfExists(file);
        }
    }

    /** Takes away what was written: there is nothing to lose. */
    public void clear() throws IOException {
        Files.deleteIfExists(folder.resolve(Manifest.NAME));
        deleteOthers(Set.of(folder.resolve(FolderLock.NAME)));
    }

    /** Deletes the folder: the program ends as it should. */
    @Override
    public void close() throws IOException {
        lock.delete();
    }

    /**
     * Finds what programs have left behind that did not end as they should. Each is held until it is closed or discarded, so that no other program offers it as well.
     *
     * @param root where such folders are
     */
    public static List<Abandoned> abandoned(Path root) {
        List<Abandoned> found = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                abandonedAt(folder).ifPresent(found::add);
            }
        } catch (IOException unreadable) {
            LOG.warn("cannot look for recovery folders in {}", root, unreadable);
        }
        found.sort((a, b) -> b.note().time().compareTo(a.note().time()));
        return found;
    }

    private static Optional<Abandoned> abandonedAt(Path folder) {
        try {
            Optional<FolderLock> lock = FolderLock.take(folder);
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            Path manifest = folder.resolve(Manifest.NAME);
            if (!Files.exists(manifest)) {
                lock.get().delete();
                return Optional.empty();
            }
            Fields json = new Fields(MAPPER.readTree(manifest.toFile()));
            return Optional.of(new Abandoned(folder, lock.get(), note(folder, json)));
        } catch (IOException unreadable) {
            LOG.warn("cannot look into {}", folder, unreadable);
            return Optional.empty();
        }
    }

    private static RecoveryNote note(Path folder, Fields json) throws IOException {
        try {
            return RecoveryNote.read(json.object(Manifest.RECOVERY));
        } catch (IOException damaged) {
            LOG.warn("{} does not say what it is", folder, damaged);
            return new RecoveryNote(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Files.getLastModifiedTime(folder).toInstant());
        }
    }

    /** What a program has left behind. */
    public static final class Abandoned implements Closeable {

        private final Path folder;
        private final FolderLock lock;
        private final RecoveryNote note;

        private Abandoned(Path folder, FolderLock lock, RecoveryNote note) {
            this.folder = folder;
            this.lock = lock;
            this.note = note;
        }

        /** Returns what it says about itself; an empty name where it does not say. */
        public RecoveryNote note() {
            return note;
        }

        /** Reads the project. It stays where it is. */
        public OpenOutcome open(ProjectMonitor monitor) {
            return ProjectFile.open(
                    folder.resolve(Manifest.NAME), limits -> new FolderSource(folder), sizes(), monitor);
        }

        private long sizes() {
            try (Stream<Path> files = Files.walk(folder)) {
                long sum = 0;
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sum += Files.size(file);
                }
                return sum;
            } catch (IOException unreadable) {
                LOG.warn("cannot measure {}", folder, unreadable);
                return 0;
            }
        }

        /** Deletes it: it has been opened and is kept elsewhere, or nobody wants it. */
        public void discard() throws IOException {
            lock.delete();
        }

        /** Leaves it for another time. */
        @Override
        public void close() throws IOException {
            lock.close();
        }
    }
}
