package midas.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output: UTF-8, and what could not be written is not forgotten. */
final class ResultStream extends PrintStream {

    private final Watch watch;

    /** Writes to a stream. */
    ResultStream(OutputStream out) {
        this(new Watch(out));
    }

    private ResultStream(Watch watch) {
        super(new BufferedOutputStream(watch), false, StandardCharsets.UTF_8);
        this.watch = watch;
    }

    /**
     * Writes everything out and returns why that, or something before it, failed. A reader that wants no more, as
     * {@code head} behind a pipe, is no failure.
     */
    Optional<IOException> failure() {
        flush();
        return Optional.ofNullable(watch.failure).filter(e -> !isClosedPipe(e));
    }

    private static boolean isClosedPipe(IOException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** A print stream swallows what goes wrong below it: this stands there and keeps it. */
    private static final class Watch extends FilterOutputStream {

        private @Nullable IOException failure;

        Watch(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
