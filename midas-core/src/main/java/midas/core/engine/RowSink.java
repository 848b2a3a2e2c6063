package midas.core.engine;

/** Takes rows of a matrix whose cross-product, or triangular factor, is wanted. */
interface RowSink {

    /**
     * Takes rows in; may destroy the tile.
     *
     * @param tile one array per column
     * @param rows how many entries of each array count
     */
    void add(double[][] tile, int rows);
}
