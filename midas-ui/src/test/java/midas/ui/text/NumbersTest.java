package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import midas.ui.text.Numbers.Minus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "251.4051048, 251.4",
        "10.46728596, 10.47",
        "0.804221429, 0.8042",
        "-893.2325, -893.2",
        "1378.17851, 1378",
        "251405.1, 251405",
        "0.99999, 1.000",
        "9.9996, 10.00",
        "9999.6, 10000",
        "100, 100.0",
        "0.0001, 0.0001000",
        "0.00009999, 9.999e-05",
        "0.000099996, 0.0001000",
        "1.93482691e-06, 1.935e-06",
        "-4.6e-4, -0.0004600",
        "999949.9, 999950",
        "999950.1, 1.000e+06",
        "1234567, 1.235e+06",
        "138287199, 1.383e+08",
        "1.517e11, 1.517e+11",
        "2.5e12, 2.500e+12",
        "0, 0",
        "-0.0, 0",
        "4.9e-324, 4.941e-324",
        "1.7976931348623157e308, 1.798e+308",
    })
    void fourSignificantDigits(double value, String expected) {
        assertThat(Numbers.display(value, Minus.ASCII)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"6, 12345678, 12345678", "6, 138287199, 1.38287e+08", "10, 138287199, 138287199.0"})
    void moreDigitsReachFurtherBeforeThereIsAnExponent(int digits, double value, String expected) {
        assertThat(Numbers.significant(value, digits, Minus.ASCII)).isEqualTo(expected);
    }

    @Test
    void theWindowHasARealMinusSign() {
        assertThat(Numbers.display(-77.85, Minus.TYPOGRAPHIC)).isEqualTo("−77.85");
        assertThat(Numbers.display(-1.5e-7, Minus.TYPOGRAPHIC)).isEqualTo("−1.500e−07");
        assertThat(Numbers.fixed(-893.2325, 2, Minus.TYPOGRAPHIC)).isEqualTo("−893.23");
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertThat(Numbers.display(Double.POSITIVE_INFINITY, Minus.ASCII)).isEqualTo("Inf");
        assertThat(Numbers.display(Double.NEGATIVE_INFINITY, Minus.TYPOGRAPHIC)).isEqualTo("−∞");
        assertThat(Numbers.display(Double.NaN, Minus.ASCII)).isEqualTo("–");
    }

    @Test
    void noLocaleHasASay() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(Numbers.display(-1.5e-7, Minus.ASCII)).isEqualTo("-1.500e-07");
        Locale.setDefault(Locale.GERMANY);
        assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
        assertThat(Numbers.median(1204.5)).isEqualTo("1,204.5");
        assertThat(Numbers.median(26)).isEqualTo("26");
        assertThat(Numbers.display(0.5, Minus.ASCII)).isEqualTo("0.5000");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "0.5, 0.5",
        "-2.25, -2.25",
        "1e-7, 1e-7",
        "1e-6, 1e-6",
        "-1.25e-5, -1.25e-5",
        "5e20, 5e20",
        "123456789, 123456789",
        "0.1, 0.1",
        "60.5, 60.5"
    })
    void valuesOfTheDataKeepAllTheirDigits(double value, String expected) {
        assertThat(Numbers.exact(value, Minus.ASCII)).isEqualTo(expected);
        assertThat(Double.parseDouble(Numbers.exact(value, Minus.ASCII))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95", "0.9999, 99.99", "0.5, 50", "0.975, 97.5", "0.8, 80"})
    void percent(double level, String expected) {
        assertThat(Numbers.percent(level)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 1 ms", "0.0042, 4 ms", "0.99949, 999 ms", "0.9996, 1.0 s", "59.94, 59.9 s", "200, 3 min 20 s"})
    void elapsed(double seconds, String expected) {
        assertThat(Numbers.elapsed(seconds)).isEqualTo(expected);
    }

    @Test
    void whatHasNoDecimalsStandsAtTheEdge() {
        assertThat(Numbers.aligned(List.of("960.5", "0", "Inf", "–", "30.991")))
                .containsExactly("960.5  ", "      0", "    Inf", "      –", " 30.991");
        assertThat(Numbers.aligned(List.of("0", "12", "0.5"))).containsExactly(" 0  ", "12  ", " 0.5");
    }

    @Test
    void decimalPointsStandInOneColumn() {
        assertThat(Numbers.aligned(List.of("251.4", "-0.8042", "", "1378", "1.5e-07")))
                .containsExactly(" 251.4    ", "  -0.8042 ", "          ", "1378      ", "   1.5e-07");
    }
}
