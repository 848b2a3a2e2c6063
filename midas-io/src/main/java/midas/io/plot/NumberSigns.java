package midas.io.plot;

/** The signs in the numbers along axes: those of the program's other numbers, which set them. */
public final class NumberSigns {

    private static volatile char decimal = '.';
    private static volatile char group = ',';

    private NumberSigns() {}

    /**
     * Sets them, for whatever is drawn from now on.
     *
     * @param newDecimal what stands before decimals
     * @param newGroup what stands between groups of three digits
     */
    public static void set(char newDecimal, char newGroup) {
        decimal = newDecimal;
        group = newGroup;
    }

    /** Returns a number with its signs; it is written with a point, commas and a hyphen. */
    static String in(String number) {
        StringBuilder text = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            text.append(
                    switch (c) {
                        case '.' -> decimal;
                        case ',' -> group;
                        case '-' -> '\u2212';
                        default -> c;
                    });
        }
        return text.toString();
    }
}
