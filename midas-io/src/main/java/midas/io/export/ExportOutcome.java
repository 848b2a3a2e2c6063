package midas.io.export;

import java.nio.file.Path;

/** How an export ended. */
public sealed interface ExportOutcome {

    /**
     * The file was written.
     *
     * @param file the file
     * @param rows number of data rows
     */
    record Written(Path file, int rows) implements ExportOutcome {}

    /**
     * The file was not written; one that was there before is as it was.
     *
     * @param file the file
     * @param reason why
     * @param detail what the operating system said; may be empty
     */
    record NotWritten(Path file, Reason reason, String detail) implements ExportOutcome {}

    /**
     * The file was not written, because its format cannot hold the dataset as it is; one that was there before is as it was.
     *
     * @param file the file
     * @param limit what cannot be held
     */
    record DoesNotFit(Path file, SheetLimit limit) implements ExportOutcome {}

    /** Why a file cannot be written. */
    enum Reason {
        /** The folder does not exist. */
        NO_FOLDER,
        /** A folder has this name. */
        IS_DIRECTORY,
        /** A file has the name of a folder that is needed beside it. */
        FILE_FOR_FOLDER,
        /** Not allowed. */
        DENIED,
        /** The monitor ended the export. */
        CANCELLED,
        /** Nothing more fits on the disk. */
        DISK_FULL,
        /** Anything else. */
        OTHER
    }
}
