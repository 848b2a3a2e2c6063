package midas.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C, and the program's start: the only place of the command line that knows threads. */
final class Interrupts {

    private static final long PATIENCE_SECONDS = 5;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /**
     * Listens for Ctrl-C and its like: the process then waits until the command has ended in good order, a few seconds
     * at most.
     */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::waitForEnd, "interrupt"));
    }

    /** Returns whether the user has asked to end. */
    boolean asked() {
        return asked.get();
    }

    /** Says that the command has ended and everything is written. */
    void ended() {
        done.countDown();
    }

    /** Runs work beside the command; it ends with the process. */
    static void inBackground(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void waitForEnd() {
        asked.set(true);
        try {
            boolean ignored = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
