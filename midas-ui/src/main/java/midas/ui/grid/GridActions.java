package midas.ui.grid;

/** What a grid asks for that is not its own business. */
public interface GridActions {

    /** The next order of rows by a column is wanted. */
    void sort(int column);

    /** More about a column is wanted. */
    void summarize(int column);

    /** The menu of a column is wanted. */
    void menu(int column, double screenX, double screenY);

    /**
     * The selected cells are to be copied.
     *
     * @param named with the names of their columns, whatever is selected
     */
    void copy(boolean named);
}
