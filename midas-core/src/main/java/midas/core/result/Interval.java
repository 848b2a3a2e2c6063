package midas.core.result;

/**
 * An interval.
 *
 * @param lower lower end
 * @param upper upper end, not below the lower
 */
public record Interval(double lower, double upper) {

    /** Returns the interval of exp(x) for x in this one. */
    public Interval exponentiated() {
        return new Interval(Math.exp(lower), Math.exp(upper));
    }
}
