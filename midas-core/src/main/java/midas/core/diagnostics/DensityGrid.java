package midas.core.diagnostics;

/** How many points are in each cell of a rectangle cut into equal cells. Immutable. */
public final class DensityGrid {

    private final int columns;
    private final int rows;
    private final Range x;
    private final Range y;
    private final int[] counts;
    private final int most;

    /**
     * Counts points; those outside of the rectangle are left out.
     *
     * @param xs first coordinates
     * @param ys second coordinates, as many
     * @param x range of the first, not empty
     * @param y range of the second, not empty
     * @param columns cells side by side, at least 1
     * @param rows cells one above the other, at least 1
     */
    public DensityGrid(double[] xs, double[] ys, Range x, Range y, int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.x = x;
        this.y = y;
        this.counts = new int[columns * rows];
        int largest = 0;
        for (int i = 0; i < xs.length; i++) {
            double across = (xs[i] - x.min()) / x.length();
            double up = (ys[i] - y.min()) / y.length();
            if (across >= 0 && across <= 1 && up >= 0 && up <= 1) {
                int column = Math.min((int) (across * columns), columns - 1);
                int row = Math.min((int) (up * rows), rows - 1);
                largest = Math.max(largest, ++counts[row * columns + column]);
            }
        }
        this.most = largest;
    }

    private DensityGrid(Range x, Range y, int columns, int rows, int[] counts) {
        this.columns = columns;
        this.rows = rows;
        this.x = x;
        this.y = y;
        this.counts = counts;
        int largest = 0;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        this.most = largest;
    }

    /**
     * Makes a grid of points that have been counted before.
     *
     * @param x range from left to right, not empty
     * @param y range from bottom to top, not empty
     * @param columns cells side by side, at least 1
     * @param rows cells one above the other, at least 1
     * @param counts points in each cell, none below 0: those of the lowest row from the left, then those of the row above
     * @throws IllegalArgumentException if there is not one count for each cell, or one is below 0
     */
    public static DensityGrid ofCounts(Range x, Range y, int columns, int rows, int[] counts) {
        boolean fits = columns >= 1 && rows >= 1 && (long) columns * rows == counts.length;
        for (int count : counts) {
            fits &= count >= 0;
        }
        if (!fits) {
            throw new IllegalArgumentException(counts.length + " counts for " + columns + " × " + rows + " cells");
        }
        return new DensityGrid(x, y, columns, rows, counts.clone());
    }

    /** Returns the number of cells side by side. */
    public int columns() {
        return columns;
    }

    /** Returns the number of cells one above the other. */
    public int rows() {
        return rows;
    }

    /** Returns the range from left to right. */
    public Range x() {
        return x;
    }

    /** Returns the range from bottom to top. */
    public Range y() {
        return y;
    }

    /** Returns the number of points in a cell, counted from the left and from the bottom. */
    public int count(int column, int row) {
        return counts[row * columns + column];
    }

    /** Returns the largest number of points in a cell. */
    public int most() {
        return most;
    }
}
