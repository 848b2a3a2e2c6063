package midas.ui.widget;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A scroll pane that would like to be as high as its content is at its own width: text broken into lines counts with all of them. */
public final class FittingScrollPane extends ScrollPane {

    /** Makes an empty pane. */
    public FittingScrollPane() {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Node content = getContent();
        if (content == null || width < 0) {
            return super.computePrefHeight(width);
        }
        double inner = width - snappedLeftInset() - snappedRightInset();
        return Math.ceil(content.prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
    }
}
