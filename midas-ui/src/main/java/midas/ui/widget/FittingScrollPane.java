package midas.ui.widget;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A scroll pane that would like to be as high as its content is at its own width: text broken into lines counts with all of them. Its content is as wide as
 * the pane whether or not there is a scroll bar, which lies over the content's right padding: what stands below the pane keeps its edges in line.
 */
public final class FittingScrollPane extends ScrollPane {

    /** A pane that does not show all of its content: what it cuts off goes on below. */
    private static final PseudoClass OVERFLOWING = PseudoClass.getPseudoClass("overflowing");

    private final ReadOnlyBooleanWrapper overflowing = new ReadOnlyBooleanWrapper();

    /** Makes an empty pane. */
    public FittingScrollPane() {
        setHmax(0);
        contentProperty().subscribe(content -> {
            if (content instanceof Region region) {
                region.prefWidthProperty().bind(widthProperty());
                region.heightProperty().subscribe(height -> showOverflow(region));
                viewportBoundsProperty().subscribe(bounds -> showOverflow(region));
            }
        });
    }

    private void showOverflow(Region content) {
        overflowing.set(content.getHeight() > getViewportBounds().getHeight() + 1);
        pseudoClassStateChanged(OVERFLOWING, overflowing.get());
    }

    /** Returns whether it does not show all of its content. */
    public ReadOnlyBooleanProperty overflowingProperty() {
        return overflowing.getReadOnlyProperty();
    }

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
        return Math.ceil(content.prefHeight(width)) + snappedTopInset() + snappedBottomInset();
    }
}
