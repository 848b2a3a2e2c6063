package midas.ui.text;

/** What stands before the decimals of numbers that people read, and what marks off their thousands. */
public enum DecimalSign {
    /** A point, and commas between thousands: {@code 1,234.5}. */
    POINT('.', ','),
    /** A comma, and spaces that no line breaks at between thousands: {@code 1 234,5}. */
    COMMA(',', '\u00a0');

    private final char sign;
    private final char group;

    DecimalSign(char sign, char group) {
        this.sign = sign;
        this.group = group;
    }

    /** Returns the sign. */
    public char sign() {
        return sign;
    }

    /** Returns what stands between groups of three digits. */
    public char group() {
        return group;
    }

    /** Returns a number that shows both. */
    public String example() {
        return "1" + group + "234" + sign + "5";
    }

    /** Returns a number, written with a point and without groups, with this sign. */
    String in(String number) {
        return this == POINT ? number : number.replace('.', sign);
    }
}
