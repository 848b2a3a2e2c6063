package midas.ui.dataset;

import javafx.event.Event;
import javafx.event.EventType;

/** Asks the table, where it is in front, to select a cell and to scroll to it. */
public final class RowRequest extends Event {

    /** The only type of these events. */
    public static final EventType<RowRequest> ROW_REQUESTED = new EventType<>(Event.ANY, "MIDAS_ROW");

    private static final long serialVersionUID = 1;

    private final int row;
    private final String column;

    /**
     * Makes a request.
     *
     * @param row row of the dataset, from 0, whatever the order in which rows are shown
     * @param column name of the column; the first one where there is none of this name
     */
    public RowRequest(int row, String column) {
        super(ROW_REQUESTED);
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
}
