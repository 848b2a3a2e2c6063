package midas.io.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import midas.io.files.SafeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a file beside its target and then renames it, so that the target is either whole or as it was; only what is no
 * regular file, such as a pipe, is written directly.
 */
public final class FileReplacement {

    private static final Logger LOG = LoggerFactory.getLogger(FileReplacement.class);

    /** A file behind one of these, such as the standard output, is held open by somebody else, and cannot be another one. */
    private static final Path DEVICES = Path.of("/dev");

    /** How systems say that nothing more fits on a disk. */
    private static final List<String> FULL = List.of("no space left", "not enough space", "quota");

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; an {@link java.io.UncheckedIOException} is taken for its cause. */
        void write(OutputStream out) throws IOException;
    }

    private FileReplacement() {}

    /**
     * Writes a file.
     *
     * @param file where to
     * @param rows how many data rows the content has
     * @param content what
     */
    public static ExportOutcome write(Path file, int rows, Content content) {
        if (Files.isDirectory(file)) {
            return notWritten(file, ExportOutcome.Reason.IS_DIRECTORY, "");
        }
        if (!hasFolder(file)) {
            return notWritten(file, ExportOutcome.Reason.NO_FOLDER, "");
        }
        try {
            if (Files.exists(file) && (!Files.isRegularFile(file) || file.startsWith(DEVICES))) {
                SafeFile.writeInPlace(file, content::write);
            } else {
                SafeFile.replace(file, content::write, false);
            }
            return new ExportOutcome.Written(file, rows);
        } catch (IOException e) {
            return failed(file, e);
        }
    }

    /** Returns whether the folder exists in which a file is to be. */
    public static boolean hasFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder);
    }

    /** Returns why a file was not written whose folder exists. */
    public static ExportOutcome failed(Path file, IOException e) {
        if (e instanceof ExportCancelledException) {
            return notWritten(file, ExportOutcome.Reason.CANCELLED, "");
        }
        LOG.warn("cannot write {}", file, e);
        String detail =
                Objects.requireNonNullElse(e instanceof FileSystemException f ? f.getReason() : e.getMessage(), "");
        return notWritten(file, reason(e, detail.toLowerCase(Locale.ROOT)), detail);
    }

    private static ExportOutcome.Reason reason(IOException e, String detail) {
        if (FULL.stream().anyMatch(detail::contains)) {
            return ExportOutcome.Reason.DISK_FULL;
        }
        // a folder that exists, where no file can be made: one of the system's own
        return e instanceof AccessDeniedException || e instanceof NoSuchFileException
                ? ExportOutcome.Reason.DENIED
                : ExportOutcome.Reason.OTHER;
    }

    private static ExportOutcome notWritten(Path file, ExportOutcome.Reason reason, String detail) {
        return new ExportOutcome.NotWritten(file, reason, detail);
    }
}
