package midas.io.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.Blank;
import midas.io.cell.NumberText;

/**
 * Finds out whether blanks delimit the cells of a text in which nothing else does. They do if all records have the same number of cells, at least two of which are numbers
 * in all of them, or one beside others or beside quotes; the first may be names, and lack that of the names of the rows. Names of people in one column are no table.
 */
final class BlankCensus extends RecordHandler {

    /** Ends the reading when it is known that this is no such table. */
    private static final class NoTableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoTableException() {
            super("no table", null, false, false);
        }
    }

    private final Set<String> missingTokens;
    private final NumberText point = new NumberText('.');
    private final NumberText comma = new NumberText(',');
    private final BitSet words = new BitSet();
    private final BitSet values = new BitSet();
    private final StringBuilder joined = new StringBuilder();
    private int records;
    private int first;
    private int usual;
    private int wordsInFirst;
    private boolean quotes;
    private boolean quotesInFirst;
    private boolean commas;
    private boolean allInGroups = true;

    private BlankCensus(Set<String> missingTokens) {
        this.missingTokens = missingTokens;
    }

    /**
     * Finds out.
     *
     * @param text a text in which one blank stands for each run of them; it is closed
     * @param missingTokens texts that stand for a missing cell
     */
    static Optional<RecordSniffer.Sniff> sniff(Reader text, Set<String> missingTokens) throws IOException {
        BlankCensus census = new BlankCensus(missingTokens);
        try {
            census.takeAll(text, ' ');
        } catch (NoTableException | MalformedQuoteException e) {
            return Optional.empty();
        }
        return census.isTable()
                ? Optional.of(new RecordSniffer.Sniff(
                        ' ',
                        census.usual,
                        census.first < census.usual,
                        0,
                        census.commas,
                        census.quotes,
                        census.records,
                        0))
                : Optional.empty();
    }

    private boolean isTable() {
        BitSet numeric = (BitSet) values.clone();
        numeric.andNot(words);
        int numbers = numeric.cardinality();
        if (records < 2 || usual < 2 || numbers == 0 || allInGroups) {
            return false;
        }
        if (first < usual) {
            return wordsInFirst == first && (quotesInFirst || usual > 2 && numbers > 1);
        }
        return quotes || numbers > 1 || usual > 2;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int column = getFieldCount();
        super.addField(buffer, offset, length, quoted);
        quotes |= quoted;
        int from = Blank.start(buffer, offset, offset + length);
        int to = Blank.end(buffer, from, offset + length);
        NumberShape shape = NumberShape.of(buffer, from, to);
        boolean number = shape != NumberShape.OTHER
                || point.parse(buffer, from, to) != NumberText.Kind.NONE
                || comma.parse(buffer, from, to) != NumberText.Kind.NONE;
        boolean missing = missingTokens.contains(new String(buffer, from, to - from));
        joined.append(joined.isEmpty() ? "" : " ").append(buffer, from, to - from);
        for (int i = from; i < to; i++) {
            commas |= number && buffer[i] == ',';
        }
        if (records == 0) {
            wordsInFirst += number || missing ? 0 : 1;
            quotesInFirst |= quoted;
        } else if (!missing) {
            (number ? values : words).set(column);
        }
    }

    @Override
    void endRecord() {
        int count = getFieldCount();
        if (records == 0) {
            first = count;
        } else {
            usual = records == 1 ? count : usual;
            if (count != usual || first != usual && first != usual - 1) {
                throw new NoTableException();
            }
        }
        allInGroups &= NumberShape.of(joined.toString()) == NumberShape.SPACES;
        joined.setLength(0);
        records++;
    }
}
