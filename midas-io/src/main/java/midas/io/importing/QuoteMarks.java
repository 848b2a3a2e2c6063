package midas.io.importing;

import java.util.BitSet;
import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;

/**
 * Tells columns in which quotes have a meaning: a cell between quotes is a text whatever it looks like. They have in two kinds of columns. One has a name between quotes
 * that needs none, in a header in which another name stands without, and nothing but texts: that is how our own export marks it. In the other, which is of texts by other cells, some cells stand
 * between quotes and others do not. Files in which all cells stand between quotes are of neither kind.
 */
final class QuoteMarks {

    private final BitSet marked = new BitSet();
    private final BitSet quoted = new BitSet();
    private final BitSet quotedTokens = new BitSet();
    private final BitSet bare = new BitSet();
    private boolean anyBareName;

    /** Takes note of a name in the header. */
    void name(int column, char[] text, int from, int to, boolean inQuotes, char delimiter) {
        boolean needsQuotes = from == to;
        for (int i = from; i < to; i++) {
            needsQuotes |= text[i] <= ' ' || text[i] == '"' || text[i] == delimiter;
        }
        anyBareName |= !inQuotes && from < to;
        if (inQuotes && !needsQuotes) {
            marked.set(column);
        }
    }

    /** Takes note of a cell; most cells need none, which is why this is asked first. */
    void cell(int column, boolean inQuotes, boolean empty, boolean missing) {
        if (inQuotes) {
            quoted.set(column);
            if (missing) {
                quotedTokens.set(column);
            }
        } else if (!empty && !bare.get(column)) {
            bare.set(column);
        }
    }

    /** Takes over what was noted in a part of the file that follows. */
    void append(QuoteMarks next) {
        quoted.or(next.quoted);
        quotedTokens.or(next.quotedTokens);
        bare.or(next.bare);
    }

    /** Returns the columns whose names are marked. */
    BitSet marked() {
        return anyBareName ? marked : new BitSet();
    }

    /** Returns the columns in which a cell between quotes is a text, and was not read as one. */
    BitSet textsIn(List<Column> columns) {
        BitSet texts = new BitSet();
        for (int k = 0; k < columns.size(); k++) {
            boolean text = columns.get(k).type() == ColumnType.STRING;
            boolean byName = marked().get(k) && (text ? quotedTokens.get(k) : quoted.get(k) && !bare.get(k));
            texts.set(k, byName || text && quotedTokens.get(k) && bare.get(k));
        }
        return texts;
    }
}
