package midas.io.importing;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import midas.io.cell.Blank;
import midas.io.cell.NumberText;
import midas.io.dataset.NumberSyntax;
import midas.io.dataset.ThousandsSeparator;

/**
 * Says how the numbers of a file are written, from all of its cells. What is known beforehand is not asked again: a
 * thousands separator that is a comma or a point leaves but one decimal separator.
 *
 * <p>Columns have a say whose cells, those of the first record aside, are all missing or numbers of some kind. Where these say nothing of the
 * decimal separator, all other cells are asked for it.
 *
 * <ul>
 *   <li>The decimal separator is the one of numbers that cannot be read otherwise ({@code 1,5}; {@code 1.234,5}; {@code 1.234.567}); the point where there are none.
 *       Where numbers of both kinds are there, the more frequent one, but the point in a file that is delimited by commas.
 *   <li>The thousands separator is one that numbers have which cannot be read otherwise: {@code 1,234.5}, {@code 1,234,567}, {@code 1 234}. {@code 1,234} is
 *       such a number only where the decimal separator was said to be the point, or other numbers show that it is. Points and commas are none if a number contradicts: one with the same character before
 *       decimals, or with the decimal separator between thousands. Of two that are left, the more frequent one.
 * </ul>
 */
final class NumberSniffer extends RecordHandler {

    private static final NumberShape[] SHAPES = NumberShape.values();

    private final Set<String> missingTokens;
    private final NumberText plain = new NumberText('.');
    private final long[][] counts;
    private final int[] below;
    private final boolean[] silent;
    private boolean first = true;
    private boolean thousandsTold;

    /**
     * Makes a sniffer.
     *
     * @param missingTokens texts that stand for a missing cell
     * @param columns how many cells most records have: those beyond have no say
     */
    NumberSniffer(Set<String> missingTokens, int columns) {
        this.missingTokens = missingTokens;
        this.counts = new long[columns][SHAPES.length];
        this.below = new int[columns];
        this.silent = new boolean[columns];
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int k = getFieldCount();
        super.addField(buffer, offset, length, quoted);
        if (k >= counts.length) {
            return;
        }
        int from = Blank.start(buffer, offset, offset + length);
        int to = Blank.end(buffer, from, offset + length);
        NumberShape shape = NumberShape.of(buffer, from, to);
        counts[k][shape.ordinal()]++;
        if (!first) {
            below[k] |= 1 << shape.ordinal();
        }
        if (shape == NumberShape.OTHER && !first && !silent[k]) {
            boolean number = switch (plain.parse(buffer, from, to)) {
                case INTEGER, DECIMAL -> true;
                case NONE -> plain.isOutOfRange();
                case OVERSIZED_INTEGER -> false;
            };
            silent[k] = !number && !missingTokens.contains(new String(buffer, from, to - from));
        }
    }

    @Override
    void endRecord() {
        first = false;
    }

    /**
     * Decides.
     *
     * @param delimiter character between the cells
     * @param decimal the decimal separator that is known
     * @param thousands the thousands separator that is known
     */
    NumberSyntax decide(char delimiter, Optional<Character> decimal, Optional<ThousandsSeparator> thousands) {
        long[] heard = new long[SHAPES.length];
        long[] all = new long[SHAPES.length];
        for (int k = 0; k < counts.length; k++) {
            for (int s = 0; s < SHAPES.length; s++) {
                all[s] += counts[k][s];
                heard[s] += silent[k] ? 0 : counts[k][s];
            }
        }
        if (decimal.isEmpty() && thousands.filter(NumberSniffer::isNoComma).isPresent()) {
            // what does not separate thousands separates decimals
            heard[NumberShape.DECIMAL_COMMA.ordinal()] += heard[NumberShape.COMMA_UNSURE.ordinal()];
            heard[NumberShape.DECIMAL_POINT.ordinal()] += heard[NumberShape.POINT_UNSURE.ordinal()];
        }
        char separator = decimal.orElseGet(() -> decimal(delimiter, heard, all));
        ThousandsSeparator found = thousands.orElseGet(() -> thousands(heard, separator, decimal.isPresent()));
        boolean certain = of(heard, found, ' ') + of(heard, found, separator) > 0;
        boolean other = found == ThousandsSeparator.COMMA || found == ThousandsSeparator.POINT;
        thousandsTold = other && !certain && thousands.isEmpty() && decimal.isEmpty();
        return new NumberSyntax(separator, found);
    }

    /** Returns whether, after a decision, no number has such a thousands separator beyond doubt, and decimals in other numbers tell what it is. */
    boolean isThousandsTold() {
        return thousandsTold;
    }

    /** Returns the columns that have a say, and in which, below the first record, this character separates decimals without any doubt. */
    BitSet columnsWithDecimal(char separator) {
        ThousandsSeparator other = separator == '.' ? ThousandsSeparator.COMMA : ThousandsSeparator.POINT;
        return columnsWith(shape -> shape.hasDecimal(separator) || shape.thousands() == other);
    }

    /** Returns the columns that have a say, and in which, below the first record, this separates thousands without any doubt. */
    BitSet columnsWithThousands(ThousandsSeparator separator) {
        return columnsWith(shape -> shape.thousands() == separator);
    }

    private BitSet columnsWith(Predicate<NumberShape> wanted) {
        BitSet columns = new BitSet();
        for (int k = 0; k < counts.length; k++) {
            for (NumberShape shape : SHAPES) {
                if (!silent[k] && (below[k] & 1 << shape.ordinal()) != 0 && wanted.test(shape)) {
                    columns.set(k);
                }
            }
        }
        return columns;
    }

    /** Returns the columns that have no say. */
    BitSet wordColumns() {
        BitSet columns = new BitSet();
        for (int k = 0; k < silent.length; k++) {
            columns.set(k, silent[k]);
        }
        return columns;
    }

    private static boolean isNoComma(ThousandsSeparator separator) {
        return switch (separator) {
            case NONE, SPACE, APOSTROPHE -> true;
            case COMMA, POINT -> false;
        };
    }

    private static char decimal(char delimiter, long[] heard, long[] all) {
        long comma = decimals(heard, ',') + of(heard, ThousandsSeparator.POINT, ' ');
        long point = decimals(heard, '.') + of(heard, ThousandsSeparator.COMMA, ' ');
        if (comma + point == 0) {
            comma = decimals(all, ',');
            point = decimals(all, '.');
        }
        if (comma == 0) {
            return '.';
        }
        return point == 0 || delimiter != ',' && comma >= point ? ',' : '.';
    }

    private static ThousandsSeparator thousands(long[] heard, char decimal, boolean decimalKnown) {
        char other = decimal == '.' ? ',' : '.';
        ThousandsSeparator otherOne = other == ',' ? ThousandsSeparator.COMMA : ThousandsSeparator.POINT;
        ThousandsSeparator impossible = other == ',' ? ThousandsSeparator.POINT : ThousandsSeparator.COMMA;
        boolean contradicted = decimals(heard, other) + of(heard, impossible, ' ') + of(heard, impossible, other) > 0;
        NumberShape unsure = other == ',' ? NumberShape.COMMA_UNSURE : NumberShape.POINT_UNSURE;
        ThousandsSeparator best = ThousandsSeparator.NONE;
        long most = 0;
        for (ThousandsSeparator candidate :
                new ThousandsSeparator[] {otherOne, ThousandsSeparator.SPACE, ThousandsSeparator.APOSTROPHE}) {
            long count = of(heard, candidate, ' ') + of(heard, candidate, decimal);
            if (candidate == otherOne) {
                boolean told = decimalKnown || decimals(heard, decimal) > 0;
                count = contradicted ? 0 : count + (told ? heard[unsure.ordinal()] : 0);
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static long decimals(long[] counts, char separator) {
        long sum = 0;
        for (NumberShape shape : SHAPES) {
            sum += shape.hasDecimal(separator) ? counts[shape.ordinal()] : 0;
        }
        return sum;
    }

    private static long of(long[] counts, ThousandsSeparator thousands, char decimal) {
        long sum = 0;
        for (NumberShape shape : SHAPES) {
            boolean counted = shape.thousands() == thousands && shape.hasDecimal(decimal);
            sum += counted ? counts[shape.ordinal()] : 0;
        }
        return sum;
    }
}
