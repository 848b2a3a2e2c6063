package midas.ui.widget;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * Puts dialogs over the middle of their window, some window managers leave what asks for no place in a corner of the screen, and makes them as large as their content wants them at
 * the zoom of the window, but never larger than the screen.
 */
public final class Centred {

    /** What the borders of a window and a panel of the desktop may take. */
    private static final double MARGIN = 40;

    private static final double SCROLL_BAR = 24;

    private Centred() {}

    /**
     * Ties a dialog to the window it belongs to; before it is shown, and once it has all its content.
     *
     * @param dialog the dialog
     * @param owner its window
     */
    public static void over(Window owner, Dialog<?> dialog) {
        dialog.initOwner(owner);
        dialog.setOnShowing(event -> {
            // a guess, so that it does not jump when its size is known
            DialogPane pane = dialog.getDialogPane();
            Rectangle2D screen = screen(owner);
            size(pane, screen);
            place(owner, dialog, pane.getPrefWidth(), pane.getPrefHeight(), screen);
        });
        dialog.setOnShown(event -> place(owner, dialog, dialog.getWidth(), dialog.getHeight(), screen(owner)));
    }

    /**
     * Makes the window of a dialog as large as its content wants it by now, and no larger than the screen.
     *
     * @param pane the pane of a dialog that is shown
     */
    public static void fit(DialogPane pane) {
        Window window = pane.getScene().getWindow();
        size(pane, screen(window));
        window.sizeToScene();
    }

    private static void size(DialogPane pane, Rectangle2D screen) {
        pane.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        pane.applyCss();
        double mostHeight = screen.getHeight() - MARGIN;
        double width = Math.ceil(pane.prefWidth(-1));
        width += pane.prefHeight(width) > mostHeight ? SCROLL_BAR : 0;
        width = Math.min(width, screen.getWidth() - MARGIN);
        pane.setPrefSize(width, Math.min(Math.ceil(pane.prefHeight(width)), mostHeight));
    }

    private static Rectangle2D screen(Window window) {
        return Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    private static void place(Window owner, Dialog<?> dialog, double width, double height, Rectangle2D screen) {
        if (width > 0 && height > 0) {
            double x = owner.getX() + (owner.getWidth() - width) / 2;
            double y = owner.getY() + (owner.getHeight() - height) / 2;
            dialog.setX(Math.max(screen.getMinX(), Math.min(x, screen.getMaxX() - width)));
            dialog.setY(Math.max(screen.getMinY(), Math.min(y, screen.getMaxY() - height)));
        }
    }
}
