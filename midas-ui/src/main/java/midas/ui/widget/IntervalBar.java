package midas.ui.widget;

import javafx.scene.layout.Region;
import midas.ui.table.IntervalScale;
import org.jspecify.annotations.Nullable;

/** Draws an estimate and its interval on a scale shared with the rows around it, with a line at zero. */
public final class IntervalBar extends Region {

    private static final double DOT = 6;
    private static final double LINE = 2;

    private final Region zero = part("interval-zero");
    private final Region line = part("interval-line");
    private final Region dot = part("interval-dot");
    private @Nullable IntervalScale scale;
    private IntervalScale.@Nullable Mark mark;

    /** Makes a bar that draws nothing. */
    public IntervalBar() {
        getStyleClass().add("interval-bar");
        getChildren().addAll(zero, line, dot);
        setMinWidth(0);
        setPrefWidth(120);
        show(null, null);
    }

    /** Draws a mark; null draws nothing, a mark that is not finite only the zero line. */
    public void show(@Nullable IntervalScale newScale, IntervalScale.@Nullable Mark newMark) {
        scale = newScale;
        mark = newMark;

        zero.setVisible(newScale != null && newMark != null);
        line.setVisible(newScale != null && newMark != null && newMark.isFinite());
        dot.setVisible(line.isVisible());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        IntervalScale common = scale;
        IntervalScale.Mark current = mark;
        if (common == null || current == null) {
            return;
        }
        double width = Math.max(0, getWidth() - DOT);
        double middle = getHeight() / 2;
        double left = DOT / 2;
        zero.resizeRelocate(snapPositionX(left + width * common.position(0)), 0, 1, getHeight());
        if (current.isFinite()) {
            double from = left + width * common.position(current.lower());
            double to = left + width * common.position(current.upper());
            line.resizeRelocate(from, middle - LINE / 2, Math.max(LINE, to - from), LINE);
            dot.resizeRelocate(
                    left + width * common.position(current.estimate()) - DOT / 2, middle - DOT / 2, DOT, DOT);
        }
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }
}
