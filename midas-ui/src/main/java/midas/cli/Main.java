package midas.cli;

import midas.io.dataset.Tables;
import midas.ui.logging.LogFile;

/** The one entry to the program: with arguments the command line, without any (or with data files only) the window. */
public final class Main {

    private Main() {}

    /**
     * Starts the program and ends the process with the command's exit code.
     *
     * @param arguments a command with its options; nothing, or data files, opens the window
     */
    public static void main(String[] arguments) {
        LogFile.install();
        Interrupts.inBackground(Tables::warmUp, "warm-up");
        Interrupts interrupts = new Interrupts();
        interrupts.listen();
        int exitCode = Program.run(arguments, Console.ofProcess(interrupts::asked));
        interrupts.ended();
        System.exit(exitCode);
    }
}
