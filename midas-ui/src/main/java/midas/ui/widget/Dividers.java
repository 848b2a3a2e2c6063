package midas.ui.widget;

import java.util.function.DoubleConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** Gives the left side of a split pane a width in pixels, once there is room, and tells of the widths the user gives it. */
public final class Dividers {

    private Dividers() {}

    /**
     * Places the first divider.
     *
     * @param split the split pane
     * @param left its left side, which keeps its width when the window changes its own
     * @param width width of the left side, in pixels
     * @param onWidth hears of each width from then on
     */
    public static void place(SplitPane split, Region left, double width, DoubleConsumer onWidth) {
        SplitPane.setResizableWithParent(left, false);
        split.widthProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable observable) {
                if (split.getWidth() > width) {
                    split.widthProperty().removeListener(this);
                    split.setDividerPositions(width / split.getWidth());
                    left.widthProperty().subscribe(now -> {
                        if (now.doubleValue() > 0) {
                            onWidth.accept(now.doubleValue());
                        }
                    });
                }
            }
        });
    }
}
