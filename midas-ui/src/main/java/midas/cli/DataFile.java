package midas.cli;

import java.nio.file.Path;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;

/** Reads the data file of a command. */
final class DataFile {

    private DataFile() {}

    /** Reads it, and says on the standard error what of the options was of no use to it. */
    static ImportOutcome read(Path file, ImportOptions options, Console console) {
        ImportOutcome outcome = Importer.read(file, options, new ImportMonitor() {
            @Override
            public void progress(long bytesRead, long bytesTotal) {
                // the command line shows no progress
            }

            @Override
            public boolean isCancelled() {
                return console.cancelled().getAsBoolean();
            }
        });
        if (outcome instanceof ImportOutcome.Imported imported) {
            IdleOptions.notes(file, options, imported.report()).forEach(console.err()::println);
        }
        return outcome;
    }
}
