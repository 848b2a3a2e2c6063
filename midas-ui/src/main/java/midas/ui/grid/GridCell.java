package midas.ui.grid;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A cell that shows one place of a grid after the other. */
final class GridCell extends Label {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Grid grid;
    private int row = -1;
    private int column = -1;
    private long stamp = -1;
    private boolean missing;
    private boolean marked;

    GridCell(Grid grid, String styleClass) {
        this.grid = grid;
        getStyleClass().setAll("label", styleClass);
        setManaged(false);
        setMouseTransparent(true);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.TABLE_CELL);
    }

    int row() {
        return row;
    }

    /** Shows a cell of the content; nothing is done where it does already. */
    void show(GridContent content, int newColumn, int newRow, long newStamp) {
        if (row == newRow && column == newColumn && stamp == newStamp) {
            return;
        }
        place(newColumn, newRow, newStamp);
        setAlignment(content.isNumeric(newColumn) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setText(content.text(newColumn, newRow));
        mark(content.isMissing(newColumn, newRow), content.isMarked(newColumn, newRow));
    }

    /** Shows the label of a row. */
    void showLabel(GridContent content, int newRow, long newStamp) {
        if (row == newRow && stamp == newStamp) {
            return;
        }
        place(-1, newRow, newStamp);
        setAlignment(Pos.CENTER_RIGHT);
        setText(content.rowLabel(newRow));
    }

    private void place(int newColumn, int newRow, long newStamp) {
        row = newRow;
        column = newColumn;
        stamp = newStamp;
    }

    private void mark(boolean nowMissing, boolean nowMarked) {
        // asking the style sheet costs more than setting a text
        if (missing != nowMissing) {
            missing = nowMissing;
            pseudoClassStateChanged(MISSING, nowMissing);
        }
        if (marked != nowMarked) {
            marked = nowMarked;
            pseudoClassStateChanged(MARKED, nowMarked);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case ROW_INDEX -> row;
            case COLUMN_INDEX -> column;
            case SELECTED -> grid.range().contains(row, column);
            case TEXT -> getText();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
