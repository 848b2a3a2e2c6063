package midas.ui.widget;

import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** Puts dialogs over the middle of their window: some window managers leave what asks for no place in a corner of the screen. */
public final class Centred {

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
            pane.applyCss();
            double width = pane.prefWidth(-1);
            place(owner, dialog, width, pane.prefHeight(width));
        });
        dialog.setOnShown(event -> place(owner, dialog, dialog.getWidth(), dialog.getHeight()));
    }

    private static void place(Window owner, Dialog<?> dialog, double width, double height) {
        if (width > 0 && height > 0) {
            dialog.setX(Math.max(0, owner.getX() + (owner.getWidth() - width) / 2));
            dialog.setY(Math.max(0, owner.getY() + (owner.getHeight() - height) / 2));
        }
    }
}
