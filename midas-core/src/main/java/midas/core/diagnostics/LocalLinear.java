package midas.core.diagnostics;

import java.util.Arrays;

/**
 * A curve through the middle of points: at each place a straight line is fitted to the nearest part of the points, with tricube weights.
 *
 * <p>Cleveland (1979), "Robust locally weighted regression and smoothing scatterplots", Journal of the American Statistical Association 74, 829–836, without its
 * robustness iterations: residuals of a 0/1 response would have their rarer half taken for outliers. The same numbers as {@code lowess(x, y, f, iter = 0)} of R. From {@value
 * #MOST_EXACT} points on the points of each of {@value #BINS} equal stretches are taken together, with their means and their number: what is found then costs one pass over the points.
 */
public final class LocalLinear {

    /** Part of the points that a place looks at, as in R. */
    public static final double SPAN = 2.0 / 3;

    private static final int MOST_EXACT = 2000;
    private static final int BINS = 4096;
    private static final int MOST_PLACES = 200;

    /** Limits within which Cleveland's weights are set to 1 and to 0. */
    private static final double NEAR = 0.001;

    private static final double FAR = 0.999;

    private final double[] x;
    private final double[] y;
    private final double[] count;
    private final double wanted;

    private LocalLinear(double[] x, double[] y, double[] count, double wanted) {
        this.x = x;
        this.y = y;
        this.count = count;
        this.wanted = wanted;
    }

    /**
     * Returns the curve at distinct values of {@code x}, ascending, at most {@value #MOST_PLACES}; empty where there are fewer than two of them.
     *
     * @param x finite numbers
     * @param y finite numbers, as many
     * @param span part of the points that a place looks at, in (0, 1]
     * @throws IllegalArgumentException if lengths differ or the span is out of range
     */
    public static Curve of(double[] x, double[] y, double span) {
        if (x.length != y.length || !(span > 0 && span <= 1)) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " coordinates, span " + span);
        }
        double wanted = Math.clamp(Math.floor(span * x.length + 1e-7), Math.min(2, x.length), x.length);
        LocalLinear points = x.length <= MOST_EXACT ? sorted(x, y, wanted) : binned(x, y, wanted);
        return points.curve();
    }

    private static LocalLinear sorted(double[] x, double[] y, double wanted) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return new LocalLinear(
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> y[i]).toArray(),
                ones,
                wanted);
    }

    private static LocalLinear binned(double[] x, double[] y, double wanted) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double scale = max > min ? BINS / (max - min) : 0;
        double[] n = new double[BINS];
        double[] sumX = new double[BINS];
        double[] sumY = new double[BINS];
        for (int i = 0; i < x.length; i++) {
            int bin = Math.min((int) ((x[i] - min) * scale), BINS - 1);
            n[bin]++;
            // differences from the least keep the sums small
            sumX[bin] += x[i] - min;
            sumY[bin] += y[i];
        }
        int used = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (n[bin] > 0) {
                sumX[used] = min + sumX[bin] / n[bin];
                sumY[used] = sumY[bin] / n[bin];
                n[used++] = n[bin];
            }
        }
        return new LocalLinear(Arrays.copyOf(sumX, used), Arrays.copyOf(sumY, used), Arrays.copyOf(n, used), wanted);
    }

    private Curve curve() {
        double[] places = Arrays.stream(x).distinct().toArray();
        if (places.length < 2) {
            return new Curve(new double[0], new double[0]);
        }
        if (places.length > MOST_PLACES) {
            double[] all = places;
            places = new double[MOST_PLACES];
            for (int i = 0; i < MOST_PLACES; i++) {
                places[i] = all[(int) ((long) i * (all.length - 1) / (MOST_PLACES - 1))];
            }
        }
        return new Curve(places, Arrays.stream(places).map(this::at).toArray());
    }

    /** Returns the height of the line fitted around a place. */
    private double at(double place) {
        double reach = reach(place);
        double near = NEAR * reach;
        double far = FAR * reach;
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double[] weights = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double distance = Math.abs(x[i] - place);
            if (distance <= far) {
                double cube = Math.pow(distance / reach, 3);
                weights[i] = count[i] * (distance <= near ? 1 : Math.pow(1 - cube, 3));
                sum += weights[i];
                sumX += weights[i] * (x[i] - place);
                sumY += weights[i] * y[i];
            } else if (x[i] > place) {
                break;
            }
        }
        double meanX = sumX / sum;
        double meanY = sumY / sum;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            double from = x[i] - place - meanX;
            squares += weights[i] / sum * from * from;
            products += weights[i] / sum * from * (y[i] - meanY);
        }
        // where all weight is at one place there is no slope
        boolean sloped = Math.sqrt(squares) > NEAR * (x[x.length - 1] - x[0]);
        return sloped ? meanY - meanX * products / squares : meanY;
    }

    /** Returns how far the last of the points is that a place looks at. */
    private double reach(double place) {
        int above = Arrays.binarySearch(x, place);
        above = above < 0 ? -above - 1 : above;
        int below = above - 1;
        double seen = 0;
        double reach = 0;
        while (seen < wanted && (below >= 0 || above < x.length)) {
            boolean up = below < 0 || above < x.length && x[above] - place <= place - x[below];
            int next = up ? above++ : below--;
            reach = Math.abs(x[next] - place);
            seen += count[next];
        }
        return reach;
    }
}
