package midas.core.diagnostics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Means of residuals among observations with nearly the same fitted value, and what two standard errors around zero are there: where the model holds, about 95 % of the means lie
 * within.
 *
 * <p>Gelman and Hill (2007), Data Analysis Using Regression and Multilevel/Hierarchical Models, section 5.6; bins as {@code binnedplot} of the R package arm makes them. Equal fitted
 * values are never parted.
 */
public final class BinnedResiduals {

    private static final int MANY = 100;
    private static final int FEW = 10;

    private final double[] fitted;
    private final double[] residual;
    private final int[] count;
    private final double[] twoErrors;

    private BinnedResiduals(double[] fitted, double[] residual, int[] count, double[] twoErrors) {
        this.fitted = fitted;
        this.residual = residual;
        this.count = count;
        this.twoErrors = twoErrors;
    }

    /**
     * Bins residuals: √n bins from 100 observations on, 10 from 11 on, else half as many as there are observations.
     *
     * @param fitted fitted values, finite
     * @param residual response minus fitted value, finite, as many
     * @throws IllegalArgumentException if lengths differ
     */
    public static BinnedResiduals of(double[] fitted, double[] residual) {
        int n = fitted.length;
        if (residual.length != n) {
            throw new IllegalArgumentException(n + " fitted values, " + residual.length + " residuals");
        }
        double[] breaks = breaks(fitted, bins(n));
        int bins = breaks.length + 1;
        int[] count = new int[bins];
        double[] meanFitted = new double[bins];
        double[] mean = new double[bins];
        double[] squares = new double[bins];
        for (int i = 0; i < n; i++) {
            int at = Arrays.binarySearch(breaks, fitted[i]);
            // a value on a break belongs below it
            int bin = at < 0 ? -at - 1 : at;
            count[bin]++;
            meanFitted[bin] += (fitted[i] - meanFitted[bin]) / count[bin];
            double from = residual[i] - mean[bin];
            mean[bin] += from / count[bin];
            squares[bin] += from * (residual[i] - mean[bin]);
        }
        double[] twoErrors = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            twoErrors[bin] = count[bin] > 1 ? 2 * Math.sqrt(squares[bin] / (count[bin] - 1) / count[bin]) : 0;
        }
        return new BinnedResiduals(meanFitted, mean, count, twoErrors).withoutEmpty();
    }

    private static int bins(int n) {
        if (n >= MANY) {
            return (int) Math.sqrt(n);
        }
        return n > FEW ? FEW : Math.max(1, n / 2);
    }

    private static double[] breaks(double[] fitted, int bins) {
        double[] sorted = fitted.clone();
        Arrays.parallelSort(sorted);
        double[] breaks = new double[Math.max(0, bins - 1)];
        int found = 0;
        for (int bin = 1; bin < bins; bin++) {
            int last = (int) ((long) sorted.length * bin / bins);
            double high = sorted[last];
            double low = sorted[last - 1];
            if (low == high) {
                int first = first(sorted, low);
                if (first == 0) {
                    continue;
                }
                low = sorted[first - 1];
            }
            breaks[found++] = 0.5 * (low + high);
        }
        return Arrays.stream(breaks, 0, found).distinct().toArray();
    }

    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private BinnedResiduals withoutEmpty() {
        int[] kept =
                IntStream.range(0, count.length).filter(bin -> count[bin] > 0).toArray();
        return new BinnedResiduals(
                Arrays.stream(kept).mapToDouble(bin -> fitted[bin]).toArray(),
                Arrays.stream(kept).mapToDouble(bin -> residual[bin]).toArray(),
                Arrays.stream(kept).map(bin -> count[bin]).toArray(),
                Arrays.stream(kept).mapToDouble(bin -> twoErrors[bin]).toArray());
    }

    /** Returns the number of bins. */
    public int size() {
        return count.length;
    }

    /** Returns the mean fitted value of bin {@code i}, ascending from 0. */
    public double fitted(int i) {
        return fitted[i];
    }

    /** Returns the mean residual of bin {@code i}. */
    public double residual(int i) {
        return residual[i];
    }

    /** Returns how many observations are in bin {@code i}, at least 1. */
    public int count(int i) {
        return count[i];
    }

    /** Returns two standard errors of the mean of bin {@code i}; 0 for a single observation. */
    public double twoErrors(int i) {
        return twoErrors[i];
    }
}
