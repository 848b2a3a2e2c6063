package midas.io.pixels;

import java.util.Arrays;
import midas.io.plot.Rgb;
import midas.io.plot.Surface;
import midas.io.type.FontFile;
import midas.io.type.Pen;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** Draws plots in pixels with smooth edges, without a window and without java.desktop. */
public final class PixelSurface implements Surface {

    private static final double DASH = 5;
    private static final double DASH_AND_GAP = 9;
    private static final int STEPS = 8;

    private final int width;
    private final int height;
    private final double scale;
    private final int[] pixels;
    private final Coverage coverage;
    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;

    /**
     * Begins with white.
     *
     * @param width width in the units of what is drawn
     * @param height height
     * @param scale how many pixels a unit has, above 0
     */
    public PixelSurface(double width, double height, double scale) {
        this.width = (int) Math.round(width * scale);
        this.height = (int) Math.round(height * scale);
        this.scale = scale;
        this.pixels = new int[this.width * this.height];
        Arrays.fill(pixels, 0xffffff);
        this.coverage = new Coverage(this.width, this.height);
        this.clipRight = this.width;
        this.clipBottom = this.height;
    }

    /** Returns the number of pixels side by side. */
    public int width() {
        return width;
    }

    /** Returns the pixels row by row from the top, as 0xRRGGBB. */
    public int[] pixels() {
        return pixels.clone();
    }

    @Override
    public void rectangle(double x, double y, double rectangleWidth, double rectangleHeight, Rgb fill) {
        double[] xs = {x, x + rectangleWidth, x + rectangleWidth, x};
        double[] ys = {y, y, y + rectangleHeight, y + rectangleHeight};
        outline(xs, ys);
        fill(fill);
    }

    @Override
    public void dot(double x, double y, double radius, Rgb fill) {
        circle(x, y, radius);
        fill(fill);
    }

    private void circle(double x, double y, double radius) {
        int corners = (int) Math.clamp(Math.ceil(8 * Math.sqrt(radius * scale)), 12, 96);
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            xs[i] = x + radius * Math.cos(2 * Math.PI * i / corners);
            ys[i] = y + radius * Math.sin(2 * Math.PI * i / corners);
        }
        outline(xs, ys);
    }

    @Override
    public void line(double[] xs, double[] ys, Stroke stroke) {
        double half = stroke.width() / 2;
        double along = 0;
        for (int i = 1; i < xs.length; i++) {
            double length = Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
            if (length == 0) {
                continue;
            }
            double dx = (xs[i] - xs[i - 1]) / length;
            double dy = (ys[i] - ys[i - 1]) / length;
            double from = 0;
            while (from < length) {
                double place = stroke.dashed() ? (along + from) % DASH_AND_GAP : 0;
                double to = stroke.dashed()
                        ? Math.min(length, from + (place < DASH ? DASH : DASH_AND_GAP) - place)
                        : length;
                if (place < DASH) {
                    stretch(xs[i - 1], ys[i - 1], dx, dy, from, to, half);
                }
                // at least a little: sums of steps may not reach the end
                from = Math.max(to, from + 1e-6);
            }
            along += length;
            if (i < xs.length - 1 && !stroke.dashed()) {
                circle(xs[i], ys[i], half);
            }
        }
        fill(stroke.color());
    }

    private void stretch(double x, double y, double dx, double dy, double from, double to, double half) {
        double nx = -dy * half;
        double ny = dx * half;
        double x0 = x + dx * from;
        double y0 = y + dy * from;
        double x1 = x + dx * to;
        double y1 = y + dy * to;
        outline(new double[] {x0 - nx, x1 - nx, x1 + nx, x0 + nx}, new double[] {y0 - ny, y1 - ny, y1 + ny, y0 + ny});
    }

    @Override
    public void polygon(double[] xs, double[] ys, Rgb fill) {
        edges(xs, ys, false);
        fill(fill);
    }

    /** Adds an outline so that outlines over one another add up. */
    private void outline(double[] xs, double[] ys) {
        double area = 0;
        for (int i = 0; i < xs.length; i++) {
            int next = (i + 1) % xs.length;
            area += xs[i] * ys[next] - xs[next] * ys[i];
        }
        edges(xs, ys, area < 0);
    }

    private void edges(double[] xs, double[] ys, boolean backwards) {
        for (int i = 0; i < xs.length; i++) {
            int next = (i + 1) % xs.length;
            int a = backwards ? next : i;
            int b = backwards ? i : next;
            coverage.edge(xs[a] * scale, ys[a] * scale, xs[b] * scale, ys[b] * scale);
        }
    }

    @Override
    public void text(String text, double x, double y, Type type) {
        Typeface usual = type.bold() ? Typeface.BOLD : Typeface.REGULAR;
        double shift = switch (type.align()) {
            case START -> 0;
            case MIDDLE -> -0.5;
            case END -> -1;
        };
        double along = shift * TypeSetting.width(text, type.size(), usual);
        for (TypeSetting.Piece piece : TypeSetting.pieces(text, usual)) {
            FontFile font = piece.face().font();
            for (int code : piece.text().codePoints().toArray()) {
                int glyph = font.glyph(code);
                double size = type.size() * piece.scale() / font.unitsPerEm();
                GlyphPen pen = new GlyphPen(x, y, along, type, size, type.size() * piece.rise());
                font.draw(glyph, pen);
                pen.close();
                fill(type.color());
                along += font.width(glyph) * type.size() * piece.scale() / 1000;
            }
        }
    }

    /** Puts the outlines of a glyph in their place. */
    private final class GlyphPen implements Pen {

        private final double originX;
        private final double originY;
        private final double along;
        private final boolean upwards;
        private final double size;
        private double x;
        private double y;
        private double startX;
        private double startY;

        GlyphPen(double originX, double originY, double along, Type type, double size, double rise) {
            this.originX = type.upwards() ? originX - rise : originX;
            this.originY = type.upwards() ? originY : originY - rise;
            this.along = along;
            this.upwards = type.upwards();
            this.size = size;
        }

        @Override
        public void move(double toX, double toY) {
            close();
            x = toX;
            y = toY;
            startX = toX;
            startY = toY;
        }

        @Override
        public void line(double toX, double toY) {
            edge(x, y, toX, toY);
            x = toX;
            y = toY;
        }

        void close() {
            edge(x, y, startX, startY);
        }

        private void edge(double fromX, double fromY, double toX, double toY) {
            coverage.edge(
                    scale * pixelX(fromX, fromY),
                    scale * pixelY(fromX, fromY),
                    scale * pixelX(toX, toY),
                    scale * pixelY(toX, toY));
        }

        private double pixelX(double glyphX, double glyphY) {
            return upwards ? originX - size * glyphY : originX + along + size * glyphX;
        }

        private double pixelY(double glyphX, double glyphY) {
            return upwards ? originY - along - size * glyphX : originY - size * glyphY;
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
            double fromX = x;
            double fromY = y;
            for (int i = 1; i <= STEPS; i++) {
                double t = (double) i / STEPS;
                double u = 1 - t;
                line(
                        u * u * u * fromX + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * toX,
                        u * u * u * fromY + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * toY);
            }
        }
    }

    @Override
    public void clipped(double x, double y, double clipWidth, double clipHeight, Runnable drawing) {
        int[] before = {clipLeft, clipTop, clipRight, clipBottom};
        clipLeft = Math.max(clipLeft, (int) Math.round(x * scale));
        clipTop = Math.max(clipTop, (int) Math.round(y * scale));
        clipRight = Math.min(clipRight, (int) Math.round((x + clipWidth) * scale));
        clipBottom = Math.min(clipBottom, (int) Math.round((y + clipHeight) * scale));
        drawing.run();
        clipLeft = before[0];
        clipTop = before[1];
        clipRight = before[2];
        clipBottom = before[3];
    }

    private void fill(Rgb color) {
        int red = color.red();
        int green = color.green();
        int blue = color.blue();
        float alpha = (float) color.alpha();
        coverage.fill((index, part) -> {
            int column = index % width;
            int row = index / width;
            if (column >= clipLeft && column < clipRight && row >= clipTop && row < clipBottom) {
                float share = part * alpha;
                int below = pixels[index];
                pixels[index] = mixed(below >> 16 & 0xff, red, share) << 16
                        | mixed(below >> 8 & 0xff, green, share) << 8
                        | mixed(below & 0xff, blue, share);
            }
        });
    }

    private static int mixed(int below, int above, float share) {
        return Math.round(below + share * (above - below));
    }
}
