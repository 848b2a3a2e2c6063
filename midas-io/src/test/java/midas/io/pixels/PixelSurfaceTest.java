package midas.io.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import midas.io.plot.Rgb;
import midas.io.plot.Surface;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;
import org.junit.jupiter.api.Test;

/** Areas of what is drawn, counted in pixels. */
class PixelSurfaceTest {

    private static final Rgb BLACK = new Rgb(0, 0, 0, 1);

    /** Returns how much black there is, in units of what is drawn. */
    private static double black(PixelSurface surface, double scale) {
        double black = 0;
        for (int pixel : surface.pixels()) {
            black += 1 - (pixel & 0xff) / 255.0;
        }
        return black / scale / scale;
    }

    @Test
    void areasAreThoseOfGeometryAlsoBetweenPixels() {
        PixelSurface rectangle = new PixelSurface(40, 30, 2.5);
        rectangle.rectangle(3.3, 4.7, 20.1, 10.9, BLACK);
        assertThat(black(rectangle, 2.5)).isCloseTo(20.1 * 10.9, within(0.3));

        PixelSurface dot = new PixelSurface(40, 30, 3);
        dot.dot(20, 15, 9, BLACK);
        assertThat(black(dot, 3)).isCloseTo(Math.PI * 81, within(1.5));

        PixelSurface triangle = new PixelSurface(40, 30, 1);
        triangle.polygon(new double[] {5.5, 35, 20}, new double[] {5, 7.25, 28}, BLACK);
        double doubled = (35 - 5.5) * (28 - 5) - (20 - 5.5) * (7.25 - 5);
        assertThat(black(triangle, 1)).isCloseTo(doubled / 2, within(0.5));
    }

    @Test
    void linesAreAsBroadAsTheyShouldBe() {
        PixelSurface line = new PixelSurface(60, 40, 2);
        line.line(new double[] {5, 50}, new double[] {5, 35}, new Surface.Stroke(BLACK, 1.2, false));
        assertThat(black(line, 2)).isCloseTo(Math.hypot(45, 30) * 1.2, within(0.3));

        PixelSurface dashed = new PixelSurface(100, 10, 2);
        dashed.line(new double[] {5, 95}, new double[] {5, 5}, new Surface.Stroke(BLACK, 2, true));
        // ten times five of nine
        assertThat(black(dashed, 2)).isCloseTo(50 * 2, within(0.5));
    }

    @Test
    void whatIsOutsideIsLeftOut() {
        PixelSurface surface = new PixelSurface(20, 20, 1);
        surface.clipped(5, 5, 10, 10, () -> surface.rectangle(-100, -100, 300, 300, BLACK));
        assertThat(black(surface, 1)).isEqualTo(100);
        PixelSurface far = new PixelSurface(20, 20, 1);
        far.dot(-50, 10, 20, BLACK);
        far.dot(90, 10, 20, BLACK);
        far.dot(10, 500, 20, BLACK);
        assertThat(black(far, 1)).isZero();
        far.rectangle(-10, -10, 15, 15, BLACK);
        assertThat(black(far, 1)).isCloseTo(25, within(0.01));
    }

    @Test
    void opacityMixesColours() {
        PixelSurface surface = new PixelSurface(4, 4, 1);
        surface.rectangle(0, 0, 4, 4, new Rgb(255, 0, 0, 0.5));
        assertThat(surface.pixels()[5]).isEqualTo(0xff8080);
    }

    @Test
    void lettersOfAllScriptsAreDrawnWhereTheyBelong() {
        for (String text : new String[] {"Hg\u00df\u00b5\u2212", "\u89b3\u6e2c\u5024"}) {
            PixelSurface across = new PixelSurface(200, 60, 2);
            across.text(text, 100, 40, new Surface.Type(20, false, Surface.Align.MIDDLE, false, BLACK));
            double width = TypeSetting.width(text, 20, Typeface.REGULAR);
            int[] pixels = across.pixels();
            for (int i = 0; i < pixels.length; i++) {
                if (pixels[i] != 0xffffff) {
                    assertThat(i % 400 / 2.0).isBetween(100 - width / 2 - 1, 100 + width / 2 + 1);
                    assertThat(i / 400 / 2.0).isBetween(40 - 20.0, 40 + 8.0);
                }
            }
            PixelSurface upwards = new PixelSurface(60, 200, 2);
            upwards.text(text, 40, 100, new Surface.Type(20, false, Surface.Align.MIDDLE, true, BLACK));
            // as much ink, whichever way it is turned
            assertThat(black(upwards, 2))
                    .isCloseTo(black(across, 2), within(0.5))
                    .isGreaterThan(60);
        }
    }

    @Test
    void aLetterHasTheAreaOfItsOutline() {
        // a minus sign is a rectangle
        PixelSurface surface = new PixelSurface(200, 200, 1);
        surface.text("\u2212", 20, 150, new Surface.Type(100, false, Surface.Align.START, false, BLACK));
        double[] box = {200, -1, 200, -1};
        int[] pixels = surface.pixels();
        for (int i = 0; i < pixels.length; i++) {
            if ((pixels[i] & 0xff) < 128) {
                box[0] = Math.min(box[0], i % 200);
                box[1] = Math.max(box[1], i % 200 + 1);
                box[2] = Math.min(box[2], i / 200);
                box[3] = Math.max(box[3], i / 200 + 1);
            }
        }
        double area = (box[1] - box[0]) * (box[3] - box[2]);
        assertThat(black(surface, 1)).isCloseTo(area, within(area * 0.15)).isGreaterThan(100);
    }
}
