package midas.ui.dataset;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import org.jspecify.annotations.Nullable;

/** Asks the table, where it is in front, to select a cell, or the rows of a group, and to scroll there. */
public final class RowRequest extends Event {

    /** The only type of these events. */
    public static final EventType<RowRequest> ROW_REQUESTED = new EventType<>(Event.ANY, "MIDAS_ROW");

    private static final long serialVersionUID = 1;

    private final int row;
    private final String column;
    private final @Nullable String group;

    /**
     * Makes a request.
     *
     * @param row row of the dataset, from 0, whatever the order in which rows are shown
     * @param column name of the column; the first one where there is none of this name
     * @param group text of that column whose rows are all to be marked; null for the row alone
     */
    public RowRequest(int row, String column, @Nullable String group) {
        super(ROW_REQUESTED);
        this.group = group;
        this.row = row;
        this.column = column;
    }

    /** Returns the row. */
    public int row() {
        return row;
    }

    /** Returns the name of the column. */
    public String column() {
        return column;
    }

    /** Returns the group whose rows are to be marked, where one is meant. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }
}
