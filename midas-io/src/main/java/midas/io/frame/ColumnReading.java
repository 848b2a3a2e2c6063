package midas.io.frame;

import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;

/** What a column must be to take part in a model. */
public enum ColumnReading {
    /**
     * By type and scale, as in the window: response and fixed effects are numeric columns (int64, float64; boolean as
     * 0/1) of scale interval or ratio; the group is a string or boolean column or one of scale nominal or ordinal.
     */
    TYPED,
    /**
     * By name, as on the command line: response and fixed effects are read as numbers whatever their type (booleans as
     * 0/1), and cells that are not numbers are excluded; any column may be the group.
     */
    COERCE;

    /**
     * Returns whether a column can be a response or fixed effect of a {@link #TYPED} model: numeric, of scale interval
     * or ratio.
     */
    public static boolean isQuantity(Column column) {
        return column.type().isNumeric() && !column.scale().isCategorical();
    }

    /**
     * Returns whether a column can be the group of a {@link #TYPED} model: string, boolean, or of scale nominal or
     * ordinal.
     */
    public static boolean isGroup(Column column) {
        return column.scale().isCategorical()
                || column.type() == ColumnType.STRING
                || column.type() == ColumnType.BOOLEAN;
    }
}
