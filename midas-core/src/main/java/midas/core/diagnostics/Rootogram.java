package midas.core.diagnostics;

/**
 * How often each count was observed, beside how often a Poisson model expects it: Σ f(count | μ̂) over all observations.
 *
 * <p>Kleiber and Zeileis (2016), "Visualizing count data regressions using rootograms", The American Statistician 70, 296–303. Drawn hanging: a bar of the height √observed from the curve
 * √expected downwards; what it lacks or exceeds is seen at zero. Many different counts are taken together in stretches of equal width.
 */
public final class Rootogram {

    private static final int MOST = 40;
    private static final int LARGEST = 10_000_000;

    private final int width;
    private final double[] observed;
    private final double[] expected;

    private Rootogram(int width, double[] observed, double[] expected) {
        this.width = width;
        this.observed = observed;
        this.expected = expected;
    }

    /**
     * Counts, from 0 to the largest count observed.
     *
     * @param counts whole numbers ≥ 0
     * @param means fitted means ≥ 0, as many
     * @throws IllegalArgumentException if lengths differ, or a count is negative
     */
    public static Rootogram of(double[] counts, double[] means) {
        if (counts.length != means.length) {
            throw new IllegalArgumentException(counts.length + " counts, " + means.length + " means");
        }
        double most = 0;
        for (double count : counts) {
            if (!(count >= 0)) {
                throw new IllegalArgumentException("count " + count);
            }
            most = Math.max(most, count);
        }
        int largest = (int) Math.min(most, LARGEST);
        int width = largest / MOST + 1;
        int bins = largest / width + 1;
        double[] observed = new double[bins];
        for (double count : counts) {
            observed[(int) Math.min(count, largest) / width]++;
        }
        double[] logFactorial = new double[largest + 1];
        for (int j = 1; j <= largest; j++) {
            logFactorial[j] = logFactorial[j - 1] + Math.log(j);
        }
        double[] expected = new double[bins];
        for (double mean : means) {
            add(expected, width, mean, logFactorial);
        }
        return new Rootogram(width, observed, expected);
    }

    /** Adds the probabilities of one observation, from the likeliest count on both ways until they vanish. */
    private static void add(double[] expected, int width, double mean, double[] logFactorial) {
        int largest = logFactorial.length - 1;
        int start = (int) Math.min(mean, largest);
        double peak = Math.exp((start == 0 ? 0 : start * Math.log(mean)) - mean - logFactorial[start]);
        double p = peak;
        for (int j = start; j <= largest && p > Double.MIN_NORMAL; j++) {
            expected[j / width] += p;
            p *= mean / (j + 1);
        }
        p = peak;
        for (int j = start; j > 0 && p > Double.MIN_NORMAL; j--) {
            p *= j / mean;
            expected[(j - 1) / width] += p;
        }
    }

    /** Returns the number of stretches. */
    public int size() {
        return observed.length;
    }

    /** Returns how many counts a stretch holds, at least 1. */
    public int width() {
        return width;
    }

    /** Returns the least count of stretch {@code i}. */
    public int from(int i) {
        return i * width;
    }

    /** Returns how many observations are in stretch {@code i}. */
    public double observed(int i) {
        return observed[i];
    }

    /** Returns how many are expected there. */
    public double expected(int i) {
        return expected[i];
    }
}
