package midas.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import midas.io.dataset.Tables;
import midas.ui.app.Launcher;
import midas.ui.logging.LogFile;

/** The one entry to the program: with arguments the command line, without any (or with data files only) the window. */
public final class Main {

    /** Asks for a window of its own where there is one already. */
    static final String ANOTHER = "--new-window";

    private Main() {}

    /**
     * Starts the program and ends the process with the command's exit code.
     *
     * @param arguments a command with its options; nothing, or data files, opens the window
     */
    public static void main(String[] arguments) {
        boolean window = opensWindow(arguments);
        LogFile.install(window ? Level.INFO : Level.WARNING);
        if (window) {
            openWindow(arguments);
            return;
        }
        Interrupts.inBackground(Tables::warmUp, "warm-up");
        Interrupts interrupts = new Interrupts();
        interrupts.listen();
        int exitCode = Program.run(arguments, Console.ofProcess(interrupts::asked));
        interrupts.ended();
        System.exit(exitCode);
    }

    /** Returns whether there is no command: nothing at all, or files that exist; with or without the wish for a window of their own. */
    static boolean opensWindow(String[] arguments) {
        return Arrays.stream(arguments).skip(asksForAnother(arguments) ? 1 : 0).allMatch(Main::isFile);
    }

    private static boolean asksForAnother(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(ANOTHER);
    }

    /** Returns whether there is such a file, or a pipe. */
    static boolean isFile(String argument) {
        try {
            Path file = Path.of(argument);
            return Files.exists(file) && !Files.isDirectory(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void openWindow(String[] arguments) {
        boolean another = asksForAnother(arguments);
        try {
            Launcher.open(another ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments, another);
        } catch (RuntimeException e) {
            Console console = Console.ofProcess(() -> false);
            int exitCode = Program.noWindow(e, console);
            console.flush();
            System.exit(exitCode);
        }
    }
}
