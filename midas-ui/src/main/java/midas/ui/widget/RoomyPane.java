package midas.ui.widget;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Screen;

/** As large as its content, where the screen has room for that with the frame and the buttons of a dialog; else its content is scrolled. */
public final class RoomyPane extends ScrollPane {

    private static final double MOST_OF_WIDTH = 0.9;
    private static final double MOST_OF_HEIGHT = 0.75;

    /**
     * Makes one.
     *
     * @param content what it shows
     */
    public RoomyPane(Node content) {
        super(content);
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
    }

    @Override
    protected double computePrefWidth(double height) {
        // room for the bar, where there is one
        return Math.min(getContent().prefWidth(-1) + 2, MOST_OF_WIDTH * screen().getWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(getContent().prefHeight(width) + 2, MOST_OF_HEIGHT * screen().getHeight());
    }

    private static Rectangle2D screen() {
        return Screen.getPrimary().getVisualBounds();
    }
}
