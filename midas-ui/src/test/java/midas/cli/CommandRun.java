package midas.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A run of the command line inside this process.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int exitCode, String out, String err) {

    private static final Logger LOGGER = Logger.getLogger("midas");

    static {
        LOGGER.setLevel(Level.WARNING);
    }

    static CommandRun of(String... arguments) {
        return of(() -> false, arguments);
    }

    static CommandRun of(BooleanSupplier cancelled, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ResultStream(out), new PrintStream(err, false, StandardCharsets.UTF_8), cancelled);
        int exitCode = Program.run(arguments, console);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Map<String, Object> json() {
        return Json.object(out);
    }
}
