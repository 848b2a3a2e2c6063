package midas.ui.table;

import java.util.List;

/**
 * The common scale on which intervals are drawn; it always shows zero.
 *
 * @param low value at the left end
 * @param high value at the right end, above {@code low}
 */
public record IntervalScale(double low, double high) {

    private static final double MARGIN = 0.03;

    /**
     * An estimate with its interval.
     *
     * @param estimate the estimate
     * @param lower lower end
     * @param upper upper end
     */
    public record Mark(double estimate, double lower, double upper) {

        /** Returns whether it can be drawn. */
        public boolean isFinite() {
            return Double.isFinite(estimate) && Double.isFinite(lower) && Double.isFinite(upper);
        }
    }

    /** Returns the scale on which all marks that can be drawn have room. */
    public static IntervalScale of(List<Mark> marks) {
        double low = 0;
        double high = 0;
        for (Mark mark : marks) {
            if (mark.isFinite()) {
                low = Math.min(low, mark.lower());
                high = Math.max(high, mark.upper());
            }
        }
        double margin = MARGIN * (high - low);
        return margin > 0 && Double.isFinite(margin)
                ? new IntervalScale(low - margin, high + margin)
                : new IntervalScale(-1, 1);
    }

    /** Returns where a value stands, 0 at the left and 1 at the right end; values beyond the ends stand at the ends. */
    public double position(double value) {
        return Math.clamp((value - low) / (high - low), 0.0, 1.0);
    }
}
