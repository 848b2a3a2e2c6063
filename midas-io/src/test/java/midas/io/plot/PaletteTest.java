package midas.io.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Colours that stand beside each other in a plot are told apart by people who do not see all of them: as simulated by Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation
 * of color vision deficiency", table 1, severity 1; distances are those of CIELAB (ΔE*ab 1976), of which 2 can just be seen.
 */
class PaletteTest {

    private static final double APART = 20;
    /** A band lies behind dashed edges of another colour, which say where it ends. */
    private static final double BAND = 5;

    private static final Map<String, double[][]> EYES = Map.of(
            "all colours",
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "protanopia",
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            "deuteranopia",
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            "tritanopia",
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    @Test
    void whatStandsTogetherIsToldApart() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            List<Rgb> marks = List.of(palette.data(), palette.fit(), palette.reference());
            EYES.forEach((eyes, matrix) -> {
                for (Rgb mark : marks) {
                    for (Rgb other : marks) {
                        assertThat(mark == other ? APART : distance(mark, other, matrix))
                                .as("%s, %s and %s", eyes, mark.hex(), other.hex())
                                .isGreaterThanOrEqualTo(APART);
                    }
                    for (Rgb behind : List.of(palette.background(), palette.band())) {
                        assertThat(distance(mark, behind, matrix))
                                .as("%s, %s on %s", eyes, mark.hex(), behind.hex())
                                .isGreaterThanOrEqualTo(2 * APART);
                    }
                }
                assertThat(distance(palette.few(), palette.many(), matrix)).isGreaterThanOrEqualTo(2 * APART);
                assertThat(distance(palette.band(), palette.background(), matrix))
                        .isGreaterThanOrEqualTo(BAND);
            });
        }
    }

    @Test
    void redAndGreenWouldNotPass() {
        assertThat(distance(Rgb.of(0x8a6d00), Rgb.of(0xb45309), EYES.get("deuteranopia")))
                .isLessThan(APART);
        assertThat(distance(Rgb.of(0x8a6d00), Rgb.of(0xb45309), EYES.get("all colours")))
                .isGreaterThan(APART);
    }

    private static double distance(Rgb one, Rgb other, double[][] eyes) {
        double[] a = lab(one, eyes);
        double[] b = lab(other, eyes);
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private static double[] lab(Rgb colour, double[][] eyes) {
        double[] all = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(eyes[i][0] * all[0] + eyes[i][1] * all[1] + eyes[i][2] * all[2], 0, 1);
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
