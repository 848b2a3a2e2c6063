package midas.io.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads what is no regular file, such as a pipe: there may be nobody who writes to it, and opening it waits until there is. */
final class PipeBytes {

    private static final long LOOK_EACH_MILLIS = 50;

    private PipeBytes() {}

    /**
     * Reads all of it, on a thread of its own, which a pipe without a writer keeps for as long as the program runs.
     *
     * @param file what is read
     * @param monitor is asked whether to go on, as is the calling thread for an interrupt
     * @throws Passes.CancelledException where it is not to go on
     */
    static byte[] read(Path file, ImportMonitor monitor) throws IOException {
        FutureTask<byte[]> task = new FutureTask<>(() -> Files.readAllBytes(file));
        Thread.ofPlatform().daemon().name("pipe").start(task);
        try {
            while (!monitor.isCancelled()) {
                try {
                    return task.get(LOOK_EACH_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // not yet
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof OutOfMemoryError error) {
                throw error;
            }
            throw cause instanceof IOException io ? io : new IOException(cause);
        }
        task.cancel(true);
        throw new Passes.CancelledException();
    }
}
