package midas.ui.grid;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Where columns begin and end, side by side from 0, in pixels at zoom 1. A column has a guessed width until somebody asked what it needs. */
final class ColumnEdges {

    private static final double NARROWEST = 32;

    /** How a width came about. */
    private enum Origin {
        GUESSED,
        MEASURED,
        CHOSEN
    }

    private final double[] starts;
    private final Origin[] origins;

    ColumnEdges(int columns, double guess) {
        starts = new double[columns + 1];
        origins = new Origin[columns];
        Arrays.fill(origins, Origin.GUESSED);
        for (int column = 0; column < columns; column++) {
            starts[column + 1] = starts[column] + guess;
        }
    }

    /**
     * Takes over widths.
     *
     * @param before the columns so far
     * @param former for each column the one it was so far, or −1
     * @param isSame whether a column holds what it held before
     * @param guess the width of those that are new
     */
    ColumnEdges(ColumnEdges before, int[] former, IntPredicate isSame, double guess) {
        this(former.length, guess);
        for (int column = 0; column < former.length; column++) {
            int old = former[column];
            if (old >= 0 && (before.origins[old] == Origin.CHOSEN || isSame.test(column))) {
                origins[column] = before.origins[old];
            }
            starts[column + 1] = starts[column] + (old >= 0 ? before.width(old) : guess);
        }
    }

    int columns() {
        return origins.length;
    }

    double start(int column) {
        return starts[column];
    }

    double width(int column) {
        return starts[column + 1] - starts[column];
    }

    double total() {
        return starts[origins.length];
    }

    boolean isGuessed(int column) {
        return origins[column] == Origin.GUESSED;
    }

    /** Sets the width a column asks for; returns by how much wider it is now. */
    double measure(int column, double width) {
        origins[column] = Origin.MEASURED;
        return set(column, width);
    }

    /** Sets the width somebody wants. */
    void choose(int column, double width) {
        origins[column] = Origin.CHOSEN;
        set(column, Math.max(NARROWEST, width));
    }

    private double set(int column, double width) {
        double change = width - width(column);
        for (int later = column + 1; later < starts.length; later++) {
            starts[later] += change;
        }
        return change;
    }

    /** Returns the column at a place, the nearest one where there is none, −1 where there are no columns. */
    int at(double x) {
        int found = Arrays.binarySearch(starts, x);
        int column = found >= 0 ? found : -found - 2;
        return Math.min(Math.max(0, column), origins.length - 1);
    }
}
