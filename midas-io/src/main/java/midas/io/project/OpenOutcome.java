package midas.io.project;

import java.nio.file.Path;
import java.util.List;

/** What came of opening a project. */
public sealed interface OpenOutcome {

    /**
     * It was read, as far as it could be.
     *
     * @param content what it holds
     * @param stamp how the file is known again
     * @param problems what is missing, doubtful or refused; empty where all is as it was saved
     */
    record Opened(ProjectContent content, FileStamp stamp, List<ProjectProblem> problems) implements OpenOutcome {
        /** Copies the list. */
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Nothing could be read.
     *
     * @param file the file
     * @param reason why
     * @param detail what the system says about it, or the version of the file; may be empty
     */
    record Refused(Path file, Reason reason, String detail) implements OpenOutcome {}

    /** Somebody cancelled. */
    record Cancelled() implements OpenOutcome {}

    /** Why a project could not be opened. */
    enum Reason {
        /** There is no such file. */
        NO_FILE,
        /** It is a folder. */
        IS_FOLDER,
        /** The system does not allow it. */
        DENIED,
        /** It is no project file. */
        NO_PROJECT,
        /** It was written by a later version of the program, in a format that this one does not know. */
        LATER_VERSION,
        /** It is so damaged that nothing of it can be read. */
        DAMAGED,
        /** It would unpack to more than an honest file of its size, or than there is memory for. */
        TOO_LARGE,
        /** Anything else. */
        OTHER
    }
}
