package midas.io.workbook;

import java.util.BitSet;

/** The columns of a row that have a cell: each may have one. */
final class ColumnsOfRow {

    private final BitSet taken = new BitSet();

    void clear() {
        taken.clear();
    }

    /** Takes note of a cell. */
    void take(int column) throws DamagedException {
        if (column >= Workbook.MOST_COLUMNS || taken.get(column)) {
            throw new DamagedException("column " + column + " of a row");
        }
        taken.set(column);
    }
}
