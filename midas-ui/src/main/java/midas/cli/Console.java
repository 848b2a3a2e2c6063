package midas.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Where a command writes, and how it hears that it should end.
 *
 * @param out standard output: results only, UTF-8
 * @param err standard error: everything else, UTF-8
 * @param cancelled whether the user has asked to end
 */
record Console(ResultStream out, PrintStream err, BooleanSupplier cancelled) {

    /** Returns the process's own streams, in UTF-8 whatever the locale says. */
    static Console ofProcess(BooleanSupplier cancelled) {
        return new Console(
                new ResultStream(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8),
                cancelled);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
