package midas.ui.app;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import midas.ui.widget.Dividers;
import midas.ui.widget.Frames;

/** The width of the project tree: what the user has given it, as much wider as the text is larger. */
final class TreeWidth {

    private static final double USUAL = 224;
    /** Most of the window that it takes by itself. */
    private static final double MOST = 0.4;

    private final SplitPane split;
    private final Region side;
    private final ReadOnlyDoubleProperty zoom;
    private final Settings settings;
    private final Frames frames = new Frames();
    private boolean settling;

    TreeWidth(SplitPane split, Region side, ReadOnlyDoubleProperty zoom, Settings settings) {
        this.split = split;
        this.side = side;
        this.zoom = zoom;
        this.settings = settings;
    }

    /** Ties it to the zoom and to the room there is. */
    void tie() {
        Dividers.place(split, side, pixels(), this::remember);
        zoom.addListener((property, before, now) -> settle());
        split.widthProperty().addListener((property, before, now) -> settle());
    }

    /** What the layout does until all is laid out again is not what the user wants. */
    private void settle() {
        settling = true;
        frames.play(List.of(
                () -> {},
                () -> {
                    if (split.getWidth() > 0) {
                        split.setDividerPositions(Math.min(MOST, pixels() / split.getWidth()));
                    }
                },
                () -> settling = false));
    }

    private void remember(double width) {
        if (!settling) {
            settings.put("tree", width / zoom.get());
        }
    }

    private double pixels() {
        return settings.number("tree", 80, 800).orElse(USUAL) * zoom.get();
    }
}
