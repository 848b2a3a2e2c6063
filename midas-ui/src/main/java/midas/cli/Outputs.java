package midas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import midas.ui.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Files that a command writes. */
final class Outputs {

    private Outputs() {}

    /**
     * Refuses to write over the data, by whatever name, before anything is done.
     *
     * @throws ParameterException if both are the same file
     */
    static void refuseInput(Path data, Path output, CommandLine command) {
        if (isSame(data, output)) {
            throw new ParameterException(command, Messages.text("cli.output-is-input", output));
        }
    }

    /** Returns whether what is written goes straight to somebody who reads it, so that nothing else may be written there: {@code /dev/stdout}. */
    static boolean isStream(Path output) {
        return Files.exists(output) && !Files.isRegularFile(output) || output.startsWith("/dev");
    }

    private static boolean isSame(Path data, Path output) {
        try {
            return Files.isSameFile(data, output);
        } catch (IOException e) {
            // one of them does not exist, or cannot be looked at: reading or writing it says so
            return false;
        }
    }
}
