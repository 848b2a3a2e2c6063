package midas.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The cells of one column that are in sight, one below the other; used for one column after the other. */
final class Strip {

    /** A pane that leaves its children where they were put. */
    static final class Sheet extends Pane {
        Sheet() {
            setManaged(false);
            setMouseTransparent(true);
        }

        @Override
        protected void layoutChildren() {
            // children are placed by the grid
        }
    }

    final GridHeading heading;
    final Sheet sheet = new Sheet();
    private final Grid grid;
    private final String styleClass;
    private final List<GridCell> cells = new ArrayList<>();
    private int column = -1;

    Strip(Grid grid, String styleClass, GridHeading heading) {
        this.grid = grid;
        this.styleClass = styleClass;
        this.heading = heading;
    }

    int column() {
        return column;
    }

    void setColumn(int newColumn) {
        column = newColumn;
    }

    /** Makes cells until there are enough or no more may be made; returns how many were made. */
    int grow(int wanted, int most) {
        int made = 0;
        while (cells.size() < wanted && made < most) {
            GridCell cell = new GridCell(grid, styleClass);
            cells.add(cell);
            sheet.getChildren().add(cell);
            made++;
        }
        if (made > 0) {
            sheet.applyCss();
        }
        return made;
    }

    /** Places cells and shows in them what they are to show. */
    void show(GridContent content, Rows rows, double width, long stamp) {
        for (int slot = 0; slot < cells.size(); slot++) {
            GridCell cell = cells.get(slot);
            int row = rows.first() + Math.floorMod(slot - rows.first(), rows.capacity());
            boolean shown = row <= rows.last() && slot < rows.capacity();
            cell.setVisible(shown);
            if (shown) {
                if (column < 0) {
                    cell.showLabel(content, row, stamp);
                } else {
                    cell.show(content, column, row, stamp);
                }
                cell.resizeRelocate(0, (row - rows.first()) * rows.height(), width, rows.height());
            }
        }
    }

    /** Returns the cell that shows a row, or null. */
    @Nullable
    GridCell cell(int row) {
        for (GridCell cell : cells) {
            if (cell.isVisible() && cell.row() == row) {
                return cell;
            }
        }
        return null;
    }

    /**
     * Rows in sight.
     *
     * @param first the topmost
     * @param last the lowest, less than first where there are none
     * @param capacity number of cells a strip has for them, more than there are rows in sight
     * @param height height of a row in pixels
     */
    record Rows(int first, int last, int capacity, double height) {}
}
