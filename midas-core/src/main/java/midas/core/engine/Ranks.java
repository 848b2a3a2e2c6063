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
        double[] ascending = new double[n];
        for (int j = 0; j < n; j++) {
            // adding 0.0 makes 0.0 and −0.0 the same number
            ascending[j] = values[j] + 0.0;
        }
        Arrays.parallelSort(ascending);
        int[] rank = new int[n];
        if (n == 0) {
            return rank;
        }
        // Numbers fall into as many buckets of one width as there are numbers, so that few have to be looked at to find
        // one
        double lowest = ascending[0];
        double width = (ascending[n - 1] - lowest) / n;
        double perUnit = width > 0 && Double.isFinite(1 / width) ? 1 / width : 0;
        int[] end = new int[n + 1];
        for (double value : ascending) {
            end[bucket(value, lowest, perUnit, n)]++;
        }
        for (int k = 1; k <= n; k++) {
            end[k] += end[k - 1];
        }
        for (int j = 0; j < n; j++) {
            double value = values[j] + 0.0;
            int k = bucket(value, lowest, perUnit, n);
            rank[j] = 1 + n - notAbove(ascending, value, k == 0 ? 0 : end[k - 1], end[k]);
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
