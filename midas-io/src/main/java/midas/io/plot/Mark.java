package midas.io.plot;

import midas.core.diagnostics.Curve;
import midas.core.diagnostics.DensityGrid;

/** Something in a plot, in the units of its axes. */
public sealed interface Mark {

    /**
     * Points.
     *
     * @param at where they are
     * @param ink their colour
     */
    record Points(Curve at, Ink ink) implements Mark {}

    /**
     * Many points by their number in each cell, from few to many along the colours of {@link Palette#ramp}.
     *
     * @param grid the cells
     */
    record Cells(DensityGrid grid) implements Mark {}

    /**
     * A line through points.
     *
     * @param through the points
     * @param ink its colour
     * @param dashed whether it is dashed
     */
    record Path(Curve through, Ink ink, boolean dashed) implements Mark {}

    /**
     * The area between two lines through points with the same first coordinates.
     *
     * @param lower the lower line
     * @param upper the upper line
     * @param ink its colour
     */
    record Area(Curve lower, Curve upper, Ink ink) implements Mark {}

    /**
     * Bars.
     *
     * @param from their lower ends, in their middles
     * @param to their upper ends, in their middles
     * @param width how broad they are
     * @param ink their colour
     */
    record Bars(Curve from, Curve to, double width, Ink ink) implements Mark {}

    /**
     * Straight lines, one each.
     *
     * @param from where they begin
     * @param to where they end
     * @param ink their colour
     */
    record Segments(Curve from, Curve to, Ink ink) implements Mark {}

    /**
     * A straight line across the plot.
     *
     * @param intercept its height where the first coordinate is 0
     * @param slope its slope
     * @param ink its colour
     */
    record Line(double intercept, double slope, Ink ink) implements Mark {}

    /**
     * A straight line from bottom to top.
     *
     * @param x where it stands
     * @param ink its colour
     */
    record Upright(double x, Ink ink) implements Mark {}
}
