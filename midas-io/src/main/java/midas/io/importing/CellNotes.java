package midas.io.importing;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import midas.io.cell.Blank;
import midas.io.cell.NumberText;
import midas.io.dataset.NumberSyntax;
import midas.io.dataset.ThousandsSeparator;

/** What is met in the cells of a text while its columns are made: the first cell of each kind that may be worth a word, and why a cell that could be a number is none. */
final class CellNotes {

    private static final int SHORTEST_DAY = "2026/3/1".length();
    private static final int LONGEST_DAY = "2026-03-31".length();
    private static final int SHORTEST_TIME = "2026-03-31T17:05Z".length();

    private final NumberSyntax syntax;
    private final NumberText numbers;
    private final Problems problems;
    private final FirstCells firsts = new FirstCells();
    private final FirstCells zeros = new FirstCells();
    private final FirstCells texts = new FirstCells();
    private final FirstCells times = new FirstCells();
    private final FirstCells days = new FirstCells();
    private final FirstCells infinities = new FirstCells();
    private final Set<Integer> told = new HashSet<>();
    private BitSet wordColumns = new BitSet();
    private BitSet doubtfulColumns = new BitSet();
    private boolean otherNumbers;
    private boolean tellThousands;
    private boolean thousandsDenied;
    private boolean decimalSaid;

    /**
     * Makes some that have met nothing yet.
     *
     * @param syntax how numbers are written
     * @param problems takes what is odd
     */
    CellNotes(NumberSyntax syntax, Problems problems) {
        this.syntax = syntax;
        this.numbers = new NumberText(syntax.decimal(), syntax.thousands().characters());
        this.problems = problems;
    }

    /** Takes note of columns that hold words, whatever separates thousands: nothing has to be said of that. */
    void holdWords(BitSet columns) {
        wordColumns = columns;
    }

    /** Takes note of columns in which it is not known what points separate. */
    void holdDoubtful(BitSet columns) {
        doubtfulColumns = columns;
    }

    /** Takes note that somebody has said that nothing separates thousands: nothing has to be said of that. */
    void denyThousands() {
        thousandsDenied = true;
    }

    /** Takes note that somebody has said what separates decimals: no number can be read in two ways any more. */
    void holdDecimal() {
        decimalSaid = true;
    }

    /** Asks for a word about numbers of which other cells tell that what they hold separates thousands. */
    void tellThousands() {
        tellThousands = true;
    }

    /** Returns how numbers are written. */
    NumberSyntax syntax() {
        return syntax;
    }

    /** Returns whether a cell that made its column a string column could be a number by other separators. */
    boolean hasOtherNumbers() {
        return otherNumbers;
    }

    /** Returns the first cell of each column that is not missing. */
    FirstCells firsts() {
        return firsts;
    }

    /** Returns the first cell of each column that has zeros in front of its digits. */
    FirstCells zeros() {
        return zeros;
    }

    /** Returns the first cell of each column that is as long as a day with a time of day and a zone. */
    FirstCells times() {
        return times;
    }

    /** Returns the first cell of each column that is as long as a day without a time of day. */
    FirstCells days() {
        return days;
    }

    /** Returns the first cell of each column that begins as an infinite number does. */
    FirstCells infinities() {
        return infinities;
    }

    /** Returns the cell of each column that made it a string column. */
    FirstCells texts() {
        return texts;
    }

    /**
     * Takes over what was met in the part that follows.
     *
     * @param next what was met there
     * @param lines how many lines stand before it
     */
    void append(CellNotes next, long lines) {
        firsts.append(next.firsts, lines);
        zeros.append(next.zeros, lines);
        times.append(next.times, lines);
        days.append(next.days, lines);
        infinities.append(next.infinities, lines);
        texts.append(next.texts, lines);
        otherNumbers |= next.otherNumbers;
    }

    /** Takes note of cell {@code text[from, to)} of column {@code k}, whatever its column makes of it. */
    void meet(int k, long line, String name, char[] text, int from, int to) {
        int length = to - from;
        if (length > 1 && text[from] == '0') {
            zeros.add(k, line, text, from, to);
        }
        if (length >= SHORTEST_TIME && text[from + 4] == '-') {
            times.add(k, line, text, from, to);
        }
        if (length >= SHORTEST_DAY && length <= LONGEST_DAY && "-/".indexOf(text[from + 4]) >= 0) {
            days.add(k, line, text, from, to);
        }
        if (length > 0 && beginsAsInfinity(text[length > 1 && isSign(text[from]) ? from + 1 : from])) {
            infinities.add(k, line, text, from, to);
        }
        if (tellThousands && hasThousandsByEvidence(text, from, to) && told.add(k)) {
            report(ImportProblem.Code.THOUSANDS_BY_EVIDENCE, line, name, text, from, to);
        }
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static boolean beginsAsInfinity(char c) {
        return c == 'I' || c == 'i' || c == '\u221e';
    }

    /** Returns whether a number can be read in two ways, one of which is that what separates thousands in this file does so here. */
    private boolean hasThousandsByEvidence(char[] text, int from, int to) {
        return switch (NumberShape.of(text, from, to)) {
            case COMMA_UNSURE -> syntax.thousands() == ThousandsSeparator.COMMA;
            case POINT_UNSURE -> syntax.thousands() == ThousandsSeparator.POINT;
            case OTHER,
                    DECIMAL_COMMA,
                    DECIMAL_POINT,
                    COMMAS,
                    COMMAS_POINT,
                    POINTS,
                    POINTS_COMMA,
                    SPACES,
                    SPACES_COMMA,
                    SPACES_POINT,
                    APOSTROPHES,
                    APOSTROPHES_COMMA,
                    APOSTROPHES_POINT -> false;
        };
    }

    /** Takes note of the first cell of a column that is not missing. */
    void first(int k, long line, char[] text, int from, int to) {
        firsts.add(k, line, text, from, to);
    }

    /** Takes note of the cell that made its column a string column, and says why if it might be meant as a number. */
    void turned(int k, long line, String name, char[] text, int from, int to) {
        texts.add(k, line, text, from, to);
        int inner = Blank.start(text, from, to);
        int innerEnd = Blank.end(text, inner, to);
        if (numbers.parse(text, inner, innerEnd) == NumberText.Kind.OVERSIZED_INTEGER) {
            report(ImportProblem.Code.INTEGER_TOO_LARGE, line, name, text, from, to);
            return;
        }
        if (numbers.isOutOfRange()) {
            report(ImportProblem.Code.NUMBER_OUT_OF_RANGE, line, name, text, from, to);
            return;
        }
        NumberShape shape = NumberShape.of(text, inner, innerEnd);
        if (doubtfulColumns.get(k)) {
            report(ImportProblem.Code.AMBIGUOUS_NUMBER, line, name, text, from, to);
            return;
        }
        if (shape == NumberShape.OTHER || numbers.kind() != NumberText.Kind.NONE) {
            return;
        }
        boolean grouped = shape.thousands() != ThousandsSeparator.NONE;
        otherNumbers = true;
        if ((thousandsDenied || wordColumns.get(k)) && (grouped || shape.isUnsure())) {
            return;
        }
        ImportProblem.Code code = shape.isUnsure() && !decimalSaid
                ? ImportProblem.Code.AMBIGUOUS_NUMBER
                : grouped ? ImportProblem.Code.THOUSANDS_SEPARATOR : ImportProblem.Code.MIXED_DECIMAL_SEPARATORS;
        report(code, line, name, text, from, to);
    }

    private void report(ImportProblem.Code code, long line, String name, char[] text, int from, int to) {
        problems.add(code, line, name, new String(text, from, to - from));
    }
}
