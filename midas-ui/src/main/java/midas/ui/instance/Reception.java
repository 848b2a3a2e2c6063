package midas.ui.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings what others hand over to the window's thread. What comes before there is a window waits for it; a window that is busy, or waits for an answer of its user, takes
 * nothing, and whoever asked opens one of their own.
 */
public final class Reception implements Predicate<List<Path>> {

    /** The window. */
    public interface Host {

        /** Runs a task on the window's thread. */
        void onWindow(Runnable task);

        /** Returns whether a dialog is open that wants an answer first; on the window's thread. */
        boolean isAsking();

        /** Takes files, and comes to the front; on the window's thread. */
        void take(List<Path> files);
    }

    private enum State {
        WAITING,
        TAKEN,
        REFUSED
    }

    private static final long PATIENCE_MILLIS = 500;

    private final List<List<Path>> early = new ArrayList<>();
    private @Nullable Host host;

    /** Makes one without a window. */
    public Reception() {}

    /** Says that there is a window; on its thread. What has come before is taken now. */
    public void begin(Host window) {
        List<List<Path>> waiting;
        synchronized (this) {
            host = window;
            waiting = List.copyOf(early);
            early.clear();
        }
        Consumer<List<Path>> take = window::take;
        waiting.forEach(take);
    }

    @Override
    public boolean test(List<Path> files) {
        Host window;
        synchronized (this) {
            window = host;
            if (window == null) {
                early.add(files);
                return true;
            }
        }
        return bring(files, window);
    }

    /** The window takes it, or it is taken back, whatever comes first. */
    private static boolean bring(List<Path> files, Host window) {
        AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        CountDownLatch decided = new CountDownLatch(1);
        window.onWindow(() -> {
            State next = window.isAsking() ? State.REFUSED : State.TAKEN;
            boolean first = state.compareAndSet(State.WAITING, next);
            decided.countDown();
            if (first && next == State.TAKEN) {
                window.take(files);
            }
        });
        try {
            if (!decided.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                state.compareAndSet(State.WAITING, State.REFUSED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state.compareAndSet(State.WAITING, State.REFUSED);
        }
        return state.get() == State.TAKEN;
    }
}
