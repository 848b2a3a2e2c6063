package midas.ui.grid;

import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/** The mouse of a grid: selects, sorts, scrolls, drags widths. */
final class GridMouse {

    /** How near to the border of a column its width can be dragged, in pixels. */
    private static final double NEAR = 4;

    private static final double FASTEST = 60;

    private final Grid grid;
    private final GridActions actions;
    private final GridTip tip;
    private final AnimationTimer pull = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pull();
        }
    };
    private Selection.Shape shape = Selection.Shape.CELLS;
    private int resized = -1;
    private boolean headPressed;
    private double pressedAt;
    private double widthBefore;
    private double x;
    private double y;

    GridMouse(Grid grid, GridActions actions) {
        this.grid = grid;
        this.actions = actions;
        this.tip = new GridTip(grid);
    }

    void listen() {
        grid.addEventHandler(ScrollEvent.SCROLL, event -> {
            tip.hide();
            grid.scrollBy(-event.getDeltaX(), -event.getDeltaY());
            event.consume();
        });
        grid.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            tip.hide();
            grid.requestFocus();
        });
        // the pane around would take the focus
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        grid.addEventHandler(MouseEvent.MOUSE_EXITED, event -> tip.hide());
        cells(grid.body(), Selection.Shape.CELLS);
        cells(grid.side(), Selection.Shape.ROWS);
        grid.corner().setOnMousePressed(event -> grid.select(grid.selection().as(Selection.Shape.ALL)));
        head(grid.head());
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!event.isKeyboardTrigger() && grid.content().columns() > 0) {
                int column = grid.columnAt(grid.body()
                        .screenToLocal(event.getScreenX(), event.getScreenY())
                        .getX());
                actions.menu(column, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private void cells(Pane pane, Selection.Shape made) {
        pane.setOnMousePressed(event -> {
            boolean inside = grid.content().rows() > 0 && grid.content().columns() > 0;
            if (inside && (event.getButton() == MouseButton.PRIMARY || !isSelected(event))) {
                shape = made;
                locate(event);
                select(event.isShiftDown());
            }
        });
        pane.setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY && grid.content().rows() > 0) {
                locate(event);
                select(true);
                pull.start();
            }
        });
        pane.setOnMouseReleased(event -> pull.stop());
        if (made == Selection.Shape.CELLS) {
            pane.setOnMouseMoved(event -> {
                locate(event);
                tip.over(grid.rowAt(y), grid.columnAt(x), event.getScreenX(), event.getScreenY());
            });
        }
    }

    private boolean isSelected(MouseEvent event) {
        locate(event);
        return grid.range().contains(grid.rowAt(y), grid.columnAt(x));
    }

    /** Takes note of where the mouse is, in the body. */
    private void locate(MouseEvent event) {
        var place = grid.body().sceneToLocal(event.getSceneX(), event.getSceneY());
        x = place.getX();
        y = place.getY();
    }

    private void select(boolean extend) {
        int row = grid.rowAt(Math.clamp(y, 0, Math.max(0, grid.bodyHeight() - 1)));
        int column = grid.columnAt(Math.clamp(x, 0, Math.max(0, grid.bodyWidth() - 1)));
        Selection now = grid.selection();
        boolean from = extend && !now.isHeading();
        grid.select((from ? now.extendedTo(row, column) : Selection.at(row, column)).as(shape));
    }

    /** Scrolls while the mouse pulls beyond an edge. */
    private void pull() {
        double right = shape == Selection.Shape.ROWS ? 0 : beyond(x, grid.bodyWidth());
        double down = shape == Selection.Shape.COLUMNS ? 0 : beyond(y, grid.bodyHeight());
        if (right != 0 || down != 0) {
            grid.scrollBy(right, down);
            grid.layout();
            select(true);
        }
    }

    private static double beyond(double place, double end) {
        double far = place < 0 ? place : Math.max(0, place - end);
        return Math.clamp(far / 2, -FASTEST, FASTEST);
    }

    private void head(Pane pane) {
        pane.setOnMouseMoved(event -> {
            locate(event);
            pane.setCursor(border() >= 0 ? Cursor.H_RESIZE : Cursor.DEFAULT);
            tip.over(GridContent.HEADING, grid.columnAt(x), event.getScreenX(), event.getScreenY());
        });
        pane.setOnMousePressed(event -> {
            locate(event);
            headPressed =
                    event.getButton() == MouseButton.PRIMARY && grid.content().columns() > 0;
            resized = headPressed ? border() : -1;
            pressedAt = x;
            if (resized >= 0) {
                widthBefore = grid.widthOf(resized);
            }
        });
        pane.setOnMouseDragged(event -> {
            locate(event);
            if (resized >= 0) {
                grid.setWidth(resized, widthBefore + x - pressedAt);
            } else if (headPressed && Math.abs(x - pressedAt) > 2 * NEAR) {
                columns(pressedAt, x);
            }
        });
        pane.setOnMouseClicked(event -> {
            if (!headPressed) {
                return;
            }
            headPressed = false;
            if (resized >= 0) {
                if (event.getClickCount() == 2) {
                    grid.fit(resized);
                }
            } else if (event.isStillSincePress()) {
                clicked(event);
            }
        });
    }

    private void clicked(MouseEvent event) {
        int column = grid.columnAt(x);
        if (event.isShiftDown()) {
            grid.select(grid.selection()
                    .extendedTo(Math.max(0, grid.selection().row()), column)
                    .as(Selection.Shape.COLUMNS));
        } else if (event.isShortcutDown()) {
            columns(x, x);
        } else if (isOnDetail(event, column)) {
            actions.summarize(column);
        } else {
            actions.sort(column);
        }
    }

    private boolean isOnDetail(MouseEvent event, int column) {
        GridHeading heading = grid.heading(column);
        Node target = event.getPickResult().getIntersectedNode();
        return heading != null && heading.isDetail(target);
    }

    /** Selects the columns between two places. */
    private void columns(double from, double to) {
        int row = Math.max(0, grid.selection().row());
        grid.select(Selection.at(row, grid.columnAt(from))
                .extendedTo(row, grid.columnAt(Math.clamp(to, 0, grid.bodyWidth())))
                .as(Selection.Shape.COLUMNS));
    }

    /** Returns the column whose right border the mouse is at, or −1. */
    private int border() {
        if (grid.content().columns() == 0) {
            return -1;
        }
        int column = grid.columnAt(x);
        if (Math.abs(grid.endOf(column) - x) <= NEAR) {
            return column;
        }
        return column > 0 && Math.abs(grid.endOf(column - 1) - x) <= NEAR ? column - 1 : -1;
    }
}
