package midas.cli;

import java.nio.file.Path;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import midas.ui.text.Messages;

/** Reads the data file of a command. */
final class DataFile {

    private DataFile() {}

    /** Reads it, and says on the standard error where a sheet was asked for and the file has none. */
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
        if (options.sheet().isPresent()
                && outcome instanceof ImportOutcome.Imported imported
                && imported.report().reading().sheet().isEmpty()) {
            console.err().println(Messages.text("cli.no-sheets", file));
        }
        return outcome;
    }
}
