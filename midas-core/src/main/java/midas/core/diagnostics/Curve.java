package midas.core.diagnostics;

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
}
