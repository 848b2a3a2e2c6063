package midas.io.export;

/** What a sheet of a workbook cannot hold. */
public sealed interface SheetLimit {

    /** Most rows of a sheet, the header among them. */
    int MOST_ROWS = 1_048_576;

    /** Most columns of a sheet. */
    int MOST_COLUMNS = 16_384;

    /** Most characters of a cell. */
    int MOST_CHARACTERS = 32_767;

    /**
     * Too many rows.
     *
     * @param rows number of data rows
     */
    record TooManyRows(int rows) implements SheetLimit {}

    /**
     * Too many columns.
     *
     * @param columns their number
     */
    record TooManyColumns(int columns) implements SheetLimit {}

    /**
     * A text that is too long.
     *
     * @param column name of the column
     * @param row row from 1, or 0 for the name of the column itself
     * @param characters length of the text
     */
    record TextTooLong(String column, int row, int characters) implements SheetLimit {}

    /**
     * A character that no workbook can hold, such as half of a surrogate pair.
     *
     * @param column name of the column
     * @param row row from 1, or 0 for the name of the column itself
     * @param codePoint the character
     */
    record Unwritable(String column, int row, int codePoint) implements SheetLimit {}
}
