package midas.core.diagnostics;

import java.util.Arrays;

/** Points in the plane, in order. Immutable; the arrays it is made from are its own from then on. */
public final class Curve {

    private final double[] x;
    private final double[] y;

    /**
     * Takes over both arrays.
     *
     * @throws IllegalArgumentException if they differ in length
     */
    public Curve(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " coordinates");
        }
        this.x = x;
        this.y = y;
    }

    /** Returns the number of points. */
    public int size() {
        return x.length;
    }

    /** Returns the first coordinate of point {@code i}, from 0. */
    public double x(int i) {
        return x[i];
    }

    /** Returns the second coordinate of point {@code i}, from 0. */
    public double y(int i) {
        return y[i];
    }

    /** Returns the height of the straight lines through the points at a place, beyond its ends that of the end; NaN without points. The first coordinates must ascend. */
    public double at(double place) {
        if (x.length == 0) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(x, place);
        int after = found >= 0 ? found : -found - 1;
        if (found >= 0 || after == 0) {
            return y[after];
        }
        if (after == x.length) {
            return y[after - 1];
        }
        double part = (place - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + part * (y[after] - y[after - 1]);
    }
}
