package midas.io.dataset;

import midas.io.cell.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * How a column usually writes its numbers: as short as can be ({@code 1.5}, {@code 2}) or with a fixed number of digits
 * behind the separator ({@code 1.50}, {@code 2.00}).
 *
 * @param decimals the fixed number of digits, ≥ 1, or 0 for the shortest text
 * @param decimalSeparator {@code '.'} or {@code ','}
 */
record NumberStyle(int decimals, char decimalSeparator) {

    static NumberStyle shortest(char decimalSeparator) {
        return new NumberStyle(0, decimalSeparator);
    }

    /** Returns the usual text of a number that has this style. */
    String text(double number) {
        return decimals == 0
                ? NumberText.render(number, decimalSeparator)
                : NumberText.renderFixed(number, decimals, decimalSeparator);
    }

    /** Finds the style: that of the first cell which has only one of the two. */
    static final class Finder {

        private final char decimalSeparator;
        private @Nullable NumberStyle decided;
        private int decimals;

        /** Makes a finder for a column without numbers so far. */
        Finder(char decimalSeparator) {
            this.decimalSeparator = decimalSeparator;
        }

        /** Makes a finder for a column whose numbers so far have this style. */
        Finder(NumberStyle known) {
            this(known.decimalSeparator());
            decided = known;
        }

        /** Returns whether the style gives back the text last read, from now on for ever. */
        boolean gives(NumberText text) {
            NumberStyle style = decided;
            if (style != null) {
                return style.decimals() == 0 ? text.isCanonical() : text.decimals() == style.decimals();
            }
            decimals = decimals == 0 ? text.decimals() : decimals;
            boolean fixed = decimals > 0 && text.decimals() == decimals;
            if (fixed != text.isCanonical()) {
                decided = new NumberStyle(fixed ? decimals : 0, decimalSeparator);
            }
            return fixed || text.isCanonical();
        }

        /** Takes over what another has found, where this has met no number. */
        void begin(Finder other) {
            decided = other.decided;
            decimals = other.decimals;
        }

        /**
         * Takes over what another has found in the cells that follow.
         *
         * @return whether it would have said the same of each of them if it had known those before: if not, nothing has
         *     happened
         */
        boolean append(Finder next) {
            boolean sameDecimals = decimals == next.decimals;
            if (decided != null) {
                // a cell met without a decision has the shortest text and so many decimals, or neither
                return next.decided != null
                        ? next.decided.equals(decided)
                        : decided.decimals() == 0 || next.decimals == 0 || next.decimals == decided.decimals();
            }
            if (next.decided != null) {
                // a style known from the beginning is not one that was found
                boolean found = next.decimals > 0 && (decimals == 0 || sameDecimals);
                if (found) {
                    begin(next);
                }
                return found;
            }
            if (decimals > 0 && next.decimals > 0 && !sameDecimals) {
                decided = NumberStyle.shortest(decimalSeparator);
            }
            decimals = Math.max(decimals, next.decimals);
            return true;
        }

        /** Returns whether the style is the shortest, for ever. */
        boolean isShortest() {
            return decided != null && decided.decimals() == 0;
        }

        /** Returns the style; the shortest where every cell has both. */
        NumberStyle style() {
            NumberStyle style = decided;
            return style == null ? NumberStyle.shortest(decimalSeparator) : style;
        }
    }
}
