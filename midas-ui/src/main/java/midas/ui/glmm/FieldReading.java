package midas.ui.glmm;

import java.math.BigDecimal;
import java.util.Optional;
import midas.ui.label.WindowText;
import midas.ui.text.Numbers;

/** Reads what people type into the form's number fields: a decimal point or what the window shows for one, never the locale's. */
final class FieldReading {

    private static final BigDecimal LOWEST_LEVEL = new BigDecimal("50");
    private static final BigDecimal HIGHEST_LEVEL = new BigDecimal("99.99");
    private static final int MOST_ITERATIONS = 1_000_000;
    private static final int LONGEST = 30;

    private FieldReading() {}

    /** Reads a confidence level in percent, with or without its sign, from 50 to 99.99, as a proportion. */
    static Optional<Double> confidence(String text) {
        return decimal(number(text))
                .filter(percent -> percent.compareTo(LOWEST_LEVEL) >= 0 && percent.compareTo(HIGHEST_LEVEL) <= 0)
                .map(percent -> percent.movePointLeft(2).doubleValue());
    }

    /** Reads a limit of iterations. */
    static Optional<Integer> iterations(String text) {
        return decimal(text)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::doubleValue)
                .filter(number -> number >= 1 && number <= MOST_ITERATIONS)
                .map(Double::intValue);
    }

    /** Reads a tolerance: between 0 and 1, both excluded. */
    static Optional<Double> tolerance(String text) {
        return decimal(text).map(BigDecimal::doubleValue).filter(number -> number > 0 && number < 1);
    }

    /** Returns a text with the point in place of a decimal comma, if it is a number that way. */
    private static Optional<String> withPoint(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : Numbers.withPoint(number(text)).map(point -> text.replace(',', '.'));
    }

    /** Returns what to say about a text that is not the number it should be: the same with a point where it has a decimal comma, else the sentence of a key. */
    static String decimalProblem(String text, String key) {
        return withPoint(text)
                .map(point -> WindowText.text("form.use-point", point))
                .orElseGet(() -> WindowText.text(key));
    }

    private static String number(String percent) {
        return percent.endsWith("%")
                ? percent.substring(0, percent.length() - 1).strip()
                : percent;
    }

    private static Optional<BigDecimal> decimal(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.replace(Numbers.decimalSign().sign(), '.')));
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }
}
