package midas.io.plot;

import java.util.Locale;

/**
 * A colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha opacity, 0 to 1
 */
public record Rgb(int red, int green, int blue, double alpha) {

    /** Returns an opaque colour from its hexadecimal form, {@code 0x0b69c7}. */
    static Rgb of(int hex) {
        return new Rgb(hex >> 16 & 0xff, hex >> 8 & 0xff, hex & 0xff, 1);
    }

    /** Returns this colour with another opacity. */
    public Rgb withAlpha(double newAlpha) {
        return new Rgb(red, green, blue, newAlpha);
    }

    /** Returns the colour as style sheets write it, without its opacity: {@code #0b69c7}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /**
     * Returns a colour between two, which looks as far from both as {@code part} says: a straight line in the space Oklab, in which equal steps look equal (Ottosson 2020, "A perceptual
     * color space for image processing").
     */
    static Rgb between(Rgb from, Rgb to, double part) {
        double[] one = from.oklab();
        double[] other = to.oklab();
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = one[i] + part * (other[i] - one[i]);
        }
        return ofOklab(mixed);
    }

    /** Returns how light the colour looks, from 0 (black) to 1 (white). */
    public double lightness() {
        return oklab()[0];
    }

    private double[] oklab() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Rgb ofOklab(double[] lab) {
        double l = Math.pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
        double m = Math.pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
        double s = Math.pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
        return new Rgb(
                encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
                1);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(c * 255), 0, 255);
    }
}
