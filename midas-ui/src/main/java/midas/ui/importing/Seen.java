package midas.ui.importing;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;

/** Whether something that holds has been painted since it began to: keys that were pressed before were meant for what was seen then. */
final class Seen {

    private static final int FRAMES = 2;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frames++;
            if (frames >= FRAMES) {
                stop();
            }
        }
    };
    private final ObservableBooleanValue condition;
    private int frames;

    Seen(ObservableBooleanValue condition) {
        this.condition = condition;
        condition.subscribe(holds -> {
            frames = 0;
            timer.stop();
            if (holds) {
                timer.start();
            }
        });
    }

    boolean get() {
        return condition.get() && frames >= FRAMES;
    }
}
