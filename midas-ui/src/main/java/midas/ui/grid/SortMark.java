package midas.ui.grid;

/** How the rows stand with respect to a column. */
public enum SortMark {
    /** Not by this column. */
    NONE,
    /** Smallest first. */
    ASCENDING,
    /** Largest first. */
    DESCENDING
}
