package midas.core.engine;

import java.util.Arrays;

/** Ranks of many numbers. */
final class Ranks {

    private Ranks() {}

    /**
     * Returns for each number one more than how many are larger: equal numbers share their rank.
     *
     * @param values finite
     */
    static int[] descending(double[] values) {
        int n = values.length;
        int[] rank = new int[n];
        if (n == 0) {
            return rank;
        }
        double lowest = values[0];
        double highest = values[0];
        for (double value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        // Numbers fall into as many buckets of one width as there are numbers: few buckets hold more than a handful
        double perUnit = n / (highest - lowest);
        if (!Double.isFinite(perUnit)) {
            perUnit = 0;
        }
        int[] end = new int[n + 2];
        for (double value : values) {
            end[1 + bucket(value, lowest, perUnit, n)]++;
        }
        for (int k = 1; k < end.length; k++) {
            end[k] += end[k - 1];
        }
        double[] ascending = new double[n];
        for (double value : values) {
            // adding 0.0 makes 0.0 and −0.0 the same number
            ascending[end[bucket(value, lowest, perUnit, n)]++] = value + 0.0;
        }
        for (int k = 0; k <= n; k++) {
            int from = k == 0 ? 0 : end[k - 1];
            if (end[k] - from > 1) {
                Arrays.sort(ascending, from, end[k]);
            }
        }
        for (int j = 0; j < n; j++) {
            int k = bucket(values[j], lowest, perUnit, n);
            rank[j] = 1 + n - notAbove(ascending, values[j] + 0.0, k == 0 ? 0 : end[k - 1], end[k]);
        }
        return rank;
    }

    private static int bucket(double value, double lowest, double perUnit, int last) {
        return (int) Math.min(last, (value - lowest) * perUnit);
    }

    /** Returns how many numbers are not above a given one, which stands between two places. */
    private static int notAbove(double[] ascending, double value, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
