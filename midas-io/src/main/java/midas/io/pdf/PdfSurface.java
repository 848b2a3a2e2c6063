package midas.io.pdf;

import midas.io.plot.Rgb;
import midas.io.plot.Surface;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** Draws plots on pages of documents. Texts can be searched and copied. */
public final class PdfSurface implements Surface {

    /** Points of 1/72 inch in a pixel of 1/96 inch. */
    public static final double POINTS = 0.75;

    /** Where the four Bézier curves of a circle have their inner points. */
    private static final double CIRCLE = 0.5522847498;

    private final PdfContent content;

    private PdfSurface(PdfContent content) {
        this.content = content;
    }

    /**
     * Draws on a page.
     *
     * @param content the page
     * @param x left edge in points
     * @param top upper edge in points from the lower edge of the page
     * @param painting what draws
     */
    public static void draw(PdfContent content, double x, double top, Painting painting) {
        content.save();
        // downwards, as pixels are counted
        content.operation("cm", POINTS, 0, 0, -POINTS, x, top);
        painting.paint(new PdfSurface(content));
        content.restore();
    }

    /** Draws on a surface. */
    @FunctionalInterface
    public interface Painting {
        /** Draws. */
        void paint(Surface surface);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Rgb fill) {
        content.rectangle(x, y, width, height, fill);
    }

    @Override
    public void dot(double x, double y, double radius, Rgb fill) {
        content.fill(fill);
        double inner = CIRCLE * radius;
        content.operation("m", x + radius, y);
        content.operation("c", x + radius, y + inner, x + inner, y + radius, x, y + radius);
        content.operation("c", x - inner, y + radius, x - radius, y + inner, x - radius, y);
        content.operation("c", x - radius, y - inner, x - inner, y - radius, x, y - radius);
        content.operation("c", x + inner, y - radius, x + radius, y - inner, x + radius, y);
        content.operation("f");
    }

    @Override
    public void line(double[] xs, double[] ys, Stroke stroke) {
        content.stroke(stroke.color());
        content.operation("w", stroke.width());
        content.raw(stroke.dashed() ? "[5 4] 0 d 1 j" : "[] 0 d 1 j");
        path(xs, ys);
        content.operation("S");
    }

    @Override
    public void polygon(double[] xs, double[] ys, Rgb fill) {
        content.fill(fill);
        path(xs, ys);
        content.operation("f");
    }

    private void path(double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            content.operation(i == 0 ? "m" : "l", xs[i], ys[i]);
        }
    }

    @Override
    public void text(String text, double x, double y, Type type) {
        Typeface face = type.bold() ? Typeface.BOLD : Typeface.REGULAR;
        double shift = switch (type.align()) {
            case START -> 0;
            case MIDDLE -> -0.5;
            case END -> -1;
        };
        double along = shift * TypeSetting.width(text, type.size(), face);
        content.fill(type.color());
        content.operation("BT");
        if (type.upwards()) {
            content.operation("Tm", 0, -1, -1, 0, x, y - along);
        } else {
            content.operation("Tm", 1, 0, 0, -1, x + along, y);
        }
        content.show(text, face, type.size());
        content.operation("ET");
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        content.save();
        content.operation("re", x, y, width, height);
        content.operation("W");
        content.operation("n");
        drawing.run();
        content.restore();
    }
}
