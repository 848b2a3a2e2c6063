package midas.io.plot;

import java.util.List;
import midas.core.diagnostics.Range;

/**
 * An axis.
 *
 * @param label what it measures
 * @param range from where to where it goes
 * @param whole whether only whole numbers have a meaning on it
 * @param named places with names, in place of numbers; empty where the axis has numbers
 */
public record Axis(String label, Range range, boolean whole, List<Named> named) {

    /**
     * A place with a name.
     *
     * @param at the place
     * @param name its name
     */
    public record Named(double at, String name) {}

    /** Copies the list. */
    public Axis {
        named = List.copyOf(named);
    }

    /** Makes an axis of numbers. */
    public static Axis of(String label, Range range) {
        return new Axis(label, range, false, List.of());
    }
}
