package midas.io.plot;

/**
 * The colours of a plot. Data and fit are blue and orange, which people who do not tell red from green do tell apart, and differ in lightness; references are grey and dashed.
 *
 * @param background behind everything
 * @param text titles and labels
 * @param soft notes and numbers
 * @param axis lines and ticks of axes
 * @param data data
 * @param fit what is made from the data
 * @param reference what would be the case if the model held
 * @param band how far from that is no surprise
 * @param few the least of a density
 * @param many the most of a density
 */
public record Palette(
        Rgb background, Rgb text, Rgb soft, Rgb axis, Rgb data, Rgb fit, Rgb reference, Rgb band, Rgb few, Rgb many) {

    /** On white: every file is drawn so. */
    public static final Palette LIGHT = new Palette(
            Rgb.of(0xffffff),
            Rgb.of(0x1a202b),
            Rgb.of(0x5f6875),
            Rgb.of(0x868e99),
            Rgb.of(0x0b69c7),
            Rgb.of(0xd55e00),
            Rgb.of(0x5f6875),
            Rgb.of(0xe9ebee),
            Rgb.of(0xcfe2f6),
            Rgb.of(0x08306b));

    /** For the window, where that is dark. */
    public static final Palette DARK = new Palette(
            Rgb.of(0x1d2127),
            Rgb.of(0xe7e9ec),
            Rgb.of(0xa0a8b3),
            Rgb.of(0x7c8591),
            Rgb.of(0x5aa9ff),
            Rgb.of(0xffb454),
            Rgb.of(0xa0a8b3),
            Rgb.of(0x2f353e),
            Rgb.of(0x23405f),
            Rgb.of(0xd6ebff));

    /** Returns the colour of a density, from its least (0) to its most (1): always darker, or always lighter. */
    public Rgb ramp(double part) {
        return Rgb.between(few, many, part);
    }

    Rgb of(Ink ink) {
        return switch (ink) {
            case DATA -> data;
            case FIT -> fit;
            case REFERENCE -> reference;
            case BAND -> band;
        };
    }
}
