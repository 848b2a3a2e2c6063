package midas.io.plot;

/** The words of plots: this room has none of its own. */
@FunctionalInterface
public interface PlotWords {

    /**
     * The words of a plot.
     *
     * @param title what it shows
     * @param x what the axis from left to right measures
     * @param y what the axis from bottom to top measures
     * @param note what lines and areas are, in one line
     * @param unit what is counted in cells
     * @param description what can be seen, for who cannot see it
     */
    record Words(String title, String x, String y, String note, String unit, String description) {}

    /** Returns the words of a plot. */
    Words of(PlotFacts facts);
}
