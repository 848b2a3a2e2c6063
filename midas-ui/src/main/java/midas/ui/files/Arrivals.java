package midas.ui.files;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Files that are handed to the window: while an answer, a file or another project is waited for, they wait too. What they would come into is not decided yet. */
final class Arrivals {

    private final BooleanSupplier busy;
    private final Consumer<Runnable> later;
    private final BiConsumer<List<Path>, List<Path>> taker;
    private final Deque<List<Path>> waiting = new ArrayDeque<>();

    /**
     * Makes it.
     *
     * @param busy whether files have to wait
     * @param later does something when what goes on now is done
     * @param taker takes projects and, beside them, files of data
     */
    Arrivals(BooleanSupplier busy, Consumer<Runnable> later, BiConsumer<List<Path>, List<Path>> taker) {
        this.busy = busy;
        this.later = later;
        this.taker = taker;
    }

    void take(List<Path> files) {
        waiting.add(List.copyOf(files));
        next();
    }

    /** Something that was waited for is over, and what comes of it is about to be done. */
    void look() {
        if (!waiting.isEmpty()) {
            later.accept(this::next);
        }
    }

    private void next() {
        while (!waiting.isEmpty() && !busy.getAsBoolean()) {
            Map<Boolean, List<Path>> projects =
                    waiting.remove().stream().collect(Collectors.partitioningBy(SaveTarget::isProject));
            taker.accept(projects.getOrDefault(true, List.of()), projects.getOrDefault(false, List.of()));
        }
    }
}
