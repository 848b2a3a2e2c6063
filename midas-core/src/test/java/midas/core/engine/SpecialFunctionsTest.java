package midas.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecialFunctionsTest {

    /** Relative tolerances. Where the function itself is ill-conditioned in its argument, the argument is exact in the table. */
    private static final Map<String, Double> TOLERANCE = Map.of(
            "logNormalCdf", 1e-15,
            "inverseMills", 2e-15,
            "stirlingRemainder", 1e-14,
            "logGamma", 2e-14,
            "logMinusDigamma", 2e-15,
            "trigammaInformation", 2e-15,
            "xMinusLog1p", 2e-15,
            "normalUpperQuantile", 2e-15,
            "poissonHalfDeviance", 2e-15);

    record Row(String function, String argument, double value) {}

    static Stream<Row> table() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SpecialFunctionsTest.class.getResourceAsStream("special_functions.csv")),
                StandardCharsets.UTF_8))) {
            List<Row> rows = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(f -> new Row(f[0], f[1], Double.parseDouble(f[2])))
                    .toList();
            return rows.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void agreesWithFiftyDigits(Row row) {
        double actual = apply(row);
        double tolerance = Objects.requireNonNull(TOLERANCE.get(row.function));
        // log Γ has zeros at 1 and 2, where only an absolute error makes sense
        double scale = row.function.equals("logGamma") || row.function.equals("normalUpperQuantile")
                ? Math.max(1, Math.abs(row.value))
                : Math.abs(row.value);
        assertThat(Math.abs(actual - row.value)).as("%s: %s", row, actual).isLessThanOrEqualTo(tolerance * scale);
    }

    @Test
    void aWrongValueIsNotAccepted() {
        assertThat(Math.abs(SpecialFunctions.logNormalCdf(-1) + 1.84)).isGreaterThan(1e-15);
    }

    private static double apply(Row row) {
        if (row.function.equals("poissonHalfDeviance")) {
            String[] pair = row.argument.split(";");
            return SpecialFunctions.poissonHalfDeviance(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]));
        }
        double x = Double.parseDouble(row.argument);
        return switch (row.function) {
            case "logNormalCdf" -> SpecialFunctions.logNormalCdf(x);
            case "inverseMills" -> SpecialFunctions.inverseMills(x);
            case "stirlingRemainder" -> SpecialFunctions.stirlingRemainder(x);
            case "logGamma" -> SpecialFunctions.logGamma(x);
            case "logMinusDigamma" -> SpecialFunctions.logMinusDigamma(x);
            case "trigammaInformation" -> SpecialFunctions.trigammaInformation(x);
            case "xMinusLog1p" -> SpecialFunctions.xMinusLog1p(x);
            case "normalUpperQuantile" -> SpecialFunctions.normalUpperQuantile(x);
            default -> throw new IllegalArgumentException(row.function);
        };
    }
}
