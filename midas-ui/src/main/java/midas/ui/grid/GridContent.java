package midas.ui.grid;

/** What a grid shows. Rows and columns count from 0, in the order in which they are shown; all is asked on the window's thread, and only for what is in sight. */
public interface GridContent {

    /** The row of the headings. */
    int HEADING = -1;

    /** Returns the number of rows. */
    int rows();

    /** Returns the number of columns. */
    int columns();

    /** Returns the text of a cell as it is set, in one line. */
    String text(int column, int row);

    /** Returns all of the text of a cell, or of a name where the row is {@link #HEADING}. */
    String whole(int column, int row);

    /** Returns whether a cell is missing. */
    boolean isMissing(int column, int row);

    /** Returns whether a cell, or a name where the row is {@link #HEADING}, holds what is searched for. */
    boolean isMarked(int column, int row);

    /** Returns whether cells are set flush right. */
    boolean isNumeric(int column);

    /** Returns the name of a column. */
    String name(int column);

    /** Returns what stands below the name. */
    String detail(int column);

    /** Returns how rows stand with respect to a column. */
    SortMark sort(int column);

    /** Returns the sentence for screen readers about a heading. */
    String spoken(int column);

    /** Returns the label of a row. */
    String rowLabel(int row);

    /** Returns the longest of these labels. */
    String longestRowLabel();

    /** Returns the width a column asks for, in pixels at zoom 1. */
    double usualWidth(int column);

    /** Returns the width at which no heading and no cell that was looked at is cut, in pixels at zoom 1. */
    double fittingWidth(int column);

    /** Returns what is said in place of rows where there are none. */
    String placeholder();
}
