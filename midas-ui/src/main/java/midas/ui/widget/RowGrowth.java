package midas.ui.widget;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How many rows a table may be high by now: some more with each frame, because each takes the toolkit milliseconds to make and style. */
public final class RowGrowth {

    /** As many rows more are made with each frame. */
    public static final int ROWS_A_FRAME = 5;

    private final ReadOnlyIntegerWrapper rows = new ReadOnlyIntegerWrapper();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            rows.set(rows.get() + ROWS_A_FRAME);
            if (rows.get() >= most) {
                stop();
            }
        }
    };
    private int most;

    /**
     * Begins to grow.
     *
     * @param from how many rows there are at once
     * @param to how many there will be at least
     */
    public void start(int from, int to) {
        most = to;
        rows.set(from);
        if (from < to) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    /** Returns how many rows a table may be high. */
    public ReadOnlyIntegerProperty rowsProperty() {
        return rows.getReadOnlyProperty();
    }
}
