package midas.cli;

import java.io.PrintStream;

/** The command line, for tests in other rooms. */
public final class CommandLines {

    private CommandLines() {}

    /** Runs it inside this process; returns the exit code. */
    public static int run(PrintStream out, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        out.print(run.out());
        return run.exitCode();
    }
}
