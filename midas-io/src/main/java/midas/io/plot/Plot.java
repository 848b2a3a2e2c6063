package midas.io.plot;

import java.util.List;

/**
 * A plot: what is drawn, and in which units. Immutable. It knows neither size nor colours; {@link PlotPainter} draws it on any {@link Surface}.
 *
 * @param title what it shows
 * @param note what its lines and areas are, in one line; may be empty
 * @param x the axis from left to right
 * @param y the axis from bottom to top
 * @param marks what is drawn, the first below the others
 * @param unit what is counted in cells, {@code rows}; of no account where there are none
 * @param description what can be seen, in words, for who cannot see it
 */
public record Plot(String title, String note, Axis x, Axis y, List<Mark> marks, String unit, String description) {

    /** Copies the list. */
    public Plot {
        marks = List.copyOf(marks);
    }
}
