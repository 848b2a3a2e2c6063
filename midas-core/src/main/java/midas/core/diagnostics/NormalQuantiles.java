package midas.core.diagnostics;

import java.util.Arrays;
import midas.core.engine.SpecialFunctions;

/**
 * Values beside the quantiles of the standard normal distribution that values of their ranks would have.
 *
 * <p>Plotting positions (i − a)/(n + 1 − 2a) with a = 3/8 up to ten values and 1/2 beyond, and the line through the quartiles: {@code qqnorm} and {@code qqline} of R. The envelope is
 * pointwise, of the standard error of an order statistic, slope/φ(z)·√(p(1 − p)/n): Fox (2016), Applied Regression Analysis and Generalized Linear Models, 3rd ed., section 3.1.3.
 *
 * <p>Of more than {@value #MOST} values both tails are kept whole, and of the rest as many as lie evenly along the axis.
 */
public final class NormalQuantiles {

    private static final int MOST = 2000;
    private static final int TAIL = 300;
    private static final int FEW = 10;
    private static final double INV_SQRT_2_PI = 1 / Math.sqrt(2 * Math.PI);

    private final double[] theoretical;
    private final double[] sample;
    private final int[] index;
    private final double slope;
    private final double intercept;
    private final double[] margin;

    private NormalQuantiles(
            double[] theoretical, double[] sample, int[] index, double slope, double intercept, double[] margin) {
        this.theoretical = theoretical;
        this.sample = sample;
        this.index = index;
        this.slope = slope;
        this.intercept = intercept;
        this.margin = margin;
    }

    /**
     * Ranks values; those that are not finite are left out.
     *
     * @param values the values
     * @param level level of the envelope, in (0, 1)
     */
    public static NormalQuantiles of(double[] values, double level) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).toArray();
        Arrays.parallelSort(sorted);
        int n = sorted.length;
        int[] ranks = ranks(n);
        double[] theoretical = new double[ranks.length];
        double[] sample = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            theoretical[i] = quantile(position(ranks[i], n));
            sample[i] = sorted[ranks[i]];
        }
        double quartile = quantile(0.75);
        double slope = n == 0 ? 0 : (quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25)) / (2 * quartile);
        double intercept = n == 0 ? 0 : quantileOf(sorted, 0.25) + slope * quartile;
        double z = quantile(0.5 + 0.5 * level);
        double[] margin = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            double p = position(ranks[i], n);
            double density = INV_SQRT_2_PI * Math.exp(-0.5 * theoretical[i] * theoretical[i]);
            margin[i] = z * slope / density * Math.sqrt(p * (1 - p) / n);
        }
        return new NormalQuantiles(theoretical, sample, places(values, sample), slope, intercept, margin);
    }

    private static int[] ranks(int n) {
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        if (n <= MOST) {
            return all;
        }
        int[] kept = new int[MOST];
        int middle = MOST - 2 * TAIL;
        double first = quantile(position(TAIL, n));
        for (int i = 0; i < TAIL; i++) {
            kept[i] = i;
            kept[MOST - 1 - i] = n - 1 - i;
        }
        for (int i = 0; i < middle; i++) {
            double z = first - 2 * first * i / (middle - 1);
            int rank = (int) Math.round(SpecialFunctions.normalCdf(z) * n - 0.5);
            kept[TAIL + i] = Math.clamp(rank, TAIL, n - TAIL - 1);
        }
        return Arrays.stream(kept).distinct().toArray();
    }

    /** Returns where each of some sorted values stands among all; equal ones in the order of their places. */
    private static int[] places(double[] values, double[] wanted) {
        int[] places = new int[wanted.length];
        Arrays.fill(places, -1);
        for (int i = 0; i < values.length; i++) {
            int at = Double.isFinite(values[i]) ? Arrays.binarySearch(wanted, values[i]) : -1;
            if (at < 0) {
                continue;
            }
            while (at > 0 && wanted[at - 1] == values[i]) {
                at--;
            }
            while (at < wanted.length && wanted[at] == values[i] && places[at] >= 0) {
                at++;
            }
            if (at < wanted.length && wanted[at] == values[i]) {
                places[at] = i;
            }
        }
        return places;
    }

    private static double position(int rank, int n) {
        double a = n <= FEW ? 3.0 / 8 : 0.5;
        return (rank + 1 - a) / (n + 1 - 2 * a);
    }

    private static double quantile(double p) {
        return p > 0.5 ? SpecialFunctions.normalUpperQuantile(1 - p) : -SpecialFunctions.normalUpperQuantile(p);
    }

    /** Returns a quantile by linear interpolation, type 7 of Hyndman and Fan (1996). */
    private static double quantileOf(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /** Returns the number of values kept. */
    public int size() {
        return sample.length;
    }

    /** Returns the normal quantile of kept value {@code i}, ascending from 0. */
    public double theoretical(int i) {
        return theoretical[i];
    }

    /** Returns kept value {@code i}. */
    public double sample(int i) {
        return sample[i];
    }

    /** Returns where kept value {@code i} stands among the values it was made from. */
    public int index(int i) {
        return index[i];
    }

    /** Returns the slope of the line through the quartiles. */
    public double slope() {
        return slope;
    }

    /** Returns the height of that line at 0. */
    public double intercept() {
        return intercept;
    }

    /** Returns the lower end of the envelope at kept value {@code i}. */
    public double lower(int i) {
        return intercept + slope * theoretical[i] - margin[i];
    }

    /** Returns the upper end of the envelope at kept value {@code i}. */
    public double upper(int i) {
        return intercept + slope * theoretical[i] + margin[i];
    }
}
