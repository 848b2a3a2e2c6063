package midas.ui.grid;

import javafx.animation.PauseTransition;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Shows all of a text that is cut off, after the mouse has rested on it. */
final class GridTip {

    private static final Duration REST = Duration.millis(600);
    private static final int MOST = 2_000;
    private static final double WIDEST = 480;
    private static final double BELOW = 18;

    private final Grid grid;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(REST);
    private int row = Integer.MIN_VALUE;
    private int column = -1;
    private double x;
    private double y;

    GridTip(Grid grid) {
        this.grid = grid;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        rest.setOnFinished(event -> show());
    }

    /** The mouse is over a cell or a heading. */
    void over(int newRow, int newColumn, double screenX, double screenY) {
        x = screenX;
        y = screenY;
        if (newRow != row || newColumn != column) {
            hide();
            row = newRow;
            column = newColumn;
        }
        if (!tooltip.isShowing()) {
            rest.playFromStart();
        }
    }

    void hide() {
        rest.stop();
        tooltip.hide();
        row = Integer.MIN_VALUE;
    }

    private void show() {
        boolean isThere =
                column < grid.content().columns() && row < grid.content().rows();
        if (isThere && grid.getScene() != null && isCut()) {
            String text = grid.content().whole(column, row);
            tooltip.setText(text.length() <= MOST ? text : text.substring(0, MOST) + "…");
            tooltip.show(grid, x, y + BELOW);
        }
    }

    private boolean isCut() {
        if (row == GridContent.HEADING) {
            GridHeading heading = grid.heading(column);
            return heading != null && heading.isCut();
        }
        GridCell cell = grid.cell(row, column);
        return cell != null && (cell.isTextTruncated() || cell.getText().indexOf('⏎') >= 0);
    }
}
