package midas.ui.project;

import midas.io.importing.ImportFailure;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;

/** Which files come into the project at once, and which only after a question. */
public final class Doubts {

    private Doubts() {}

    /**
     * Returns whether a file can be read in more than one way, so that somebody has to decide. Rows that are too short, names that stand twice and the like
     * have one reading: they are told of with the dataset.
     */
    static boolean in(ImportReport report, ImportOptions options) {
        return report.problemCounts().keySet().stream().anyMatch(code -> isDoubt(code, options));
    }

    /** Returns whether something odd in a file is a reason to ask how it is to be read. */
    public static boolean isDoubt(ImportProblem.Code code, ImportOptions options) {
        boolean numbersKnown = options.decimalSeparator().isPresent()
                || options.thousandsSeparator().isPresent();
        return switch (code) {
            case AMBIGUOUS_NUMBER, MIXED_DECIMAL_SEPARATORS -> !numbersKnown;
            case UNDECODABLE, ENCODING_DOUBTFUL -> options.charset().isEmpty();
            case ONE_COLUMN -> options.delimiter().isEmpty();
            case QUOTES_DOUBTFUL, MIXED_QUOTES -> options.quote().isEmpty();
            case LINE_ABOVE_TABLE, HEADER_TOO_SHORT -> options.header().isEmpty();
            case ROW_TOO_SHORT,
                    ROW_TOO_LONG,
                    DUPLICATE_HEADER,
                    BLANKS_AROUND_NAME,
                    DAY_AMONG_TIMES,
                    EMPTY_HEADER,
                    ROW_NAMES,
                    THOUSANDS_BY_EVIDENCE,
                    LEADING_ZEROS,
                    LEADING_ZEROS_TEXT,
                    TEXT_AMONG_VALUES,
                    OTHER_MINUS,
                    COMMENT_IN_TABLE,
                    ROW_LIKE_COMMENT,
                    BLANK_LINE,
                    THOUSANDS_SEPARATOR,
                    BACKSLASH_QUOTES,
                    INTEGER_TOO_LARGE,
                    NUMBER_OUT_OF_RANGE,
                    CELL_ERROR,
                    FORMULA_WITHOUT_VALUE,
                    MERGED_CELLS,
                    MIXED_CELLS,
                    NUMBERS_AS_TEXT,
                    NO_SUCH_DAY,
                    NESTED_COLUMN,
                    TIMES_IN_UTC,
                    UNREADABLE_COLUMN,
                    INFINITE_NUMBER,
                    HEADER_GUESSED,
                    NOT_AS_NAMED -> false;
        };
    }

    /** Returns whether a file that was refused may be readable with other settings. */
    static boolean mayBeReadOtherwise(ImportFailure failure) {
        return switch (failure) {
            case ImportFailure.MalformedQuotes quotes -> true;
            case ImportFailure.BinaryFile binary -> true;
            case ImportFailure.NotAsNamed named -> false;
            case ImportFailure.NotInEncoding not -> true;
            case ImportFailure.TooManyColumns many -> true;
            case ImportFailure.UnknownSheet sheet -> true;
            case ImportFailure.NoCells none -> true;
            case ImportFailure.Damaged damaged -> false;
            case ImportFailure.Encrypted encrypted -> false;
            case ImportFailure.UnpacksTooLarge bomb -> false;
            case ImportFailure.NeedsFile needs -> false;
            case ImportFailure.NoFlatColumns none -> false;
            case ImportFailure.UnsupportedCompression compression -> false;
            case ImportFailure.FileNotFound none -> false;
            case ImportFailure.IsDirectory folder -> false;
            case ImportFailure.NotReadable not -> false;
            case ImportFailure.NoPermission no -> false;
            case ImportFailure.ChangedWhileReading changed -> false;
            case ImportFailure.EmptyFile empty -> false;
            case ImportFailure.NoColumns none -> false;
            case ImportFailure.UnsupportedFormat format -> false;
            case ImportFailure.TooLarge large -> false;
        };
    }
}
