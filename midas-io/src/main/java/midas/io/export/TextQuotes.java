package midas.io.export;

import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.util.BitSet;
import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.importing.TextsLikeValues;

/**
 * Puts quotes around texts that would be read as something else without: the cells and the name of each column that has such, by which the import knows it. Where every
 * column is one, a name between quotes would tell nothing: then quotes are put only around texts that stand for a missing cell.
 */
final class TextQuotes implements QuoteStrategy {

    private final BitSet texts = new BitSet();
    private final boolean all;
    private final BitSet marked = new BitSet();

    TextQuotes(List<Column> columns) {
        for (int k = 0; k < columns.size(); k++) {
            texts.set(k, columns.get(k).type() == ColumnType.STRING);
            marked.set(k, TextsLikeValues.in(columns.get(k)));
        }
        all = marked.cardinality() == columns.size();
        if (all) {
            marked.clear();
        }
    }

    @Override
    public boolean quoteNull(int lineNo, int fieldIdx) {
        return false;
    }

    @Override
    public boolean quoteEmpty(int lineNo, int fieldIdx) {
        return true;
    }

    @Override
    public boolean quoteValue(int lineNo, int fieldIdx, String value) {
        return marked.get(fieldIdx) || all && texts.get(fieldIdx) && TextsLikeValues.isMissing(value);
    }
}
