package midas.io.frame;

/** What a column must be to take part in a model. */
public enum ColumnReading {
    /**
     * By type and scale, as in the window: response and fixed effects are numeric columns (int64, float64; boolean as 0/1) of scale
     * interval or ratio; the group is a string or boolean column or one of scale nominal or ordinal.
     */
    TYPED,
    /**
     * By name, as on the command line: response and fixed effects are read as numbers whatever their type (booleans as 0/1), and cells that are
     * not numbers are excluded; any column may be the group.
     */
    COERCE
}
