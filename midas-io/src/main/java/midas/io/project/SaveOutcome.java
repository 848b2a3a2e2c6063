package midas.io.project;

import java.nio.file.Path;

/** What came of saving a project. */
public sealed interface SaveOutcome {

    /**
     * The file holds the project and is on the disk.
     *
     * @param file the file
     * @param stamp how it is known again
     */
    record Saved(Path file, FileStamp stamp) implements SaveOutcome {}

    /**
     * Nothing was saved; a file that was there before is as it was.
     *
     * @param file the file
     * @param reason why
     * @param detail what the system says about it; may be empty
     */
    record NotSaved(Path file, Reason reason, String detail) implements SaveOutcome {}

    /** Why a project was not saved. */
    enum Reason {
        /** The file was changed since it was opened or saved last. */
        CHANGED_ON_DISK,
        /** The file was taken away since it was opened or saved last, and its folder is still there. */
        GONE_FROM_DISK,
        /** The folder does not exist. */
        NO_FOLDER,
        /** There is a folder of this name. */
        IS_FOLDER,
        /** The system does not allow it, or the file or its disk can only be read. */
        DENIED,
        /** The disk is full. */
        DISK_FULL,
        /** Another program does not let go of the file. */
        LOCKED,
        /** Somebody cancelled. */
        CANCELLED,
        /** There is too little memory. */
        TOO_LITTLE_MEMORY,
        /** Anything else. */
        OTHER
    }
}
