package midas.ui.files;

import java.nio.file.Path;
import java.util.Optional;

/** What the user is asked about files of projects. */
public interface ProjectDialogs {

    /** Returns the project file the user wants to open, empty where the user thought better of it. */
    Optional<Path> chooseProject();

    /**
     * Returns the file the user wants the project to be saved to, empty where the user thought better of it. The user has agreed to the loss of a file that is there
     * already.
     *
     * @param suggested a file or a name for it
     */
    Optional<Path> chooseTarget(Path suggested);

    /** Returns what the user answers; the last of the answers where the question was closed. */
    Answer ask(Question question);
}
