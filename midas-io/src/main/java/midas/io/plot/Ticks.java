package midas.io.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import midas.core.diagnostics.Range;

/** Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {

    private static final double LARGEST_PLAIN = 1e6;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final int LONGEST_PLAIN = 9;
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Ticks() {}

    /**
     * Returns the round numbers of a range, with the fewest decimals that tell them apart.
     *
     * @param range the range
     * @param most how many there may be, at least 2
     * @param whole whether only whole numbers have a meaning
     */
    static List<Axis.Named> of(Range range, int most, boolean whole) {
        double step = step(range.length() / most);
        if (whole) {
            step = Math.max(1, step);
        }
        // the same step as a decimal number: multiples of a binary one would not be round
        BigDecimal round = new BigDecimal(String.format(Locale.ROOT, "%.0e", step));
        long first = (long) Math.ceil(range.min() / step - 1e-9);
        long last = (long) Math.floor(range.max() / step + 1e-9);
        List<BigDecimal> all = new ArrayList<>();
        for (long i = first; i <= last && all.size() <= most + 2; i++) {
            all.add(round.multiply(BigDecimal.valueOf(i)));
        }
        double size = Math.max(Math.abs(range.min()), Math.abs(range.max()));
        int decimals = Math.max(0, round.stripTrailingZeros().scale());
        boolean raised = size >= LARGEST_PLAIN
                || step < SMALLEST_PLAIN
                || all.stream().anyMatch(tick -> plain(tick, decimals).length() > LONGEST_PLAIN);
        return all.stream()
                .map(tick ->
                        new Axis.Named(tick.doubleValue(), raised ? raised(tick, size, round) : plain(tick, decimals)))
                .toList();
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String plain(BigDecimal number, int decimals) {
        String digits = String.format(
                Locale.ROOT, number.abs().doubleValue() >= 10_000 ? "%,.0f" : "%." + decimals + "f", number);
        return NumberSigns.in(digits);
    }

    /** Returns {@code 1.5×10⁶}: one power of ten for a whole axis. */
    private static String raised(BigDecimal number, double size, BigDecimal step) {
        if (number.signum() == 0) {
            return "0";
        }
        int power = (int) Math.floor(Math.log10(size) + 1e-9);
        BigDecimal scaled = number.movePointLeft(power);
        int decimals =
                Math.max(0, step.movePointLeft(power).stripTrailingZeros().scale());
        String digits =
                NumberSigns.in(scaled.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
        StringBuilder text = new StringBuilder(digits).append("\u00d710");
        if (power < 0) {
            text.append('\u207b');
        }
        for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }
}
