package midas.io.coding;

import java.util.List;
import java.util.Set;
import midas.io.dataset.Categories;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;

/**
 * Turns a column with k categories into k − 1 columns of 1/0, one for each category but the reference. Categories are
 * the distinct texts of the cells that are not missing, in alphabetical order; a missing cell is missing in every dummy.
 */
public final class DummyCoding {

    /** Most categories of a column that is coded. */
    public static final int MAX_CATEGORIES = 1000;

    private DummyCoding() {}

    /** Returns whether a column is offered for coding: nominal or ordinal, and not boolean. */
    public static boolean isOffered(Column column) {
        return column.scale().isCategorical() && column.type() != ColumnType.BOOLEAN;
    }

    /**
     * Returns the categories of a column in alphabetical order.
     *
     * @throws IllegalArgumentException if there are more than {@link Categories#MOST}
     */
    public static List<String> categories(Column column) {
        return Categories.of(column).names();
    }

    /**
     * Codes columns, and takes over all others. Whoever names a column explicitly may code any type but boolean, whatever its scale.
     *
     * @param parent the dataset, which stays as it is
     * @param newName name of the derived dataset
     * @param codings the columns to code; dummies are named {@code column_category}, made unique where taken
     */
    public static CodingOutcome apply(Dataset parent, String newName, List<Coding> codings) {
        return apply(parent, newName, codings, Set.of());
    }

    /**
     * Codes columns, and takes over all others but some. Whoever names a column explicitly may code any type but boolean, whatever its scale.
     *
     * @param parent the dataset, which stays as it is
     * @param newName name of the derived dataset
     * @param codings the columns to code; dummies are named {@code column_category}, made unique where taken
     * @param leftOut names of columns that are not taken over; those that the parent does not have are of no account
     * @throws IllegalArgumentException if a column is to be coded and left out
     */
    public static CodingOutcome apply(Dataset parent, String newName, List<Coding> codings, Set<String> leftOut) {
        return new DummyCoder().apply(parent, newName, codings, leftOut);
    }
}
