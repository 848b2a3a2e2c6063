package midas.io.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * By what a file is known not to have been changed by somebody else.
 *
 * @param size its size in bytes
 * @param modified when it was written last
 */
public record FileStamp(long size, Instant modified) {

    /** Takes the stamp of a file. */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
    }
}
