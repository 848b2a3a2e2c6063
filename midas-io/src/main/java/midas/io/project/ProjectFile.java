package midas.io.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;
import midas.io.files.SafeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves projects to files and opens them; see {@code docs/project-format.md}. */
public final class ProjectFile {

    /** How the names of project files end. */
    public static final String ENDING = ".midas";

    private static final Logger LOG = LoggerFactory.getLogger(ProjectFile.class);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private ProjectFile() {}

    /**
     * Saves a project: the file is replaced when all of it is on the disk, and is as it was in every other case.
     *
     * @param file where to
     * @param content the project
     * @param known how the file was when it was opened or saved last: then it is saved only if it still is; empty to replace whatever is there
     * @param cache remembers what need not be digested again
     * @param monitor hears of progress and may cancel
     */
    public static SaveOutcome save(
            Path file, ProjectContent content, Optional<FileStamp> known, PartCache cache, ProjectMonitor monitor) {
        Optional<SaveOutcome> obstacle = obstacle(file, known);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        try {
            Watch watch = new Watch(monitor, 2 * ProjectDraft.work(content));
            ProjectDraft draft = new ProjectDraft(content, cache, watch, Fields.object());
            SafeFile.replace(file, out -> ProjectZip.write(draft, content.kept(), out, watch), true);
            return new SaveOutcome.Saved(file, FileStamp.of(file));
        } catch (IOException e) {
            return notSaved(file, e);
        } catch (OutOfMemoryError e) {
            LOG.warn("no memory to save {}", file, e);
            return new SaveOutcome.NotSaved(file, SaveOutcome.Reason.TOO_LITTLE_MEMORY, "");
        }
    }

    /** Returns why a file was not saved. */
    static SaveOutcome notSaved(Path file, IOException e) {
        if (e instanceof Watch.CancelledException) {
            return new SaveOutcome.NotSaved(file, SaveOutcome.Reason.CANCELLED, "");
        }
        LOG.warn("cannot save {}: {}", file, e.toString());
        return new SaveOutcome.NotSaved(file, reason(file, e), detail(e));
    }

    private static Optional<SaveOutcome> obstacle(Path file, Optional<FileStamp> known) {
        SaveOutcome.Reason reason;
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            reason = SaveOutcome.Reason.IS_FOLDER;
        } else if (folder == null || !Files.isDirectory(folder)) {
            reason = SaveOutcome.Reason.NO_FOLDER;
        } else if (known.isPresent() && !Files.exists(file)) {
            reason = SaveOutcome.Reason.GONE_FROM_DISK;
        } else if (known.isPresent() && !isAs(known.get(), file)) {
            reason = SaveOutcome.Reason.CHANGED_ON_DISK;
        } else if (Files.exists(file) && !Files.isWritable(file)) {
            // a file that can only be read is meant to stay, even where its folder would let it be replaced
            reason = SaveOutcome.Reason.DENIED;
        } else {
            return Optional.empty();
        }
        return Optional.of(new SaveOutcome.NotSaved(file, reason, ""));
    }

    private static boolean isAs(FileStamp known, Path file) {
        try {
            return FileStamp.of(file).equals(known);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static SaveOutcome.Reason reason(Path file, IOException e) {
        String said = detail(e).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota")) {
            return SaveOutcome.Reason.DISK_FULL;
        }
        if (said.contains("being used by another process") || said.contains("locked")) {
            return SaveOutcome.Reason.LOCKED;
        }
        if (e instanceof AccessDeniedException || said.contains("read-only") || said.contains("not permitted")) {
            return SaveOutcome.Reason.DENIED;
        }
        Path folder = file.toAbsolutePath().getParent();
        return e instanceof NoSuchFileException && (folder == null || !Files.isDirectory(folder))
                ? SaveOutcome.Reason.NO_FOLDER
                : SaveOutcome.Reason.OTHER;
    }

    private static String detail(IOException e) {
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return Objects.requireNonNullElse(said, "");
    }

    /**
     * Opens a project, which changes nothing and leaves no file open. A damaged one is read as far as it can be.
     *
     * @param file the file
     * @param monitor hears of progress and may cancel
     */
    public static OpenOutcome open(Path file, ProjectMonitor monitor) {
        try {
            if (Files.isDirectory(file)) {
                return refused(file, OpenOutcome.Reason.IS_FOLDER, "");
            }
            long size = Files.size(file);
            if (!Files.isReadable(file)) {
                return refused(file, OpenOutcome.Reason.DENIED, "");
            }
            if (Files.isRegularFile(file) && size == 0) {
                return refused(file, OpenOutcome.Reason.DAMAGED, "");
            }
            // what is no regular file may never end
            return Files.isRegularFile(file)
                    ? open(file, limits -> source(file, limits), size, monitor)
                    : refused(file, OpenOutcome.Reason.NO_PROJECT, "");
        } catch (NoSuchFileException e) {
            return refused(file, OpenOutcome.Reason.NO_FILE, "");
        } catch (IOException e) {
            LOG.warn("cannot look at {}: {}", file, e.toString());
            return refused(
                    file,
                    e instanceof AccessDeniedException ? OpenOutcome.Reason.DENIED : OpenOutcome.Reason.OTHER,
                    detail(e));
        }
    }

    /** Opens the parts of a project. */
    @FunctionalInterface
    interface Opener {
        PartSource open(PartLimits limits) throws IOException;
    }

    /**
     * Reads a project from wherever its parts are.
     *
     * @param file what stands for it
     * @param opener opens its parts
     * @param size bytes that it takes
     * @param monitor hears of progress and may cancel
     */
    static OpenOutcome open(Path file, Opener opener, long size, ProjectMonitor monitor) {
        PartLimits limits = new PartLimits(size);
        try {
            // before it is read: who replaces it meanwhile is noticed when it is saved
            FileStamp stamp = FileStamp.of(file);
            try (PartSource source = opener.open(limits)) {
                ProjectReader.Read read = new ProjectReader(source, limits, new Watch(monitor, size)).read();
                return new OpenOutcome.Opened(read.content(), stamp, read.problems());
            }
        } catch (Watch.CancelledException cancelled) {
            return new OpenOutcome.Cancelled();
        } catch (ProjectReader.LaterVersionException later) {
            return refused(file, OpenOutcome.Reason.LATER_VERSION, Objects.requireNonNullElse(later.getMessage(), ""));
        } catch (ProjectReader.NoProjectException none) {
            return refused(file, OpenOutcome.Reason.NO_PROJECT, "");
        } catch (PartLimits.ExceededException e) {
            return refused(file, OpenOutcome.Reason.TOO_LARGE, "");
        } catch (OutOfMemoryError e) {
            LOG.warn("no memory to open {}", file, e);
            return refused(file, OpenOutcome.Reason.TOO_LARGE, "");
        } catch (NoSuchFileException e) {
            return refused(file, OpenOutcome.Reason.NO_FILE, "");
        } catch (AccessDeniedException e) {
            return refused(file, OpenOutcome.Reason.DENIED, "");
        } catch (FileSystemException e) {
            LOG.warn("cannot open {}: {}", file, e.toString());
            return refused(file, OpenOutcome.Reason.OTHER, detail(e));
        } catch (IOException damaged) {
            LOG.warn("{} is damaged: {}", file, damaged.toString());
            return refused(file, OpenOutcome.Reason.DAMAGED, "");
        } catch (RuntimeException damaged) {
            LOG.warn("{} is damaged", file, damaged);
            return refused(file, OpenOutcome.Reason.DAMAGED, "");
        }
    }

    private static PartSource source(Path file, PartLimits limits) throws IOException {
        try {
            return new ZipSource(file, limits);
        } catch (ZipException | IllegalArgumentException damaged) {
            if (!beginsLikeZip(file)) {
                throw new ProjectReader.NoProjectException();
            }
            LOG.warn("the directory of {} is damaged: {}", file, damaged.toString());
            return new RescueSource(file, limits);
        }
    }

    private static boolean beginsLikeZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(ZIP.length);
            return Arrays.equals(beginning, ZIP);
        }
    }

    private static OpenOutcome refused(Path file, OpenOutcome.Reason reason, String detail) {
        return new OpenOutcome.Refused(file, reason, detail);
    }
}
