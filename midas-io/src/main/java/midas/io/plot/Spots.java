package midas.io.plot;

/**
 * What can be pointed at in a plot: places, each with the number of what stands there. The nearest one to a place is found by a grid over all of them, without a look at those
 * far away. Immutable.
 */
public final class Spots {

    /** What the numbers stand for. */
    public enum Kind {
        /** Observations, by their place among those the model saw. */
        ROW,
        /** Groups, by their place in the model. */
        GROUP,
        /** Bins or bars of the plot itself. */
        BIN
    }

    private static final int MOST_SIDE = 512;

    private final Kind kind;
    private final double[] x;
    private final double[] y;
    private final int[] id;
    private final int side;
    private final double left;
    private final double bottom;
    private final double width;
    private final double height;
    private final int[] start;
    private final int[] members;

    /**
     * Makes the grid. The arrays are its own from then on.
     *
     * @param kind what the numbers stand for
     * @param axes the plot's axes: what lies outside of them cannot be pointed at
     * @param x first coordinates
     * @param y second coordinates, as many
     * @param id numbers, as many
     */
    Spots(Kind kind, Plot axes, double[] x, double[] y, int[] id) {
        this.kind = kind;
        this.x = x;
        this.y = y;
        this.id = id;
        this.left = axes.x().range().min();
        this.bottom = axes.y().range().min();
        this.width = axes.x().range().length();
        this.height = axes.y().range().length();
        this.side = (int) Math.clamp(Math.sqrt(x.length / 2.0), 1, MOST_SIDE);
        this.start = new int[side * side + 1];
        for (int i = 0; i < x.length; i++) {
            if (isInside(i)) {
                start[cell(i) + 1]++;
            }
        }
        for (int cell = 0; cell < side * side; cell++) {
            start[cell + 1] += start[cell];
        }
        int[] next = start.clone();
        this.members = new int[start[side * side]];
        for (int i = 0; i < x.length; i++) {
            if (isInside(i)) {
                members[next[cell(i)]++] = i;
            }
        }
    }

    private boolean isInside(int i) {
        double across = x[i] - left;
        double up = y[i] - bottom;
        return across >= 0 && across <= width && up >= 0 && up <= height;
    }

    private int cell(int i) {
        return at(y[i] - bottom, height) * side + at(x[i] - left, width);
    }

    private int at(double from, double length) {
        return (int) Math.clamp(from / length * side, 0, side - 1);
    }

    /** Returns what the numbers stand for. */
    public Kind kind() {
        return kind;
    }

    /** Returns the number of places. */
    public int size() {
        return x.length;
    }

    /** Returns the first coordinate of place {@code i}. */
    public double x(int i) {
        return x[i];
    }

    /** Returns the second coordinate of place {@code i}. */
    public double y(int i) {
        return y[i];
    }

    /** Returns the number of what stands at place {@code i}. */
    public int id(int i) {
        return id[i];
    }

    /**
     * Returns the place nearest to a point, or −1 where there is none within reach.
     *
     * @param px first coordinate of the point
     * @param py second coordinate
     * @param reachX how far to look along the first axis: a circle on the screen is an ellipse here
     * @param reachY how far to look along the second
     */
    public int nearest(double px, double py, double reachX, double reachY) {
        int best = -1;
        double least = 1;
        int lastRow = at(py + reachY - bottom, height);
        int lastColumn = at(px + reachX - left, width);
        for (int row = at(py - reachY - bottom, height); row <= lastRow; row++) {
            for (int column = at(px - reachX - left, width); column <= lastColumn; column++) {
                int cell = row * side + column;
                for (int member = start[cell]; member < start[cell + 1]; member++) {
                    int i = members[member];
                    double across = (x[i] - px) / reachX;
                    double up = (y[i] - py) / reachY;
                    double distance = across * across + up * up;
                    if (distance < least) {
                        least = distance;
                        best = i;
                    }
                }
            }
        }
        return best;
    }
}
