package midas.ui.exporting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import midas.ui.files.SaveTarget;

/** Asks where a dataset is to be written, until there is a file that may be written to. */
public final class ExportTarget {

    /**
     * What the user chose.
     *
     * @param file the file as it was named
     * @param format kind of file that was chosen beside it
     */
    public record Choice(Path file, ExportFormat format) {}

    private ExportTarget() {}

    /**
     * Returns the file that was chosen, with an ending. Where that makes it another file, which exists, the user is asked whether it may be replaced.
     *
     * @param suggested file that is suggested; may be a name alone
     * @param dialog asks, from a suggestion; empty where the user thought better of it
     * @param replaces asks whether a file may be replaced
     */
    public static Optional<Path> choose(
            Path suggested, Function<Path, Optional<Choice>> dialog, Predicate<Path> replaces) {
        return SaveTarget.choose(
                suggested, dialog, Choice::file, choice -> choice.format().named(choice.file()), replaces);
    }
}
