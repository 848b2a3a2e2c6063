package midas.io.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import midas.io.files.SafeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a file beside its target and then renames it, so that the target is either whole or as it was; only what is no
 * regular file, such as a pipe, is written directly.
 */
final class FileReplacement {

    private static final Logger LOG = LoggerFactory.getLogger(FileReplacement.class);

    /** A file behind one of these, such as the standard output, is held open by somebody else, and cannot be another one. */
    private static final Path DEVICES = Path.of("/dev");

    private FileReplacement() {}

    /**
     * Writes a file.
     *
     * @param file where to
     * @param rows how many data rows the content has
     * @param content what
     */
    static ExportOutcome write(Path file, int rows, SafeFile.Content content) {
        if (Files.isDirectory(file)) {
            return notWritten(file, ExportOutcome.Reason.IS_DIRECTORY, "");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return notWritten(file, ExportOutcome.Reason.NO_FOLDER, "");
        }
        try {
            if (Files.exists(file) && (!Files.isRegularFile(file) || file.startsWith(DEVICES))) {
                SafeFile.writeInPlace(file, content);
            } else {
                SafeFile.replace(file, content, false);
            }
            return new ExportOutcome.Written(file, rows);
        } catch (ExportCancelledException e) {
            return notWritten(file, ExportOutcome.Reason.CANCELLED, "");
        } catch (AccessDeniedException | NoSuchFileException e) {
            // a folder that exists, where no file can be made: one of the system's own
            return failed(file, ExportOutcome.Reason.DENIED, e);
        } catch (IOException e) {
            return failed(file, ExportOutcome.Reason.OTHER, e);
        }
    }

    private static ExportOutcome failed(Path file, ExportOutcome.Reason reason, IOException e) {
        LOG.warn("cannot write {}", file, e);
        String detail = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return notWritten(file, reason, Objects.requireNonNullElse(detail, ""));
    }

    private static ExportOutcome notWritten(Path file, ExportOutcome.Reason reason, String detail) {
        return new ExportOutcome.NotWritten(file, reason, detail);
    }
}
