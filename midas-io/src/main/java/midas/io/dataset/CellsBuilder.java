package midas.io.dataset;

import java.util.BitSet;

/** Collects cells of one type, row by row. */
interface CellsBuilder {

    /**
     * Adds a cell if it is of this type. {@code text[from, to)} is the cell, {@code text[inner, innerEnd)} the same
     * without white space around it.
     */
    boolean accept(char[] text, int from, int to, int inner, int innerEnd);

    /** Adds a missing cell. */
    void acceptMissing();

    /** Returns the text of a cell added before that is not missing. */
    String textAt(int row);

    /** Returns what was collected. The mask has a bit for each missing row and is handed over. */
    Cells build(BitSet missing);
}
