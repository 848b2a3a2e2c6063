package midas.ui.grid;

import javafx.scene.input.KeyEvent;

/** The keyboard of a grid: arrows and pages move, with Shift they select, with Ctrl they go to the end. */
final class GridKeys {

    private final Grid grid;
    private final GridActions actions;

    GridKeys(Grid grid, GridActions actions) {
        this.grid = grid;
        this.actions = actions;
    }

    void listen() {
        grid.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (grid.content().columns() > 0 && pressed(event)) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        Selection now = grid.selection();
        int row = now.row();
        int column = now.column();
        int lastRow = grid.content().rows() - 1;
        int lastColumn = grid.content().columns() - 1;
        int page = Math.max(1, (int) (grid.bodyHeight() / grid.rowHeight()) - 1);
        boolean far = event.isShortcutDown();
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> move(event, far ? (row > 0 ? 0 : GridContent.HEADING) : row - 1, column);
            case DOWN -> move(event, far ? lastRow : row + 1, column);
            case LEFT -> move(event, row, far ? 0 : column - 1);
            case RIGHT -> move(event, row, far ? lastColumn : column + 1);
            case PAGE_UP -> move(event, Math.max(0, row - page), column);
            case PAGE_DOWN -> move(event, row + page, column);
            case HOME -> move(event, far ? 0 : row, 0);
            case END -> move(event, far ? lastRow : row, lastColumn);
            case SPACE -> {
                return space(event, now);
            }
            case ENTER -> {
                if (!now.isHeading() || far) {
                    return false;
                }
                actions.sort(column);
            }
            case A -> {
                if (!far) {
                    return false;
                }
                grid.select(now.as(Selection.Shape.ALL));
            }
            case C -> {
                if (!far) {
                    return false;
                }
                actions.copy(event.isShiftDown());
            }
            case CONTEXT_MENU -> menu(column);
            case F10 -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                menu(column);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean space(KeyEvent event, Selection now) {
        if (event.isShortcutDown()) {
            grid.select(now.as(Selection.Shape.COLUMNS));
        } else if (event.isShiftDown() && !now.isHeading()) {
            grid.select(now.as(Selection.Shape.ROWS));
        } else if (now.isHeading()) {
            actions.summarize(now.column());
        } else {
            return false;
        }
        return true;
    }

    private void move(KeyEvent event, int row, int column) {
        int least = event.isShiftDown() ? 0 : GridContent.HEADING;
        int toRow = Math.clamp(row, least, Math.max(least, grid.content().rows() - 1));
        int toColumn = Math.clamp(column, 0, grid.content().columns() - 1);
        boolean extend = event.isShiftDown() && !grid.selection().isHeading();
        grid.select(extend ? grid.selection().extendedTo(toRow, toColumn) : Selection.at(toRow, toColumn));
        grid.reveal(toRow, toColumn);
    }

    private void menu(int column) {
        grid.reveal(grid.selection().row(), column);
        grid.layout();
        grid.headingOnScreen(column).ifPresent(bounds -> actions.menu(column, bounds.getMinX() + 8, bounds.getMaxY()));
    }
}
