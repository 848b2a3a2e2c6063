package midas.io.plot;

/** Something to draw on, in pixels of 1/96 inch, from its upper left corner. */
public interface Surface {

    /** Where a text stands beside its place. */
    enum Align {
        /** It begins there. */
        START,
        /** It has its middle there. */
        MIDDLE,
        /** It ends there. */
        END
    }

    /**
     * How a line is drawn.
     *
     * @param color its colour
     * @param width how broad it is
     * @param dashed whether it is dashed
     */
    record Stroke(Rgb color, double width, boolean dashed) {}

    /**
     * How a text is set.
     *
     * @param size size of its type
     * @param bold whether it is semibold
     * @param align where it stands beside its place
     * @param upwards whether it is read from bottom to top
     * @param color its colour
     */
    record Type(double size, boolean bold, Align align, boolean upwards, Rgb color) {}

    /** Fills a rectangle. */
    void rectangle(double x, double y, double width, double height, Rgb fill);

    /** Fills a circle. */
    void dot(double x, double y, double radius, Rgb fill);

    /** Draws a line through points, at least two. */
    void line(double[] xs, double[] ys, Stroke stroke);

    /** Fills what is between points, at least three. */
    void polygon(double[] xs, double[] ys, Rgb fill);

    /** Sets a text; the place is on its base line. */
    void text(String text, double x, double y, Type type);

    /** Draws, and leaves out what lies outside of a rectangle. */
    void clipped(double x, double y, double width, double height, Runnable drawing);
}
