package midas.ui.widget;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import midas.ui.table.IntervalScale;
import midas.ui.table.TableContent;
import midas.ui.theme.Appearance;

/**
 * Shows small tables, each a little larger than the one before, where nobody sees them: the first table that somebody sees then finds loaded what all tables
 * have in common.
 */
public final class TableRehearsal implements BooleanSupplier {

    private static final int[] ROWS = {0, 1, 2, 8};

    private final Pane place;
    private int shown;

    /** Takes the place where the tables stand for a frame each. */
    public TableRehearsal(Pane place) {
        this.place = place;
    }

    /** Shows the next table, or takes the last one away; returns whether there is more to do. */
    @Override
    public boolean getAsBoolean() {
        if (shown == ROWS.length) {
            place.getChildren().clear();
            return false;
        }
        ScrollPane pane = new ScrollPane();
        ResultTables.scrollSideways(pane, new ResultTables(Appearance.TEXT_SIZE).of(content(ROWS[shown])), 0);
        place.getChildren().setAll(pane);
        shown++;
        return true;
    }

    private static TableContent content(int rows) {
        IntervalScale.Mark mark = new IntervalScale.Mark(1, 0, 2);
        return new TableContent(
                "",
                List.of(
                        TableContent.Column.words("", Collections.nCopies(rows, "a")),
                        TableContent.Column.numbers("", Collections.nCopies(rows, 1.0))),
                Optional.of(new TableContent.Intervals(
                        "", Collections.nCopies(rows, Optional.of(mark)), IntervalScale.of(List.of(mark)))));
    }
}
