package midas.io.report;

import midas.io.plot.Rgb;

/** How reports on paper look: sizes in points of 1/72 inch, colours. */
final class Look {

    /** Width of A4. */
    static final double PAGE_WIDTH = 595.276;

    /** Height of A4. */
    static final double PAGE_HEIGHT = 841.89;

    /** Width of what is printed: that of a plot. */
    static final double WIDTH = 480;

    static final double LEFT = (PAGE_WIDTH - WIDTH) / 2;
    static final double TOP = PAGE_HEIGHT - 60;
    static final double BOTTOM = 68;
    static final double FOOT = 36;

    static final double TEXT_SIZE = 10;
    static final double CAPTION_SIZE = 9;
    static final double CODE_SIZE = 8;
    static final double FOOT_SIZE = 8;

    /** Distance between base lines, as part of the type size. */
    static final double LEADING = 1.45;

    static final Rgb TEXT = new Rgb(0x1a, 0x20, 0x2b, 1);
    static final Rgb SOFT = new Rgb(0x5f, 0x68, 0x75, 1);
    static final Rgb LINE = new Rgb(0xd8, 0xdc, 0xe1, 1);
    static final Rgb PANEL = new Rgb(0xf4, 0xf5, 0xf7, 1);

    private static final double[] HEADINGS = {22, 15, 12, 10};
    private static final double[] ABOVE = {0, 26, 18, 13};
    private static final double[] BELOW = {14, 8, 5, 3};

    private Look() {}

    /** Returns the type size of headings; 0 is the title of the report. */
    static double heading(int level) {
        return HEADINGS[level];
    }

    /** Returns how much is free above headings. */
    static double above(int level) {
        return ABOVE[level];
    }

    /** Returns how much is free below headings. */
    static double below(int level) {
        return BELOW[level];
    }
}
