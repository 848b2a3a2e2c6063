package midas.core.diagnostics;

/**
 * A range of numbers, never empty.
 *
 * @param min its lower end
 * @param max its upper end, above the lower
 */
public record Range(double min, double max) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if they are not finite, or not in order
     */
    public Range {
        if (!(max > min) || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException(min + " to " + max);
        }
    }

    /** Returns the least range with all numbers that are finite; one of length 1 or more around them where they are all the same, or none. */
    public static Range of(double[]... numbers) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double[] some : numbers) {
            for (double number : some) {
                if (Double.isFinite(number)) {
                    min = Math.min(min, number);
                    max = Math.max(max, number);
                }
            }
        }
        if (min > max) {
            return new Range(-0.5, 0.5);
        }
        double enough = Math.max(Math.abs(min), Math.abs(max)) * 1e-9;
        if (!Double.isFinite(max - min)) {
            return new Range(Math.max(min, -Double.MAX_VALUE / 4), Math.min(max, Double.MAX_VALUE / 4));
        }
        if (max - min > enough) {
            return new Range(min, max);
        }
        double half = Math.max(0.5, Math.abs(min) / 2);
        return new Range(min - half, max + half);
    }

    /** Returns the length, above 0. */
    public double length() {
        return max - min;
    }

    /** Returns the range made longer at both ends by a part of its length. */
    public Range widened(double part) {
        return new Range(min - part * length(), max + part * length());
    }

    /** Returns the least range with both in it. */
    public Range and(double number) {
        return new Range(Math.min(min, number), Math.max(max, number));
    }
}
