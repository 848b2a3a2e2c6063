package midas.ui.app;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import midas.ui.widget.Dividers;

/** The width of the project tree: what the user has given it, as much wider as the text is larger. */
final class TreeWidth {

    private static final double USUAL = 224;
    /** Most of the window that it takes by itself. */
    private static final double MOST = 0.4;

    private final SplitPane split;
    private final Region side;
    private final ReadOnlyDoubleProperty zoom;
    private final Settings settings;

    TreeWidth(SplitPane split, Region side, ReadOnlyDoubleProperty zoom, Settings settings) {
        this.split = split;
        this.side = side;
        this.zoom = zoom;
        this.settings = settings;
    }

    /** Ties it to the zoom. */
    void tie() {
        Dividers.place(split, side, pixels(), width -> settings.put("tree", width / zoom.get()));
        zoom.addListener((property, before, now) -> {
            if (split.getWidth() > 0) {
                double width = side.getWidth() * now.doubleValue() / before.doubleValue();
                split.setDividerPositions(Math.min(MOST, width / split.getWidth()));
            }
        });
    }

    private double pixels() {
        return settings.number("tree", 80, 800).orElse(USUAL) * zoom.get();
    }
}
