package midas.ui.importing;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import midas.io.importing.ImportOutcome;
import midas.ui.project.ProjectDataset;

/**
 * A file the user is asked about.
 *
 * @param file the file
 * @param settings how it would be imported
 * @param read what was read of it in this way, where that was done already
 * @param target the dataset that is to hold it, where it was imported before
 */
public record ImportTask(
        Path file, ImportSettings settings, Optional<ImportOutcome.Imported> read, Optional<ProjectDataset> target) {

    /** Returns the task of a file nothing is known of. */
    public static ImportTask of(Path file) {
        return new ImportTask(file, ImportSettings.DEFAULT, Optional.empty(), Optional.empty());
    }

    /** Returns the name of the file without its folder. */
    public String fileName() {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }
}
