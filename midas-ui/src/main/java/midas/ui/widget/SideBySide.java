package midas.ui.widget;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/**
 * Fields side by side, which share the room as their preferred widths are to each other. Where one of them would be too narrow for its words, each stands
 * below the one before.
 */
public final class SideBySide extends HBox {

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isStacked(double width) {
        double needed = getSpacing() * (getManagedChildren().size() - 1);
        for (Node child : getManagedChildren()) {
            needed += whole(child);
        }
        return width >= 0 && width < needed + snappedLeftInset() + snappedRightInset();
    }

    /** Words in lines of their own can be broken; names of fields cannot. */
    private static double needed(Node child) {
        double needed = child.minWidth(-1);
        if (child instanceof Pane field) {
            for (Node part : field.getChildrenUnmodifiable()) {
                boolean words = part instanceof Label || part instanceof CheckBox;
                if (part.isManaged() && words && !((Labeled) part).isWrapText()) {
                    needed = Math.max(needed, Math.ceil(part.prefWidth(-1)));
                }
            }
        }
        return needed;
    }

    /** Returns what is needed so that the values chosen in combo boxes can be read, too. */
    private static double whole(Node child) {
        double whole = needed(child);
        if (child instanceof Pane field) {
            for (Node part : field.getChildrenUnmodifiable()) {
                if (part instanceof ComboBox<?> combo) {
                    whole = Math.max(
                            whole,
                            Math.ceil(combo.getChildrenUnmodifiable().stream()
                                            .mapToDouble(inner -> inner.prefWidth(-1))
                                            .sum()
                                    + combo.snappedLeftInset()
                                    + combo.snappedRightInset()));
                }
            }
        }
        return whole;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset()
                + getManagedChildren().stream()
                        .mapToDouble(SideBySide::needed)
                        .max()
                        .orElse(0)
                + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return isStacked(width) ? stackedHeight(width) : rowHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double stackedHeight(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        double height = getSpacing() * (getManagedChildren().size() - 1);
        for (Node child : getManagedChildren()) {
            height += snapSizeY(child.prefHeight(inside));
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    private double rowHeight(double width) {
        List<Node> children = getManagedChildren();
        double highest = 0;
        double[] widths = width < 0 ? new double[0] : widths(width);
        for (int k = 0; k < children.size(); k++) {
            highest = Math.max(highest, children.get(k).prefHeight(width < 0 ? -1 : widths[k]));
        }
        return snappedTopInset() + snapSizeY(highest) + snappedBottomInset();
    }

    private double[] widths(double width) {
        List<Node> children = getManagedChildren();
        double room = width - snappedLeftInset() - snappedRightInset() - getSpacing() * (children.size() - 1);
        double[] least = children.stream().mapToDouble(SideBySide::whole).toArray();
        if (Arrays.stream(least).sum() > room) {
            least = children.stream().mapToDouble(SideBySide::needed).toArray();
        }
        double[] wanted =
                children.stream().mapToDouble(child -> child.prefWidth(-1)).toArray();
        double all = 0;
        for (double each : wanted) {
            all += each;
        }
        double[] widths = new double[least.length];
        double taken = 0;
        double open = 0;
        for (int k = 0; k < widths.length; k++) {
            widths[k] = all == 0 ? 0 : room * wanted[k] / all;
            if (widths[k] < least[k]) {
                widths[k] = least[k];
                taken += least[k];
            } else {
                open += wanted[k];
            }
        }
        for (int k = 0; k < widths.length; k++) {
            if (widths[k] > least[k] && open > 0) {
                widths[k] = Math.max(least[k], (room - taken) * wanted[k] / open);
            }
        }
        return widths;
    }

    @Override
    protected void layoutChildren() {
        List<Node> children = getManagedChildren();
        double x = snappedLeftInset();
        double y = snappedTopInset();
        if (isStacked(getWidth())) {
            double inside = getWidth() - snappedLeftInset() - snappedRightInset();
            for (Node child : children) {
                double height = snapSizeY(child.prefHeight(inside));
                child.resizeRelocate(x, y, inside, height);
                y += height + getSpacing();
            }
            return;
        }
        double[] widths = widths(getWidth());
        double height = getHeight() - y - snappedBottomInset();
        for (int k = 0; k < children.size(); k++) {
            children.get(k).resizeRelocate(snapPositionX(x), y, snapSizeX(widths[k]), height);
            x += widths[k] + getSpacing();
        }
    }
}
