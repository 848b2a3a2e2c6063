package midas.ui.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import midas.io.project.ImportOrigin;
import midas.ui.project.ProjectDataset;

/** The file that data were read from: an export never takes its place. */
public final class SourceFile {

    private SourceFile() {}

    /** Returns the file that a dataset, or what it is made from, was read from. */
    public static Optional<Path> of(ProjectDataset dataset) {
        ProjectDataset read = dataset;
        while (read.parent().isPresent()) {
            read = read.parent().get();
        }
        return read.origin().map(ImportOrigin::file);
    }

    /** Returns whether a file is the one that a dataset was read from. */
    public static boolean is(ProjectDataset dataset, Path file) {
        return of(dataset).filter(read -> isSame(read, file)).isPresent();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }
}
