package midas.io.cell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static midas.io.cell.DigitGroups.isDigit;

import java.math.BigDecimal;

/**
 * Reads numbers from text and writes them: digits with an optional sign, fraction and exponent, or an infinity ({@code
 * inf}, {@code infinity} in any case). Nothing else is a number: no NaN, no hexadecimal, no type suffix. Where there are
 * thousands separators, they may stand in front of the decimal separator between well-formed groups: one to three digits,
 * of which the first is not 0, then three each; such a number has no exponent. One instance is one reusable scratch pad.
 */
public final class NumberText {

    /** Largest integer whose neighbours are all doubles too: 2^53 − 1. */
    public static final long MAX_EXACT_INTEGER = (1L << 53) - 1;

    /** What a text is. */
    public enum Kind {
        /** No number. */
        NONE,
        /** Sign and digits only, within ±(2^53 − 1). */
        INTEGER,
        /** Sign and digits only, beyond ±(2^53 − 1). */
        OVERSIZED_INTEGER,
        /** Any other number, infinities among them. */
        DECIMAL
    }

    private static final int SAFE_DIGITS = 18;
    private static final int EXACT_POWER = 22;
    private static final int DECIMAL_PRECISION = 15;
    private static final long SMALLEST_OF_SIXTEEN_DIGITS = 1_000_000_000_000_000L;
    private static final double SMALLEST_PLAIN = 1e-7;
    private static final double LARGEST_PLAIN = 1e15;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final char decimalSeparator;
    private final String thousandsSeparators;
    private Kind kind = Kind.NONE;
    private double value;
    private boolean canonical;
    private boolean outOfRange;
    private int decimals;

    /** Makes a reader for {@code '.'} or {@code ','} as the decimal separator, without thousands separators. */
    public NumberText(char decimalSeparator) {
        this(decimalSeparator, "");
    }

    /**
     * Makes a reader.
     *
     * @param decimalSeparator {@code '.'} or {@code ','}
     * @param thousandsSeparators characters each of which may stand between groups of three digits; not the decimal separator
     */
    public NumberText(char decimalSeparator, String thousandsSeparators) {
        if (decimalSeparator != '.' && decimalSeparator != ',') {
            throw new IllegalArgumentException("decimal separator " + decimalSeparator);
        }
        this.decimalSeparator = decimalSeparator;
        this.thousandsSeparators = thousandsSeparators;
    }

    /** Returns the number last read; exact for an integer. */
    public double value() {
        return value;
    }

    /** Returns what the text last read is. */
    public Kind kind() {
        return kind;
    }

    /** Returns whether the text last read by {@link #parse} is none because a double could hold that number as 0 or an infinity only: {@code 1e-400}, {@code 1e400}. */
    public boolean isOutOfRange() {
        return outOfRange;
    }

    /** Returns whether {@link #render} gives back the text last read, character for character. */
    public boolean isCanonical() {
        return canonical;
    }

    /**
     * Returns the number of digits behind the separator, if {@link #renderFixed} with this number gives back the text
     * last read, character for character; else 0.
     */
    public int decimals() {
        return decimals;
    }

    /** Reads a text, without the white space around it. Returns NaN where it is no number. */
    public double read(String text) {
        char[] chars = text.toCharArray();
        int from = Blank.start(chars, 0, chars.length);
        int to = Blank.end(chars, from, chars.length);
        return parse(chars, from, to) == Kind.NONE ? Double.NaN : value;
    }

    /**
     * Reads a number as most are written: a minus or none, digits, a fraction or none, and so short that its digits are
     * an exact double. What is read agrees with {@link #parse} to the last bit.
     *
     * @param text bytes of which one at or behind {@code from} is a line end
     * @param from where the number begins
     * @param delimiter what ends it other than a line end
     * @return where it ends, or −1 where there is no such number: then nothing was read
     */
    public int scan(byte[] text, int from, byte delimiter) {
        int i = from;
        boolean negative = text[i] == '-';
        i += negative ? 1 : 0;
        int first = i;
        long mantissa = 0;
        byte b = text[i];
        while (b >= '0' && b <= '9') {
            mantissa = 10 * mantissa + (b - '0');
            b = text[++i];
        }
        int whole = i - first;
        int fraction = 0;
        if (b == decimalSeparator && b != delimiter) {
            b = text[++i];
            int start = i;
            while (b >= '0' && b <= '9') {
                mantissa = 10 * mantissa + (b - '0');
                b = text[++i];
            }
            fraction = i - start;
            if (fraction == 0) {
                return -1;
            }
        }
        boolean ended = b == delimiter || b == '\n' || b == '\r';
        if (!ended || whole == 0 || i - from > SAFE_DIGITS || mantissa > MAX_EXACT_INTEGER) {
            return -1;
        }
        boolean tidy = whole == 1 || text[first] != '0';
        if (fraction == 0) {
            kind = Kind.INTEGER;
            value = negative ? -mantissa : mantissa;
            decimals = 0;
            canonical = tidy && !(negative && mantissa == 0);
            return i;
        }
        kind = Kind.DECIMAL;
        double magnitude = mantissa / POWERS[fraction];
        value = negative ? -magnitude : magnitude;
        boolean short15 = tidy && mantissa < SMALLEST_OF_SIXTEEN_DIGITS;
        decimals = short15 ? fraction : 0;
        canonical = short15
                ? text[i - 1] != '0' && magnitude >= SMALLEST_PLAIN
                : tidy && render(value, decimalSeparator).equals(new String(text, from, i - from, ISO_8859_1));
        return i;
    }

    /** Reads {@code text[from, to)}, which must have no white space around it. */
    public Kind parse(char[] text, int from, int to) {
        decimals = 0;
        outOfRange = false;
        kind = parseAny(text, from, to);
        if (kind == Kind.NONE && !thousandsSeparators.isEmpty()) {
            kind = parseGroups(text, from, to);
        }
        return kind;
    }

    /** Reads a number in groups; it is never canonical, and its text has to be kept. */
    private Kind parseGroups(char[] text, int from, int to) {
        char[] plain = DigitGroups.joined(text, from, to, decimalSeparator, thousandsSeparators);
        if (plain.length == 0) {
            return Kind.NONE;
        }
        Kind found = parseAny(plain, 0, plain.length);
        canonical = false;
        decimals = 0;
        return found;
    }

    private Kind parseAny(char[] text, int from, int to) {
        int i = from;
        boolean negative = false;
        boolean plus = false;
        if (i < to && (text[i] == '-' || text[i] == '+')) {
            negative = text[i] == '-';
            plus = !negative;
            i++;
        }
        int first = i;
        long mantissa = 0;
        int significant = 0;
        while (i < to && isDigit(text[i])) {
            if (significant > 0 || text[i] != '0') {
                significant++;
                mantissa = significant <= SAFE_DIGITS ? 10 * mantissa + (text[i] - '0') : mantissa;
            }
            i++;
        }
        int wholeDigits = i - first;
        if (wholeDigits > 0 && i == to) {
            return integer(
                    text, from, to, mantissa, significant, negative, plus || (wholeDigits > 1 && text[first] == '0'));
        }
        int fractionDigits = 0;
        if (i < to && text[i] == decimalSeparator) {
            i++;
            int start = i;
            while (i < to && isDigit(text[i])) {
                if (significant > 0 || text[i] != '0') {
                    significant++;
                    mantissa = significant <= SAFE_DIGITS ? 10 * mantissa + (text[i] - '0') : mantissa;
                }
                i++;
            }
            fractionDigits = i - start;
        }
        if (wholeDigits + fractionDigits == 0) {
            return first == i ? infinity(text, first, to, negative, plus) : Kind.NONE;
        }
        boolean plain = i == to;
        int exponent = 0;
        if (!plain) {
            int end = exponentEnd(text, i, to);
            if (end != to) {
                return Kind.NONE;
            }
            exponent = exponent(text, i + 1, to);
        }
        int power = exponent - fractionDigits;
        if (significant <= SAFE_DIGITS
                && mantissa <= MAX_EXACT_INTEGER
                && power >= -EXACT_POWER
                && power <= EXACT_POWER) {
            // one rounding of two exact doubles: correctly rounded
            double magnitude = power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
            value = negative ? -magnitude : magnitude;
        } else {
            value = Double.parseDouble(new String(text, from, to - from).replace(decimalSeparator, '.'));
            if (Double.isInfinite(value) || value == 0 && significant > 0) {
                // too large or too small for a double: no number here, and not another one in silence
                outOfRange = true;
                return Kind.NONE;
            }
        }
        boolean tidy = plain
                && !plus
                && fractionDigits > 0
                && text[to - 1] != '0'
                && wholeDigits > 0
                && (wholeDigits == 1 || text[first] != '0');
        boolean fixed = plain && !plus && fractionDigits > 0 && wholeDigits > 0;
        boolean noSuperfluousZero = wholeDigits == 1 || text[first] != '0';
        decimals = fixed && noSuperfluousZero && significant <= DECIMAL_PRECISION && fractionDigits < SAFE_DIGITS
                ? fractionDigits
                : 0;
        // two different decimals of at most 15 digits are two different doubles, so the shortest text of the value is
        // this one
        canonical = tidy
                && (significant <= DECIMAL_PRECISION && Math.abs(value) >= SMALLEST_PLAIN
                        || significant > DECIMAL_PRECISION && isRendered(text, from, to));
        return Kind.DECIMAL;
    }

    private Kind integer(
            char[] text, int from, int to, long mantissa, int significant, boolean negative, boolean decorated) {
        boolean exact = significant <= SAFE_DIGITS && mantissa <= MAX_EXACT_INTEGER;
        if (exact) {
            value = negative ? -mantissa : mantissa;
            canonical = !decorated && !(negative && mantissa == 0);
            return Kind.INTEGER;
        }
        value = Double.parseDouble(new String(text, from, to - from));
        canonical = false;
        return Kind.OVERSIZED_INTEGER;
    }

    private Kind infinity(char[] text, int from, int to, boolean negative, boolean plus) {
        int length = to - from;
        if (!(length == 3 && matches(text, from, "inf") || length == 8 && matches(text, from, "infinity"))) {
            return Kind.NONE;
        }
        value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        canonical = !plus && length == 3 && text[from] == 'I' && text[from + 1] == 'n' && text[from + 2] == 'f';
        return Kind.DECIMAL;
    }

    private static boolean matches(char[] text, int from, String lowerCase) {
        for (int k = 0; k < lowerCase.length(); k++) {
            if ((text[from + k] | 0x20) != lowerCase.charAt(k) || text[from + k] > 'z') {
                return false;
            }
        }
        return true;
    }

    private static int exponentEnd(char[] text, int at, int to) {
        if (text[at] != 'e' && text[at] != 'E') {
            return -1;
        }
        int i = at + 1;
        if (i < to && (text[i] == '+' || text[i] == '-')) {
            i++;
        }
        int digits = i;
        while (i < to && isDigit(text[i])) {
            i++;
        }
        return i > digits ? i : -1;
    }

    private static int exponent(char[] text, int from, int to) {
        boolean negative = text[from] == '-';
        int exponent = 0;
        for (int i = negative || text[from] == '+' ? from + 1 : from; i < to; i++) {
            exponent = Math.min(100_000, 10 * exponent + (text[i] - '0'));
        }
        return negative ? -exponent : exponent;
    }

    private boolean isRendered(char[] text, int from, int to) {
        String rendered = render(value, decimalSeparator);
        if (rendered.length() != to - from) {
            return false;
        }
        for (int i = 0; i < rendered.length(); i++) {
            if (rendered.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the shortest text that is read as exactly this number: without exponent from 1e-7 to 1e15, {@code Inf} or
     * {@code -Inf} for an infinity.
     *
     * @throws IllegalArgumentException for NaN, which is no number
     */
    public static String render(double number, char decimalSeparator) {
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("NaN is no number");
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Inf" : "-Inf";
        }
        double magnitude = Math.abs(number);
        if (number == Math.rint(number) && magnitude <= MAX_EXACT_INTEGER && !isNegativeZero(number)) {
            return Long.toString((long) number);
        }
        String text = Double.toString(number);
        if (text.indexOf('E') >= 0 && magnitude >= SMALLEST_PLAIN && magnitude < LARGEST_PLAIN) {
            text = new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return decimalSeparator == '.' ? text : text.replace('.', decimalSeparator);
    }

    /**
     * Returns a number with a fixed number of digits behind the separator.
     *
     * @param number a number that was read from such a text with at most 15 significant digits
     * @param decimals how many digits, 1 to 17
     * @param decimalSeparator {@code '.'} or {@code ','}
     */
    public static String renderFixed(double number, int decimals, char decimalSeparator) {
        // the number differs from its text by half a unit of the 16th digit at most, and so does this product
        String digits = Long.toString(Math.round(Math.abs(number) * POWERS[decimals]));
        boolean negative = number < 0 || isNegativeZero(number);
        StringBuilder text = new StringBuilder(digits.length() + decimals + 2).append(negative ? "-" : "");
        text.repeat('0', Math.max(0, decimals + 1 - digits.length())).append(digits);
        return text.insert(text.length() - decimals, decimalSeparator).toString();
    }

    private static boolean isNegativeZero(double number) {
        return number == 0 && 1 / number < 0;
    }
}
