package midas.io.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private final NumberText point = new NumberText('.');
    private final NumberText comma = new NumberText(',');

    private NumberText.Kind kind(String text) {
        return point.parse(text.toCharArray(), 0, text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-7", "+7", "007", "-0", "9007199254740991", "-9007199254740991"})
    void readsIntegers(String text) {
        assertThat(kind(text)).isEqualTo(NumberText.Kind.INTEGER);
        assertThat(point.value()).isEqualTo(Long.parseLong(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "-9007199254740992", "123456789012345678901234567890"})
    void tellsIntegersThatADoubleCannotHold(String text) {
        assertThat(kind(text)).isEqualTo(NumberText.Kind.OVERSIZED_INTEGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "-1.5",
                "+1.5",
                ".5",
                "5.",
                "1e3",
                "1E-3",
                "1.5e+3",
                "0.1",
                "0.30000000000000004",
                "1e400",
                "1e-400",
                "4.9e-324",
                "1.7976931348623157E308",
                "123456789.123456789123456789",
                "0.000000000000000000000000001",
                "2.5e22",
                "2.5e23",
                "9007199254740993.0",
                "1e0000000000003",
                "00.5"
            })
    void readsDecimalsAsJavaDoes(String text) {
        assertThat(kind(text)).isEqualTo(NumberText.Kind.DECIMAL);
        assertThat(point.value()).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @CsvSource({"inf,1", "Inf,1", "INF,1", "+inf,1", "Infinity,1", "infinity,1", "-Inf,-1", "-inf,-1", "-INFINITY,-1"})
    void readsInfinities(String text, int sign) {
        assertThat(kind(text)).isEqualTo(NumberText.Kind.DECIMAL);
        assertThat(point.value()).isEqualTo(sign * Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "e3",
                "1e",
                "1e+",
                "1.5.2",
                "1,5",
                "1_000",
                "0x10",
                "1f",
                "1d",
                "1.5L",
                "NaN",
                "nan",
                "abc",
                "1 2",
                "--1",
                "1e3.5",
                "infinit",
                "in",
                "infinityy",
                "١٢",
                "1.e",
                ".e1",
                "[nf"
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(kind(text)).isEqualTo(NumberText.Kind.NONE);
        assertThat(point.read(text)).isNaN();
    }

    @Test
    void readsDecimalCommas() {
        assertThat(comma.read("1,5")).isEqualTo(1.5);
        assertThat(comma.read(" -0,25e2 ")).isEqualTo(-25);
        assertThat(comma.read("0,12345678901234567")).isEqualTo(0.12345678901234567);
        assertThat(comma.read("1.5")).isNaN();
        assertThat(comma.read("1.234,5")).isNaN();
    }

    @Test
    void takesWhiteSpaceAwayOnlyAtTheEnds() {
        assertThat(point.read(" \t12\u00a0")).isEqualTo(12);
        assertThat(point.read("1 2")).isNaN();
        assertThat(point.read("  ")).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "12",
                "-12",
                "0.5",
                "-0.5",
                "249.56",
                "1234567.25",
                "12345678.5",
                "0.0000001",
                "0.30000000000000004",
                "Inf",
                "-Inf"
            })
    void knowsTextsThatTheNumberGivesBack(String text) {
        kind(text);
        assertThat(point.isCanonical()).isTrue();
        assertThat(NumberText.render(point.value(), '.')).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "+1",
                "-0",
                "1.0",
                "1.50",
                ".5",
                "5.",
                "00.5",
                "1e3",
                "0.00000001",
                "0.1000000000000000055",
                "inf",
                "+Inf",
                "INF",
                "Infinity",
                "1e16"
            })
    void knowsTextsThatTheNumberDoesNotGiveBack(String text) {
        kind(text);
        assertThat(point.isCanonical()).isFalse();
        assertThat(NumberText.render(point.value(), '.')).isNotEqualTo(text);
    }

    @Test
    void rendersWhatIsReadBackExactly() {
        Random random = new Random(20260101);
        for (int i = 0; i < 40_000; i++) {
            double number = i % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            if (Double.isNaN(number)) {
                continue;
            }
            String text = NumberText.render(number, '.');
            assertThat(point.read(text)).isEqualTo(number);
            assertThat(comma.read(NumberText.render(number, ','))).isEqualTo(number);
        }
    }

    @Test
    void agreesWithJavaAndWithItselfOnRandomDecimals() {
        Random random = new Random(7);
        for (int i = 0; i < 40_000; i++) {
            String text = String.format(
                    Locale.ROOT,
                    "%." + random.nextInt(18) + "f",
                    random.nextGaussian() * Math.pow(10, random.nextInt(18) - 6));
            assertThat(point.read(text)).isEqualTo(Double.parseDouble(text));
            if (point.value() == 0 && text.startsWith("-")) {
                continue;
            }
            NumberText.Kind kind = kind(text);
            boolean givenBack = NumberText.render(point.value(), '.').equals(text);
            assertThat(point.isCanonical()).as(text).isEqualTo(givenBack && kind != NumberText.Kind.OVERSIZED_INTEGER);
        }
    }

    @Test
    void refusesToRenderNaN() {
        assertThatThrownBy(() -> NumberText.render(Double.NaN, '.')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberText(';')).isInstanceOf(IllegalArgumentException.class);
    }
}
