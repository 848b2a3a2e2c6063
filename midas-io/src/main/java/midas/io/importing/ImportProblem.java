package midas.io.importing;

import java.util.Objects;
import midas.io.dataset.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that was read, yet not as it may have been meant.
 *
 * @param code what it is
 * @param line line of the file, from 1: where the record begins; in a workbook the row of the sheet; 0 where a file has no lines
 * @param column name of the column, or null where it concerns a whole record
 * @param raw the text in question, or null where there is none
 * @param more how many more there are of what the text is one of, where the kind says so; else 0
 * @param kind what the other cells are, where the kind says so; else null
 * @param cells how many cells a record that is too short has; else 0
 */
public record ImportProblem(
        Code code,
        long line,
        @Nullable String column,
        @Nullable String raw,
        long more,
        @Nullable ColumnType kind,
        long cells) {

    /** Makes one of a kind that tells neither of more cells nor of the others. */
    public ImportProblem(Code code, long line, @Nullable String column, String raw) {
        this(code, line, column, raw, 0, null, 0);
    }

    /** Makes one of a kind that tells of more cells, or of the others. */
    public ImportProblem(
            Code code, long line, @Nullable String column, String raw, long more, @Nullable ColumnType kind) {
        this(code, line, column, raw, more, kind, 0);
    }

    /**
     * Makes that of a record which is too short.
     *
     * @param column the first column without a cell, or null
     * @param more how many columns behind that one have no cell
     */
    public static ImportProblem tooShort(long line, @Nullable String column, long cells, long more) {
        return new ImportProblem(Code.ROW_TOO_SHORT, line, column, null, more, null, cells);
    }

    /** Returns the text in question, empty where there is none. */
    public String text() {
        return Objects.requireNonNullElse(raw, "");
    }

    /** Returns the same on another line. */
    ImportProblem on(long otherLine) {
        return new ImportProblem(code, otherLine, column, raw, more, kind, cells);
    }

    /** Returns the same of another column, or of none. */
    ImportProblem in(@Nullable String otherColumn) {
        return new ImportProblem(code, line, otherColumn, raw, more, kind, cells);
    }

    /** What can be wrong. */
    public enum Code {
        /**
         * A record has fewer cells than there are columns: those after its end, of which the column is the first, are missing. More is how many columns behind that one have no cell.
         */
        ROW_TOO_SHORT,
        /**
         * A record has more cells than there are columns. The text is the cells beyond the last column, which are in no
         * column. The column is the last one.
         */
        ROW_TOO_LONG,
        /** A line above the table that is no part of it, such as a title: left out. The text is the line. One for each line. */
        LINE_ABOVE_TABLE,
        /** A line within the table that begins as the comments above it do: left out. The text is the line. One for each line. */
        COMMENT_IN_TABLE,
        /** A record that begins as comments do, in a file without comments above the table, and has not as many cells as there are columns: read as a row. The text is its first cell. */
        ROW_LIKE_COMMENT,
        /** A blank line in a file of one column: a row whose cell is missing. The line is the first of them, all are counted. */
        BLANK_LINE,
        /** A name stands in the header twice: this column was renamed. The text is the name in the file. */
        DUPLICATE_HEADER,
        /** A column has no name in the header: it was given one. */
        EMPTY_HEADER,
        /**
         * The header has one name fewer than the rows have cells, as in tables that R writes: the first column, which is this one, holds names of rows. The text is the first name of
         * the header, which is that of the second column.
         */
        ROW_NAMES,
        /** As {@link #ROW_NAMES}, but the cells of the first column are not as names of rows are: names may stand above the wrong columns. */
        HEADER_TOO_SHORT,
        /**
         * The file was read as one column, but several lines have the same number of a character that could delimit cells. The line is the first of them, the text is
         * that line.
         */
        ONE_COLUMN,
        /**
         * A cell such as {@code 1,234} can be read as two different numbers: it was read as text. One for each column.
         */
        AMBIGUOUS_NUMBER,
        /**
         * A number with thousands separators that are not those in force, such as {@code 1,234.5}: it was read as text. One for each column.
         */
        THOUSANDS_SEPARATOR,
        /**
         * Cells with decimal comma and cells with decimal point: this one is not by the separator in force. One for
         * each column.
         */
        MIXED_DECIMAL_SEPARATORS,
        /**
         * Numbers such as {@code 1.234} are read without their separators, because other cells of the file show what separates its decimals. One for each column.
         */
        THOUSANDS_BY_EVIDENCE,
        /** Digits with zeros in front, all of one length: codes, read as text. One for each column. */
        LEADING_ZEROS_TEXT,
        /** A number with zeros in front, which a number does not have. One for each column. */
        LEADING_ZEROS,
        /**
         * The first cell that is text in a column most others of which are of another kind: numbers (FLOAT64), days (DATE) or truth values (BOOLEAN); or, without a kind, the one that is of another kind than those above it, all being of some. More is how many further cells are not of that kind. One for each
         * column.
         */
        TEXT_AMONG_VALUES,
        /**
         * A number with a minus sign other than the hyphen, such as U+2212: a text, as to other readers of such files. More is how many further cells have one. One for each column.
         */
        OTHER_MINUS,
        /** An integer beyond ±(2^53 − 1), which made its column a string column. One for each column. */
        INTEGER_TOO_LARGE,
        /** A number such as {@code 1e-400}, which would be 0 or an infinity here, and which made its column a string column. One for each column. */
        NUMBER_OUT_OF_RANGE,
        /**
         * A quote within a cell that has a backslash before it, as all in the file have: it was read as a part of the cell. The text is the cell. One for the file.
         */
        BACKSLASH_QUOTES,
        /**
         * Bytes that mean nothing in the character set: they were read as U+FFFD. The text is the words around them. One for each cell with such bytes.
         */
        UNDECODABLE,
        /** A cell of a workbook holds an error such as {@code #N/A}: it is missing. One for each column. */
        CELL_ERROR,
        /** A formula of a workbook whose result was not saved with it: the cell is missing. One for each column. */
        FORMULA_WITHOUT_VALUE,
        /**
         * Cells of a workbook are merged: the value is in the first of them, the others are missing. The text is the range,
         * such as {@code A2:A4}. The first is listed, all are counted.
         */
        MERGED_CELLS,
        /**
         * A cell of a workbook that is of another kind than those above it, such as a text among numbers: the column was read as
         * text. One for each column.
         */
        MIXED_CELLS,
        /** All cells of a column are texts to the workbook, and numbers by their texts: read as numbers. One for each column. */
        NUMBERS_AS_TEXT,
        /** A cell with a day no calendar has, such as 1900-02-29, which made its column a string column. One for each column. */
        NO_SUCH_DAY,
        /** A column of lists, maps or groups, which no column of ours can hold: left out. */
        NESTED_COLUMN,
        /** Moments of time of a column that knows time zones: read as days and times of UTC. One for each column. */
        TIMES_IN_UTC,
        /** A column of a type that has no values of ours, such as pictures: left out. The text is the type. */
        UNREADABLE_COLUMN,
        /**
         * The character set may be another one: it was guessed where another is nearly as likely, or it was given and the bytes speak for another. The text is the first
         * words by which people can tell. One for the file.
         */
        ENCODING_DOUBTFUL,
        /**
         * A cell stands between apostrophes, which may have been meant as quotation marks, yet were read as part of the cell: other cells do not have them. The text is the cell. One for the file.
         */
        QUOTES_DOUBTFUL,
        /**
         * A cell stands between apostrophes, which were not taken for quotation marks, and was read as several cells for what stands between them: as quotes they would make a record as long as the others. The text is the
         * cell. One for the file.
         */
        MIXED_QUOTES,
        /** A name in the header has blanks before or behind it, which were taken away. The column has its new name, the text is the name in the file. */
        BLANKS_AROUND_NAME,
        /** A day without a time of day in a column of days with one: it was read as its midnight. One for each column. */
        DAY_AMONG_TIMES,
        /** The first cell of a column that is an infinite number. More is how many further cells are infinite. One for each column. */
        INFINITE_NUMBER,
        /** All cells are words, so that nothing tells whether the first record holds names: it was taken for them. The text is that record, its cells between the delimiter. One for the file. */
        HEADER_GUESSED,
        /** The name of the file ends as that of a workbook or a Parquet file, but it is a text, and was read as one. The text is the ending. One for the file. */
        NOT_AS_NAMED
    }
}
