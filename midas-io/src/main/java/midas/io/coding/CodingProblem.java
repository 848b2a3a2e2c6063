package midas.io.coding;

import java.util.List;
import midas.io.dataset.ColumnType;

/** Why a column cannot be dummy coded: data only. */
public sealed interface CodingProblem {

    /** Returns the name of the column. */
    String column();

    /**
     * There is no such column.
     *
     * @param closest names that look like it, the likeliest first; may be empty
     */
    record UnknownColumn(String column, List<String> closest) implements CodingProblem {
        /** Copies the list. */
        public UnknownColumn {
            closest = List.copyOf(closest);
        }
    }

    /** The column is to be coded twice. */
    record DuplicateColumn(String column) implements CodingProblem {}

    /**
     * The reference is not among the column's categories.
     *
     * @param reference what was asked for
     * @param categories the categories in alphabetical order
     */
    record UnknownReference(String column, String reference, List<String> categories) implements CodingProblem {
        /** Copies the list. */
        public UnknownReference {
            categories = List.copyOf(categories);
        }
    }

    /** All cells are missing. */
    record NoCategories(String column) implements CodingProblem {}

    /**
     * All cells that are not missing are the same.
     *
     * @param category their text
     */
    record OneCategory(String column, String category) implements CodingProblem {}

    /**
     * More categories than a model could bear.
     *
     * @param categories how many there are
     * @param limit the most there may be
     */
    record TooManyCategories(String column, int categories, int limit) implements CodingProblem {}

    /**
     * A column of this type is not coded: a boolean is 0/1 as it stands.
     *
     * @param type its type
     */
    record NotCodable(String column, ColumnType type) implements CodingProblem {}
}
