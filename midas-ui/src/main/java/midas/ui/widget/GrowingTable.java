package midas.ui.widget;

import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** Lets a table become a few rows higher a frame when rows come where there were none: cells with controls in them take the toolkit milliseconds each to make. */
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
    private int before;
    private boolean timing;

    private GrowingTable(TableView<?> table) {
        this.table = table;
    }

    /** Lets a table whose items are set and still to come grow with them. */
    public static <T> void tie(TableView<T> table) {
        GrowingTable growing = new GrowingTable(table);
        table.getItems().addListener((ListChangeListener<T>)
                change -> growing.become(change.getList().size()));
    }

    private void become(int size) {
        // rows that stay have their cells, and so have those in sight of a table that is scrolled
        if (size > before + ROWS && (before + 1) * rowHeight() < table.getHeight() || before == 0 && size > 0) {
            rows = Math.max(timing ? rows : 0, before) + ROWS;
            table.setMaxHeight(height());
            timing = true;
            timer.start();
        }
        before = size;
    }

    private double height() {
        return (rows + 1) * rowHeight();
    }

    private double rowHeight() {
        return table.getFixedCellSize() > 0 ? table.getFixedCellSize() : USUAL_ROW;
    }

    private void grow() {
        if (table.getScene() == null) {
            return;
        }
        rows += ROWS;
        boolean whole = !(table.getParent() instanceof Region room) || height() >= room.getHeight();
        table.setMaxHeight(whole ? Double.MAX_VALUE : height());
        if (whole) {
            timing = false;
            timer.stop();
        }
    }
}
