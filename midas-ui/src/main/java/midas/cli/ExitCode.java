package midas.cli;

/** Exit codes of the command line. */
final class ExitCode {

    /** Done; warnings stand in the output. */
    static final int DONE = 0;
    /** Could not be done; the reason stands on standard error. */
    static final int FAILED = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Ended by an interrupt, as shells count it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
