package midas.io.type;

import java.nio.ByteBuffer;

/** Outlines of TrueType fonts. The OpenType specification 1.9, table glyf. */
final class TrueTypeOutlines {

    private static final int ON = 0x01;
    private static final int SHORT_X = 0x02;
    private static final int SHORT_Y = 0x04;
    private static final int REPEAT = 0x08;
    private static final int SAME_X = 0x10;
    private static final int SAME_Y = 0x20;
    private static final int WORDS = 0x1;
    private static final int OFFSETS = 0x2;
    private static final int SCALE = 0x8;
    private static final int MORE = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;
    private static final double SCALE_ONE = 1 << 14;
    private static final int DEEPEST = 8;

    private final ByteBuffer glyf;
    private final ByteBuffer loca;
    private final boolean words;

    TrueTypeOutlines(ByteBuffer glyf, ByteBuffer loca, boolean words) {
        this.glyf = glyf;
        this.loca = loca;
        this.words = words;
    }

    private int at(int glyph) {
        return words ? 2 * (loca.getShort(2 * glyph) & 0xffff) : loca.getInt(4 * glyph);
    }

    void draw(int glyph, Pen pen) {
        draw(glyph, new double[] {1, 0, 0, 1, 0, 0}, pen, 0);
    }

    private void draw(int glyph, double[] matrix, Pen pen, int depth) {
        int start = at(glyph);
        if (at(glyph + 1) == start || depth > DEEPEST) {
            return;
        }
        int contours = glyf.getShort(start);
        if (contours < 0) {
            components(start + 10, matrix, pen, depth);
        } else if (contours > 0) {
            simple(start + 10, contours, matrix, pen);
        }
    }

    private void components(int from, double[] outer, Pen pen, int depth) {
        int at = from;
        int flags;
        do {
            flags = glyf.getShort(at) & 0xffff;
            int glyph = glyf.getShort(at + 2) & 0xffff;
            at += 4;
            double[] own = {1, 0, 0, 1, 0, 0};
            boolean offsets = (flags & OFFSETS) != 0;
            if ((flags & WORDS) != 0) {
                own[4] = offsets ? glyf.getShort(at) : 0;
                own[5] = offsets ? glyf.getShort(at + 2) : 0;
                at += 4;
            } else {
                own[4] = offsets ? glyf.get(at) : 0;
                own[5] = offsets ? glyf.get(at + 1) : 0;
                at += 2;
            }
            if ((flags & SCALE) != 0) {
                own[0] = glyf.getShort(at) / SCALE_ONE;
                own[3] = own[0];
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                own[0] = glyf.getShort(at) / SCALE_ONE;
                own[3] = glyf.getShort(at + 2) / SCALE_ONE;
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int i = 0; i < 4; i++) {
                    own[i] = glyf.getShort(at + 2 * i) / SCALE_ONE;
                }
                at += 8;
            }
            draw(glyph, times(outer, own), pen, depth + 1);
        } while ((flags & MORE) != 0);
    }

    private static double[] times(double[] outer, double[] own) {
        return new double[] {
            outer[0] * own[0] + outer[2] * own[1],
            outer[1] * own[0] + outer[3] * own[1],
            outer[0] * own[2] + outer[2] * own[3],
            outer[1] * own[2] + outer[3] * own[3],
            outer[0] * own[4] + outer[2] * own[5] + outer[4],
            outer[1] * own[4] + outer[3] * own[5] + outer[5]
        };
    }

    private void simple(int from, int contours, double[] matrix, Pen pen) {
        int points = (glyf.getShort(from + 2 * (contours - 1)) & 0xffff) + 1;
        int at = from + 2 * contours;
        at += 2 + (glyf.getShort(at) & 0xffff);
        int[] flags = new int[points];
        for (int i = 0; i < points; ) {
            int flag = glyf.get(at++) & 0xff;
            int times = (flag & REPEAT) != 0 ? 1 + (glyf.get(at++) & 0xff) : 1;
            for (int k = 0; k < times && i < points; k++) {
                flags[i++] = flag;
            }
        }
        double[] xs = new double[points];
        at = coordinates(at, flags, SHORT_X, SAME_X, xs);
        double[] ys = new double[points];
        coordinates(at, flags, SHORT_Y, SAME_Y, ys);
        for (int i = 0; i < points; i++) {
            double x = xs[i];
            xs[i] = matrix[0] * x + matrix[2] * ys[i] + matrix[4];
            ys[i] = matrix[1] * x + matrix[3] * ys[i] + matrix[5];
        }
        int first = 0;
        for (int contour = 0; contour < contours; contour++) {
            int last = glyf.getShort(from + 2 * contour) & 0xffff;
            if (last > first) {
                contour(flags, xs, ys, first, last, pen);
            }
            first = last + 1;
        }
    }

    private int coordinates(int from, int[] flags, int small, int same, double[] values) {
        int at = from;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & small) != 0) {
                int step = glyf.get(at++) & 0xff;
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += glyf.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    /** Between two points that are not on the outline, their middle is. */
    private static void contour(int[] flags, double[] xs, double[] ys, int first, int last, Pen pen) {
        int count = last - first + 1;
        boolean on = (flags[first] & ON) != 0;
        boolean lastOn = (flags[last] & ON) != 0;
        double x = on ? xs[first] : lastOn ? xs[last] : (xs[first] + xs[last]) / 2;
        double y = on ? ys[first] : lastOn ? ys[last] : (ys[first] + ys[last]) / 2;
        double startX = x;
        double startY = y;
        pen.move(x, y);
        for (int k = on ? 1 : 0; k < count; k++) {
            int i = first + k;
            if ((flags[i] & ON) != 0) {
                x = xs[i];
                y = ys[i];
                pen.line(x, y);
            } else {
                boolean end = k == count - 1;
                int next = first + (k + 1) % count;
                boolean nextOn = (flags[next] & ON) != 0;
                double toX = end ? startX : nextOn ? xs[next] : (xs[i] + xs[next]) / 2;
                double toY = end ? startY : nextOn ? ys[next] : (ys[i] + ys[next]) / 2;
                pen.curve(
                        x + 2 * (xs[i] - x) / 3,
                        y + 2 * (ys[i] - y) / 3,
                        toX + 2 * (xs[i] - toX) / 3,
                        toY + 2 * (ys[i] - toY) / 3,
                        toX,
                        toY);
                x = toX;
                y = toY;
            }
        }
    }
}
