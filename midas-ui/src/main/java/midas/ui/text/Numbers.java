package midas.ui.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers as people read them: never dependent on the locale. The decimal sign is a point, unless the user of the window has chosen another; what is written for
 * programs ({@link Minus#ASCII}) has a point always.
 */
public final class Numbers {

    /** Set by the window alone, on its thread; read by whatever makes pages and reports. */
    private static volatile DecimalSign decimalSign = DecimalSign.POINT;

    /** Significant digits of an estimate in a table. */
    public static final int DIGITS = 4;

    private static final double LEAST_PROBABILITY = 1e-4;
    private static final int THOUSANDS = 3;
    private static final long BYTES_PER_KILOBYTE = 1000;
    private static final double LARGEST_PLAIN = 1e9;
    /** So many digits more than the significant ones stand before a decimal point, and no more. */
    private static final int PLAIN_BEYOND = 2;

    private static final double SMALLEST_PLAIN = 1e-4;

    /** What the minus sign looks like. */
    public enum Minus {
        /** The hyphen-minus of the keyboard: terminals, files. */
        ASCII("-"),
        /** The minus sign U+2212: windows, reports. */
        TYPOGRAPHIC("\u2212");

        private final String sign;

        Minus(String sign) {
            this.sign = sign;
        }

        private String in(String ascii) {
            return this == ASCII ? ascii : decimalSign.in(ascii.replace("-", sign));
        }
    }

    private Numbers() {}

    /** Returns the decimal sign of what is shown. */
    public static DecimalSign decimalSign() {
        return decimalSign;
    }

    /** Sets the decimal sign of what is shown from now on, in the whole program. */
    public static void setDecimalSign(DecimalSign sign) {
        decimalSign = sign;
    }

    /** Returns the size of a file, rounded down: {@code 620 bytes}, {@code 396 KB}, {@code 12 MB}, of 1000 bytes and of 1000 KB each. */
    public static String fileSize(long bytes) {
        if (bytes < 10 * BYTES_PER_KILOBYTE) {
            return Messages.counted("size.bytes", bytes);
        }
        long kilobytes = bytes / BYTES_PER_KILOBYTE;
        return kilobytes < BYTES_PER_KILOBYTE
                ? Messages.text("size.kilobytes", count(kilobytes))
                : Messages.text("size.megabytes", count(kilobytes / BYTES_PER_KILOBYTE));
    }

    /** Returns the value to four significant digits; see {@link #significant(double, int, Minus)}. */
    public static String display(double value, Minus minus) {
        return significant(value, DIGITS, minus);
    }

    /** Returns a probability for a table: four significant digits, {@code <0.0001} for what is less; a dash for NaN. */
    public static String probabilityCell(double value, Minus minus) {
        String text = probability(value, minus);
        return text.replace("= ", "").replace(" ", "");
    }

    /** Returns a probability with its sign of comparison: {@code = 0.03120}, {@code < 0.0001}; a dash for NaN. */
    public static String probability(double value, Minus minus) {
        if (Double.isNaN(value)) {
            return special(value, minus);
        }
        return value < LEAST_PROBABILITY ? minus.in("< 0.0001") : "= " + significant(value, DIGITS, minus);
    }

    /**
     * Returns the value to a number of significant digits: trailing zeros kept, digits before the decimal point never
     * dropped (251405 to four digits is {@code 251405}), with an exponent below 1e-4, and from two digits more than the significant ones on
     * (from 1e6 with four, so that no number looks more precise than the others of its column). Zero is {@code 0}, infinities {@code Inf}, or ∞ where signs are typographic; NaN is a dash, for it says that there is no such number.
     *
     * @param digits significant digits, at least 1
     */
    public static String significant(double value, int digits, Minus minus) {
        if (!Double.isFinite(value)) {
            return special(value, minus);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int magnitude = rounded.precision() - rounded.scale() - 1;
        double size = rounded.abs().doubleValue();
        if (size < SMALLEST_PLAIN || magnitude >= digits + PLAIN_BEYOND) {
            return minus.in(String.format(Locale.ROOT, "%." + (digits - 1) + "e", rounded));
        }
        int decimals = Math.max(0, digits - 1 - magnitude);
        return minus.in(exact.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** Returns the value with a fixed number of decimals; infinities and NaN as in {@link #significant}. */
    public static String fixed(double value, int decimals, Minus minus) {
        if (!Double.isFinite(value)) {
            return special(value, minus);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return minus.in(rounded.toPlainString());
    }

    /**
     * Returns a value of the data as short as it can be written without loss: {@code 3}, {@code 0.5}, {@code 1e-7}.
     */
    public static String exact(double value, Minus minus) {
        if (!Double.isFinite(value)) {
            return special(value, minus);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        boolean plain = size >= SMALLEST_PLAIN && size < LARGEST_PLAIN * LARGEST_PLAIN;
        return minus.in(plain ? shortest.toPlainString() : withExponent(shortest));
    }

    private static String withExponent(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return number.scaleByPowerOfTen(-exponent).toPlainString() + 'e' + exponent;
    }

    /** Returns a number written by somebody else with minus signs in place of its hyphens; its decimal sign stays. */
    public static String typographic(String number) {
        return number.replace("-", Minus.TYPOGRAPHIC.sign);
    }

    /** Returns a number written with a point and a hyphen as the window shows its own. */
    public static String shown(String number) {
        return Minus.TYPOGRAPHIC.in(number);
    }

    /** Returns a text with a point in place of its only comma, if it is a number that way. */
    public static Optional<String> withPoint(String text) {
        int comma = text.indexOf(',');
        if (comma < 0 || comma != text.lastIndexOf(',')) {
            return Optional.empty();
        }
        String point = text.strip().replace(',', '.');
        try {
            new BigDecimal(point);
            return Optional.of(point);
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }

    /** Returns a count with its thousands marked off, by commas where the decimal sign is a point: {@code 4,059}. */
    public static String count(long count) {
        String digits = Long.toString(count);
        int first = count < 0 ? 1 : 0;
        if (digits.length() - first <= THOUSANDS) {
            return digits;
        }
        // a format would take ten times as long, and tables have a count in every row
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - THOUSANDS; at > first; at -= THOUSANDS) {
            text.insert(at, decimalSign.group());
        }
        return text.toString();
    }

    /** Returns a median of counts, which may end in a half, with its thousands marked off as those of counts: {@code 1,204.5}. */
    public static String median(double median) {
        long whole = (long) median;
        return median == whole ? count(whole) : count(whole) + decimalSign.in(".5");
    }

    /**
     * Returns a proportion as a percentage without its sign and without needless zeros: 0.95 is {@code 95}, 0.9999 is
     * {@code 99.99}.
     */
    public static String percent(double proportion) {
        BigDecimal percent = new BigDecimal(proportion).movePointRight(2).round(new MathContext(10));
        return decimalSign.in(percent.stripTrailingZeros().toPlainString());
    }

    /** Returns a time in seconds as people say it: {@code 4 ms}, {@code 1.2 s}, {@code 3 min 20 s}. */
    public static String elapsed(double seconds) {
        if (!(seconds >= 0)) {
            return special(seconds, Minus.ASCII);
        }
        if (seconds < 0.9995) {
            return Messages.text("elapsed.milliseconds", Math.max(1, Math.round(seconds * 1000)));
        }
        if (seconds < 59.95) {
            return Messages.text("elapsed.seconds", fixed(seconds, 1, Minus.TYPOGRAPHIC));
        }
        long whole = Math.round(seconds);
        return Messages.text("elapsed.minutes", whole / 60, whole % 60);
    }

    /**
     * Pads numbers so that, one below the other in a face of fixed width, their decimal points stand in one column.
     * What has no digits, as {@code Inf}, stands at the right edge, and so does a zero among decimals.
     *
     * @param numbers texts made by this class; an empty text stays blank
     * @return texts of one width, in order
     */
    public static List<String> aligned(List<String> numbers) {
        int before = 0;
        int after = 0;
        boolean decimals = numbers.stream().noneMatch(number -> hasDigits(number) && isWhole(number));
        for (String number : numbers) {
            if (!isAtEdge(number, decimals)) {
                int point = point(number);
                before = Math.max(before, point);
                after = Math.max(after, number.length() - point);
            }
        }
        int width = before + after;
        for (String number : numbers) {
            width = Math.max(width, number.length());
        }
        List<String> padded = new ArrayList<>(numbers.size());
        for (String number : numbers) {
            int point = point(number);
            int right = isAtEdge(number, decimals) ? 0 : after - (number.length() - point);
            padded.add(" ".repeat(width - right - number.length()) + number + " ".repeat(right));
        }
        return padded;
    }

    private static boolean isAtEdge(String number, boolean decimals) {
        return !hasDigits(number) || decimals && number.equals("0");
    }

    private static boolean hasDigits(String number) {
        return number.chars().anyMatch(Character::isDigit);
    }

    private static boolean isWhole(String number) {
        return point(number) == number.length() && !number.equals("0");
    }

    /** Returns how many characters stand before the decimal point (or exponent, or end where there is none). */
    public static int point(String number) {
        int point = Math.max(number.indexOf('.'), number.indexOf(decimalSign.sign()));
        if (point >= 0) {
            return point;
        }
        int exponent = number.indexOf('e');
        return exponent > 0 ? exponent : number.length();
    }

    private static String special(double value, Minus minus) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        String infinity = switch (minus) {
            case ASCII -> "Inf";
            case TYPOGRAPHIC -> "\u221e";
        };
        return value > 0 ? infinity : minus.in("-" + infinity);
    }
}
