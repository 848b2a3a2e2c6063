package midas.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast of the colour roles, by the formula of WCAG 2.2 (relative luminance). */
class ContrastTest {

    private static final Pattern ROLE = Pattern.compile("(-[a-z-]+):\\s*(#[0-9a-f]{6})\\s*;");
    private static final double TEXT = 4.5;
    private static final double OUTLINE = 3;

    private static final Map<String, List<String>> TEXT_ON = Map.of(
            "-text",
            List.of(
                    "-background",
                    "-panel",
                    "-strip",
                    "-field",
                    "-hover",
                    "-accent-background",
                    "-note-background",
                    "-warning-background",
                    "-error-background"),
            "-text-soft",
            List.of("-background", "-panel", "-strip", "-field", "-hover", "-accent-background", "-note-background"),
            "-accent",
            List.of("-background", "-panel", "-field", "-accent-background"),
            "-on-accent",
            List.of("-accent", "-accent-strong"),
            "-success",
            List.of("-background"),
            "-warning",
            List.of("-background", "-warning-background"),
            "-error",
            List.of("-background", "-error-background"));

    /** Borders of fields and check boxes, arrows of combo boxes, rings of focus. */
    private static final Map<String, List<String>> OUTLINE_ON = Map.of(
            "-field-line", List.of("-background", "-panel", "-field", "-strip", "-hover"),
            "-text-soft", List.of("-field"),
            "-accent", List.of("-background", "-field"),
            "-error", List.of("-background", "-field"));

    @ParameterizedTest
    @ValueSource(strings = {"roles-light.css", "roles-dark.css"})
    void textCanBeReadAndFieldsCanBeSeen(String sheet) throws IOException {
        Map<String, Color> roles = roles(sheet);
        check(roles, TEXT_ON, TEXT);
        check(roles, OUTLINE_ON, OUTLINE);
    }

    @Test
    void lightAndDarkDefineTheSameRoles() throws IOException {
        assertThat(roles("roles-light.css").keySet())
                .isEqualTo(roles("roles-dark.css").keySet())
                .hasSizeGreaterThan(15);
    }

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21.0);
        assertThat(contrast(Color.web("#777777"), Color.WHITE)).isBetween(4.47, 4.49);
    }

    private static void check(Map<String, Color> roles, Map<String, List<String>> pairs, double least) {
        pairs.forEach((over, unders) ->
                unders.forEach(under -> assertThat(contrast(role(roles, over), role(roles, under)))
                        .as("%s on %s", over, under)
                        .isGreaterThanOrEqualTo(least)));
    }

    private static Color role(Map<String, Color> roles, String name) {
        return Objects.requireNonNull(roles.get(name), name);
    }

    private static Map<String, Color> roles(String sheet) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Appearance.class.getResourceAsStream(sheet), sheet)) {
            Matcher matcher = ROLE.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Color> roles = new HashMap<>();
            while (matcher.find()) {
                roles.put(matcher.group(1), Color.web(matcher.group(2)));
            }
            return roles;
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
