package midas.io.dataset;

import midas.io.cell.NumberText;

/**
 * How the numbers of a file are written.
 *
 * @param decimal {@code '.'} or {@code ','}
 * @param thousands what may stand between groups of three digits
 */
public record NumberSyntax(char decimal, ThousandsSeparator thousands) {

    /**
     * Checks the two against each other.
     *
     * @throws IllegalArgumentException if there is no such decimal separator, or if it separates thousands, too
     */
    public NumberSyntax {
        if (decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("decimal separator " + decimal);
        }
        if (thousands.characters().indexOf(decimal) >= 0) {
            throw new IllegalArgumentException("decimal and thousands separator " + decimal);
        }
    }

    /** Returns a syntax without thousands separators. */
    public static NumberSyntax of(char decimal) {
        return new NumberSyntax(decimal, ThousandsSeparator.NONE);
    }

    /** Returns the text of a number without what stands between groups of three digits. */
    String withoutThousands(String number) {
        if (thousands == ThousandsSeparator.NONE) {
            return number;
        }
        StringBuilder plain = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (thousands.characters().indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Returns a new reader of such numbers. */
    NumberText reader() {
        return new NumberText(decimal, thousands.characters());
    }
}
