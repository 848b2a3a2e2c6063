package midas.core.engine;

/** Takes up the within-group rows and the group means of Z = [X, y]. */
interface MomentSink {

    /**
     * Takes rows, each less its group's mean.
     *
     * @param tile one array per column of Z
     * @param rows how many rows of the arrays count
     */
    void within(double[][] tile, int rows);

    /**
     * Takes a group's mean.
     *
     * @param mean mean of each column of Z
     * @param size number of observations of the group
     */
    void between(double[] mean, int size);
}
