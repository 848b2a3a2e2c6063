package midas.core.engine;

import midas.core.design.Design;
import midas.core.fit.FitMonitor;

/** θ of the negative binomial family by maximum likelihood at given means (Lawless 1987; Venables and Ripley 2002, §7.4), by Newton's method in log θ. */
final class ThetaSearch {

    private static final int MOST_STEPS = 100;
    private static final double LONGEST_STEP = 3;
    /** θ over the mean response beyond which the variance is Poisson's for all that the arithmetic can tell. */
    private static final double INFINITE = 1e8;

    private final Design design;
    private final FitMonitor monitor;
    private final Chunks chunks;
    private final double limit;

    /**
     * Derivatives of the log-likelihood at fixed means.
     *
     * @param score ∂ℓ/∂θ
     * @param information −∂²ℓ/∂θ²
     */
    record Slope(double score, double information) {

        /** Returns the distance to the optimum in standard errors of log θ; infinite where the curvature is no guide. */
        double distance() {
            return information > 0 ? Math.abs(score) / Math.sqrt(information) : Double.POSITIVE_INFINITY;
        }
    }

    ThetaSearch(Design design, FitMonitor monitor) {
        this.design = design;
        this.monitor = monitor;
        chunks = Chunks.of(design);
        double sum = 0;
        for (double value : design.sortedResponse()) {
            sum += value;
        }
        limit = INFINITE * Math.max(1, sum / design.observations());
    }

    /** Returns where to begin, by moments: Σμ² / Σ((y − μ)² − μ); infinite where the counts do not vary more than Poisson's, where the score of 1/θ at 0 is not positive. */
    double start(double[] means) {
        double[] y = design.sortedResponse();
        double excess = 0;
        double score = 0;
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            double difference = y[i] - means[i];
            score += difference * difference - y[i];
            excess += difference * difference - means[i];
            squares += means[i] * means[i];
        }
        if (!(score > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return excess > 0 ? Math.min(squares / excess, limit) : 1;
    }

    /** Returns ∂ℓ/∂θ and −∂²ℓ/∂θ²: with L(x) = log x − ψ(x) and T(x) = ψ'(x) − 1/x sums of what stays of the size of the result as θ grows. */
    Slope slope(double[] means, double theta) {
        double[] y = design.sortedResponse();
        int[] start = design.groupStarts();
        double digamma = SpecialFunctions.logMinusDigamma(theta);
        double trigamma = SpecialFunctions.trigammaInformation(theta) / (theta * theta);
        double score = 0;
        double information = 0;
        for (double[] part : chunks.map(k -> {
            FitCancelledException.check(monitor);
            double s = 0;
            double v = 0;
            for (int i = start[chunks.firstGroup(k)]; i < start[chunks.firstGroup(k + 1)]; i++) {
                double total = y[i] + theta;
                double x = (y[i] - means[i]) / (means[i] + theta);
                s -= SpecialFunctions.xMinusLog1p(x);
                v -= x * x / total;
                if (y[i] > 0) {
                    s += digamma - SpecialFunctions.logMinusDigamma(total);
                    v += trigamma - SpecialFunctions.trigammaInformation(total) / (total * total);
                }
            }
            return new double[] {s, v};
        })) {
            score += part[0];
            information += part[1];
        }
        return new Slope(score, information);
    }

    /**
     * Returns θ at which the score is zero; infinite where it is beyond all bounds.
     *
     * @param near distance in standard errors from which on a step is the last one
     */
    double maximise(double[] means, double from, double near) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double theta = from;
        for (int step = 0; step < MOST_STEPS && theta < limit; step++) {
            Slope slope = slope(means, theta);
            if (slope.score() == 0 || slope.distance() < near) {
                return theta - (slope.information() > 0 ? slope.score() / slope.information() : 0);
            }
            if (slope.score() > 0) {
                low = theta;
            } else {
                high = theta;
            }
            double curvature = theta * (slope.information() - slope.score() / theta);
            double newton = curvature > 0 ? slope.score() / curvature : Math.copySign(LONGEST_STEP, slope.score());
            double next = theta * Math.exp(Math.clamp(newton, -LONGEST_STEP, LONGEST_STEP));
            if (!(next > low && next < high)) {
                next = Double.isInfinite(high)
                        ? theta * Math.exp(LONGEST_STEP)
                        : Math.sqrt(Math.max(low, Double.MIN_NORMAL) * high);
            }
            if (next == theta) {
                return theta;
            }
            theta = next;
        }
        return theta < limit ? theta : Double.POSITIVE_INFINITY;
    }
}
