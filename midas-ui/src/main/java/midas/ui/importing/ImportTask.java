package midas.ui.importing;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import midas.io.dataset.Dataset;
import midas.io.dataset.SameColumns;
import midas.io.importing.ImportFailure;
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

    /** Returns what finds out, in the background, which of the columns that were read are as the dataset has them, where something was made of them. */
    Supplier<SameColumns> same(Optional<ImportPreview> now) {
        if (target.isEmpty() || now.isEmpty()) {
            return () -> SameColumns.NONE;
        }
        Dataset before = target.get().dataset();
        Dataset after = now.get().dataset();
        Set<String> used = target.get().columnsUsed();
        return () -> SameColumns.of(before, after, used);
    }

    /** Returns why the file cannot be read, from what happened when somebody looked at it. */
    ImportFailure gone(IOException why) {
        return why instanceof NoSuchFileException
                ? new ImportFailure.FileNotFound(file.toString())
                : new ImportFailure.NotReadable(file.toString(), "");
    }
}
