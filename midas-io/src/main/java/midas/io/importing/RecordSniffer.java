package midas.io.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;

/**
 * Counts, for every delimiter that comes into question, how many cells each record of a file would have. Lines of nothing
 * but white space are no records.
 */
final class RecordSniffer {

    /**
     * Delimiters that come into question; of two that do equally well the first is taken, the comma last: it may be a
     * decimal separator.
     */
    static final String CANDIDATES = "\t;|,";

    private static final byte ORDINARY = -1;
    private static final byte QUOTE = -2;
    private static final byte LINE_END = -3;
    private static final byte COMMA_IN_CELL = -4;

    private static final int MOST_COUNTED = 1 << 16;
    private static final double FIRST_DIFFERS = 0.5;
    private static final double FIRST_LACKS_ONE = 0.9;

    private final char[] delimiters;
    private final long[] patterns;
    private final int commaAt;
    private final int semicolonAt;
    private final byte[] classes = new byte[128];
    private final int[] inRecord;
    private final int[] first;
    private final int[][] records;
    private final int[] trailing;
    private int recordCount;
    private boolean quotes;
    private boolean inQuotes;
    private boolean recordHasCharacters;
    private char previous = '\n';
    private boolean afterComma;
    private boolean afterCommaQuoted;
    private boolean decimalCommas;
    private boolean decimalCommasQuoted;
    private boolean otherCommas;
    private final int[] alike;
    private final int[] alikeCount;
    private final long[] alikeLine;
    private long line = 1;
    private long recordLine = 1;

    /**
     * What the file looks like.
     *
     * @param delimiter the delimiter
     * @param fields number of cells most records have
     * @param unnamedFirst whether the first record has one cell less than nearly all others: column 1 has no name
     * @param unnamedLast how many of the last columns have no name, where the first record lacks more than one cell that nearly all others have
     * @param commaInCells whether some cell may hold a comma between digits
     * @param quotes whether there is a quote anywhere
     * @param records number of records, the header among them
     * @param tableLine where nothing delimits cells: the line on which records begin that look as if something did, down to the end; else 0
     */
    record Sniff(
            char delimiter,
            int fields,
            boolean unnamedFirst,
            int unnamedLast,
            boolean commaInCells,
            boolean quotes,
            int records,
            long tableLine) {}

    /** Considers the delimiter that is known, or all that come into question. */
    RecordSniffer(Optional<Character> known) {
        delimiters = known.isPresent() ? new char[] {known.get()} : CANDIDATES.toCharArray();
        inRecord = new int[delimiters.length];
        patterns = new long[delimiters.length];
        first = new int[delimiters.length];
        trailing = new int[delimiters.length];
        records = new int[delimiters.length][8];
        alike = new int[delimiters.length];
        alikeCount = new int[delimiters.length];
        alikeLine = new long[delimiters.length];
        Arrays.fill(classes, ORDINARY);
        classes['"'] = QUOTE;
        classes['\n'] = LINE_END;
        classes['\r'] = LINE_END;
        classes[','] = COMMA_IN_CELL;
        for (int d = 0; d < delimiters.length; d++) {
            patterns[d] = EightBytes.of(delimiters[d]);
            if (delimiters[d] < classes.length) {
                classes[delimiters[d]] = (byte) d;
            }
        }
        commaAt = classes[','];
        semicolonAt = classes[';'];
    }

    /** Takes note of all characters of a reader. */
    void accept(Reader reader) throws IOException {
        char[] buffer = new char[1 << 14];
        for (int n = reader.read(buffer); n > 0; n = reader.read(buffer)) {
            accept(buffer, 0, n);
        }
    }

    /** Takes note of {@code text[from, to)}, which follows what came before. */
    private void accept(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            take(text[i]);
        }
    }

    /**
     * Takes note of {@code text[from, to)}, which follows what came before: a text in UTF-8, where a byte below 128 is
     * the character that it is in ASCII, and none of the others is of interest. Eight bytes at once, where they hold
     * neither a quote nor a line end and what their commas would tell is known already.
     */
    void accept(byte[] text, int from, int to) {
        int i = from;
        while (i < to) {
            if (inQuotes || to - i < Long.BYTES || !takeEight(EightBytes.at(text, i))) {
                int stop = Math.min(to, i + Long.BYTES);
                while (i < stop) {
                    take((char) (text[i++] & 0xff));
                }
            } else {
                i += Long.BYTES;
            }
        }
    }

    /**
     * Takes note of a cell {@code text[from, to)} by one who finds cells himself and tells all but those that are
     * numbers with a decimal point or none. If there are quotes in it, they are around all of it or doubled.
     *
     * @param before the delimiter or line end before the cell
     */
    void acceptCell(byte[] text, int from, int to, char before) {
        previous = before;
        accept(text, from, to);
        if (afterComma) {
            digitAfterComma(false);
        }
    }

    /**
     * Takes note of the end of a record whose cells were found as for {@link #acceptCell}.
     *
     * @param delimiter what delimits the cells, one of those considered
     * @param count how many there are
     * @param afterNumber whether the last cell is a number
     */
    void acceptEnd(char delimiter, int count, boolean afterNumber) {
        inRecord[classes[delimiter]] += count;
        recordHasCharacters |= count > 0 || afterNumber;
        previous = afterNumber ? '0' : previous;
        endRecord();
        previous = '\n';
    }

    /** Takes over what another has noted of the text that follows. */
    void append(RecordSniffer next) {
        for (int d = 0; d < delimiters.length; d++) {
            if (recordCount == 0) {
                first[d] = next.first[d];
            }
            int[] longer = records[d].length < next.records[d].length ? next.records[d].clone() : records[d];
            int[] shorter = longer == records[d] ? next.records[d] : records[d];
            for (int count = 0; count < shorter.length; count++) {
                longer[count] += shorter[count];
            }
            records[d] = longer;
            trailing[d] += next.trailing[d];
        }
        recordCount += next.recordCount;
        quotes |= next.quotes;
        decimalCommas |= next.decimalCommas;
        decimalCommasQuoted |= next.decimalCommasQuoted;
        otherCommas |= next.otherCommas;
    }

    private boolean takeEight(long eight) {
        boolean commasTell = !(decimalCommas && otherCommas);
        if (afterComma && (commasTell || afterCommaQuoted)) {
            return false;
        }
        if (!commasTell && EightBytes.areOfNumbers(eight)) {
            recordHasCharacters = true;
            count(commaAt, eight ^ EightBytes.COMMAS);
            count(semicolonAt, eight ^ EightBytes.SEMICOLONS);
        } else if ((EightBytes.zeros(eight ^ EightBytes.QUOTES)
                                | EightBytes.zeros(eight ^ EightBytes.LINE_FEEDS)
                                | EightBytes.zeros(eight ^ EightBytes.RETURNS))
                        != 0
                || commasTell && EightBytes.zeros(eight ^ EightBytes.COMMAS) != 0) {
            return false;
        } else {
            recordHasCharacters |= !EightBytes.areBlank(eight);
            for (int d = 0; d < delimiters.length; d++) {
                // as bytes, a delimiter that is not ASCII is nowhere
                count(delimiters[d] < classes.length ? d : -1, eight ^ patterns[d]);
            }
        }
        afterComma = false;
        previous = (char) (eight >>> (Long.SIZE - Byte.SIZE));
        return true;
    }

    private void count(int d, long different) {
        if (d >= 0) {
            int found = Long.bitCount(EightBytes.zeros(different));
            inRecord[d] += found;
            recordHasCharacters |= found > 0;
        }
    }

    private void take(char c) {
        if (afterComma) {
            digitAfterComma(isDigit(c));
        }
        byte kind = c < 128 ? classes[c] : ORDINARY;
        if (kind != ORDINARY) {
            special(c, kind);
        } else {
            recordHasCharacters |= c > ' ';
        }
        previous = c;
    }

    private void special(char c, byte kind) {
        if (c == ',') {
            afterComma = isDigit(previous);
            afterCommaQuoted = inQuotes;
            otherCommas |= !afterComma && !inQuotes;
        }
        line += kind == LINE_END && (c == '\r' || previous != '\r') ? 1 : 0;
        if (kind == LINE_END && !inQuotes) {
            endRecord();
            recordLine = line;
            return;
        }
        recordHasCharacters = true;
        if (kind == QUOTE) {
            quote();
        } else if (kind >= 0 && !inQuotes) {
            inRecord[kind]++;
        }
    }

    private void digitAfterComma(boolean digit) {
        afterComma = false;
        if (!digit) {
            otherCommas |= !afterCommaQuoted;
        } else if (afterCommaQuoted) {
            decimalCommasQuoted = true;
        } else {
            decimalCommas = true;
        }
    }

    private void quote() {
        quotes = true;
        if (inQuotes) {
            inQuotes = false;
        } else if (previous == '"' || previous == '\n' || previous == '\r' || isDelimiter(previous)) {
            // behind the quote that has just closed, this one is the second of an escaped pair
            inQuotes = true;
        }
    }

    private boolean isDelimiter(char c) {
        return c < 128 && classes[c] >= 0;
    }

    private void endRecord() {
        if (!recordHasCharacters) {
            return;
        }
        for (int d = 0; d < delimiters.length; d++) {
            int count = Math.min(inRecord[d], MOST_COUNTED);
            if (recordCount == 0) {
                first[d] = count;
            }
            if (count >= records[d].length) {
                records[d] = Arrays.copyOf(records[d], Math.max(count + 1, 2 * records[d].length));
            }
            records[d][count]++;
            if (count != alikeCount[d]) {
                alike[d] = 0;
                alikeCount[d] = count;
                alikeLine[d] = recordLine;
            }
            alike[d] += count > 0 ? 1 : 0;
            if (previous == delimiters[d]) {
                trailing[d]++;
            }
        }
        Arrays.fill(inRecord, 0);
        recordCount++;
        recordHasCharacters = false;
    }

    /** Decides, after the last character. */
    Sniff finish() {
        endRecord();
        int best = -1;
        double bestScore = 0;
        for (int d = 0; d < delimiters.length; d++) {
            double score = score(d);
            if (score > bestScore) {
                best = d;
                bestScore = score;
            }
        }
        if (best < 0 && delimiters.length == 1 && alike[0] > 1) {
            // it is known to delimit: what is above these records is short
            boolean commas = decimalCommasQuoted || decimalCommas && delimiters[0] != ',';
            return new Sniff(
                    delimiters[0],
                    alikeCount[0] + 1,
                    false,
                    Math.max(0, alikeCount[0] - first[0]),
                    commas,
                    quotes,
                    recordCount,
                    0);
        }
        if (best < 0) {
            // one column: nothing separates cells
            char delimiter = delimiters.length == 1 ? delimiters[0] : decimalCommas ? ';' : ',';
            return new Sniff(
                    delimiter, 1, false, 0, decimalCommas || decimalCommasQuoted, quotes, recordCount, tableLine());
        }
        int usual = usual(best);
        int unnamed = usual - first[best];
        boolean regular = records[best][usual] >= 0.9 * (recordCount - 1) && trailing[best] < 0.5 * (recordCount - 1);
        boolean commaInCells = decimalCommasQuoted || decimalCommas && delimiters[best] != ',';
        return new Sniff(
                delimiters[best],
                usual + 1,
                regular && unnamed == 1,
                regular && unnamed > 1 ? unnamed : 0,
                commaInCells,
                quotes,
                recordCount,
                0);
    }

    /** Returns the line from which on all records have the same number of a delimiter, where there are several; or 0. */
    private long tableLine() {
        for (int d = 0; d < delimiters.length; d++) {
            boolean decimalOnly = delimiters[d] == ',' && decimalCommas && !otherCommas && alikeCount[d] == 1;
            if (alike[d] > 1 && !decimalOnly) {
                return alikeLine[d];
            }
        }
        return 0;
    }

    /** Returns whether all records have the same number of cells. */
    boolean isRegular(char delimiter) {
        int d = classes[delimiter];
        return records[d][usual(d)] == recordCount && first[d] == usual(d);
    }

    private double score(int d) {
        int usual = usual(d);
        boolean decimalOnly = delimiters[d] == ',' && decimalCommas && !otherCommas && first[d] == 0;
        if (usual == 0 || decimalOnly) {
            return 0;
        }
        double share = (double) records[d][usual] / recordCount;
        return first[d] == usual ? share : share * (first[d] == usual - 1 ? FIRST_LACKS_ONE : FIRST_DIFFERS);
    }

    /** Returns the number of delimiters that most records have, of two the one that the first record has. */
    private int usual(int d) {
        int usual = first[d];
        for (int count = 0; count < records[d].length; count++) {
            if (records[d][count] > records[d][usual]) {
                usual = count;
            }
        }
        return usual;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
