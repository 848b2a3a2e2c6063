package midas.ui.widget;

import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** Lets a table become a few rows higher a frame when its first rows come: cells with controls in them take the toolkit milliseconds each to make. */
public final class GrowingTable {

    private static final int ROWS = 3;
    private static final double USUAL_ROW = 30;

    private final TableView<?> table;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            grow();
        }
    };
    private int rows;

    private GrowingTable(TableView<?> table) {
        this.table = table;
    }

    /** Lets a table whose items are set and still to come grow with the first of them. */
    public static <T> void tie(TableView<T> table) {
        GrowingTable growing = new GrowingTable(table);
        table.getItems().addListener(new ListChangeListener<T>() {
            @Override
            public void onChanged(Change<? extends T> change) {
                if (!change.getList().isEmpty()) {
                    table.getItems().removeListener(this);
                    growing.begin();
                }
            }
        });
    }

    private void begin() {
        rows = ROWS;
        table.setMaxHeight(height());
        timer.start();
    }

    private double height() {
        double row = table.getFixedCellSize() > 0 ? table.getFixedCellSize() : USUAL_ROW;
        return (rows + 1) * row;
    }

    private void grow() {
        if (table.getScene() == null) {
            return;
        }
        rows += ROWS;
        boolean whole = !(table.getParent() instanceof Region room) || height() >= room.getHeight();
        table.setMaxHeight(whole ? Double.MAX_VALUE : height());
        if (whole) {
            timer.stop();
        }
    }
}
