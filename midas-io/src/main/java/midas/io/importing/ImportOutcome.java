package midas.io.importing;

import midas.io.dataset.Dataset;

/** How an import ended. */
public sealed interface ImportOutcome {

    /**
     * A dataset was read.
     *
     * @param dataset named after the file, without its ending
     * @param report how the file was read and what was odd
     */
    record Imported(Dataset dataset, ImportReport report) implements ImportOutcome {}

    /**
     * Nothing was read.
     *
     * @param failure why
     */
    record Refused(ImportFailure failure) implements ImportOutcome {}

    /** The monitor ended the import. */
    record Cancelled() implements ImportOutcome {}
}
