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
        if (split.getWidth() > width) {
            set(split, left, width, onWidth);
            return;
        }
        split.widthProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable observable) {
                if (split.getWidth() > width) {
                    split.widthProperty().removeListener(this);
                    set(split, left, width, onWidth);
                }
            }
        });
    }

    private static void set(SplitPane split, Region left, double width, DoubleConsumer onWidth) {
        split.setDividerPositions(width / split.getWidth());
        SplitPane.Divider divider = split.getDividers().getFirst();
        divider.positionProperty().addListener((property, before, now) -> {
            if (split.getItems().contains(left) && split.getDividers().contains(divider)) {
                onWidth.accept(now.doubleValue() * split.getWidth());
            }
        });
    }
}
