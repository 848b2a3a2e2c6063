package midas.io.dataset;

import java.util.BitSet;

/** Collects cells of one type, row by row. */
interface CellsBuilder {

    /**
     * Adds a cell if it is of this type. {@code text[from, to)} is the cell, {@code text[inner, innerEnd)} the same
     * without white space around it.
     */
    boolean accept(char[] text, int from, int to, int inner, int innerEnd);

    /**
     * Adds the number that begins at {@code from}, if {@link #textAt} gives back its text without keeping it; see {@link
     * midas.io.cell.NumberText#scan}.
     *
     * @return where it ends, or −1 if nothing was added
     */
    default int accept(byte[] text, int from, byte delimiter) {
        return -1;
    }

    /**
     * Adds all cells of another builder, if that leaves this one as if each had been added here.
     *
     * @param next the other builder, which is spent if its cells were added
     * @param first whether no cell was added before that is not missing
     * @return whether they were added
     */
    default boolean append(CellsBuilder next, boolean first) {
        return false;
    }

    /** Adds a missing cell. */
    void acceptMissing();

    /** Returns the text of a cell added before that is not missing. */
    String textAt(int row);

    /** Returns what was collected. The mask has a bit for each missing row and is handed over. */
    Cells build(BitSet missing);
}
