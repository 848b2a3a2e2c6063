package midas.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import midas.io.project.ProjectFile;
import midas.ui.label.WindowText;

/** Where something is to be saved: names as people type them become names of files. */
public final class SaveTarget {

    private SaveTarget() {}

    /**
     * Returns the file that was chosen, with its ending. Where that makes it another file, which exists, the file dialog has not asked whether it may be replaced: that is done here.
     *
     * @param <C> what the dialog returns
     * @param suggested file that is suggested; may be a name alone
     * @param dialog asks, from a suggestion; empty where the user thought better of it
     * @param chosen the file as it was typed
     * @param named the file with its ending
     * @param replaces asks whether a file may be replaced; where it may not, the dialog asks for another one
     */
    public static <C> Optional<Path> choose(
            Path suggested,
            Function<Path, Optional<C>> dialog,
            Function<C, Path> chosen,
            Function<C, Path> named,
            Predicate<Path> replaces) {
        Path suggestion = suggested;
        while (true) {
            Optional<C> choice = dialog.apply(suggestion);
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            Path file = named.apply(choice.get());
            if (file.equals(chosen.apply(choice.get())) || Files.notExists(file) || replaces.test(file)) {
                return Optional.of(file);
            }
            suggestion = file;
        }
    }

    /** Returns what asks whether a file may be replaced. */
    public static Question mayReplace(Path file) {
        return new Question(
                WindowText.text("files.exists", name(file)),
                List.of(WindowText.text("files.exists.text")),
                List.of(Answer.REPLACE, Answer.CANCEL));
    }

    /** Returns whether a file is named as project files are. */
    public static boolean isProject(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ProjectFile.ENDING);
    }

    /** Returns a file that is named as project files are. */
    public static Path project(Path file) {
        return isProject(file) ? file : file.resolveSibling(name(file) + ProjectFile.ENDING);
    }

    /** Returns the name of a project's file without its folder and ending. */
    public static String projectName(Path file) {
        String name = name(file);
        return isProject(file) ? name.substring(0, name.length() - ProjectFile.ENDING.length()) : name;
    }

    /** Returns a name that every file system takes. */
    public static String safeName(String name) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return safe.isEmpty() || safe.chars().allMatch(c -> c == '.') ? "data" : safe;
    }

    /** Returns the name of a file without its folder. */
    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
