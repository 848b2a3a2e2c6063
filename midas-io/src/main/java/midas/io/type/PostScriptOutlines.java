package midas.io.type;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Outlines of PostScript fonts: Adobe Technical Notes 5176 (table CFF) and 5177 (Type 2 charstrings). */
final class PostScriptOutlines {

    private static final int TOP_CHAR_STRINGS = 17;
    private static final int TOP_PRIVATE = 18;
    private static final int PRIVATE_SUBROUTINES = 19;

    private final ByteBuffer cff;
    private final Index glyphs;
    private final Index global;
    private final Index local;

    /** Byte strings one after the other. */
    private static final class Index {
        private final ByteBuffer cff;
        private final int at;
        private final int count;
        private final int size;

        Index(ByteBuffer cff, int at) {
            this.cff = cff;
            this.at = at;
            this.count = cff.getShort(at) & 0xffff;
            this.size = count == 0 ? 1 : cff.get(at + 2);
        }

        int start(int i) {
            int offset = 0;
            for (int k = 0; k < size; k++) {
                offset = offset << 8 | cff.get(at + 3 + i * size + k) & 0xff;
            }
            return at + 2 + size * (count + 1) + offset;
        }

        int end() {
            return count == 0 ? at + 2 : start(count);
        }
    }

    PostScriptOutlines(ByteBuffer cff) {
        this.cff = cff;
        Index names = new Index(cff, cff.get(2));
        Index tops = new Index(cff, names.end());
        Index texts = new Index(cff, tops.end());
        this.global = new Index(cff, texts.end());
        this.glyphs = new Index(cff, operands(tops.start(0), tops.start(1), TOP_CHAR_STRINGS)[0]);
        int[] own = operands(tops.start(0), tops.start(1), TOP_PRIVATE);
        int[] subroutines = own.length < 2 ? new int[0] : operands(own[1], own[1] + own[0], PRIVATE_SUBROUTINES);
        // a font without any: an index of nothing, which its count tells
        this.local = subroutines.length == 0
                ? new Index(ByteBuffer.allocate(3), 0)
                : new Index(cff, own[1] + subroutines[0]);
    }

    /** Returns the operands of an operator in a dictionary. */
    private int[] operands(int from, int to, int wanted) {
        int[] stack = new int[48];
        int depth = 0;
        int at = from;
        while (at < to) {
            int b = cff.get(at) & 0xff;
            if (b <= 21) {
                if (b == wanted) {
                    return Arrays.copyOf(stack, depth);
                }
                depth = 0;
                at += b == 12 ? 2 : 1;
            } else if (b == 30) {
                do {
                    at++;
                } while ((cff.get(at) & 0xf) != 0xf && (cff.get(at) & 0xf0) != 0xf0);
                at++;
                stack[depth++] = 0;
            } else if (b == 29) {
                stack[depth++] = cff.getInt(at + 1);
                at += 5;
            } else if (b == 28) {
                stack[depth++] = cff.getShort(at + 1);
                at += 3;
            } else if (b <= 246) {
                stack[depth++] = b - 139;
                at++;
            } else {
                int low = cff.get(at + 1) & 0xff;
                stack[depth++] = b <= 250 ? (b - 247) * 256 + low + 108 : -(b - 251) * 256 - low - 108;
                at += 2;
            }
        }
        return new int[0];
    }

    void draw(int glyph, Pen pen) {
        new Run(pen).run(glyphs, glyph);
    }

    /** A glyph that is being drawn. */
    private final class Run {

        private final Pen pen;
        private final double[] stack = new double[64];
        private int depth;
        private int hints;
        private boolean widthSeen;
        private boolean ended;
        private double x;
        private double y;

        Run(Pen pen) {
            this.pen = pen;
        }

        void run(Index index, int number) {
            if (number < 0 || number >= index.count) {
                return;
            }
            int at = index.start(number);
            int to = index.start(number + 1);
            while (at < to && !ended) {
                int b = cff.get(at++) & 0xff;
                if (b == 28) {
                    stack[depth++] = cff.getShort(at);
                    at += 2;
                } else if (b == 255) {
                    stack[depth++] = cff.getInt(at) / 65536.0;
                    at += 4;
                } else if (b >= 247) {
                    int low = cff.get(at++) & 0xff;
                    stack[depth++] = b <= 250 ? (b - 247) * 256 + low + 108 : -(b - 251) * 256 - low - 108;
                } else if (b >= 32) {
                    stack[depth++] = b - 139;
                } else if (b == 11) {
                    return;
                } else if (b == 19 || b == 20) {
                    hint();
                    at += (hints + 7) / 8;
                } else if (b == 12) {
                    flex(cff.get(at++) & 0xff);
                } else if (b == 10) {
                    run(local, (int) stack[--depth] + bias(local));
                } else if (b == 29) {
                    run(global, (int) stack[--depth] + bias(global));
                } else {
                    operator(b);
                }
            }
        }

        private static int bias(Index index) {
            return index.count < 1240 ? 107 : index.count < 33900 ? 1131 : 32768;
        }

        private void hint() {
            widthSeen = true;
            hints += depth / 2;
            depth = 0;
        }

        /** Returns where the operands of a first operator begin: the width of the glyph may stand before them. */
        private int first(int operands) {
            int first = !widthSeen && depth > operands ? 1 : 0;
            widthSeen = true;
            return first;
        }

        private void operator(int b) {
            switch (b) {
                case 1, 3, 18, 23 -> hint();
                case 21 -> {
                    int i = first(2);
                    move(stack[i], stack[i + 1]);
                }
                case 22 -> move(stack[first(1)], 0);
                case 4 -> move(0, stack[first(1)]);
                case 5 -> lines(0, depth);
                case 6 -> alternating(true);
                case 7 -> alternating(false);
                case 8 -> curves(0, depth);
                case 24 -> {
                    curves(0, depth - 2);
                    line(stack[depth - 2], stack[depth - 1]);
                }
                case 25 -> {
                    lines(0, depth - 6);
                    curves(depth - 6, depth);
                }
                case 26 -> straight(false);
                case 27 -> straight(true);
                case 30 -> turning(false);
                case 31 -> turning(true);
                case 14 -> ended = true;
                default -> {
                    // reserved: says nothing
                }
            }
            depth = 0;
        }

        private void move(double dx, double dy) {
            x += dx;
            y += dy;
            pen.move(x, y);
        }

        private void line(double dx, double dy) {
            x += dx;
            y += dy;
            pen.line(x, y);
        }

        private void curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3) {
            double x1 = x + dx1;
            double y1 = y + dy1;
            double x2 = x1 + dx2;
            double y2 = y1 + dy2;
            x = x2 + dx3;
            y = y2 + dy3;
            pen.curve(x1, y1, x2, y2, x, y);
        }

        private void lines(int from, int to) {
            for (int i = from; i + 1 < to; i += 2) {
                line(stack[i], stack[i + 1]);
            }
        }

        private void alternating(boolean horizontalFirst) {
            boolean horizontal = horizontalFirst;
            for (int i = 0; i < depth; i++) {
                line(horizontal ? stack[i] : 0, horizontal ? 0 : stack[i]);
                horizontal = !horizontal;
            }
        }

        private void curves(int from, int to) {
            for (int i = from; i + 5 < to; i += 6) {
                curve(stack[i], stack[i + 1], stack[i + 2], stack[i + 3], stack[i + 4], stack[i + 5]);
            }
        }

        /** hhcurveto and vvcurveto. */
        private void straight(boolean horizontal) {
            int i = depth % 4 == 1 ? 1 : 0;
            double across = i == 1 ? stack[0] : 0;
            for (; i + 3 < depth; i += 4) {
                if (horizontal) {
                    curve(stack[i], across, stack[i + 1], stack[i + 2], stack[i + 3], 0);
                } else {
                    curve(across, stack[i], stack[i + 1], stack[i + 2], 0, stack[i + 3]);
                }
                across = 0;
            }
        }

        /** hvcurveto and vhcurveto. */
        private void turning(boolean horizontalFirst) {
            boolean horizontal = horizontalFirst;
            for (int i = 0; i + 3 < depth; i += 4) {
                double last = depth - i == 5 ? stack[i + 4] : 0;
                if (horizontal) {
                    curve(stack[i], 0, stack[i + 1], stack[i + 2], last, stack[i + 3]);
                } else {
                    curve(0, stack[i], stack[i + 1], stack[i + 2], stack[i + 3], last);
                }
                horizontal = !horizontal;
            }
        }

        private void flex(int b) {
            double[] s = stack;
            switch (b) {
                case 35 -> curves(0, 12);
                case 34 -> {
                    curve(s[0], 0, s[1], s[2], s[3], 0);
                    curve(s[4], 0, s[5], -s[2], s[6], 0);
                }
                case 36 -> {
                    curve(s[0], s[1], s[2], s[3], s[4], 0);
                    curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
                }
                case 37 -> {
                    double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                    double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                    boolean wide = Math.abs(dx) > Math.abs(dy);
                    curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                    curve(s[6], s[7], s[8], s[9], wide ? s[10] : -dx, wide ? -dy : s[10]);
                }
                default -> {
                    // arithmetic, which outlines of fonts do without
                }
            }
            depth = 0;
        }
    }
}
