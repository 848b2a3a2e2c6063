package midas.ui.table;

import java.util.Locale;
import midas.ui.text.Numbers;

/** How many digits tables of results show; what is copied has all of them. */
public enum Digits {
    /** Four significant digits. */
    FOUR(4),
    /** Six significant digits. */
    SIX(6),
    /** Ten significant digits. */
    TEN(10),
    /** As many as it takes to tell the number from all others. */
    FULL(17);

    private final int significant;

    Digits(int significant) {
        this.significant = significant;
    }

    /** Returns the number of significant digits; 17 for all. */
    public int significant() {
        return significant;
    }

    /** Returns this in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns a value with that many significant digits; see {@link Numbers#significant}. */
    public String significant(double value) {
        return this == FULL
                ? Numbers.exact(value, Numbers.Minus.TYPOGRAPHIC)
                : Numbers.significant(value, significant, Numbers.Minus.TYPOGRAPHIC);
    }

    /**
     * Returns a value with a number of decimals, and as many more as there are more digits than four.
     *
     * @param decimals decimals to go with four digits
     */
    public String fixed(double value, int decimals) {
        return this == FULL
                ? Numbers.exact(value, Numbers.Minus.TYPOGRAPHIC)
                : Numbers.fixed(value, decimals + significant - FOUR.significant, Numbers.Minus.TYPOGRAPHIC);
    }

    /** Returns a probability with its sign of comparison, as {@link #probability} has it: {@code = 0.03120}. */
    public String compared(double probability) {
        return this == FOUR
                ? Numbers.probability(probability, Numbers.Minus.TYPOGRAPHIC)
                : "= " + significant(probability);
    }

    /** Returns a probability with as many significant digits as any number; with four of them {@code <0.0001} for what is less. */
    public String probability(double value) {
        return this == FOUR ? Numbers.probabilityCell(value, Numbers.Minus.TYPOGRAPHIC) : significant(value);
    }
}
