package midas.io.frame;

import java.util.List;

/**
 * Rows left out of a model. A row may count in several columns.
 *
 * @param rows number of rows left out
 * @param counts cells that led to it: response first, then fixed effects in order, then the group; only counts above 0
 */
public record Exclusions(int rows, List<Count> counts) {

    /** Why a cell cannot be used. */
    public enum Reason {
        /** Missing. */
        MISSING,
        /** Not a number. */
        NON_NUMERIC,
        /** Infinite. */
        INFINITE
    }

    /**
     * Unusable cells of one column.
     *
     * @param column name of the column
     * @param reason why they cannot be used
     * @param cells how many, ≥ 1
     */
    public record Count(String column, Reason reason, int cells) {}

    /** Copies the list. */
    public Exclusions {
        counts = List.copyOf(counts);
    }
}
