package midas.ui.grid;

import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Puts the parts of a grid where they belong. */
final class GridParts {

    private static final double STEP = 26;

    private GridParts() {}

    static void place(Pane pane, double x, double y, double width, double height) {
        pane.resizeRelocate(x, y, width, height);
        if (pane.getClip() instanceof Rectangle clip) {
            clip.setWidth(width);
            clip.setHeight(height);
        }
    }

    static void bar(
            ScrollBar bar,
            boolean needed,
            double x,
            double y,
            double width,
            double height,
            double value,
            double most,
            double page) {
        bar.setVisible(needed);
        if (needed) {
            bar.setMax(most);
            bar.setVisibleAmount(page / (most + page) * most);
            bar.setUnitIncrement(STEP);
            bar.setBlockIncrement(page);
            bar.setValue(value);
            bar.resizeRelocate(x, y, width, height);
        }
    }
}
