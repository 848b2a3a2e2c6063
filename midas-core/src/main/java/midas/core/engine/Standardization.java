package midas.core.engine;

/**
 * Shift and scale of one column.
 *
 * @param shift the column's mean, or 0 where it must not be shifted
 * @param scale power of two near the root mean square of the shifted column; 0 for a column that is zero after the shift
 * @param noise half a unit in the last place of the column's largest entry, divided by the scale
 */
record Standardization(double shift, double scale, double noise) {

    private static final int SAMPLE = 4096;
    /** Entries from which a sample pays. */
    private static final int LONG = 16 * SAMPLE;

    static Standardization of(double[] x, boolean centre) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            return new Standardization(0, 0, 0);
        }
        // Dividing first keeps sums of huge values finite and squares of tiny ones above zero
        double unit = powerOfTwoNear(largest);
        double mean = 0;
        if (centre) {
            mean = mean(x, unit);
        }
        double squares = 0;
        boolean varies = false;
        for (double value : x) {
            double z = (value - mean) / unit;
            squares += z * z;
            varies |= value != x[0];
        }
        double rms = Math.sqrt(squares / x.length);
        if (rms == 0 || centre && !varies) {
            return new Standardization(centre ? x[0] : 0, 0, 0);
        }
        double scale = unit * powerOfTwoNear(rms);
        if (scale == 0 || 1 / scale == 0 || Double.isInfinite(1 / scale)) {
            scale = unit;
        }
        return new Standardization(mean, scale, Math.ulp(largest) / 2 / scale);
    }

    /**
     * Returns shift and scale by every k-th entry of a long column: near enough for sums not to lose digits, unless the column's outliers are far and few.
     * The noise is that of these entries.
     */
    static Standardization sampled(double[] x, boolean centre) {
        if (x.length < LONG) {
            return of(x, centre);
        }
        double[] some = new double[SAMPLE];
        long length = x.length;
        for (int k = 0; k < SAMPLE; k++) {
            some[k] = x[(int) (k * length / SAMPLE)];
        }
        Standardization sampled = of(some, centre);
        return sampled.scale > 0 ? sampled : of(x, centre);
    }

    private static double mean(double[] x, double unit) {
        double origin = x[0];
        double sum = 0;
        for (double value : x) {
            sum += value / unit - origin / unit;
        }
        return origin + sum / x.length * unit;
    }

    private static double powerOfTwoNear(double value) {
        return Math.scalb(1.0, Math.max(-1000, Math.min(1000, Math.getExponent(value))));
    }
}
