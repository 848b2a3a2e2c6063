package midas.core.engine;

/**
 * Maximises a smooth function by the BFGS method (Nocedal and Wright 2006, ch. 6) from a given first metric and, where asked, finishes with Newton steps on
 * a Hessian of central differences of the gradient. Free of scale: all distances are in units of the metric, which for a log-likelihood are standard errors.
 */
final class QuasiNewton {

    private static final double SUFFICIENT = 1e-4;
    private static final int MAX_TRIALS = 50;
    private static final double NEWTON_FROM = 0.05;
    private static final int POLISHING_STEPS = 3;

    /** The function; returns −∞ outside its domain. */
    interface Function {
        double evaluate(double[] theta, double[] gradient);
    }

    /** Keeps a direction in which the function is all but flat from being followed out of sight. */
    interface Reach {
        /** Returns the largest multiple of a direction that is a sensible step from a point, > 0, possibly infinite. */
        double limit(double[] theta, double[] direction);
    }

    /** Hears of each iteration. */
    interface Listener {
        /** Takes note of an iteration; returns whether to go on. */
        boolean iteration(int iteration, double[] theta, double value);
    }

    /**
     * Where a search ended.
     *
     * @param theta the best point
     * @param value the function there
     * @param iterations iterations taken
     * @param decrement ½ g'H⁻¹g, the gain still expected
     * @param gradientNorm √(g'H⁻¹g)
     * @param stalled whether no step brought progress any more
     * @param blocked whether the last steps left the domain
     * @param metric H⁻¹, the last approximation of the inverse of the negative Hessian
     */
    record Result(
            double[] theta,
            double value,
            int iterations,
            double decrement,
            double gradientNorm,
            boolean stalled,
            boolean blocked,
            double[][] metric) {

        /** Returns the same point as the outcome of several searches. */
        Result of(int allIterations, boolean anyBlocked) {
            return new Result(theta, value, allIterations, decrement, gradientNorm, stalled, anyBlocked, metric);
        }

        /** Returns the distance to the optimum in standard errors. */
        double distance() {
            return Math.sqrt(2 * decrement);
        }
    }

    private final Function function;
    private final int size;
    private final Reach reach;
    private final double tolerance;
    private final int maxIterations;
    private final boolean newton;
    private final Listener listener;

    private double[] theta;
    private double[] gradient;
    private double value;
    private double[][] metric;
    private int iteration;
    private boolean blocked;

    /**
     * Prepares a search.
     *
     * @param start first point, inside the domain
     * @param metric first approximation of the inverse of the negative Hessian, positive definite; taken over
     * @param reach longest sensible steps
     * @param tolerance distance to the optimum, in standard errors, at which to stop
     * @param newton whether to finish with Newton steps
     */
    QuasiNewton(
            Function function,
            double[] start,
            double[][] metric,
            Reach reach,
            double tolerance,
            int maxIterations,
            boolean newton,
            Listener listener) {
        this.function = function;
        this.theta = start.clone();
        this.metric = metric;
        this.size = start.length;
        this.reach = reach;
        this.tolerance = tolerance;
        this.maxIterations = maxIterations;
        this.newton = newton;
        this.listener = listener;
        gradient = new double[size];
        value = function.evaluate(theta, gradient);
    }

    Result maximise() {
        if (!Double.isFinite(value)) {
            return result(false);
        }
        boolean hessian = false;
        // a Newton step more costs little where the Hessian is at hand
        double target = newton ? 0.1 * tolerance : tolerance;
        while (iteration < maxIterations && distance() > target) {
            if (newton && !hessian && distance() < NEWTON_FROM) {
                hessian = newtonMetric();
            }
            double before = distance();
            iteration++;
            boolean moved = step();
            if (!listener.iteration(iteration, theta, value)) {
                return result(false);
            }
            if (!moved) {
                if (newton && !hessian) {
                    hessian = newtonMetric();
                    if (hessian && step()) {
                        continue;
                    }
                }
                return result(true);
            }
            if (newton && hessian && distance() > target && distance() < NEWTON_FROM && distance() > 1e-3 * before) {
                hessian = newtonMetric();
            }
        }
        if (newton && !hessian && iteration < maxIterations) {
            hessian = newtonMetric();
            if (distance() > target) {
                iteration++;
                step();
            }
        }
        if (hessian) {
            polish();
        }
        return result(false);
    }

    /**
     * Takes Newton steps for as long as they halve the distance: a parameter whose standard error is far larger than itself (log σ_u of a fit that is
     * almost singular) has the more digits for it.
     */
    private void polish() {
        for (int k = 0; k < POLISHING_STEPS && iteration < maxIterations; k++) {
            double before = distance();
            double[] lastTheta = theta;
            double[] lastGradient = gradient;
            double lastValue = value;
            double[][] lastMetric = metric;
            iteration++;
            if (!step() || !(distance() < 0.5 * before)) {
                theta = lastTheta;
                gradient = lastGradient;
                value = lastValue;
                metric = lastMetric;
                return;
            }
        }
    }

    private Result result(boolean stalled) {
        double distance = distance();
        return new Result(theta, value, iteration, 0.5 * distance * distance, distance, stalled, blocked, metric);
    }

    /** Returns √(g'H⁻¹g). */
    private double distance() {
        double sum = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                sum += gradient[a] * metric[a][b] * gradient[b];
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    private boolean step() {
        double[] direction = new double[size];
        double slope = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                direction[a] += metric[a][b] * gradient[b];
            }
            slope += direction[a] * gradient[a];
        }
        if (!(slope > 0)) {
            return false;
        }
        return search(direction, slope, Math.min(1, reach.limit(theta, direction)));
    }

    private boolean search(double[] direction, double slope, double firstLength) {
        double noise = 1e-13 * (1 + Math.abs(value));
        double length = firstLength;
        double[] next = new double[size];
        double[] nextGradient = new double[size];
        blocked = false;
        for (int trial = 0; trial < MAX_TRIALS; trial++) {
            boolean same = true;
            for (int k = 0; k < size; k++) {
                next[k] = theta[k] + length * direction[k];
                same &= next[k] == theta[k];
            }
            if (same) {
                return false;
            }
            double nextValue = function.evaluate(next, nextGradient);
            if (nextValue == Double.NEGATIVE_INFINITY) {
                blocked = true;
                length *= 0.25;
                continue;
            }
            double nextSlope = dot(nextGradient, direction);
            boolean higher = nextValue >= value + SUFFICIENT * length * slope;
            // near the optimum rounding hides the gain: the slope decides (Hager and Zhang 2005)
            boolean level = nextValue >= value - noise && Math.abs(nextSlope) <= 0.9 * slope;
            if (higher || level) {
                accept(next, nextGradient, nextValue, length, direction);
                return true;
            }
            double secant = slope / (slope - nextSlope);
            length *= secant > 0.1 && secant < 0.6 ? secant : 0.3;
        }
        return false;
    }

    private void accept(double[] next, double[] nextGradient, double nextValue, double length, double[] direction) {
        double[] change = new double[size];
        double curvature = 0;
        for (int k = 0; k < size; k++) {
            change[k] = gradient[k] - nextGradient[k];
            curvature += length * direction[k] * change[k];
        }
        double[] metricChange = multiply(metric, change);
        double scale = dot(change, metricChange);
        theta = next.clone();
        gradient = nextGradient.clone();
        value = nextValue;
        if (!(curvature > 1e-10 * Math.abs(scale)) || !(scale > 0)) {
            return;
        }
        // inverse BFGS update, of a copy: a step may be taken back
        double[][] updated = new double[size][];
        for (int a = 0; a < size; a++) {
            updated[a] = metric[a].clone();
        }
        metric = updated;
        double factor = (1 + scale / curvature) / curvature;
        for (int a = 0; a < size; a++) {
            double sa = length * direction[a];
            for (int b = 0; b < size; b++) {
                double sb = length * direction[b];
                metric[a][b] += factor * sa * sb - (sa * metricChange[b] + metricChange[a] * sb) / curvature;
            }
        }
    }

    /** Replaces the metric by that of differences of the gradient; returns whether it is one of a maximum. */
    private boolean newtonMetric() {
        DifferencedHessian.Metric differenced = new DifferencedHessian(function, reach).metricAt(theta, metric);
        if (differenced == null) {
            return false;
        }
        metric = differenced.inverse();
        return differenced.definite();
    }

    private static double[] multiply(double[][] a, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = dot(a[i], x);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
