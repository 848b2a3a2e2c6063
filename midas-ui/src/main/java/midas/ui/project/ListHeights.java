package midas.ui.project;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;

/** Gives a list of the project tree the height of its rows, so that the next one stands right below it. */
final class ListHeights {

    /** Room for what a list says while it is empty. */
    private static final int LEAST_ROWS = 3;

    /** Room in pixels above and below the rows. */
    private static final double BORDER = 4;

    private ListHeights() {}

    /** Ties the height of a list to the number of its rows; where there is less room, it scrolls. */
    static void fitRows(ListView<?> list) {
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> rows(list.getItems().size()) * list.getFixedCellSize() + BORDER,
                        list.getItems(),
                        list.fixedCellSizeProperty()));
        list.minHeightProperty()
                .bind(Bindings.min(
                        list.prefHeightProperty(), list.fixedCellSizeProperty().multiply(LEAST_ROWS)));
    }

    private static int rows(int items) {
        return items == 0 ? LEAST_ROWS : items;
    }
}
