package midas.io.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

    @Test
    void aNumberBeyondAllDoublesIsNoneRatherThanInfinite() {
        assertThat(kind("1e400")).isEqualTo(NumberText.Kind.NONE);
        assertThat(kind("-1e400")).isEqualTo(NumberText.Kind.NONE);
        assertThat(kind("1e-400")).isEqualTo(NumberText.Kind.NONE);
        assertThat(kind("0e-400")).isEqualTo(NumberText.Kind.DECIMAL);
        assertThat(kind("1.7976931348623159e308")).isEqualTo(NumberText.Kind.NONE);
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

    /** Returns a random decimal text, most of them such as people write. */
    private static String decimal(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
        int whole = random.nextInt(10) == 0 ? random.nextInt(12) : 1 + random.nextInt(3);
        int fraction = random.nextInt(10) == 0 ? random.nextInt(20) : random.nextInt(7);
        for (int k = 0; k < whole; k++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        if (fraction > 0) {
            text.append('.');
        }
        for (int k = 0; k < fraction; k++) {
            text.append((char) ('0' + (random.nextInt(3) == 0 ? 0 : random.nextInt(10))));
        }
        return text.toString();
    }

    @Test
    void aScanReadsToTheLastBitWhatTheJavaLibraryReads() {
        Random random = new Random(31);
        NumberText scanned = new NumberText('.');
        NumberText parsed = new NumberText('.');
        int usual = 0;
        for (int trial = 0; trial < 2_000_000; trial++) {
            String text = decimal(random);
            byte[] bytes = (text + (random.nextBoolean() ? "," : "\n") + "7\n").getBytes(StandardCharsets.US_ASCII);
            int end = scanned.scan(bytes, 0, (byte) ',');
            if (end < 0) {
                continue;
            }
            usual++;
            NumberText.Kind kind = parsed.parse(text.toCharArray(), 0, text.length());
            boolean same = end == text.length()
                    && Double.doubleToRawLongBits(scanned.value())
                            == Double.doubleToRawLongBits(
                                    kind == NumberText.Kind.INTEGER ? Long.parseLong(text) : Double.parseDouble(text))
                    && scanned.kind() == kind
                    && scanned.isCanonical() == parsed.isCanonical()
                    && scanned.decimals() == parsed.decimals()
                    && parsed.value() == scanned.value();
            if (!same
                    || scanned.isCanonical()
                            && !NumberText.render(scanned.value(), '.').equals(text)
                    || scanned.decimals() > 0
                            && !NumberText.renderFixed(scanned.value(), scanned.decimals(), '.')
                                    .equals(text)) {
                throw new AssertionError(text);
            }
        }
        assertThat(usual).isGreaterThan(1_500_000);
    }

    @Test
    void aScanLeavesWhatIsNotUsual() {
        NumberText numbers = new NumberText('.');
        for (String text : new String[] {
            "",
            "-",
            "+1",
            ".5",
            "5.",
            "1e3",
            "1 ",
            " 1",
            "x",
            "1x",
            "NA",
            "1,5",
            "9007199254740992",
            "1234567890123456789"
        }) {
            byte[] bytes = (text + "\n").getBytes(StandardCharsets.US_ASCII);
            assertThat(numbers.scan(bytes, 0, (byte) ';')).as(text).isEqualTo(-1);
        }
        assertThat(numbers.scan("1,5\n".getBytes(StandardCharsets.US_ASCII), 0, (byte) ','))
                .isEqualTo(1);
        assertThat(new NumberText(',').scan("1,5\n".getBytes(StandardCharsets.US_ASCII), 0, (byte) ','))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 2",
        "-0.00, 2",
        "0.007, 3",
        "123456789012.340, 3",
        "1.5, 1",
        "12, 0",
        "01.5, 0",
        "1.5e0, 0",
        "+1.5, 0",
        ".50, 0",
        "1234567890123.456, 0"
    })
    void aFixedNumberOfDecimalsGivesTheTextBack(String text, int decimals) {
        NumberText numbers = new NumberText('.');
        numbers.parse(text.toCharArray(), 0, text.length());
        assertThat(numbers.decimals()).isEqualTo(decimals);
        if (decimals > 0) {
            assertThat(NumberText.renderFixed(numbers.value(), decimals, '.')).isEqualTo(text);
        }
    }
}
