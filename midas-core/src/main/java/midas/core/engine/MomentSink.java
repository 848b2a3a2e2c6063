package midas.core.engine;

/** Takes up the within-group rows and the group means of Z = [X, y]. */
interface MomentSink {

    /**
     * Takes rows, each less its group's mean. May destroy the tile.
     *
     * @param tile one array per column of Z
     * @param rows how many rows of the arrays count
     */
    void within(double[][] tile, int rows);

    /**
     * Takes the means of groups from (inclusive) to to (exclusive).
     *
     * @param means for each column of Z the mean of every group
     * @param start first row of each group
     */
    void between(double[][] means, int from, int to, int[] start);
}
