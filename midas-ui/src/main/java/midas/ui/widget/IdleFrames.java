package midas.ui.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;

/** Does work that nobody has asked for yet in small parts, at most one a frame, and none while the user does something. For the window's thread. */
public final class IdleFrames {

    private static final long QUIET_NANOS = 300_000_000;

    private final Deque<BooleanSupplier> works = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next(now);
        }
    };
    private boolean touched;
    private long quietSince;

    /**
     * Watches a window.
     *
     * @param scene what is shown in it
     */
    public IdleFrames(Scene scene) {
        scene.addEventFilter(
                InputEvent.ANY, event -> touched = touched || event.getEventType() != MouseEvent.MOUSE_MOVED);
    }

    /**
     * Does work after that asked for before, and not at once.
     *
     * @param part does a part of it, or finds that it must wait, and returns whether there is more
     */
    public void play(BooleanSupplier part) {
        works.add(part);
        touched = true;
        timer.start();
    }

    private void next(long now) {
        if (touched) {
            touched = false;
            quietSince = now;
        }
        if (now - quietSince < QUIET_NANOS) {
            return;
        }
        BooleanSupplier work = works.peek();
        if (work != null && !work.getAsBoolean()) {
            works.remove(work);
        }
        if (works.isEmpty()) {
            timer.stop();
        }
    }
}
