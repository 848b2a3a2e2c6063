package midas.ui.widget;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Shows the content of a dialog, which scrolls where the screen has no room for all of it, so that the buttons below stay in sight. Lists and texts that scroll themselves get smaller first.
 */
public final class DialogContent extends ScrollPane {

    /**
     * Takes the content.
     *
     * @param title what it is called where it is read out
     * @param content the content
     */
    public DialogContent(String title, Node content) {
        super(content);
        getStyleClass().add("dialog-content");
        setAccessibleText(title);
        setFitToWidth(true);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(getContent().prefWidth(-1)) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        // without a width: at the one it would like, for text breaks into lines there
        double inside = width < 0 ? getContent().prefWidth(-1) : width - snappedLeftInset() - snappedRightInset();
        return Math.ceil(getContent().prefHeight(inside)) + snappedTopInset() + snappedBottomInset();
    }

    /** A scroll bar that came for a moment would stay: beside it text breaks into more lines, for which it is needed. */
    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        boolean scrolls = getContent().minHeight(width) > height + 1;
        setVbarPolicy(scrolls ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
        // where there is something to scroll the keyboard can do so, too
        setFocusTraversable(scrolls);
        super.layoutChildren();
    }
}
