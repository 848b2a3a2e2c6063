package midas.core.engine;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Arrays that parallel work needs for itself: made when there is none, and lent again and again, so that there are as many as threads. */
final class Workspaces<W> {

    private final ConcurrentLinkedQueue<W> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<W> maker;

    Workspaces(Supplier<W> maker) {
        this.maker = maker;
    }

    /** Returns what {@code work} makes with arrays that nobody else uses meanwhile; what is in them is left over from other work. */
    <T> T with(Function<W, T> work) {
        W polled = idle.poll();
        W workspace = polled != null ? polled : maker.get();
        T result = work.apply(workspace);
        idle.add(workspace);
        return result;
    }
}
