package midas.ui.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Does work in parts, one a frame, so that the window can answer between them. For the window's thread. */
public final class Frames {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    /** Does the parts in order, the first with the next frame; parts of earlier work that were not done yet never are. */
    public void play(List<Runnable> parts) {
        waiting.clear();
        waiting.addAll(parts);
        timer.start();
    }

    private void next() {
        Runnable part = waiting.poll();
        if (waiting.isEmpty()) {
            timer.stop();
        }
        if (part != null) {
            part.run();
        }
    }
}
