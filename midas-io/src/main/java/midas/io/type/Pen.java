package midas.io.type;

/** Follows the outlines of a glyph, in units of its font, upwards. Each of them is closed. */
public interface Pen {

    /** Begins an outline. */
    void move(double x, double y);

    /** Draws a line. */
    void line(double x, double y);

    /** Draws a Bézier curve of the third degree. */
    void curve(double x1, double y1, double x2, double y2, double x, double y);
}
