package midas.io.importing;

import java.util.BitSet;
import java.util.List;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.NumberSyntax;

/**
 * Says where a point may separate thousands, not decimals: {@code 12.345} is one of two numbers if no cell of the file has a point that leaves no
 * doubt, such as {@code 0.345}, {@code 1.5} or {@code 1234.567}. Files that are delimited by commas are not asked: whoever writes decimal commas delimits by something else.
 */
final class PointDoubt {

    private PointDoubt() {}

    /** Returns whether a file that is read with decimal points may mean something else by them. */
    static boolean isPossible(Format format, ImportOptions options) {
        boolean known = options.decimalSeparator().isPresent()
                || options.thousandsSeparator().isPresent();
        boolean commas = format.sniff().delimiter() == ',' && format.sniff().fields() > 1;
        return !known && !commas && format.numbers().equals(NumberSyntax.of('.'));
    }

    /** Returns the columns of numbers with points of which it is not certain what they separate; none where any cell tells. */
    static BitSet in(List<Column> columns) {
        BitSet doubtful = new BitSet();
        for (int k = 0; k < columns.size(); k++) {
            Column column = columns.get(k);
            if (column.type() == ColumnType.FLOAT64) {
                for (int row = 0; row < column.rows(); row++) {
                    NumberShape shape = shape(column, row);
                    if (shape.hasDecimal('.')) {
                        return new BitSet();
                    }
                    doubtful.set(k, doubtful.get(k) || shape == NumberShape.POINT_UNSURE);
                }
            }
        }
        return doubtful.isEmpty() || isToldByWords(columns) ? new BitSet() : doubtful;
    }

    /** Numbers beside words are asked only where those among themselves do not tell. */
    private static boolean isToldByWords(List<Column> columns) {
        for (Column column : columns) {
            for (int row = 0; column.type() == ColumnType.STRING && row < column.rows(); row++) {
                if (shape(column, row).hasDecimal('.')) {
                    return true;
                }
            }
        }
        return false;
    }

    private static NumberShape shape(Column column, int row) {
        String text = column.text(row);
        return text == null ? NumberShape.OTHER : NumberShape.of(text);
    }
}
