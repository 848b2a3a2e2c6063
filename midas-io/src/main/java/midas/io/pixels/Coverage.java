package midas.io.pixels;

import java.util.Arrays;

/**
 * How much of each pixel lies within closed outlines. For each edge the signed areas to the right of it are noted, as differences from pixel to pixel; their sums along a row are what
 * is covered (Levien 2016, "Inside the fastest font renderer in the world"). Where outlines lie over one another, there is no more than all.
 */
final class Coverage {

    /** Receives what is covered of a pixel. */
    @FunctionalInterface
    interface Pixel {
        /** Covers the pixel at a place by a part, above 0 to 1. */
        void cover(int index, float part);
    }

    private final int width;
    private final int height;
    private final int stride;
    private final float[] areas;
    private int left;
    private int right;
    private int top;
    private int bottom;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.areas = new float[stride * height];
        forget();
    }

    private void forget() {
        left = width;
        right = -1;
        top = height;
        bottom = -1;
    }

    /** Adds a straight edge. */
    void edge(double fromX, double fromY, double toX, double toY) {
        boolean down = fromY < toY;
        double y0 = down ? fromY : toY;
        double y1 = down ? toY : fromY;
        if (y0 == y1 || y1 <= 0 || y0 >= height) {
            return;
        }
        double slope = (toX - fromX) / (toY - fromY);
        double x = (down ? fromX : toX) + (y0 < 0 ? -y0 * slope : 0);
        int last = (int) Math.min(height, Math.ceil(y1));
        int first = (int) Math.max(0, Math.floor(y0));
        top = Math.min(top, first);
        bottom = Math.max(bottom, last - 1);
        for (int row = first; row < last; row++) {
            double dy = Math.min(row + 1, y1) - Math.max(row, y0);
            double next = x + slope * dy;
            add(row * stride, Math.clamp(x, 0, width), Math.clamp(next, 0, width), down ? dy : -dy);
            x = next;
        }
    }

    private void add(int row, double a, double b, double d) {
        double x0 = Math.min(a, b);
        double x1 = Math.max(a, b);
        int i0 = (int) x0;
        int i1 = (int) Math.ceil(x1);
        left = Math.min(left, i0);
        right = Math.max(right, Math.max(i0 + 1, i1));
        if (i1 <= i0 + 1) {
            double middle = (x0 + x1) / 2 - i0;
            areas[row + i0] += (float) (d - d * middle);
            areas[row + i0 + 1] += (float) (d * middle);
            return;
        }
        double s = 1 / (x1 - x0);
        double f0 = x0 - i0;
        double f1 = x1 - i1 + 1;
        double a0 = 0.5 * s * (1 - f0) * (1 - f0);
        double am = 0.5 * s * f1 * f1;
        areas[row + i0] += (float) (d * a0);
        if (i1 == i0 + 2) {
            areas[row + i0 + 1] += (float) (d * (1 - a0 - am));
        } else {
            double a1 = s * (1.5 - f0);
            areas[row + i0 + 1] += (float) (d * (a1 - a0));
            for (int i = i0 + 2; i < i1 - 1; i++) {
                areas[row + i] += (float) (d * s);
            }
            double a2 = a1 + (i1 - i0 - 3) * s;
            areas[row + i1 - 1] += (float) (d * (1 - a2 - am));
        }
        areas[row + i1] += (float) (d * am);
    }

    /** Hands over what is covered, and forgets it. */
    void fill(Pixel pixel) {
        for (int row = top; row <= bottom; row++) {
            float sum = 0;
            int end = Math.min(right, width - 1);
            for (int i = left; i <= end; i++) {
                sum += areas[row * stride + i];
                float part = Math.min(1, Math.abs(sum));
                if (part > 0.002f) {
                    pixel.cover(row * width + i, part);
                }
            }
            Arrays.fill(areas, row * stride + left, row * stride + Math.min(right, stride - 1) + 1, 0);
        }
        forget();
    }
}
