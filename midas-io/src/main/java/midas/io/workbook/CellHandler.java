package midas.io.workbook;

/**
 * Takes the cells of a sheet, row by row, each column at most once in a row. Columns count from 0. Cells with nothing in
 * them are not told of.
 */
public interface CellHandler {

    /**
     * Begins a row, which may turn out to have no cells.
     *
     * @param line number of the row in the sheet, from 1
     */
    void beginRow(long line);

    /** Takes a number: never NaN. */
    void number(int column, double value);

    /** Takes a text that was entered or computed as one; may be empty. */
    void text(int column, String text);

    /** Takes a text whose format says that it is one whatever it looks like. */
    default void certainText(int column, String text) {
        text(column, text);
    }

    /** Takes a boolean. */
    void bool(int column, boolean value);

    /**
     * Takes a day, with or without a time of day.
     *
     * @param micros microseconds since 1970-01-01T00:00, without a time zone
     */
    void moment(int column, long micros);

    /** Takes what is no text to the workbook and has no type here, such as a time of day without a day. */
    void shown(int column, String text);

    /** Takes a cell formatted as a day that no calendar has, such as day 0 or 1900-02-29. */
    void noSuchDay(int column, String text);

    /** Takes a whole number beyond ±(2^53 − 1), which no number of the table could hold exactly. */
    void largeInteger(int column, String text);

    /** Takes a number that a double could hold as 0 or an infinity only. */
    void outOfRange(int column, String text);

    /** Takes an error value such as {@code #N/A}. */
    void error(int column, String raw);

    /** Takes a formula whose result was not saved. */
    void withoutValue(int column);

    /**
     * Takes note of merged cells.
     *
     * @param firstLine row of the cell in the top left corner, from 1
     * @param lastLine last row
     * @param firstColumn its column, from 0
     * @param lastColumn last column
     */
    void merged(long firstLine, long lastLine, int firstColumn, int lastColumn);
}
