package midas.ui.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.TreeMap;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Cells and headings that are in sight, and those that wait to be used again. */
final class GridPool {

    /** So many cells are made a frame: each takes the toolkit some 100 µs. */
    private static final int CELLS_A_FRAME = 48;

    private static final int SPARE_ROWS = 2;

    /**
     * What is in sight. All sizes are in pixels of the screen.
     *
     * @param content what is shown
     * @param stamp differs whenever what is shown may have changed
     * @param edges where columns stand, at zoom 1
     * @param zoom zoom
     * @param left how far it is scrolled to the right
     * @param top how far it is scrolled down
     * @param firstColumn leftmost column in sight
     * @param lastColumn rightmost column in sight, less than the first where there are none
     * @param rowHeight height of a row
     * @param headHeight height of the headings
     * @param gutter width of the row numbers
     * @param width width of the rows in sight
     * @param height height of the columns in sight
     * @param currentHeading column of the heading where the keyboard is, or −1
     */
    record Scene(
            GridContent content,
            long stamp,
            ColumnEdges edges,
            double zoom,
            double left,
            double top,
            int firstColumn,
            int lastColumn,
            double rowHeight,
            double headHeight,
            double gutter,
            double width,
            double height,
            int currentHeading) {}

    private final Grid grid;
    private final Pane lines = new Strip.Sheet();
    private final Pane sheets = new Strip.Sheet();
    private final Pane head;
    private final TreeMap<Integer, Strip> strips = new TreeMap<>();
    private final Deque<Strip> spare = new ArrayDeque<>();
    private final Strip labels;
    private int capacity = 8;

    GridPool(Grid grid, Pane head, Pane side) {
        this.grid = grid;
        this.head = head;
        labels = new Strip(grid, "row-number", new GridHeading());
        side.getChildren().add(labels.sheet);
    }

    Pane lines() {
        return lines;
    }

    Pane sheets() {
        return sheets;
    }

    @Nullable
    Strip strip(int column) {
        return strips.get(column);
    }

    /** Shows what is in sight, as far as there are cells; returns whether more have to be made, in the next frame. */
    boolean show(Scene scene) {
        Strip.Rows rows = rows(scene);
        double shift = Math.round(rows.first() * rows.height() - scene.top());
        int budget = CELLS_A_FRAME;
        budget -= labels.grow(capacity, budget);
        labels.show(scene.content(), rows, scene.gutter(), scene.stamp());
        labels.sheet.relocate(0, shift);
        sheets.relocate(0, shift);
        showLines(rows, scene.width(), shift);
        for (Iterator<Strip> shown = strips.values().iterator(); shown.hasNext(); ) {
            Strip strip = shown.next();
            if (strip.column() < scene.firstColumn() || strip.column() > scene.lastColumn()) {
                shown.remove();
                spare.push(strip);
            }
        }
        boolean complete = budget > 0;
        for (int column = Math.max(0, scene.firstColumn()); column <= scene.lastColumn(); column++) {
            Strip strip = strips.get(column);
            if (strip == null && spare.isEmpty() && budget <= 0) {
                complete = false;
                continue;
            }
            if (strip == null) {
                strip = spare.isEmpty() ? newStrip() : spare.pop();
                strip.setColumn(column);
                strips.put(column, strip);
            }
            budget -= strip.grow(capacity, budget);
            complete &= budget > 0;
            show(strip, scene, rows);
        }
        for (Strip strip : spare) {
            strip.sheet.setVisible(false);
            strip.heading.setVisible(false);
        }
        return !complete;
    }

    private void show(Strip strip, Scene scene, Strip.Rows rows) {
        int column = strip.column();
        // on whole pixels, so that texts are sharp
        double x = Math.round(scene.edges().start(column) * scene.zoom() - scene.left());
        double width = Math.round(scene.edges().start(column + 1) * scene.zoom() - scene.left()) - x;
        strip.sheet.setVisible(true);
        strip.sheet.relocate(x, 0);
        strip.show(scene.content(), rows, width, scene.stamp());
        strip.heading.setVisible(true);
        strip.heading.show(scene.content(), column, scene.stamp(), scene.currentHeading() == column);
        strip.heading.resizeRelocate(x, 0, width, scene.headHeight());
    }

    private Strip.Rows rows(Scene scene) {
        double height = scene.rowHeight();
        int first = (int) Math.floor(scene.top() / height);
        int last = (int)
                Math.min(scene.content().rows() - 1L, (long) Math.floor((scene.top() + scene.height() - 1) / height));
        int wanted = (int) Math.ceil(scene.height() / height) + SPARE_ROWS;
        if (wanted > capacity || wanted < capacity / 2) {
            capacity = wanted;
        }
        return new Strip.Rows(first, last, capacity, height);
    }

    private Strip newStrip() {
        Strip strip = new Strip(grid, "data-cell", new GridHeading());
        sheets.getChildren().add(strip.sheet);
        head.getChildren().add(strip.heading);
        strip.heading.applyCss();
        return strip;
    }

    private void showLines(Strip.Rows rows, double width, double shift) {
        while (lines.getChildren().size() < capacity) {
            Region line = new Region();
            line.getStyleClass().add("row-line");
            line.setManaged(false);
            lines.getChildren().add(line);
        }
        for (int k = 0; k < lines.getChildren().size(); k++) {
            Region line = (Region) lines.getChildren().get(k);
            line.setVisible(rows.first() + k <= rows.last());
            line.resizeRelocate(0, (k + 1) * rows.height() - 1 + shift, width, 1);
        }
    }
}
