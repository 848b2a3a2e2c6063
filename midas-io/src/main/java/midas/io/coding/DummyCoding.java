package midas.io.coding;

import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;

/**
 * Turns a column with k categories into k − 1 columns of 1/0, one for each category but the reference. Categories are the distinct texts of the
 * cells that are not missing, in code-point order; a missing cell is missing in every dummy.
 */
public final class DummyCoding {

    /** Most categories of a column that is coded. */
    public static final int MAX_CATEGORIES = 1000;

    private DummyCoding() {}

    /** Returns whether a column is offered for coding: nominal or ordinal, and not boolean. */
    public static boolean isOffered(Column column) {
        return column.scale().isCategorical() && column.type() != ColumnType.BOOLEAN;
    }

    /** Returns the categories of a column in code-point order. */
    public static List<String> categories(Column column) {
        throw new UnsupportedOperationException();
    }

    /**
     * Codes columns. Whoever names a column explicitly may code any type but boolean, whatever its scale.
     *
     * @param parent the dataset, which stays as it is
     * @param newName name of the derived dataset
     * @param codings the columns to code; dummies are named {@code column_category}, made unique where taken
     */
    public static CodingOutcome apply(Dataset parent, String newName, List<Coding> codings) {
        throw new UnsupportedOperationException();
    }
}
